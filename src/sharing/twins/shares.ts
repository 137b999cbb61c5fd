import { bandCell } from "../area";
import { writeModelBlock } from "../patterns/model/modelBlock";
import { shows, writeResult } from "../patterns/resultGrid";
import { writeShares } from "../patterns/model/shareRows";
import { argumentAt, valueOf, type NativeTwin } from "../twin";

/** SHARES(formula, drivers) */
export const shares: NativeTwin = {
  id: "SHARES",
  write(call, working) {
    const [formula, drivers] = [argumentAt(call, 0), argumentAt(call, 1)];
    const text = valueOf(formula);
    if (typeof text !== "string" || drivers === null) return { reason: "SHARES needs a share formula and drivers" };
    const model = writeModelBlock(working, drivers);
    const row = writeShares(working, model, { kind: "formula", text }, null, "Shares");
    const result = writeResult(
      working,
      "Shares: result",
      model.partners.map((_, i) => [shows(working.at(bandCell(row, i)), "share")]),
    );
    return { result, fixed: [`the share formula ${text}`], adjusted: [] };
  },
};
