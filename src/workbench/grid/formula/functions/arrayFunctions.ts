import { asBoolean, asMatrix, asNumber, asScalar, need, stop, stoppable } from "../argument";
import { compareScalars, toBoolean } from "../coerce";
import type { Environment } from "../environment";
import { whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import {
  buildMatrix,
  CALC,
  cellOf,
  isError,
  matrixOf,
  NOT_AVAILABLE,
  NUM,
  simplify,
  VALUE,
  type Matrix,
  type Scalar,
  type Value,
} from "../formulaValue";

const at = (matrix: Matrix, row: number, column: number): Scalar => matrix.data[row * matrix.columns + column] ?? null;

const rowOf = (matrix: Matrix, row: number): readonly Scalar[] =>
  matrix.data.slice(row * matrix.columns, (row + 1) * matrix.columns);

const columnOf = (matrix: Matrix, column: number): readonly Scalar[] =>
  Array.from({ length: matrix.rows }, (_, row) => at(matrix, row, column));

export const transposed = (matrix: Matrix): Matrix =>
  buildMatrix(matrix.columns, matrix.rows, (row, column) => at(matrix, column, row));

/** Rows, or columns, in the order given. */
const taken = (matrix: Matrix, places: readonly number[], byColumn = false): Value => {
  if (places.length === 0) return CALC;
  return simplify(
    byColumn
      ? buildMatrix(matrix.rows, places.length, (row, column) => at(matrix, row, places[column] ?? 0))
      : buildMatrix(places.length, matrix.columns, (row, column) => at(matrix, places[row] ?? 0, column)),
  );
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const array = (
  least: number,
  most: number,
  run: (args: readonly Value[], env: Environment) => Value,
): FormulaFunction => whole(least, most, stoppable(run));

const filter = array(2, 3, ([source, include, empty], env) => {
  const matrix = asMatrix(source, env);
  const keep = asMatrix(include, env);
  const byColumn = keep.rows === 1 && keep.columns === matrix.columns && !(keep.columns === 1 && matrix.rows === 1);
  if (!byColumn && (keep.columns !== 1 || keep.rows !== matrix.rows)) return VALUE;
  const places: number[] = [];
  for (const [index, value] of keep.data.entries())
    if (need(isError(value) ? stop(value) : toBoolean(value))) places.push(index);
  return places.length === 0 ? (empty ?? CALC) : taken(matrix, places, byColumn);
});

/** Blanks go last, as in a sorted range. */
const order = (a: Scalar, b: Scalar): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compareScalars(a, b);

const sort = array(1, 4, ([source, index, direction, across], env) => {
  const matrix = asMatrix(source, env);
  const byColumn = need(asBoolean(across, env));
  const key = need(asNumber(index, env, 1)) - 1;
  const sign = need(asNumber(direction, env, 1)) < 0 ? -1 : 1;
  const values = byColumn ? rowOf(matrix, key) : columnOf(matrix, key);
  if (key < 0 || key >= (byColumn ? matrix.rows : matrix.columns)) return VALUE;
  const places = upTo(values.length).sort((a, b) => sign * order(values[a] ?? null, values[b] ?? null) || a - b);
  return taken(matrix, places, byColumn);
});

const sortBy = array(2, 127, ([source, ...rest], env) => {
  const matrix = asMatrix(source, env);
  const keys: { readonly values: readonly Scalar[]; readonly sign: number }[] = [];
  for (let index = 0; index < rest.length; index += 2)
    keys.push({ values: asMatrix(rest[index], env).data, sign: need(asNumber(rest[index + 1], env, 1)) < 0 ? -1 : 1 });
  const size = keys[0]?.values.length ?? 0;
  const byColumn = size === matrix.columns && size !== matrix.rows;
  if (keys.some((key) => key.values.length !== size) || (!byColumn && size !== matrix.rows)) return VALUE;
  const places = upTo(size).sort((a, b) => {
    for (const { values, sign } of keys) {
      const difference = sign * order(values[a] ?? null, values[b] ?? null);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return taken(matrix, places, byColumn);
});

const unique = array(1, 3, ([source, across, once], env) => {
  const matrix = asMatrix(source, env);
  const byColumn = need(asBoolean(across, env));
  const seen = new Map<string, number[]>();
  for (const place of upTo(byColumn ? matrix.columns : matrix.rows)) {
    const line = byColumn ? columnOf(matrix, place) : rowOf(matrix, place);
    const key = JSON.stringify(line.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
    seen.set(key, [...(seen.get(key) ?? []), place]);
  }
  const only = need(asBoolean(once, env));
  const places = [...seen.values()].filter((group) => !only || group.length === 1).map((group) => group[0] ?? 0);
  return taken(matrix, places, byColumn);
});

const sequence = array(1, 4, ([rows, columns, start, step], env) => {
  const tall = Math.trunc(need(asNumber(rows, env, 1)));
  const wide = Math.trunc(need(asNumber(columns, env, 1)));
  const first = need(asNumber(start, env, 1));
  const by = need(asNumber(step, env, 1));
  if (tall < 1 || wide < 1) return CALC;
  return simplify(buildMatrix(tall, wide, (row, column) => first + by * (row * wide + column)));
});

const cut = (keep: boolean): FormulaFunction =>
  array(2, 3, ([source, rows, columns], env) => {
    const matrix = asMatrix(source, env);
    const places = (count: Value, size: number): number[] => {
      const wanted = Math.trunc(need(asNumber(count, env, keep ? size : 0)));
      const all = upTo(size);
      if (keep) return wanted >= 0 ? all.slice(0, wanted) : all.slice(Math.max(0, size + wanted));
      return wanted >= 0 ? all.slice(wanted) : all.slice(0, Math.max(0, size + wanted));
    };
    const down = places(rows, matrix.rows);
    const across = places(columns, matrix.columns);
    if (down.length === 0 || across.length === 0) return CALC;
    return simplify(
      buildMatrix(down.length, across.length, (row, column) => at(matrix, down[row] ?? 0, across[column] ?? 0)),
    );
  });

const stacked = (down: boolean): FormulaFunction =>
  array(1, 254, (values, env) => {
    const parts = values.map((value) => asMatrix(value, env));
    const lines = parts.flatMap((part) =>
      down
        ? upTo(part.rows).map((row) => rowOf(part, row))
        : upTo(part.columns).map((column) => columnOf(part, column)),
    );
    const length = Math.max(...lines.map((line) => line.length));
    const value = (line: number, place: number): Scalar => {
      const found = lines[line]?.[place];
      return found === undefined ? NOT_AVAILABLE : found;
    };
    return down
      ? buildMatrix(lines.length, length, (row, column) => value(row, column))
      : buildMatrix(length, lines.length, (row, column) => value(column, row));
  });

const lined = (down: boolean): FormulaFunction =>
  array(1, 3, ([source, ignore, byColumn], env) => {
    const matrix = need(asBoolean(byColumn, env)) ? transposed(asMatrix(source, env)) : asMatrix(source, env);
    const kind = need(asNumber(ignore, env));
    const data = matrix.data.filter(
      (value) => !((kind === 1 || kind === 3) && value === null) && !((kind === 2 || kind === 3) && isError(value)),
    );
    if (data.length === 0) return CALC;
    return simplify(down ? matrixOf(data.length, 1, data) : matrixOf(1, data.length, data));
  });

const picked = (byColumn: boolean): FormulaFunction =>
  array(2, 254, ([source, ...indexes], env) => {
    const matrix = asMatrix(source, env);
    const size = byColumn ? matrix.columns : matrix.rows;
    const places = indexes
      .flatMap((each) => asMatrix(each, env).data)
      .map((each) => {
        const place = Math.trunc(need(asNumber(each, env)));
        const index = place < 0 ? size + place : place - 1;
        return place !== 0 && index >= 0 && index < size ? index : stop(VALUE);
      });
    return taken(matrix, places, byColumn);
  });

const wrapped = (byRow: boolean): FormulaFunction =>
  array(2, 3, ([source, count, pad], env) => {
    const { data } = asMatrix(source, env);
    const size = Math.trunc(need(asNumber(count, env)));
    if (size < 1) return NUM;
    const lines = Math.ceil(data.length / size);
    const fill = pad === undefined ? NOT_AVAILABLE : asScalar(pad, env);
    const value = (index: number): Scalar => (index < data.length ? (data[index] ?? null) : fill);
    return byRow
      ? buildMatrix(lines, size, (row, column) => value(row * size + column))
      : buildMatrix(size, lines, (row, column) => value(column * size + row));
  });

export const arrayFunctions: FunctionTable = {
  FILTER: filter,
  SORT: sort,
  SORTBY: sortBy,
  UNIQUE: unique,
  SEQUENCE: sequence,
  TAKE: cut(true),
  DROP: cut(false),
  VSTACK: stacked(true),
  HSTACK: stacked(false),
  TOCOL: lined(true),
  TOROW: lined(false),
  CHOOSEROWS: picked(false),
  CHOOSECOLS: picked(true),
  WRAPROWS: wrapped(true),
  WRAPCOLS: wrapped(false),
  TRANSPOSE: array(1, 1, ([source], env) => simplify(transposed(asMatrix(source, env)))),
  EXPAND: array(2, 4, ([source, rows, columns, pad], env) => {
    const matrix = asMatrix(source, env);
    const tall = need(asNumber(rows, env, matrix.rows));
    const wide = need(asNumber(columns, env, matrix.columns));
    const fill = pad === undefined ? NOT_AVAILABLE : asScalar(pad, env);
    if (tall < matrix.rows || wide < matrix.columns) return VALUE;
    return buildMatrix(tall, wide, (r, c) =>
      r < matrix.rows && c < matrix.columns ? cellOf({ ...matrix }, r, c) : fill,
    );
  }),
};
