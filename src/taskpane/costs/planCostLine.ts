import { refusals } from "../../workbook/refusals";
import type { Change, Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";
import { logRow } from "../writing/logRow";
import { columnOf, isEmptyRow, keptRow, rowByHeader, textAt } from "../writing/tableRows";
import type { CostLineState } from "./costLineState";
import { cellsOfCostLine } from "./costLineState";

/** Writes one line into Costs: in its place where it is known, below the others where it is new. A formula whose figure was not typed over stays. */
export async function planCostLine(
  workbook: Workbook,
  state: CostLineState,
  today: number,
): Promise<readonly Change[]> {
  const table = (await workbook.readTables(["Costs"])).get("Costs");
  if (!table) throw refusals.tableMissing("Costs");
  const present = table.rows.flatMap((row, at) => (isEmptyRow(row) ? [] : [at]));
  const known = present.find((at) => state.line !== null && textAt(table, at, "Line") === state.line);
  if (state.line !== null && known === undefined) {
    throw new WorkbookError(`Costs has no line ${state.line} any more. Go back and choose another, or a new line.`);
  }
  const cells = cellsOfCostLine(state);
  const rows = present.map((at) => {
    const kept = keptRow(table, at);
    if (at !== known) return kept;
    const amount = columnOf(table, "Amount");
    const stays = table.formulas[at]?.[amount] && table.rows[at]?.[amount] === cells["Amount"];
    return rowByHeader(table.header, stays ? withoutAmount(cells) : cells, kept);
  });
  if (known === undefined) rows.push(rowByHeader(table.header, cells));
  const what = `Cost line ${state.name.trim()}`;
  const why = known === undefined ? `Added, ${state.behaviour}.` : `Changed, ${state.behaviour}.`;
  return [{ kind: "table", table: "Costs", rows }, ...(await logRow(workbook, today, what, why))];
}

function withoutAmount(cells: ReturnType<typeof cellsOfCostLine>): ReturnType<typeof cellsOfCostLine> {
  return Object.fromEntries(Object.entries(cells).filter(([header]) => header !== "Amount"));
}
