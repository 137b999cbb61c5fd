import type { FormulaFunction } from "./expression";

interface Arity {
  readonly least: number;
  readonly most: number;
  readonly expected: string;
}

const one: Arity = { least: 1, most: 1, expected: "one, as in SHARE([Population])" };

/** How many arguments each function takes, with words for a message. */
export const formulaFunctions: Readonly<Record<FormulaFunction, Arity>> = {
  SHARE: one,
  EQUAL: { least: 0, most: 0, expected: "none: write EQUAL()" },
  FIXED: { ...one, expected: "one, as in FIXED([Agreed share])" },
  MIN: { least: 2, most: Infinity, expected: "two or more; the smallest over the partners is SMALLEST" },
  MAX: { least: 2, most: Infinity, expected: "two or more; the largest over the partners is LARGEST" },
  IF: { least: 2, most: 3, expected: "a condition, a value where it holds, and a value where it does not" },
  AND: { least: 1, most: Infinity, expected: "one condition or more" },
  OR: { least: 1, most: Infinity, expected: "one condition or more" },
  NOT: { ...one, expected: "one condition" },
  ABS: { ...one, expected: "one" },
  ROUND: { least: 1, most: 2, expected: "a number, and the places to round to" },
  SQRT: { ...one, expected: "one" },
  SUM: { ...one, expected: "one, as in SUM([Calls])" },
  AVERAGE: { ...one, expected: "one, as in AVERAGE([Calls])" },
  COUNT: { ...one, expected: "one, as in COUNT([Calls])" },
  LARGEST: { ...one, expected: "one, as in LARGEST([Calls])" },
  SMALLEST: { ...one, expected: "one, as in SMALLEST([Calls])" },
};

/** Names of every function that a share formula may use, in capitals. */
export const formulaFunctionNames: readonly string[] = Object.keys(formulaFunctions);

/** The function of that name, whatever its case; null where there is none. */
export function formulaFunctionNamed(name: string): FormulaFunction | null {
  const upper = name.toUpperCase();
  return Object.hasOwn(formulaFunctions, upper) ? (upper as FormulaFunction) : null;
}
