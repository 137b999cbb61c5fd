import { asMatrix, stop, stoppable } from "../argument";
import { criteria, type Test } from "../criteria";
import { dereference } from "../dereference";
import type { Environment } from "../environment";
import { whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import { DIVISION, isError, isReference, VALUE, type Matrix, type Scalar, type Value } from "../formulaValue";
import { broadcast } from "../operators";
import { total } from "./aggregateFunctions";

/** The rectangle that a condition is put to; ranges of different size cannot be compared. */
const rectangle = (value: Value, env: Environment): Matrix => (isReference(value) ? asMatrix(value, env) : stop(VALUE));

/** Numbers at the places where every condition holds. */
const chosen = (values: Matrix | null, ranges: readonly Matrix[], tests: readonly Test[]): Scalar[] => {
  const size = ranges[0]?.data.length ?? 0;
  const found: Scalar[] = [];
  for (let at = 0; at < size; at++)
    if (ranges.every((range, index) => tests[index]?.(range.data[at] ?? null) ?? false))
      found.push(values ? (values.data[at] ?? null) : 1);
  return found;
};

const numbers = (values: readonly Scalar[]): number[] => {
  const list: number[] = [];
  for (const value of values) {
    if (isError(value)) stop(value);
    if (typeof value === "number") list.push(value);
  }
  return list;
};

/** Conditions may be ranges: then there is a result for each of them. */
const withConditions = (
  values: Matrix | null,
  pairs: readonly Value[],
  env: Environment,
  result: (found: readonly Scalar[]) => Scalar,
): Value => {
  const ranges: Matrix[] = [];
  const conditions: (Scalar | Matrix)[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    ranges.push(rectangle(pairs[at], env));
    conditions.push(dereference(pairs[at + 1], env));
  }
  const [first] = ranges;
  if (!first || pairs.length % 2 === 1) return VALUE;
  const size = values ?? first;
  if (ranges.some((range) => range.rows !== size.rows || range.columns !== size.columns)) return VALUE;
  return broadcast(conditions, (each) => stoppable(() => result(chosen(values, ranges, each.map(criteria))))());
};

const several = (result: (found: readonly Scalar[]) => Scalar): FormulaFunction =>
  whole(
    3,
    255,
    stoppable(([values, ...pairs]: readonly Value[], env: Environment) =>
      withConditions(rectangle(values, env), pairs, env, result),
    ),
  );

/** SUMIF and AVERAGEIF: the values start where the third argument starts and have the size of the first. */
const single = (result: (found: readonly Scalar[]) => Scalar): FormulaFunction =>
  whole(
    2,
    3,
    stoppable(([range, condition, values]: readonly Value[], env: Environment) => {
      const tested = rectangle(range, env);
      const start = isReference(values) ? values.areas[0] : undefined;
      const taken = start ? env.read({ ...start, rows: tested.rows, columns: tested.columns }) : tested;
      return withConditions({ ...tested, data: padded(taken, tested) }, [range, condition], env, result);
    }),
  );

/** The same places in a rectangle that was cut short where contents end. */
const padded = (values: Matrix, size: Matrix): readonly Scalar[] => {
  if (values.rows === size.rows && values.columns === size.columns) return values.data;
  const data: Scalar[] = [];
  for (let row = 0; row < size.rows; row++)
    for (let column = 0; column < size.columns; column++)
      data.push(
        row < values.rows && column < values.columns ? (values.data[row * values.columns + column] ?? null) : null,
      );
  return data;
};

const sum = (found: readonly Scalar[]): Scalar => total(numbers(found));
const average = (found: readonly Scalar[]): Scalar => {
  const list = numbers(found);
  return list.length === 0 ? DIVISION : total(list) / list.length;
};

const sumProduct = stoppable((values: readonly Value[], env: Environment): Scalar => {
  const matrices = values.map((value) => asMatrix(value, env));
  const [first] = matrices;
  if (!first || matrices.some((each) => each.rows !== first.rows || each.columns !== first.columns)) return VALUE;
  const products: number[] = [];
  for (let at = 0; at < first.data.length; at++) {
    let product = 1;
    for (const matrix of matrices) {
      const value = matrix.data[at] ?? null;
      if (isError(value)) return value;
      product *= typeof value === "number" ? value : 0;
    }
    products.push(product);
  }
  return total(products);
});

export const conditionalFunctions: FunctionTable = {
  SUMIF: single(sum),
  AVERAGEIF: single(average),
  COUNTIF: whole(
    2,
    2,
    stoppable((pairs: readonly Value[], env: Environment) => withConditions(null, pairs, env, (found) => found.length)),
  ),
  COUNTIFS: whole(
    2,
    254,
    stoppable((pairs: readonly Value[], env: Environment) => withConditions(null, pairs, env, (found) => found.length)),
  ),
  SUMIFS: several(sum),
  AVERAGEIFS: several(average),
  MINIFS: several((found) => numbers(found).reduce((a, b) => Math.min(a, b), numbers(found)[0] ?? 0)),
  MAXIFS: several((found) => numbers(found).reduce((a, b) => Math.max(a, b), numbers(found)[0] ?? 0)),
  SUMPRODUCT: whole(1, 255, sumProduct),
};
