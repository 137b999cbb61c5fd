import { directRecharge } from "../../engine";
import { writeRechargeResult } from "../patterns/rechargeResult";
import { writeServiceUse, writeUnitCharges, writeUseParts } from "../patterns/serviceUse";
import { argumentAt, numberOf, type NativeTwin } from "../twin";

/** DIRECT(costs, usage, [unit]) */
export const direct: NativeTwin = {
  id: "DIRECT",
  write(call, working) {
    const [costs, usage] = [argumentAt(call, 0), argumentAt(call, 1)];
    const unit = numberOf(argumentAt(call, 2), 0.01);
    const at = working.at.bind(working);
    working.heading("Direct recharge: support costs to the operating units by their use alone");
    const service = writeServiceUse(working, costs, usage);
    if (typeof service === "string") return { reason: service };
    const parts = writeUseParts(working, service, service.supports);
    const own = at(service.costs);
    const counted = at({ ...service.costs, row: parts.row });
    const sound = working.labelledFormula(
      "Every cost is used by an operating unit",
      `SUMPRODUCT((${own}<>0)*(${counted}=0))=0`,
      { look: "check" },
    );
    const figures = writeUnitCharges(
      working,
      service,
      (_, column) => `IF(${at(sound)},SUMPRODUCT(${own},${at(column)}),NA())`,
      parts,
      unit === 0 ? "result" : "text",
    );
    return writeRechargeResult(working, { name: "DIRECT", figures, unit, costs, usage, charges: directRecharge });
  },
};
