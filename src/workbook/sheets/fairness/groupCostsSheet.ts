import type { PlannedCell, SheetPlan } from "../../sheetPlan";
import { blankInputs, guarded } from "../liveCalls";
import { cell, fixed, head, headerRow, headings, quoted, wordColours } from "../sheetParts";
import type { FairnessLayout } from "./fairnessLayout";
import { groupCostColumn, groupTable, onSheet, spillColumn } from "./fairnessLayout";

const plainRange = (row: number, column: number, rows: number, columns: number) =>
  fixed(row, column, rows, columns).replaceAll("$", "");

/** What every group of partners would cost on its own, and the charges that follow from it: the working of Fairness. */
export function groupCostsSheet(layout: FairnessLayout): SheetPlan {
  const { sheets, methods, costsRow, groups, count } = layout;
  const table = groupTable(layout);
  const loss = spillColumn(methods.length);
  const last = spillColumn(methods.length) + 1;
  const charges = onSheet(sheets.fairness, fixed(layout.compareRow + 1, 0, count, 2));
  const spill = (row: number, column: number, call: string): PlannedCell => ({
    ...cell(row, column, { formula: guarded(`$B$${String(headerRow)}`, call) }, "result"),
    spills: true,
  });
  return {
    name: sheets.groupCosts,
    widths: Array.from({ length: last + 1 }, (_, column) => (column === 0 ? 48 : column % 3 === 2 ? 3 : 20)),
    freezeRows: headerRow + 1,
    cells: [
      ...head(
        "Group costs",
        "What every group of partners would cost on its own (£ a year), from Drivers and Costs, never more than its members would pay alone together; then the charges that follow from it. The working of Fairness. Live.",
        {
          formula: `=IF(COUNT(${groupCostColumn(layout)})=${String(groups)},${quoted(`Holds: all ${String(groups)} groups of ${String(count)} partners have their cost.`)},"Needs you: some groups have no cost. Where partners have changed, open What would be fair? and write again.")`,
        },
      ),
      cell(headerRow - 1, 0, "Blank cells among the inputs", "label"),
      cell(headerRow - 1, 1, { formula: `=${blankInputs}` }, "result", "quantity"),
      ...headings(headerRow, 0, ["Group", "Cost (£)"], { from: 1, to: 1 }),
      spill(costsRow, 0, "FAIRSHARE.GROUPCOSTS(Drivers[#All],Costs[#All])"),
      ...methods.flatMap(({ method: { method } }, place) => {
        const column = spillColumn(place);
        return [
          ...headings(headerRow, column, ["Partner", `${method} (£)`], { from: 1, to: 1 }),
          spill(costsRow, column, `FAIRSHARE.FAIR(${table},${quoted(method)},0.01)`),
        ];
      }),
      ...headings(headerRow, loss, ["Partner", "Others lose per £1"], { from: 1, to: 1 }),
      spill(costsRow, loss, `FAIRSHARE.DISRUPTION(${charges},${table})`),
    ],
    tables: [],
    ranges: [
      { address: plainRange(costsRow, 1, groups, 1), look: "result", format: "pence" },
      ...methods.map((_, place) => ({
        address: plainRange(costsRow, spillColumn(place) + 1, count, 1),
        look: "result" as const,
        format: "pence" as const,
      })),
      { address: plainRange(costsRow, loss + 1, count, 1), look: "result", format: "factor" },
    ],
    highlights: wordColours("A3"),
    names: [{ name: "GroupCostsState", at: "$A$3" }],
    printTitleRows: "1:5",
  };
}
