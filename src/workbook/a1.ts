/** A rectangle of cells; rows and columns count from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function rectangleName({ row, column, rows, columns }: Rectangle): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** The same with dollar signs, as formulas want it. */
export function fixedName(rectangle: Rectangle): string {
  return rectangleName(rectangle).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
}

/** Reads `B3`, `$B$3:D9` or `Sheet!B3`; the sheet is left out. Null when it is none of these. */
export function readAddress(address: string): Rectangle | null {
  const bare = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?$/i.exec(bare);
  if (match === null) return null;
  const [, fromColumn = "A", fromRow = "1", toColumn = fromColumn, toRow = fromRow] = match;
  const row = Math.min(Number(fromRow), Number(toRow)) - 1;
  const column = Math.min(columnIndex(fromColumn), columnIndex(toColumn));
  return {
    row,
    column,
    rows: Math.abs(Number(toRow) - Number(fromRow)) + 1,
    columns: Math.abs(columnIndex(toColumn) - columnIndex(fromColumn)) + 1,
  };
}

export function columnIndex(name: string): number {
  let index = 0;
  for (let at = 0; at < name.length; at += 1) index = index * 26 + name.toUpperCase().charCodeAt(at) - 64;
  return index - 1;
}

export function overlaps(left: Rectangle, right: Rectangle): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}
