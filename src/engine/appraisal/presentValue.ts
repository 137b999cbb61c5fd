import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, overCommonDenominator } from "../money/fraction";
import type { Result } from "../result";
import { succeed } from "../result";
import { factorChain, growthIn, rateIn } from "./discountFactors";
import type { ScheduleName } from "./readSchedule";
import { readSchedule } from "./readSchedule";

/** When in a year its flow falls: at its end, or in its middle. Year 0 is never discounted. */
export type Timing = "end" | "mid";

/**
 * The present value of flows from year 0 on (pounds, benefits positive): the sum of flow x factor; in mid-year timing year t >= 1 counts at its factor x
 * the square root of 1 + its rate. Not rounded. Problem: `schedule-unknown`.
 */
export function presentValue(
  flows: readonly number[],
  schedule: ScheduleName = "standard",
  timing: Timing = "end",
): Result<number> {
  const steps = readSchedule(schedule);
  if (!steps.ok) return steps;
  if (timing === "mid") {
    const chain = factorChain(flows.length - 1, steps.value);
    const value = flows.reduce((sum, flow, year) => {
      const half = year === 0 ? 1 : Math.sqrt(1 + rateIn(year, steps.value));
      return sum + flow * toNumber(chain[year] ?? ONE) * half;
    }, 0);
    return succeed(value);
  }
  const { numerators, denominator } = overCommonDenominator(flows.map(readDecimal));
  const worth = numerators.reduceRight((later: Fraction, flow, year): Fraction => {
    const growth = growthIn(year + 1, steps.value);
    const d = later.d * growth.n;
    return { n: flow * d + later.n * growth.d, d };
  }, ZERO);
  return succeed(toNumber({ n: worth.n, d: worth.d * denominator }));
}
