import { cellName } from "../../a1";
import type { CellInput, PlannedCell } from "../../sheetPlan";
import { cell, fixed, headings, keptBlank } from "../sheetParts";
import type { FairnessLayout } from "./fairnessLayout";
import { fairnessColumns, groupCostColumn, onSheet, spillColumn } from "./fairnessLayout";
import type { FairnessRecord } from "./fairnessRecord";

const { partner, today, low, alone, high, lastIn, loss } = fairnessColumns;
const wantsToLeave = "wants to leave";

/** A row a partner and a total: today, alone with its range, last in, what the others lose, and the charge by each method. */
export function comparison(record: FairnessRecord, layout: FairnessLayout): readonly PlannedCell[] {
  const { compareRow, count, methods, width } = layout;
  const rows = Array.from({ length: count }, (_, at) => at);
  const words = [
    "Partner",
    "Today (£)",
    "Alone low (£)",
    "Alone (£)",
    "Alone high (£)",
    "Last in (£)",
    "Others lose per £1",
  ];
  const ofMethods = methods.flatMap(({ method: { method, standardErrors } }) =>
    standardErrors === null ? [`${method} (£)`] : [`${method}, estimated (£)`, "Standard error (£)"],
  );
  const rowOf = record.whyFigures === null ? liveRow : figureRow;
  return [
    ...headings(compareRow, 0, [...words, ...ofMethods], { from: 1, to: width - 1 }),
    ...rows.flatMap((at) => rowOf(record, layout, at)),
    ...totals(layout),
  ];
}

function liveRow(_record: FairnessRecord, layout: FairnessLayout, at: number): readonly PlannedCell[] {
  const { compareRow, costsRow, count, groups, methods } = layout;
  const row = compareRow + 1 + at;
  const name = `$A${String(row + 1)}`;
  const costs = onSheet(layout.sheets.groupCosts, groupCostColumn(layout));
  const ofPartners = (header: string) => `INDEX(Partners[${header}],MATCH(${name},Partners[Partner],0))`;
  /** Spilled beside the table of groups: partner, figure. */
  const spilled = (place: number): CellInput => {
    const [names, figures] = [0, 1].map((side) =>
      onSheet(layout.sheets.groupCosts, fixed(costsRow, spillColumn(place) + side, count)),
    );
    return { formula: `=IFERROR(INDEX(${figures ?? ""},MATCH(${name},${names ?? ""},0)),"")` };
  };
  const typed = (header: string): CellInput => ({ formula: `=IFERROR(${keptBlank(ofPartners(header))},"")` });
  return [
    cell(row, partner, { formula: `=INDEX(Drivers[Partner],${String(at + 1)})` }, "link"),
    cell(
      row,
      today,
      { formula: `=IFERROR(INDEX(AllocationCharges,MATCH(${name},AllocationPartners,0)),"")` },
      "link",
      "pence",
    ),
    cell(row, low, typed("Alone low"), "link", "pence"),
    cell(row, alone, typed("Alone"), "link", "pence"),
    cell(row, high, typed("Alone high"), "link", "pence"),
    // The table of groups ends with all partners; before it stand those without the first, the second and so on, from below.
    cell(
      row,
      lastIn,
      {
        formula: `=IFERROR(INDEX(${costs},${String(groups)})-${count === 1 ? "0" : `INDEX(${costs},${String(groups - 1 - at)})`},"")`,
      },
      "result",
      "pence",
    ),
    cell(row, loss, spilled(methods.length), "result", "factor"),
    ...methods.map(({ column }, place) => cell(row, column, spilled(place), "result", "pence")),
  ];
}

function figureRow({ fairness }: FairnessRecord, layout: FairnessLayout, at: number): readonly PlannedCell[] {
  const one = fairness.partners[at];
  if (one === undefined) return [];
  const row = layout.compareRow + 1 + at;
  return [
    cell(row, partner, one.partner, "text"),
    cell(row, today, one.today, "result", "pence"),
    cell(row, low, one.aloneLow, "result", "pence"),
    cell(row, alone, one.alone, "result", "pence"),
    cell(row, high, one.aloneHigh, "result", "pence"),
    cell(row, lastIn, one.lastIn, "result", "pence"),
    cell(row, loss, one.propensity ?? wantsToLeave, "result", "factor"),
    ...layout.methods.flatMap(({ method, column }) => [
      cell(row, column, method.charges[at] ?? null, "result", "pence"),
      ...(method.standardErrors === null
        ? []
        : [cell(row, column + 1, Math.ceil((method.standardErrors[at] ?? 0) * 100) / 100, "result", "pence")]),
    ]),
  ];
}

function totals({ compareRow, totalRow, methods }: FairnessLayout): readonly PlannedCell[] {
  const sum = (column: number): PlannedCell =>
    cell(
      totalRow,
      column,
      { formula: `=SUM(${cellName(compareRow + 1, column)}:${cellName(totalRow - 1, column)})` },
      "total",
      "pence",
    );
  return [
    cell(totalRow, partner, "Total", "total"),
    sum(today),
    sum(alone),
    ...methods.map(({ column }) => sum(column)),
  ];
}
