import { areaOf, asScalar } from "../argument";
import { toNumber } from "../coerce";
import { dereference } from "../dereference";
import type { Environment } from "../environment";
import { cells, whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import { isError, isMatrix, isReference, NOT_AVAILABLE, VALUE, type Scalar } from "../formulaValue";
import { broadcast } from "../operators";

const CODES = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!"];

/** A question about each cell that errors may be asked as well. */
const ask = (test: (value: Scalar, env: Environment) => Scalar): FormulaFunction =>
  whole(1, 1, ([value], env) => broadcast([dereference(value, env)], ([at = null]) => test(at, env)));

const parity = (odd: boolean): FormulaFunction =>
  cells(1, 1, ([value = null]) => {
    if (typeof value === "boolean") return VALUE;
    const number = toNumber(value);
    return typeof number === "number" ? Math.abs(Math.trunc(number)) % 2 === (odd ? 1 : 0) : number;
  });

export const informationFunctions: FunctionTable = {
  ISBLANK: ask((value) => value === null),
  ISERROR: ask((value) => isError(value)),
  ISERR: ask((value) => isError(value) && value.error !== "#N/A"),
  ISNA: ask((value) => isError(value) && value.error === "#N/A"),
  ISNUMBER: ask((value) => typeof value === "number"),
  ISTEXT: ask((value) => typeof value === "string"),
  ISNONTEXT: ask((value) => typeof value !== "string"),
  ISLOGICAL: ask((value) => typeof value === "boolean"),
  ISREF: whole(1, 1, ([value]) => isReference(value)),
  ISEVEN: parity(false),
  ISODD: parity(true),
  ISFORMULA: whole(1, 1, ([value], env) => {
    const area = areaOf(value);
    return area ? env.formulaText(area.sheet, area.row, area.column) !== null : VALUE;
  }),
  FORMULATEXT: whole(1, 1, ([value], env) => {
    const area = areaOf(value);
    return (area && env.formulaText(area.sheet, area.row, area.column)) ?? NOT_AVAILABLE;
  }),
  N: whole(1, 1, ([value], env) => {
    const scalar = asScalar(value, env);
    if (isError(scalar)) return scalar;
    return typeof scalar === "number" ? scalar : scalar === true ? 1 : 0;
  }),
  T: whole(1, 1, ([value], env) => {
    const scalar = asScalar(value, env);
    return isError(scalar) || typeof scalar === "string" ? scalar : "";
  }),
  TYPE: whole(1, 1, ([value], env) => {
    const read = dereference(value, env);
    if (isMatrix(read)) return 64;
    if (isError(read)) return 16;
    return typeof read === "string" ? 2 : typeof read === "boolean" ? 4 : 1;
  }),
  "ERROR.TYPE": ask((value) => (isError(value) ? CODES.indexOf(value.error) + 1 || NOT_AVAILABLE : NOT_AVAILABLE)),
};
