import { entry } from "../entry";
import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, divide, fraction, negate, overCommonDenominator, subtract } from "../money/fraction";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import { factorChain, growthIn } from "./discountFactors";
import type { ScheduleName } from "./readSchedule";
import { readSchedule } from "./readSchedule";

/**
 * Years after which the running total of flows from year 0 on stays at or above 0, interpolated within the year; discounted where a schedule is given.
 * 0 where it never falls below. Problems: `not-a-number`, `does-not-pay-back` with what is missing at the end, `schedule-unknown`.
 */
export function payback(flows: readonly number[], schedule: ScheduleName | null = null): Result<number> {
  const steps = readSchedule(schedule ?? 0);
  if (!steps.ok) return steps;
  const failure = failIfAny(numberProblems("flows", flows));
  if (failure !== null) return failure;
  const chain = factorChain(flows.length, steps.value);
  const { numerators, denominator } = overCommonDenominator(flows.map(readDecimal));
  const running: Fraction[] = [];
  numerators.forEach((flow, year) => {
    const { n, d } = entry(chain, year);
    const before = running[year - 1] ?? ZERO;
    running.push({ n: before.n * growthIn(year, steps.value).n + flow * n, d: d * denominator });
  });
  const lastBelow = running.findLastIndex(({ n }) => n < 0n);
  if (lastBelow < 0) return succeed(0);
  const owed = negate(entry(running, lastBelow));
  if (lastBelow === running.length - 1) {
    return fail({
      code: "does-not-pay-back",
      years: lastBelow,
      shortfall: toNumber(owed),
      discounted: schedule !== null,
    });
  }
  const gained = subtract(entry(running, lastBelow + 1), entry(running, lastBelow));
  const within = divide(owed, gained);
  return succeed(toNumber(add(fraction(BigInt(lastBelow)), within)));
}
