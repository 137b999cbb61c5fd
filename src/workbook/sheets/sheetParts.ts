import { cellName, fixedName, readAddress } from "../a1";
import type { Rectangle } from "../a1";
import type { CellFormat, CellInput, CellLook, PlannedCell, PlannedHighlight, PlannedTable } from "../sheetPlan";
import { tableShapes } from "../tableShapes";

/** Row of table headers on every sheet: title, what it is, check and a blank row stand above. Counted from 0. */
export const headerRow = 4;

export function cell(
  row: number,
  column: number,
  put: CellInput,
  look: CellLook = "text",
  format?: CellFormat,
): PlannedCell {
  return { at: cellName(row, column), put, look, ...(format === undefined ? {} : { format }) };
}

/** Title, what the sheet is with its source and date, and the check in words. */
export function head(title: string, about: string, check: CellInput): readonly PlannedCell[] {
  const checks = check === null ? [] : [cell(2, 0, check, "check")];
  return [cell(0, 0, title, "title"), cell(1, 0, about, "source"), ...checks];
}

/** A block of headings along a row; `figures` says which of them, counted from 0, stand over figures. */
export function headings(
  row: number,
  column: number,
  words: readonly string[],
  figures: { readonly from: number; readonly to: number } = { from: words.length, to: words.length },
): readonly PlannedCell[] {
  return words.map((word, index) => {
    const isFigure = index >= figures.from && index <= figures.to;
    return cell(row, column + index, word, isFigure ? "figure-heading" : "heading");
  });
}

/** Formula, without "=", of a count with its word: 1 blank cell, 2 blank cells. */
export function counted(count: string, one: string, many = `${one}s`): string {
  return `${count}&IF(${count}=1,${quoted(` ${one}`)},${quoted(` ${many}`)})`;
}

export function table(
  name: keyof typeof tableShapes,
  rows: readonly (readonly CellInput[])[],
  at = cellName(headerRow, 0),
): PlannedTable {
  return { name, at, columns: tableShapes[name], rows };
}

/** Text as it stands in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function fixed(row: number, column: number, rows = 1, columns = 1): string {
  return fixedName({ row, column, rows, columns });
}

export function area(row: number, column: number, rows: number, columns: number): Rectangle {
  return { row, column, rows, columns };
}

/** Colours of the words of a check that ask for somebody; a check that holds is green by its look. */
export function wordColours(address: string): readonly PlannedHighlight[] {
  return [
    { address, rule: { contains: "Look" }, tone: "attention" },
    { address, rule: { contains: "Needs you" }, tone: "problem" },
  ];
}

/** The line that counts the checks: in the colour of a problem while any needs somebody. */
export function countColours(address: string): readonly PlannedHighlight[] {
  const fixedAddress = fixedName(readAddress(address) ?? area(0, 0, 1, 1));
  return [{ address, rule: { formula: `=ISERROR(SEARCH(", 0 need",${fixedAddress}))` }, tone: "problem" }];
}

/** Formula, without "=", of a cell that is looked up: one that is blank stays blank, because a spreadsheet would make a 0 of it. */
export function keptBlank(lookup: string): string {
  return `IF(${lookup}="","",${lookup})`;
}

/** A check in words: holds with one sentence, else needs somebody with another. */
export function checkFormula(condition: string, good: string, bad: string): CellInput {
  return { formula: `=IF(${condition},${quoted(`Holds: ${good}`)},${bad})` };
}

/** How the value of a setting is shown, from the words of its unit. */
export function formatOfUnit(unit: string, value: CellInput): CellFormat {
  if (unit.startsWith("£")) return typeof value === "number" && !Number.isInteger(value) ? "rate" : "pounds";
  if (/^(%|fraction|share$|part )/.test(unit)) return "share";
  if (unit === "date") return "date";
  return typeof value === "number" && Math.abs(value) >= 1000 && Number.isInteger(value) ? "quantity" : "general";
}

/** Published and assumed are told apart by a word and a colour in the column Status. */
export function statusColours(address: string): readonly PlannedHighlight[] {
  return [
    { address, rule: { contains: "published" }, tone: "good" },
    { address, rule: { contains: "assumed" }, tone: "attention" },
  ];
}
