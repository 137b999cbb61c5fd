export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Reads "B4" or "$B$4"; undefined for anything else, or beyond the edge of a sheet. */
export function parseCell(address: string): CellPlace | undefined {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === "") return undefined;
  const place = { row: Number(digits) - 1, column: columnIndex(letters) };
  return place.row <= LAST_ROW && place.column <= LAST_COLUMN ? place : undefined;
}

/** Reads "B4:C9" or "B4"; undefined for anything else. */
export function parseBlock(address: string): Block | undefined {
  const [first = "", second = first] = address.split(":");
  const from = parseCell(first);
  const to = parseCell(second);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function blockAddress(block: Block): string {
  const first = cellAddress(block.top, block.left);
  const last = cellAddress(block.bottom, block.right);
  return first === last ? first : `${first}:${last}`;
}

/** The sheet's name as a formula writes it: in quotes unless it is a plain word. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
