import type { Area, Matrix, Scalar, Value } from "./formulaValue";

/** A table as formulas see it. The range is header, body and totals row. */
export interface TableShape {
  readonly name: string;
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotal: boolean;
  readonly columns: readonly string[];
}

/** What a formula may ask of the workbook while it is worked out. Every answer is noted as something that the formula depends on. */
export interface Environment {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** How far relative references are moved: one formula over many cells, as in a conditional format. */
  readonly shift: { readonly rows: number; readonly columns: number };
  sheetId(name: string): string | undefined;
  sheetName(id: string): string;
  cell(sheet: string, row: number, column: number): Scalar;
  /** Cells of an area; one that goes on to the end of the sheet is cut where contents end. */
  read(area: Area): Matrix;
  /** Only cells that hold something, in order. */
  each(area: Area, visit: (value: Scalar) => void): void;
  spill(sheet: string, row: number, column: number): Area | undefined;
  formulaText(sheet: string, row: number, column: number): string | null;
  rowHidden(sheet: string, row: number): boolean;
  name(name: string, sheet: string | null): Value;
  table(name: string): TableShape | undefined;
  tableAt(sheet: string, row: number, column: number): TableShape | undefined;
  /** A custom function; undefined when there is none of that name. */
  custom(name: string, args: readonly Value[]): Value;
  /** A function that the grid's library knows and this engine does not. */
  library(name: string, args: readonly (Scalar | Matrix)[]): Scalar | Matrix | undefined;
  format(value: number, pattern: string): string;
  now(): number;
  random(): number;
  /** The result must be worked out again at every calculation. */
  volatile(): void;
  evaluateText(formula: string): Value;
}
