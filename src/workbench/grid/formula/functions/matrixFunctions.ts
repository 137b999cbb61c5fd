import { asMatrix, stop, stoppable } from "../argument";
import type { Environment } from "../environment";
import { whole, type FunctionTable } from "../formulaFunction";
import { isError, matrixOf, NUM, simplify, VALUE, type Value } from "../formulaValue";
import { total } from "./aggregateFunctions";

/** Rows of numbers; a blank or a text has no place in them. */
const numbers = (value: Value, env: Environment): number[][] => {
  const matrix = asMatrix(value, env);
  const data = matrix.data.map((each) => (typeof each === "number" ? each : stop(isError(each) ? each : VALUE)));
  return Array.from({ length: matrix.rows }, (_, row) => data.slice(row * matrix.columns, (row + 1) * matrix.columns));
};

const square = (value: Value, env: Environment): number[][] => {
  const rows = numbers(value, env);
  return rows.length === rows[0]?.length ? rows : stop(VALUE);
};

/** Gauss-Jordan with the largest pivot of each column, on the rows and what stands beside them; answers the determinant. */
const eliminate = (rows: number[][]): number => {
  const size = rows.length;
  let determinant = 1;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    const pivotRow = rows[best] ?? [];
    const pivot = pivotRow[column] ?? 0;
    if (pivot === 0) return 0;
    if (best !== column) {
      rows[best] = rows[column] ?? [];
      rows[column] = pivotRow;
      determinant = -determinant;
    }
    determinant *= pivot;
    for (let row = 0; row < size; row++) {
      const target = rows[row] ?? [];
      const factor = (target[column] ?? 0) / pivot;
      if (row === column || factor === 0) continue;
      for (let at = column; at < target.length; at++) target[at] = (target[at] ?? 0) - factor * (pivotRow[at] ?? 0);
    }
  }
  return determinant;
};

export const matrixFunctions: FunctionTable = {
  MMULT: whole(
    2,
    2,
    stoppable(([a, b]: readonly Value[], env: Environment): Value => {
      const left = numbers(a, env);
      const right = numbers(b, env);
      const width = right[0]?.length ?? 0;
      if (left[0]?.length !== right.length) return VALUE;
      const data = left.flatMap((row) =>
        Array.from({ length: width }, (_, column) => total(row.map((each, at) => each * (right[at]?.[column] ?? 0)))),
      );
      return simplify(matrixOf(left.length, width, data));
    }),
  ),
  MDETERM: whole(
    1,
    1,
    stoppable(([value]: readonly Value[], env: Environment): Value => eliminate(square(value, env))),
  ),
  MINVERSE: whole(
    1,
    1,
    stoppable(([value]: readonly Value[], env: Environment): Value => {
      const rows = square(value, env);
      const size = rows.length;
      const wide = rows.map((row, at) => [...row, ...Array.from({ length: size }, (_, each) => (each === at ? 1 : 0))]);
      if (eliminate(wide) === 0) return NUM;
      const data = wide.flatMap((row, at) => row.slice(size).map((each) => each / (row[at] ?? 1)));
      return simplify(matrixOf(size, size, data));
    }),
  ),
  MUNIT: whole(
    1,
    1,
    stoppable(([value]: readonly Value[], env: Environment): Value => {
      const size = Number(asMatrix(value, env).data[0]);
      if (!(size >= 1)) return VALUE;
      return simplify(
        matrixOf(
          size,
          size,
          Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0)),
        ),
      );
    }),
  ),
};
