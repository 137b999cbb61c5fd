import type { GridError } from "../gridCells";

/** What one cell can hold. A blank is `null`. */
export type Scalar = string | number | boolean | null | GridError;

/** A rectangle of values, row by row. */
export interface Matrix {
  readonly kind: "matrix";
  readonly rows: number;
  readonly columns: number;
  readonly data: readonly Scalar[];
}

/** A rectangle of cells on a sheet, counted from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells as such, not yet read: functions such as INDEX and ROWS want them so. */
export interface Reference {
  readonly kind: "reference";
  readonly areas: readonly Area[];
}

export interface Lambda {
  readonly kind: "lambda";
  readonly call: (args: readonly Value[]) => Value;
}

/** `undefined` is an argument that was left out between two commas. */
export type Value = Scalar | Matrix | Reference | Lambda | undefined;

const known = new Map<string, GridError>();

/** The same object for the same error, so that errors can be made without cost. */
export const failure = (error: string): GridError => {
  const found = known.get(error);
  if (found) return found;
  const made = { error };
  known.set(error, made);
  return made;
};

export const VALUE = failure("#VALUE!");
export const NOT_AVAILABLE = failure("#N/A");
export const NUM = failure("#NUM!");
export const DIVISION = failure("#DIV/0!");
export const REF = failure("#REF!");
export const NAME = failure("#NAME?");
export const NULL_INTERSECTION = failure("#NULL!");
export const CALC = failure("#CALC!");
export const BUSY = failure("#BUSY!");
export const SPILL = failure("#SPILL!");
export const CYCLE: GridError = {
  error: "#CYCLE!",
  message: "This formula uses its own result. Point it at other cells.",
};

export const isMatrix = (value: Value): value is Matrix =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "matrix";
export const isReference = (value: Value): value is Reference =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "reference";
export const isLambda = (value: Value): value is Lambda =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "lambda";
export const isError = (value: Value): value is GridError =>
  typeof value === "object" && value !== null && "error" in value;

export const matrixOf = (rows: number, columns: number, data: readonly Scalar[]): Matrix => ({
  kind: "matrix",
  rows,
  columns,
  data,
});

/** Builds a rectangle cell by cell. */
export const buildMatrix = (rows: number, columns: number, at: (row: number, column: number) => Scalar): Matrix => {
  const data = new Array<Scalar>(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) data[row * columns + column] = at(row, column);
  return matrixOf(rows, columns, data);
};

export const fromRows = (rows: readonly (readonly Scalar[])[]): Matrix => {
  const columns = rows[0]?.length ?? 0;
  return buildMatrix(rows.length, columns, (row, column) => rows[row]?.[column] ?? null);
};

/** The value at a place; one row or one column is repeated as far as needed, outside of everything else is #N/A. */
export const cellOf = (matrix: Matrix, row: number, column: number): Scalar => {
  const r = matrix.rows === 1 ? 0 : row;
  const c = matrix.columns === 1 ? 0 : column;
  if (r >= matrix.rows || c >= matrix.columns) return NOT_AVAILABLE;
  const value = matrix.data[r * matrix.columns + c];
  return value === undefined ? null : value;
};

/** A rectangle of one cell is that cell. */
export const simplify = (matrix: Matrix): Scalar | Matrix =>
  matrix.rows === 1 && matrix.columns === 1 ? (matrix.data[0] ?? null) : matrix;
