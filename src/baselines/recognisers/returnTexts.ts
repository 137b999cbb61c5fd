import type { TableFile, TableSheet } from "../readers/tableFile";
import { cellText, isWords } from "./cellText";

const OTHER_SHEET_ROWS = 40;
const LEFT = 12;

const wordsOf = (rows: TableSheet["rows"]): string[] =>
  rows.flatMap((row) =>
    row
      .slice(0, LEFT)
      .map(cellText)
      .filter((text) => isWords(text) || text.includes("£")),
  );

/** The words around a table, nearest first: above it, the sheet's name, its header, below it, then the other sheets. */
export function textsAround(file: TableFile, sheet: TableSheet, headerRow: number, lastRow: number): string[] {
  const header = (sheet.rows[headerRow] ?? []).map(cellText).filter(isWords);
  return [
    ...wordsOf(sheet.rows.slice(0, Math.max(headerRow, 0))),
    sheet.name,
    ...header.slice(0, 300),
    ...wordsOf(sheet.rows.slice(lastRow)),
    ...file.sheets
      .filter((other) => other !== sheet)
      .flatMap((other) => [other.name, ...wordsOf(other.rows.slice(0, OTHER_SHEET_ROWS))]),
  ].filter((text) => text !== "");
}

/** The first line above the table that names a return; else the first line of words; else the sheet's name. */
export function titleOf(sheet: TableSheet, headerRow: number): string {
  const above = wordsOf(sheet.rows.slice(0, Math.max(headerRow, 0)));
  return above.find((text) => /revenue|return|budget|outturn|\bR(?:A|O|S|SX)\b/iu.test(text)) ?? above[0] ?? sheet.name;
}
