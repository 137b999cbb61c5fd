import { columnIndex, quotedSheet, rangeAddress } from "../formula/cellAddress";
import type { GridRange } from "../gridCells";

const ONE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** "A5:F11" on a sheet; null when the text is no address. */
export const rangeFromAddress = (sheet: string, address: string): GridRange | null => {
  const found = ONE.exec(address.trim());
  if (!found) return null;
  const column = columnIndex(found[1] ?? "");
  const row = Number(found[2]) - 1;
  const lastColumn = found[3] ? columnIndex(found[3]) : column;
  const lastRow = found[4] ? Number(found[4]) - 1 : row;
  return {
    sheet,
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
};

/** Several addresses with blanks between. */
export const rangesFromAddress = (sheet: string, addresses: string): readonly GridRange[] =>
  addresses
    .split(/\s+/)
    .map((each) => rangeFromAddress(sheet, each))
    .filter((each) => each !== null);

/** `'Cost lines'!$A$5:$A$10` as cells; `idOf` knows the sheets. */
export const rangeFromReference = (text: string, idOf: (name: string) => string | undefined): GridRange | null => {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!found) return null;
  const sheet = idOf((found[1] ?? found[2] ?? "").replaceAll("''", "'"));
  return sheet === undefined ? null : rangeFromAddress(sheet, found[3] ?? "");
};

export const referenceTo = (range: GridRange, nameOf: (id: string) => string): string =>
  `${quotedSheet(nameOf(range.sheet))}!${rangeAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;

/** Excel's width in characters is a seventh of the pixels in its default font; heights are in points. */
export const pixelsOfWidth = (characters: number): number => Math.round(characters * 7);
export const widthOfPixels = (pixels: number): number => Math.round((pixels / 7) * 100) / 100;
export const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3);
export const heightOfPixels = (pixels: number): number => (pixels * 3) / 4;
