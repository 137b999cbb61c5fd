import { entry } from "../entry";
import { numberProblems } from "../numberProblems";
import { toNumber } from "../money/decimal";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { factorChain, rateIn } from "./discountFactors";
import type { ScheduleName } from "./readSchedule";
import { readSchedule } from "./readSchedule";
import { worthOf } from "./worthOf";

/** When in a year its flow falls: at its end, or in its middle. Year 0 is never discounted. */
export type Timing = "end" | "mid";

/**
 * The present value of flows from year 0 on (pounds, benefits positive): the sum of flow x factor, each year at its end where no timing is given; in
 * mid-year timing year t >= 1 counts at its factor x the square root of 1 + its rate. Not rounded; infinite where no double can hold it.
 * Problems: `not-a-number`, `schedule-unknown`.
 */
export function presentValue(
  flows: readonly number[],
  schedule: ScheduleName = "standard",
  timing?: Timing,
): Result<number> {
  const steps = readSchedule(schedule);
  if (!steps.ok) return steps;
  const failure = failIfAny(numberProblems("flows", flows));
  if (failure !== null) return failure;
  if (timing === "mid") {
    const chain = factorChain(flows.length, steps.value);
    const value = flows.reduce((sum, flow, year) => {
      const half = year === 0 ? 1 : Math.sqrt(1 + rateIn(year, steps.value));
      return sum + flow * toNumber(entry(chain, year)) * half;
    }, 0);
    return succeed(value);
  }
  return succeed(toNumber(worthOf(flows, steps.value)));
}
