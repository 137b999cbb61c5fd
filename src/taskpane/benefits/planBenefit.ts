import { readWorkbookModel } from "../../workbook/readModel";
import { refusals } from "../../workbook/refusals";
import type { SheetPlan } from "../../workbook/sheetPlan";
import { benefitsSheet } from "../../workbook/sheets/benefitsSheet";
import type { Change, TableContent, Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";
import { logRow } from "../writing/logRow";
import { columnOf, isEmptyRow, keptRow, textAt } from "../writing/tableRows";
import type { BenefitState } from "./benefitState";
import { benefitOf } from "./benefitState";

/** Writes one benefit, and lays its sheet out again: the working beside the table has a row for each. Formulas in other rows stay. */
export async function planBenefit(workbook: Workbook, state: BenefitState, today: number): Promise<readonly Change[]> {
  const read = await readWorkbookModel(workbook);
  const table = (await workbook.readTables(["Benefits"])).get("Benefits");
  if (!read || !table) throw refusals.tableMissing("Benefits");
  const { partnership } = read;
  const benefit = benefitOf(state);
  const known = partnership.benefits.findIndex((one) => state.benefit !== null && one.benefit === state.benefit);
  if (state.benefit !== null && known < 0) {
    throw new WorkbookError(`Benefits has no ${state.benefit} any more. Go back and choose another, or a new benefit.`);
  }
  const benefits =
    known < 0
      ? [...partnership.benefits, benefit]
      : partnership.benefits.map((one, at) => (at === known ? benefit : one));
  const plan = withKeptRows(benefitsSheet({ ...partnership, benefits }), table, benefit.benefit);
  const why = `${known < 0 ? "Added" : "Changed"}, ${benefit.class}.`;
  return [{ kind: "sheet", plan }, ...(await logRow(workbook, today, `Benefit ${benefit.benefit}`, why))];
}

/** The sheet of the benefits as they stand, laid out again with a working for every row. */
export async function benefitsAgain(workbook: Workbook): Promise<readonly Change[]> {
  const read = await readWorkbookModel(workbook);
  const table = (await workbook.readTables(["Benefits"])).get("Benefits");
  if (!read || !table) return [];
  return [{ kind: "sheet", plan: withKeptRows(benefitsSheet(read.partnership), table, null) }];
}

/** The plan with the rows of the table as they stand, but for the one that is written. */
function withKeptRows(plan: SheetPlan, table: TableContent, written: string | null): SheetPlan {
  const keptAt = (name: unknown) =>
    table.rows.findIndex((row, at) => !isEmptyRow(row) && textAt(table, at, "Benefit") === name);
  return {
    ...plan,
    tables: plan.tables.map((one) => ({
      ...one,
      rows: one.rows.map((row) => {
        const at = row[0] === written ? -1 : keptAt(row[0]);
        if (at < 0) return row;
        const kept = keptRow(table, at);
        return one.columns.map(({ header }, column) => kept[columnOf(table, header)] ?? row[column] ?? null);
      }),
    })),
  };
}
