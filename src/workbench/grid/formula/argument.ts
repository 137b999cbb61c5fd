import { toBoolean, toNumber, toText } from "./coerce";
import type { Environment } from "./environment";
import {
  CALC,
  isError,
  isLambda,
  isMatrix,
  isReference,
  matrixOf,
  VALUE,
  type Area,
  type Matrix,
  type Scalar,
  type Value,
} from "./formulaValue";
import type { GridError } from "../gridCells";

/** An argument as a rectangle, whatever it is. */
export const asMatrix = (value: Value, env: Environment): Matrix => {
  if (isMatrix(value)) return value;
  if (isReference(value)) {
    const [area, second] = value.areas;
    return area && !second ? env.read(area) : matrixOf(1, 1, [VALUE]);
  }
  return matrixOf(1, 1, [isLambda(value) ? CALC : (value ?? null)]);
};

/** An argument as one value: a range of one cell is that cell, the first cell stands for a larger one. */
export const asScalar = (value: Value, env: Environment): Scalar => {
  if (isReference(value)) {
    const [area] = value.areas;
    return area ? env.cell(area.sheet, area.row, area.column) : VALUE;
  }
  if (isMatrix(value)) return value.data[0] ?? null;
  return isLambda(value) ? CALC : (value ?? null);
};

/** A number argument; the default stands for one that was left out. */
export const asNumber = (value: Value, env: Environment, otherwise = 0): number | GridError =>
  value === undefined ? otherwise : toNumber(asScalar(value, env));

export const asText = (value: Value, env: Environment, otherwise = ""): string | GridError =>
  value === undefined ? otherwise : toText(asScalar(value, env));

export const asBoolean = (value: Value, env: Environment, otherwise = false): boolean | GridError =>
  value === undefined ? otherwise : toBoolean(asScalar(value, env));

export const areaOf = (value: Value): Area | undefined => (isReference(value) ? value.areas[0] : undefined);

/** Goes through every value of the arguments; `direct` tells those that were written into the formula from those in cells. */
export const visitAll = (
  values: readonly Value[],
  env: Environment,
  visit: (value: Scalar, direct: boolean) => void,
): void => {
  for (const value of values) {
    if (isReference(value)) for (const area of value.areas) env.each(area, (cell) => visit(cell, false));
    else if (isMatrix(value)) for (const cell of value.data) visit(cell, false);
    else visit(isLambda(value) ? CALC : (value ?? null), true);
  }
};

/** Thrown inside a function so that an error in the data becomes its result. */
class Stop extends Error {
  readonly result: GridError;
  constructor(result: GridError) {
    super(result.error);
    this.result = result;
  }
}

export const stop = (result: GridError): never => {
  throw new Stop(result);
};

/** Runs a function body in which `stop` and `need` may end the work with an error value. */
export const stoppable =
  <A extends readonly unknown[], R>(run: (...args: A) => R): ((...args: A) => R | GridError) =>
  (...args) => {
    try {
      return run(...args);
    } catch (thrown) {
      if (thrown instanceof Stop) return thrown.result;
      throw thrown;
    }
  };

/** A value that is not an error; an error ends the function. */
export const need = <T>(value: T | GridError): T => {
  if (isError(value as Value)) return stop(value as GridError);
  return value as T;
};

/** The numbers among the arguments as SUM takes them: text and truth values in cells are passed over, written ones are read as numbers. */
export const numbersOf = (values: readonly Value[], env: Environment): number[] => {
  const numbers: number[] = [];
  visitAll(values, env, (value, direct) => {
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) stop(value);
    else if (direct) numbers.push(need(toNumber(value)));
  });
  return numbers;
};
