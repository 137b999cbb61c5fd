import type { CellInput } from "../../workbook/sheetPlan";
import type { ReadCell, TableContent } from "../../workbook/workbook";

/** A row of a table as it would be written again unchanged: formulas as formulas, all else as it stands. */
export function keptRow(table: TableContent, row: number): readonly CellInput[] {
  return (table.rows[row] ?? []).map((value, column) => {
    const formula = table.formulas[row]?.[column] ?? null;
    return formula === null ? plainCell(value) : { formula };
  });
}

/** An error that stands in a cell without a formula is kept as its text. */
function plainCell(value: ReadCell): CellInput {
  return typeof value === "object" && value !== null ? value.error : value;
}

/** Cells by their headers, in whatever order the table has its columns; a header that is not named stays as `otherwise` has it. */
export function rowByHeader(
  header: readonly string[],
  cells: Readonly<Record<string, CellInput>>,
  otherwise: readonly CellInput[] = [],
): readonly CellInput[] {
  const named = new Map(Object.entries(cells).map(([name, put]) => [name.toLowerCase(), put]));
  return header.map((name, column) => {
    const put = named.get(name.trim().toLowerCase());
    return put === undefined ? (otherwise[column] ?? null) : put;
  });
}

export function columnOf(table: TableContent, name: string): number {
  return table.header.findIndex((header) => header.trim().toLowerCase() === name.toLowerCase());
}

/** The text of a cell, trimmed; "" where the cell holds none or the table lacks the column. */
export function textAt(table: TableContent, row: number, column: string): string {
  const value = table.rows[row]?.[columnOf(table, column)];
  return typeof value === "string" ? value.trim() : "";
}

/** A table without any filled row still has one empty one, because Excel keeps it. */
export function isEmptyRow(row: readonly ReadCell[]): boolean {
  return row.every((cell) => cell === null || cell === "");
}
