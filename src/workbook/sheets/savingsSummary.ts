import { cellName } from "../a1";
import type { PlannedCell } from "../sheetPlan";
import { savingsColumns as columns } from "./savingsLayout";
import type { SavingsLayout } from "./savingsLayout";
import { cell, fixed } from "./sheetParts";

/** One row a partner: what goes in to the left, what comes out to the right; then the totals. */
export function summaryRows(layout: SavingsLayout): readonly PlannedCell[] {
  const rows = Array.from({ length: layout.count }, (_, index) => partnerRow(layout, index));
  return [...rows.flat(), ...totalRow(layout)];
}

function partnerRow(layout: SavingsLayout, index: number): readonly PlannedCell[] {
  const at = layout.summaryRow + index;
  const row = at + 1;
  const flows = fixed(layout.cashRow + index, layout.yearColumn, 1, layout.years);
  const ready = `COUNT(${flows})=${layout.years}`;
  const value = cellName(at, columns.presentValue);
  const payback = cellName(at, columns.payback);
  const lookUp = (table: string, column: string) =>
    `=IFERROR(INDEX(${table}[${column}],MATCH($A${row},${table}[Partner],0)),"")`;
  const benefit = (name: string) => `=IFERROR(INDEX(${name},1,MATCH($A${row},BenefitPartners,0)),"")`;
  return [
    cell(at, columns.partner, { formula: `=INDEX(Drivers[Partner],${index + 1})` }, "link"),
    cell(at, columns.alone, { formula: lookUp("Drivers", "Alone") }, "link", "pence"),
    cell(
      at,
      columns.charge,
      { formula: `=IFERROR(INDEX(AllocationCharges,MATCH($A${row},AllocationPartners,0)),"")` },
      "link",
      "pence",
    ),
    cell(
      at,
      columns.saving,
      { formula: `=IF(OR(B${row}="",C${row}=""),"",ROUND(B${row}-C${row},2))` },
      "result",
      "pence",
    ),
    cell(at, columns.benefits, { formula: benefit("CashableBenefits") }, "link", "pence"),
    cell(
      at,
      columns.oneOff,
      {
        formula: `=IF(COUNTIFS(Investment[Partner],$A${row},Investment[One-off cost],"<>")=0,"",SUMIF(Investment[Partner],$A${row},Investment[One-off cost]))`,
      },
      "link",
      "pence",
    ),
    cell(
      at,
      columns.presentValue,
      { formula: `=IF(${ready},FAIRSHARE.PRESENTVALUE(${flows},DiscountSchedule,FlowTiming),"")` },
      "result",
      "pence",
    ),
    cell(
      at,
      columns.payback,
      { formula: `=IF(${ready},IFERROR(FAIRSHARE.PAYBACK(${flows}),"not by year "&Horizon),"")` },
      "result",
      "years",
    ),
    cell(at, columns.nonCashable, { formula: benefit("NonCashableBenefits") }, "link", "pence"),
    cell(at, columns.words, {
      formula: `=IF(${value}="","",IF(${value}<0,"loses over the period","gains over the period")&IF(ISNUMBER(${payback}),IF(${payback}=0,", from the start",", one-off cost earned back in "&TEXT(${payback},"0.0")&" years"),""))`,
    }),
  ];
}

function totalRow({ summaryRow, count, cashRow, yearColumn, years }: SavingsLayout): readonly PlannedCell[] {
  const at = summaryRow + count;
  const flows = fixed(cashRow + count, yearColumn, 1, years);
  const sum = (column: number) => {
    const values = fixed(summaryRow, column, count);
    return { formula: `=IF(COUNT(${values})=${count},SUM(${values}),"")` };
  };
  const sums = [
    columns.alone,
    columns.charge,
    columns.saving,
    columns.benefits,
    columns.oneOff,
    columns.presentValue,
    columns.nonCashable,
  ];
  return [
    cell(at, columns.partner, "Total", "total"),
    ...sums.map((column) => cell(at, column, sum(column), "total", "pence")),
    cell(
      at,
      columns.payback,
      { formula: `=IF(COUNT(${flows})=${years},IFERROR(FAIRSHARE.PAYBACK(${flows}),"not by year "&Horizon),"")` },
      "total",
      "years",
    ),
  ];
}
