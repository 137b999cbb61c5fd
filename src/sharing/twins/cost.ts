import { lineCost } from "../patterns/model/lineCharges";
import { writeMembersRow } from "../patterns/model/membersRow";
import { writeModelBlock } from "../patterns/model/modelBlock";
import { readModelLines } from "../patterns/model/modelLines";
import { argumentAt, type NativeTwin } from "../twin";

/** COST(members, partners, lines) */
export const cost: NativeTwin = {
  id: "COST",
  write(call, working) {
    const [members, partners, lines] = [argumentAt(call, 0), argumentAt(call, 1), argumentAt(call, 2)];
    if (members === null || partners === null || lines === null) {
      return { reason: "COST needs members, partners and lines" };
    }
    const at = working.at.bind(working);
    const model = writeModelBlock(working, partners);
    const takesPart = writeMembersRow(working, model, members, "Takes part", 1);
    const first = working.row;
    for (const line of readModelLines(lines, null, null)) {
      const row = working.row;
      working.formula(row, 1, at(line.nameCell), { look: "label" });
      working.formula(row, 2, `IF(ISNUMBER(${at(line.amount)}),${lineCost(working, model, line, takesPart)},NA())`, {
        format: "pence",
      });
    }
    const costs = at({ sheet: working.sheet, row: first, column: 2, rows: working.row - first, columns: 1 });
    const modelled = working.labelledFormula("Cost of these members together", `SUM(${costs})`, { format: "pence" });
    const alone = model.driver("Alone");
    const cap = working.labelledFormula(
      "Cost of going alone, added up",
      alone === null ? at(modelled) : `SUMPRODUCT(${at(alone)},${at(takesPart)})`,
      { format: "pence" },
    );
    const result = working.labelledFormula("Cost", `MIN(${at(modelled)},${at(cap)})`, {
      look: "result",
      format: "pence",
    });
    working.gap();
    return { result, fixed: ["behaviours and drivers of the lines"], adjusted: [] };
  },
};
