import type { Area } from "../../area";

/** Where bands of one cell a partner stand: columns beside each other (partners down), or rows below each other (partners across). */
export interface Layout {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly vertical: boolean;
  readonly count: number;
}

/** The k-th band (from 0) of a layout. */
export function bandAt(layout: Layout, k: number): Area {
  const { sheet, row, column, vertical, count } = layout;
  return vertical
    ? { sheet, row, column: column + k, rows: count, columns: 1 }
    : { sheet, row: row + k, column, rows: 1, columns: count };
}
