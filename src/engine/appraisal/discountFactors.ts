import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, add } from "../money/fraction";
import type { RateStep } from "../parameters/discountSchedules";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { ScheduleName } from "./readSchedule";
import { readSchedule } from "./readSchedule";

/** The last year for which a factor is given. */
export const LAST_YEAR = 1000;

/**
 * Discount factors of years counted from the base year (whole numbers from 0 to 1,000): 1 in year 0, then each year's factor is the one before over
 * 1 + the rate of that year, so that factors chain through the steps of a schedule. Problems: `not-a-number`, `number-out-of-range`, `schedule-unknown`.
 */
export function discountFactors(years: readonly number[], schedule: ScheduleName = "standard"): Result<number[]> {
  const steps = readSchedule(schedule);
  if (!steps.ok) return steps;
  const isHeld = (year: number): boolean => Number.isInteger(year) && year >= 0 && year <= LAST_YEAR;
  const failure = failIfAny(numberProblems("years", years, isHeld, "a whole number from 0 to 1,000"));
  if (failure !== null) return failure;
  const last = years.reduce((latest, year) => Math.max(latest, year), 0);
  const factors = factorChain(last, steps.value).map(toNumber);
  return succeed(years.map((year) => factors[year] ?? 1));
}

/** The exact factors of years 0 to the last. */
export function factorChain(last: number, steps: readonly RateStep[]): readonly Fraction[] {
  const chain: Fraction[] = [ONE];
  for (let year = 1; year <= last; year++) {
    const before = chain[year - 1] ?? ONE;
    const growth = growthIn(year, steps);
    chain.push({ n: before.n * growth.d, d: before.d * growth.n });
  }
  return chain;
}

/** 1 + the rate of a year, exact. */
export function growthIn(year: number, steps: readonly RateStep[]): Fraction {
  return add(ONE, readDecimal(rateIn(year, steps)));
}

/** The rate of a year, a fraction. */
export function rateIn(year: number, steps: readonly RateStep[]): number {
  return steps.findLast(({ from }) => year >= from)?.rate ?? 0;
}
