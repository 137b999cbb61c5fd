import type { Environment } from "./environment";
import { CALC, isLambda, isReference, simplify, VALUE, type Matrix, type Scalar, type Value } from "./formulaValue";

/** Reads a reference; several areas have no single value. A function as a result is #CALC!. */
export const dereference = (value: Value, env: Environment): Scalar | Matrix => {
  if (isReference(value)) {
    const [area, second] = value.areas;
    if (!area || second) return VALUE;
    if (area.rows === 1 && area.columns === 1) return env.cell(area.sheet, area.row, area.column);
    return simplify(env.read(area));
  }
  if (value === undefined) return null;
  if (isLambda(value)) return CALC;
  return value;
};
