import { cellName, columnName } from "../a1";
import type { CellFormat, CellInput, CellLook, PlannedCell } from "../sheetPlan";
import { savingsColumns as columns } from "./savingsLayout";
import type { SavingsLayout } from "./savingsLayout";
import { cell, fixed } from "./sheetParts";

/** Year by year, a column a year: ramp and factor, net cash, cumulative cash. */
export function yearBlocks(layout: SavingsLayout): readonly PlannedCell[] {
  return [...yearHeads(layout), ...cashBlock(layout), ...cumulativeBlock(layout)];
}

function along(
  { years, yearColumn }: SavingsLayout,
  row: number,
  put: (column: string, year: number) => CellInput,
  look: CellLook,
  format?: CellFormat,
): readonly PlannedCell[] {
  return Array.from({ length: years }, (_, year) =>
    cell(row, yearColumn + year, put(columnName(yearColumn + year), year), look, format),
  );
}

function yearHeads(layout: SavingsLayout): readonly PlannedCell[] {
  const { yearRow, labelRow, rampRow, factorRow, yearColumn, years } = layout;
  const first = "VALUE(LEFT(ModelYear,4))";
  const yearCell = (column: string) => `${column}$${yearRow + 1}`;
  return [
    cell(yearRow - 1, 0, "Year by year", "label"),
    cell(yearRow, 0, "Years after the first", "heading"),
    ...along(layout, yearRow, (_, year) => year, "figure-heading", "quantity"),
    cell(labelRow, 0, "Financial year", "heading"),
    ...along(
      layout,
      labelRow,
      (column) => ({
        formula: `=(${first}+${yearCell(column)})&"/"&RIGHT("0"&MOD(${first}+${yearCell(column)}+1,100),2)`,
      }),
      "figure-heading",
    ),
    cell(rampRow, 0, "Part of the full saving reached", "label"),
    ...along(
      layout,
      rampRow,
      (column) => ({
        formula: `=IF(COUNTBLANK(Ramp[Share])>0,"",IF(${yearCell(column)}>Horizon,0,INDEX(Ramp[Share],MIN(${yearCell(column)}+1,ROWS(Ramp[Share])))))`,
      }),
      "result",
      "share",
    ),
    cell(factorRow, 0, "Discount factor (end of year)", "label"),
    {
      ...cell(
        factorRow,
        yearColumn,
        { formula: `=FAIRSHARE.DISCOUNTFACTOR(${fixed(yearRow, yearColumn, 1, years)},DiscountSchedule)` },
        "result",
        "factor",
      ),
      spills: true,
    },
  ];
}

function cashBlock(layout: SavingsLayout): readonly PlannedCell[] {
  const { cashRow, summaryRow, count, yearRow, rampRow } = layout;
  const input = (column: number, index: number) => `$${cellName(summaryRow + index, column)}`;
  return [
    cell(cashRow - 1, 0, "Net cash (£): saving and cashable benefits less one-off cost", "label"),
    ...Array.from({ length: count }, (_, index): readonly PlannedCell[] => [
      cell(cashRow + index, 0, { formula: `=$A${summaryRow + index + 1}` }, "link"),
      ...along(
        layout,
        cashRow + index,
        (column) => {
          const saving = input(columns.saving, index);
          const benefits = input(columns.benefits, index);
          const oneOff = input(columns.oneOff, index);
          const ready = `COUNT(${saving},${benefits},${oneOff},${column}$${rampRow + 1})=4`;
          return {
            formula: `=IF(${ready},ROUND(${column}$${rampRow + 1}*(${saving}+${benefits}),2)-IF(${column}$${yearRow + 1}=0,${oneOff},0),"")`,
          };
        },
        "result",
        "pounds",
      ),
    ]).flat(),
    ...totals(layout, cashRow),
  ];
}

function cumulativeBlock(layout: SavingsLayout): readonly PlannedCell[] {
  const { cashRow, cumulativeRow, summaryRow, count } = layout;
  return [
    cell(cumulativeRow - 1, 0, "Cumulative cash (£)", "label"),
    ...Array.from({ length: count }, (_, index): readonly PlannedCell[] => [
      cell(cumulativeRow + index, 0, { formula: `=$A${summaryRow + index + 1}` }, "link"),
      ...along(
        layout,
        cumulativeRow + index,
        (column, year) => {
          const flow = `${column}${cashRow + index + 1}`;
          const before = `${columnName(layout.yearColumn + year - 1)}${cumulativeRow + index + 1}`;
          return { formula: year === 0 ? `=${flow}` : `=IF(COUNT(${before},${flow})=2,ROUND(${before}+${flow},2),"")` };
        },
        "result",
        "pounds",
      ),
    ]).flat(),
    ...totals(layout, cumulativeRow),
  ];
}

function totals(layout: SavingsLayout, firstRow: number): readonly PlannedCell[] {
  const { count } = layout;
  return [
    cell(firstRow + count, 0, "Total", "total"),
    ...along(
      layout,
      firstRow + count,
      (column) => {
        const values = `${column}${firstRow + 1}:${column}${firstRow + count}`;
        return { formula: `=IF(COUNT(${values})=${count},SUM(${values}),"")` };
      },
      "total",
      "pounds",
    ),
  ];
}
