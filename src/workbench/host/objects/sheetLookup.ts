import type { Grid, GridSheet } from "../../grid/grid";
import type { GridRange } from "../../grid/gridCells";
import { MAX_COLUMNS, MAX_ROWS, parseLocal, splitSheet } from "../address/a1";
import { invalidArgument, itemNotFound } from "../richApi/richApiError";

export function sheetById(grid: Grid, id: string): GridSheet {
  const sheet = grid.sheets().find((known) => known.id === id);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** By id or by name, whatever its capitals; null when there is none. */
export function findSheet(grid: Grid, key: string): GridSheet | null {
  const wanted = key.toLowerCase();
  const sheets = grid.sheets();
  return (
    sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null
  );
}

export const wholeSheet = (sheet: string): GridRange => ({
  sheet,
  row: 0,
  column: 0,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
});

/** An address, or a name that stands for cells, seen from a sheet. */
export function rangeByAddress(grid: Grid, sheet: string, address: string): GridRange {
  const { sheet: sheetName, local } = splitSheet(address.replace(/^=/, ""));
  const onSheet = sheetName === null ? sheet : findSheet(grid, sheetName)?.id;
  if (onSheet === undefined) throw itemNotFound();
  const range = parseLocal(local, onSheet) ?? rangeByName(grid, onSheet, local);
  if (!range) throw invalidArgument();
  return range;
}

/** The cells that a defined name or a table stands for; null when it stands for none. */
function rangeByName(grid: Grid, sheet: string, name: string): GridRange | null {
  const wanted = name.toLowerCase();
  const named = grid.names().filter((known) => known.name.toLowerCase() === wanted);
  const found = named.find((known) => known.sheet === sheet) ?? named.find((known) => known.sheet === null);
  if (found) return referenceOf(grid, found.formula, sheet);
  const table = grid.tables().find((known) => known.name.toLowerCase() === wanted);
  if (!table) return null;
  const { range, hasHeader, hasTotal } = table;
  const above = hasHeader ? 1 : 0;
  return { ...range, row: range.row + above, rows: range.rows - above - (hasTotal ? 1 : 0) };
}

/** The range that a formula such as "=Costs!$B$2" is; null when it is anything else. */
export function referenceOf(grid: Grid, formula: string, sheet: string): GridRange | null {
  const { sheet: sheetName, local } = splitSheet(formula.replace(/^=/, ""));
  const onSheet = sheetName === null ? sheet : findSheet(grid, sheetName)?.id;
  return onSheet === undefined ? null : parseLocal(local, onSheet);
}
