import type { Baseline, Partnership } from "../../model/partnership";
import { rectangleName } from "../a1";
import type { CellInput, SheetPlan } from "../sheetPlan";
import { area, checkFormula, head, headerRow, statusColours, table, wordColours, counted } from "./sheetParts";

/** A baseline line as a row of the table Baselines. */
export function baselineRow(line: Baseline): readonly CellInput[] {
  return [
    line.partner,
    line.gssCode,
    line.service,
    line.line,
    line.year,
    line.measure,
    line.amount,
    line.margin,
    line.basis,
    line.status,
    line.source,
    line.asAt,
  ];
}

export function baselinesSheet(partnership: Partnership): SheetPlan {
  const rows = partnership.baselines.map(baselineRow);
  return {
    name: "Baselines",
    widths: [24, 13, 36, 60, 10, 28, 14, 12, 20, 14, 80, 18],
    freezeRows: headerRow + 1,
    cells: head(
      "Baselines",
      `What the partners spend, line by line (£; income is negative). Results use the year and measure named on Start: ${partnership.baselineYear}, ${partnership.baselineMeasure}. As at ${partnership.asAt}.`,
      checkFormula(
        "AND(COUNTBLANK(Baselines[Partner])=0,COUNTBLANK(Baselines[Amount])=0)",
        "every line has a figure.",
        `"Needs you: "&${counted("COUNTBLANK(Baselines[Amount])", "line")}&" without a figure. Pull baselines from a return, or type the figure and its source; a zero has to be typed."`,
      ),
    ),
    tables: [table("Baselines", rows)],
    highlights: [
      ...wordColours("A3"),
      ...statusColours(rectangleName(area(headerRow + 1, 9, Math.max(rows.length, 1), 1))),
    ],
    printTitleRows: "1:5",
  };
}
