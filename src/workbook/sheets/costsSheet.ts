import type { CostLineEntry, Partnership } from "../../model/partnership";
import { rectangleName } from "../a1";
import type { CellInput, SheetPlan } from "../sheetPlan";
import { figureCell } from "./partnersSheet";
import { area, checkFormula, head, headerRow, statusColours, table, wordColours, counted } from "./sheetParts";

/** A cost line as a row of the table Costs. */
export function costRow(line: CostLineEntry): readonly CellInput[] {
  return [
    line.line,
    line.behaviour,
    figureCell(line.amount),
    line.driver,
    line.block,
    line.partner,
    line.rule,
    line.from,
    line.to,
    line.lagMonths,
    line.status,
    line.source,
  ];
}

export function costsSheet(partnership: Partnership): SheetPlan {
  const rows = partnership.costs.map(costRow);
  return {
    name: "Costs",
    widths: [48, 15, 18, 20, 12, 22, 26, 10, 10, 8, 14, 100],
    freezeRows: headerRow + 1,
    cells: head(
      "Costs",
      "The one cost model behind allocation, savings and leaving, a row a line. Amount is £ a year (fixed, direct), £ a step (step) or £ a unit of the driver (variable).",
      checkFormula(
        "COUNTBLANK(Costs[Line])+COUNTBLANK(Costs[Behaviour])+COUNTBLANK(Costs[Amount])=0",
        "every line has a name, a behaviour and an amount.",
        `"Needs you: "&${counted("(COUNTBLANK(Costs[Line])+COUNTBLANK(Costs[Behaviour])+COUNTBLANK(Costs[Amount]))", "blank cell")}&" in Line, Behaviour or Amount. Type them; a zero has to be typed."`,
      ),
    ),
    tables: [table("Costs", rows)],
    highlights: [
      ...wordColours("A3"),
      ...statusColours(rectangleName(area(headerRow + 1, 10, Math.max(rows.length, 1), 1))),
    ],
    printTitleRows: "1:5",
  };
}
