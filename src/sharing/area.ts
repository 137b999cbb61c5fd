/** A rectangle of cells on a named sheet. Rows and columns count from 1. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellArea(sheet: string, row: number, column: number): Area {
  return { sheet, row, column, rows: 1, columns: 1 };
}

/** The cell of an area at a place counted from 0. */
export function cellOf(area: Area, row: number, column: number): Area {
  return cellArea(area.sheet, area.row + row, area.column + column);
}

/** The n-th cell (from 0) of a single row or column. */
export function bandCell(band: Area, index: number): Area {
  return band.rows > 1 ? cellOf(band, index, 0) : cellOf(band, 0, index);
}

export function columnOf(area: Area, column: number): Area {
  return { ...area, column: area.column + column, columns: 1 };
}

export function rowOf(area: Area, row: number): Area {
  return { ...area, row: area.row + row, rows: 1 };
}

export function part(area: Area, row: number, column: number, rows: number, columns: number): Area {
  return { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns };
}

/** A1 without a sheet and without dollars, as a plan addresses its own cells. */
export function a1(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Absolute A1 as a formula on the sheet `home` writes it; another sheet's name stands before it in quotes. */
export function absolute(area: Area, home: string): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  const place = first === last ? first : `${first}:${last}`;
  return area.sheet === home ? place : `${quoteSheet(area.sheet)}!${place}`;
}

const a1Pattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads "B2" or "$B$2:C9"; null when the text is not such an address. */
export function parseA1(text: string, sheet: string): Area | null {
  const match = a1Pattern.exec(text.trim());
  if (match === null) return null;
  const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = match;
  const columns = [columnNumber(letters), columnNumber(lastLetters)];
  const rows = [Number(digits), Number(lastDigits)];
  const column = Math.min(...columns);
  const row = Math.min(...rows);
  return { sheet, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
