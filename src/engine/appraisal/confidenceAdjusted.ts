import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, add, multiply, subtract } from "../money/fraction";
import { numberProblems } from "../numberProblems";
import type { ConfidenceGrade } from "../parameters/confidenceGrades";
import { confidenceGrades } from "../parameters/confidenceGrades";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/**
 * An estimate made worse by its confidence grade (1 best to 6 worst): a cost goes up by the grade's part, a benefit goes down. Pounds, not rounded. Do not
 * take it beside optimism bias or a skewed simulation for the same risk. Problems: `not-a-number`, `number-out-of-range` for a grade.
 * Source: `confidenceGrades`, dated data.
 */
export function confidenceAdjusted(amount: number, grade: number, side: "cost" | "benefit"): Result<number> {
  const failure = failIfAny([...numberProblems("amount", amount), ...gradeProblems("grade", grade)]);
  if (failure !== null) return failure;
  return succeed(toNumber(multiply(readDecimal(amount), confidenceFactor(grade, side))));
}

/** 1 plus the part of a known grade for a cost, 1 less it for a benefit. */
export function confidenceFactor(grade: number, side: "cost" | "benefit"): Fraction {
  const grades: readonly ConfidenceGrade[] = confidenceGrades.grades;
  const part = readDecimal(grades.reduce((found, one) => (one.grade === grade ? one.adjustment : found), 0));
  return side === "cost" ? add(ONE, part) : subtract(ONE, part);
}

/** A grade that is not one of those that are kept. */
export function gradeProblems(argument: string, grade: number): Problem[] {
  const known: readonly number[] = confidenceGrades.grades.map((one) => one.grade);
  return numberProblems(argument, grade, (value) => known.includes(value), "a whole grade from 1 (best) to 6");
}
