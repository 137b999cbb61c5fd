import { asMatrix, asNumber, asScalar, need, stop, stoppable } from "../argument";
import type { Environment } from "../environment";
import { whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import {
  buildMatrix,
  cellOf,
  isLambda,
  matrixOf,
  simplify,
  VALUE,
  type Lambda,
  type Scalar,
  type Value,
} from "../formulaValue";

const lambdaOf = (value: Value): Lambda => (isLambda(value) ? value : stop(VALUE));

const withLambda = (
  least: number,
  most: number,
  run: (args: readonly Value[], env: Environment) => Value,
): FormulaFunction => whole(least, most, stoppable(run));

/** REDUCE and SCAN: a value carried from cell to cell. */
const carry = ([start, source, step]: readonly Value[], env: Environment): { last: Value; all: Scalar[] } => {
  const { call } = lambdaOf(step);
  let last = start;
  const all: Scalar[] = [];
  for (const value of asMatrix(source, env).data) {
    last = call([last, value]);
    all.push(asScalar(last, env));
  }
  return { last, all };
};

export const lambdaFunctions: FunctionTable = {
  MAP: withLambda(2, 255, (args, env) => {
    const { call } = lambdaOf(args.at(-1));
    const sources = args.slice(0, -1).map((each) => asMatrix(each, env));
    const rows = Math.max(...sources.map((each) => each.rows));
    const columns = Math.max(...sources.map((each) => each.columns));
    return simplify(
      buildMatrix(rows, columns, (row, column) =>
        asScalar(call(sources.map((each) => cellOf(each, row, column))), env),
      ),
    );
  }),
  REDUCE: withLambda(3, 3, (args, env) => carry(args, env).last),
  SCAN: withLambda(3, 3, (args, env) => {
    const { rows, columns } = asMatrix(args[1], env);
    return simplify(matrixOf(rows, columns, carry(args, env).all));
  }),
  BYROW: withLambda(2, 2, ([source, step], env) => {
    const matrix = asMatrix(source, env);
    const { call } = lambdaOf(step);
    return simplify(
      buildMatrix(matrix.rows, 1, (row) =>
        asScalar(call([buildMatrix(1, matrix.columns, (_r, column) => cellOf(matrix, row, column))]), env),
      ),
    );
  }),
  BYCOL: withLambda(2, 2, ([source, step], env) => {
    const matrix = asMatrix(source, env);
    const { call } = lambdaOf(step);
    return simplify(
      buildMatrix(1, matrix.columns, (_row, column) =>
        asScalar(call([buildMatrix(matrix.rows, 1, (row) => cellOf(matrix, row, column))]), env),
      ),
    );
  }),
  MAKEARRAY: withLambda(3, 3, ([rows, columns, step], env) => {
    const tall = Math.trunc(need(asNumber(rows, env)));
    const wide = Math.trunc(need(asNumber(columns, env)));
    if (tall < 1 || wide < 1) return VALUE;
    const { call } = lambdaOf(step);
    return simplify(buildMatrix(tall, wide, (row, column) => asScalar(call([row + 1, column + 1]), env)));
  }),
};
