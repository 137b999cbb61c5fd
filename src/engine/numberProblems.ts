import type { Problem } from "./problem";

/**
 * Problems of numbers: `not-a-number` for NaN and infinities, `number-out-of-range` where one is not right; with its row where there are several. A check may
 * rely on numbers being finite.
 */
export function numberProblems(
  argument: string,
  values: number | readonly number[],
  isRight: (value: number) => boolean = () => true,
  expected = "a number",
): Problem[] {
  const isOne = typeof values === "number";
  const problems: Problem[] = [];
  (isOne ? [values] : values).forEach((value, index) => {
    if (Number.isFinite(value) && isRight(value)) return;
    const place = { argument, ...(!isOne && { row: index + 1 }) };
    if (Number.isFinite(value)) problems.push({ code: "number-out-of-range", place, value, expected });
    else problems.push({ code: "not-a-number", place, found: { is: "no finite number" } });
  });
  return problems;
}

/** Numbers that must be 0 or more. */
export function amountProblems(argument: string, values: number | readonly number[]): Problem[] {
  return numberProblems(argument, values, (value) => value >= 0, "0 or more");
}

/** Numbers that must be above 0. */
export function aboveZeroProblems(argument: string, values: number | readonly number[]): Problem[] {
  return numberProblems(argument, values, (value) => value > 0, "above 0");
}

/** Whole numbers that must be 0 or more. */
export function countProblems(argument: string, values: number | readonly number[], expected: string): Problem[] {
  return numberProblems(argument, values, (value) => Number.isInteger(value) && value >= 0, expected);
}

/** A list that has not one value for each of another: `length-differs`. */
export function lengthProblems(argument: string, count: number, expected: number, other: string): Problem[] {
  return count === expected ? [] : [{ code: "length-differs", argument, count, expected, other }];
}
