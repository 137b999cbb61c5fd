import type { Area } from "../area";

/** Where bands of n cells stand: as columns beside each other, or as blocks of columns along one row. */
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
    : { sheet, row, column: column + k * count, rows: 1, columns: count };
}

/** Columns that k bands take. */
export function bandColumns(layout: Layout, k: number): number {
  return layout.vertical ? k : k * layout.count;
}
