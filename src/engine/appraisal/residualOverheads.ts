import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, multiply, subtract, sum } from "../money/fraction";
import { amountProblems, countProblems, numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** A support line that served the shared service: pounds a year, the part that the service drove, and what of that part goes, and when. */
export interface SupportLine {
  readonly name: string;
  readonly amount: number;
  /** Part of the line that the service drove, a fraction. */
  readonly driven: number;
  /** Steps by which the driven amount falls: the year (from 0) and the part of it that goes then; together at most 1. */
  readonly reductions: readonly { readonly year: number; readonly part: number; readonly action: string }[];
}

/** Saving with the cost that stays behind, by year, pounds, not rounded. */
export interface ResidualOverheads {
  readonly gross: readonly number[];
  readonly stranded: readonly number[];
  /** Gross less stranded. */
  readonly net: readonly number[];
  readonly lines: readonly { readonly name: string; readonly stranded: readonly number[] }[];
}

/**
 * The overheads that stay when a service leaves, line by line: driven amount less the reductions achieved by the year, and what they leave of the gross saving.
 * Pounds a year from year 0 on. A line without reductions stays for good. Problems: `not-a-number`, `number-out-of-range` for parts that are beyond 1 together.
 * Source: residual cost as the appraisal of shared services has it.
 */
export function residualOverheads(gross: readonly number[], lines: readonly SupportLine[]): Result<ResidualOverheads> {
  const failure = failIfAny([...numberProblems("gross", gross), ...lines.flatMap(lineProblems)]);
  if (failure !== null) return failure;
  const exact = lines.map(({ amount, driven, reductions }) => {
    const base = multiply(readDecimal(amount), readDecimal(driven));
    return gross.map((_, year): Fraction => {
      const gone = sum(reductions.filter((one) => one.year <= year).map(({ part }) => readDecimal(part)));
      return subtract(base, multiply(base, gone));
    });
  });
  const stranded = gross.map((_, year) => exact.reduce((all, years) => add(all, entry(years, year)), ZERO));
  return succeed({
    gross,
    stranded: stranded.map(toNumber),
    net: gross.map((saving, year) => toNumber(subtract(readDecimal(saving), entry(stranded, year)))),
    lines: lines.map(({ name }, at) => ({ name, stranded: entry(exact, at).map(toNumber) })),
  });
}

function lineProblems({ name, amount, driven, reductions }: SupportLine): Problem[] {
  const parts = reductions.map(({ part }) => part);
  const problems = [
    ...amountProblems(`the amount of ${name}`, amount),
    ...numberProblems(`the driven part of ${name}`, driven, (part) => part >= 0 && part <= 1, "a fraction from 0 to 1"),
    ...amountProblems(`the reductions of ${name}`, parts),
    ...countProblems(
      `the years of ${name}`,
      reductions.map(({ year }) => year),
      "a whole number of years from the base year",
    ),
  ];
  if (problems.length > 0) return problems;
  const all = toNumber(sum(parts.map(readDecimal)));
  return numberProblems(`the reductions of ${name} together`, all, (total) => total <= 1, "1 at most");
}
