import type { Partnership } from "../../model/partnership";
import { cellName } from "../a1";
import type { PlannedChart, SheetPlan } from "../sheetPlan";
import { chartRows, savingsColumns as columns, savingsLayout } from "./savingsLayout";
import type { SavingsLayout } from "./savingsLayout";
import { summaryRows } from "./savingsSummary";
import { yearBlocks } from "./savingsYears";
import { cell, fixed, head, headerRow, headings, wordColours } from "./sheetParts";

const linesInChart = 12;

/** What each partner gains from sharing: saving against going alone, one-off cost, cash by year, present value, payback. */
export function savingsSheet(partnership: Partnership): SheetPlan {
  const layout = savingsLayout(partnership);
  const { summaryRow, count, cashRow, cumulativeRow, yearColumn, years } = layout;
  return {
    name: "Savings",
    widths: [42, ...Array.from({ length: Math.max(years, 10) }, () => 18)],
    freezeRows: headerRow - 1,
    cells: [
      cell(
        summaryRow + count + 1,
        0,
        chart(
          layout,
          partnership.partners.map((partner) => partner.name),
        ).alt,
        "source",
      ),
      ...head(
        `Savings of ${partnership.name}`,
        "Cost of going alone less charge, less one-off cost, by year (£, cash; savings positive). Only cashable benefits enter cash; non-cashable ones stand apart. Horizon, discounting and ramp are in Assumptions.",
        { formula: stateFormula(layout) },
      ),
      ...headings(
        headerRow,
        0,
        [
          "Partner",
          "Cost alone (£ a year)",
          "Charge (£ a year)",
          "Saving (£ a year)",
          "Cashable benefits (£)",
          "One-off cost (£)",
          "Net present value (£)",
          "Payback (years)",
          "Non-cashable (£ a year)",
          "In words",
        ],
        { from: 1, to: 8 },
      ),
      ...summaryRows(layout),
      ...yearBlocks(layout),
    ],
    tables: [],
    ranges: [
      { address: fixed(layout.factorRow, yearColumn, 1, years).replaceAll("$", ""), look: "result", format: "factor" },
    ],
    highlights: wordColours("A3"),
    charts: [
      chart(
        layout,
        partnership.partners.map((partner) => partner.name),
      ),
    ],
    names: [
      { name: "SavingsPartners", at: fixed(summaryRow, columns.partner, count) },
      { name: "NetPresentValues", at: fixed(summaryRow, columns.presentValue, count) },
      { name: "NetCash", at: fixed(cashRow, yearColumn, count, years) },
      { name: "CumulativeCash", at: fixed(cumulativeRow, yearColumn, count, years) },
      { name: "SavingsState", at: "$A$3" },
    ],
    printTitleRows: "1:3",
  };
}

function stateFormula({ summaryRow, count, years, cashRow, factorRow, yearColumn }: SavingsLayout): string {
  const total = summaryRow + count;
  const value = cellName(total, columns.presentValue);
  const flows = fixed(cashRow + count, yearColumn, 1, years);
  const factors = fixed(factorRow, yearColumn, 1, years);
  return (
    `=IF(COUNTA(Drivers[Partner])<>${count},"Needs you: Drivers has another number of partners than this sheet. Choose Refresh in the pane.",` +
    `IF(Horizon>${years - 1},"Needs you: the horizon is longer than the ${years} columns of this sheet. Choose Refresh in the pane.",` +
    `IF(NOT(ISNUMBER(${value})),"Needs you: there is no result yet. See the checks on Allocation, Investment and Assumptions.",` +
    `IF(FlowTiming<>"end","Holds: the partners' present values add up to £"&TEXT(${value},"#,##0")&".",` +
    `IF(ABS(SUMPRODUCT(${flows},${factors})-${value})<0.01,"Holds: the partners' present values add up to £"&TEXT(${value},"#,##0")&", the same as the total cash times the factors.","Needs you: the present values do not add up to the total cash times the factors. Choose Refresh in the pane.")))))`
  );
}

function chart(layout: SavingsLayout, names: readonly string[]): PlannedChart {
  const { labelRow, cumulativeRow, count, years, yearColumn } = layout;
  const row = (at: number) => fixed(at, yearColumn, 1, years).replaceAll("$", "");
  const shown = Math.min(count, linesInChart);
  return {
    name: "CumulativeCashChart",
    kind: "line",
    title:
      shown < count ? `Cumulative cash (£), the first ${shown} of ${count} partners` : "Cumulative cash by partner (£)",
    alt: `Cash since the first year, a line for each of ${shown} partners; above zero the one-off cost is earned back. The figures stand under Cumulative cash.`,
    categories: row(labelRow),
    series: names.slice(0, shown).map((name, index) => ({ name, values: row(cumulativeRow + index) })),
    from: cellName(layout.summaryRow + count + 2, 0),
    to: cellName(layout.summaryRow + count + 1 + chartRows, 6),
  };
}
