import type { GridRange } from "../../grid/gridCells";
import { invalidArgument, itemNotFound } from "../richApi/richApiError";
import { fits } from "./a1";

/** A range moved and sized; refused when it leaves the sheet. */
export function reshaped(range: GridRange, change: Partial<GridRange>): GridRange {
  const made = { ...range, ...change };
  if (!fits(made)) throw invalidArgument();
  return made;
}

export function boundingRange(a: GridRange, b: GridRange): GridRange {
  if (a.sheet !== b.sheet) throw invalidArgument();
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { sheet: a.sheet, row, column, rows: bottom - row, columns: right - column };
}

export function intersection(a: GridRange, b: GridRange): GridRange | null {
  if (a.sheet !== b.sheet) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}

export function contains(outer: GridRange, inner: GridRange): boolean {
  const common = intersection(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}

/** The cell at a place counted from the range's first cell; it may lie outside the range, but not outside the sheet. */
export function cellAt(range: GridRange, row: number, column: number): GridRange {
  return reshaped(range, { row: range.row + row, column: range.column + column, rows: 1, columns: 1 });
}

export function rowAt(range: GridRange, row: number): GridRange {
  if (row < 0 || row >= range.rows) throw itemNotFound();
  return { ...range, row: range.row + row, rows: 1 };
}

export function columnAt(range: GridRange, column: number): GridRange {
  if (column < 0 || column >= range.columns) throw itemNotFound();
  return { ...range, column: range.column + column, columns: 1 };
}

/** The parts of a range that lie outside another one: none to four rectangles. */
export function without(range: GridRange, hole: GridRange): readonly GridRange[] {
  const cut = intersection(range, hole);
  if (!cut) return [range];
  const below = cut.row + cut.rows;
  const after = cut.column + cut.columns;
  const parts = [
    { ...range, rows: cut.row - range.row },
    { ...range, row: below, rows: range.row + range.rows - below },
    { ...range, row: cut.row, rows: cut.rows, columns: cut.column - range.column },
    { ...range, row: cut.row, rows: cut.rows, column: after, columns: range.column + range.columns - after },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
