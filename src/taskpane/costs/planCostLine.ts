import { refusals } from "../../workbook/refusals";
import type { Change, TableContent, Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";
import { logRow } from "../writing/logRow";
import { columnOf, isEmptyRow, keptRow, rowByHeader, textAt } from "../writing/tableRows";
import type { CostLineState } from "./costLineState";
import { cellsOfCostLine, findLine } from "./costLineState";

/** Writes one line into Costs: in its place where it is known, below the others where it is new. A formula whose value was not typed over stays. */
export async function planCostLine(
  workbook: Workbook,
  state: CostLineState,
  today: number,
): Promise<readonly Change[]> {
  const table = (await workbook.readTables(["Costs"])).get("Costs");
  if (!table) throw refusals.tableMissing("Costs");
  const present = table.rows.flatMap((row, at) => (isEmptyRow(row) ? [] : [at]));
  const names = present.map((at) => textAt(table, at, "Line"));
  const place = state.line && findLine(names, state.line);
  const known = place === null ? undefined : present[place];
  if (state.line !== null && known === undefined) throw lost(state.line.name, names);
  const cells = cellsOfCostLine(state);
  const rows = present.map((at) => {
    const kept = keptRow(table, at);
    return at === known ? rowByHeader(table.header, withoutUnchanged(cells, table, at), kept) : kept;
  });
  if (known === undefined) rows.push(rowByHeader(table.header, cells));
  const what = `Cost line ${state.name.trim()}`;
  const why = known === undefined ? `Added, ${state.behaviour}.` : `Changed, ${state.behaviour}.`;
  return [{ kind: "table", table: "Costs", rows }, ...(await logRow(workbook, today, what, why))];
}

type Cells = ReturnType<typeof cellsOfCostLine>;

function withoutUnchanged(cells: Cells, table: TableContent, row: number): Cells {
  const blank = (value: unknown) => (value === "" || value === undefined ? null : value);
  return Object.fromEntries(
    Object.entries(cells).filter(([header, typed]) => {
      const column = columnOf(table, header);
      const isFormula = (table.formulas[row]?.[column] ?? null) !== null;
      return !isFormula || blank(table.rows[row]?.[column]) !== blank(typed);
    }),
  );
}

function lost(name: string, names: readonly string[]): WorkbookError {
  return new WorkbookError(
    names.includes(name)
      ? `Several lines in Costs are called ${name}, and they have moved since one was chosen. Go back and choose it again.`
      : `Costs has no line ${name} any more. Go back and choose another, or a new line.`,
  );
}
