import type { CellInput, CellFormat, CellLook } from "../../workbook/sheetPlan";
import { cellArea, type Area } from "../area";
import type { Working } from "../working";

export interface ResultCell {
  readonly put: CellInput;
  readonly look?: CellLook;
  readonly format?: CellFormat;
}

/** A formula as the content of a result cell. */
export function shows(formula: string, format?: CellFormat, look: CellLook = "result"): ResultCell {
  return { put: { formula: `=${formula}` }, look, ...(format === undefined ? {} : { format }) };
}

export function heading(text: string): ResultCell {
  return { put: text, look: "heading" };
}

/** Writes a rectangle of result cells under a heading, from column B, and gives its area. */
export function writeResult(working: Working, title: string, rows: readonly (readonly ResultCell[])[]): Area {
  working.heading(title);
  const first = cellArea(working.sheet, working.row, 2);
  rows.forEach((row, r) => {
    row.forEach(({ put, look = "result", format }, c) => {
      working.put(first.row + r, first.column + c, put, format === undefined ? { look } : { look, format });
    });
  });
  working.gap();
  return { ...first, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) };
}

/** Cells of a single column or row as the rows of a result. */
export function grid(vertical: boolean, count: number, cell: (index: number) => ResultCell): ResultCell[][] {
  const cells = Array.from({ length: count }, (_, i) => cell(i));
  return vertical ? cells.map((one) => [one]) : [cells];
}

/** Cells of a rectangle as the rows of a result. */
export function gridLike(
  area: Pick<Area, "rows" | "columns">,
  cell: (row: number, column: number) => ResultCell,
): ResultCell[][] {
  return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (__, c) => cell(r, c)));
}
