import { numberProblems } from "../numberProblems";
import { toNumber } from "../money/decimal";
import { divide } from "../money/fraction";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import type { ScheduleName } from "./readSchedule";
import { readSchedule } from "./readSchedule";
import { worthOf } from "./worthOf";

/**
 * The level yearly sum over years 1 to T that is worth as much as the flows of years 0 to T: their present value over the sum of the factors of years
 * 1 to T. Pounds a year, not rounded; for options of unequal life. Problems: `not-a-number`, `shape-unfit` where there is no year after year 0, `schedule-unknown`.
 */
export function annualEquivalent(flows: readonly number[], schedule: ScheduleName = "standard"): Result<number> {
  const steps = readSchedule(schedule);
  if (!steps.ok) return steps;
  const failure = failIfAny(numberProblems("flows", flows));
  if (failure !== null) return failure;
  if (flows.length < 2) {
    const expected = "flows of year 0 and of at least one year after it";
    return fail({ code: "shape-unfit", argument: "flows", rows: flows.length, columns: 1, expected });
  }
  const annuity = flows.map((_, year) => (year === 0 ? 0 : 1));
  return succeed(toNumber(divide(worthOf(flows, steps.value), worthOf(annuity, steps.value))));
}
