import type { GridRange } from "../../grid/gridCells";

/** Size of a sheet in Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "A1", "A1:B2", "A:C", "1:4": without the sheet. */
export function localAddress(range: GridRange): string {
  const lastRow = range.row + range.rows;
  const lastColumn = range.column + range.columns - 1;
  const first = columnLetters(range.column);
  const last = columnLetters(lastColumn);
  if (range.rows === MAX_ROWS && range.columns < MAX_COLUMNS) return `${first}:${last}`;
  if (range.columns === MAX_COLUMNS && range.rows < MAX_ROWS) return `${range.row + 1}:${lastRow}`;
  const start = `${first}${range.row + 1}`;
  return range.rows === 1 && range.columns === 1 ? start : `${start}:${last}${lastRow}`;
}

/** A sheet's name as it stands before "!": in quotation marks where it needs them. */
function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function fullAddress(range: GridRange, sheetName: string): string {
  return `${quotedSheet(sheetName)}!${localAddress(range)}`;
}

/** "=Costs!$B$2:$C$4". */
export function absoluteReference(range: GridRange, sheetName: string): string {
  const cell = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const start = cell(range.row, range.column);
  const single = range.rows === 1 && range.columns === 1;
  const end = single ? "" : `:${cell(range.row + range.rows - 1, range.column + range.columns - 1)}`;
  return `=${quotedSheet(sheetName)}!${start}${end}`;
}

/** Splits "'Cost lines'!A1" into sheet and rest; the sheet is null when none is said. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim());
  if (!match) return { sheet: null, local: address.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, local: match[3] ?? "" };
}

/** Reads "A1", "$A$1:B2", "A:C" or "1:4"; null when it is no address inside a sheet. */
export function parseLocal(local: string, sheet: string): GridRange | null {
  const [from, to, more] = local.split(":");
  if (from === undefined || more !== undefined) return null;
  const start = parseCorner(from);
  const end = to === undefined ? start : parseCorner(to);
  if (!start || !end || (start.row === null) !== (end.row === null)) return null;
  if ((start.column === null) !== (end.column === null)) return null;
  if (to === undefined && (start.row === null || start.column === null)) return null;
  const rows = [start.row ?? 0, end.row ?? MAX_ROWS - 1].sort(ascending);
  const columns = [start.column ?? 0, end.column ?? MAX_COLUMNS - 1].sort(ascending);
  const [top = 0, bottom = 0] = rows;
  const [left = 0, right = 0] = columns;
  const range = { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return fits(range) ? range : null;
}

export function fits(range: GridRange): boolean {
  return (
    range.row >= 0 &&
    range.column >= 0 &&
    range.rows > 0 &&
    range.columns > 0 &&
    range.row + range.rows <= MAX_ROWS &&
    range.column + range.columns <= MAX_COLUMNS
  );
}

const ascending = (a: number, b: number) => a - b;

function parseCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}
