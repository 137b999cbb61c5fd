import { compareScalars, finite, toNumber, toText } from "./coerce";
import { buildMatrix, cellOf, DIVISION, isError, isMatrix, NUM, type Matrix, type Scalar } from "./formulaValue";
import type { BinaryOperator } from "./syntax";

type ScalarOperator = Exclude<BinaryOperator, ":" | " " | ",">;

/** A difference that is only the noise of binary fractions is nought, as spreadsheets show it. */
const settled = (sum: number, a: number): number => (sum !== 0 && Math.abs(sum) < Math.abs(a) * 2 ** -50 ? 0 : sum);

const power = (a: number, b: number): Scalar => {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIVISION;
  return finite(a ** b);
};

const arithmetic = (operator: "+" | "-" | "*" | "/" | "^", a: number, b: number): Scalar => {
  switch (operator) {
    case "+":
      return finite(settled(a + b, a));
    case "-":
      return finite(settled(a - b, a));
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? DIVISION : finite(a / b);
    case "^":
      return power(a, b);
  }
};

const test = (operator: "=" | "<>" | "<" | ">" | "<=" | ">=", order: number): boolean => {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
};

export const applyScalars = (operator: ScalarOperator, a: Scalar, b: Scalar): Scalar => {
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^": {
      const left = toNumber(a);
      const right = toNumber(b);
      if (typeof left !== "number") return left;
      return typeof right === "number" ? arithmetic(operator, left, right) : right;
    }
    case "&": {
      const left = toText(a);
      const right = toText(b);
      if (typeof left !== "string") return left;
      return typeof right === "string" ? left + right : right;
    }
    default:
      return test(operator, compareScalars(a, b));
  }
};

/** Does something cell by cell; one row or column is repeated over the others' size. */
export const broadcast = (
  parts: readonly (Scalar | Matrix)[],
  each: (values: readonly Scalar[]) => Scalar,
): Scalar | Matrix => {
  let rows = 0;
  let columns = 0;
  for (const part of parts)
    if (isMatrix(part)) {
      rows = Math.max(rows, part.rows);
      columns = Math.max(columns, part.columns);
    }
  if (rows === 0) return each(parts as readonly Scalar[]);
  return buildMatrix(rows, columns, (row, column) =>
    each(parts.map((part) => (isMatrix(part) ? cellOf(part, row, column) : part))),
  );
};

export const applyOperator = (operator: ScalarOperator, a: Scalar | Matrix, b: Scalar | Matrix): Scalar | Matrix =>
  isMatrix(a) || isMatrix(b)
    ? broadcast([a, b], ([left = null, right = null]) => applyScalars(operator, left, right))
    : applyScalars(operator, a, b);
