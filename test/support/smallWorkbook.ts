import type { CellValue } from "../../src/model/cellValue";
import { a1 } from "../../src/sharing/area";
import type { CopyInput } from "../../src/sharing/copy/copyInput";
import type { RangeContent, ReadCell, TableContent } from "../../src/workbook/workbook";

/** A cell: a value, or a formula with what it shows. */
export type SmallCell = CellValue | { readonly formula: string; readonly shows: ReadCell };

export function sheetOf(sheet: string, rows: readonly (readonly SmallCell[])[]): RangeContent {
  const columns = Math.max(...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: columns }, (_, c): SmallCell => row[c] ?? null));
  return {
    sheet,
    address: a1({ sheet, row: 1, column: 1, rows: rows.length, columns }),
    values: filled.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell.shows : cell))),
    formulas: filled.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell.formula : null))),
  };
}

export function tableOn(
  sheet: RangeContent,
  name: string,
  address: string,
  rows: number,
  columns: number,
): TableContent {
  const [header = [], ...body] = sheet.values.slice(0, rows).map((row) => row.slice(0, columns));
  return {
    name,
    sheet: sheet.sheet,
    address,
    header: header.map(String),
    rows: body,
    formulas: sheet.formulas.slice(1, rows).map((row) => row.slice(0, columns)),
  };
}

export function copyInput(sheets: readonly RangeContent[], more: Partial<CopyInput> = {}): CopyInput {
  return { sheets, tables: [], names: [], looks: [], title: "Small", made: "21 November 2026", leftOut: [], ...more };
}
