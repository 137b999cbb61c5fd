import type { CellValue } from "../../model/cellValue";
import type { TableSheet } from "../readers/tableFile";

/** Rows made columns, so that a table with councils across the top is read as one with councils down the side. */
export function turned({ name, rows }: TableSheet): TableSheet {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = Array.from({ length: width }, (_unused, column) => rows.map((row): CellValue => row[column] ?? null));
  return { name, rows: columns };
}
