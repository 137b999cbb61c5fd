import { numberProblems } from "../numberProblems";
import { toNumber } from "../money/decimal";
import { divide, subtract } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { ScheduleName } from "./readSchedule";
import { readSchedule } from "./readSchedule";
import { worthOf } from "./worthOf";

/** Fractions by which all benefits would have to fall, or all costs to rise, for the net present value to be nothing; below zero where it is below nothing already. */
export interface SwitchingValues {
  readonly fallInBenefits: number;
  readonly riseInCosts: number;
}

/**
 * How wrong an appraisal may be before its answer turns: net present value over the present value of benefits, and over that of costs. Both by year from
 * year 0 on, pounds, 0 or more. Problems: `not-a-number`, `nothing-to-switch` where there are no benefits or no costs, `schedule-unknown`.
 */
export function switchingValues(
  benefits: readonly number[],
  costs: readonly number[],
  schedule: ScheduleName = "standard",
): Result<SwitchingValues> {
  const steps = readSchedule(schedule);
  if (!steps.ok) return steps;
  const unread = failIfAny([...numberProblems("benefits", benefits), ...numberProblems("costs", costs)]);
  if (unread !== null) return unread;
  const [gained, spent] = [worthOf(benefits, steps.value), worthOf(costs, steps.value)];
  const problems: Problem[] = [];
  if (gained.n === 0n) problems.push({ code: "nothing-to-switch", side: "benefits" });
  if (spent.n === 0n) problems.push({ code: "nothing-to-switch", side: "costs" });
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const net = subtract(gained, spent);
  return succeed({ fallInBenefits: toNumber(divide(net, gained)), riseInCosts: toNumber(divide(net, spent)) });
}

/** Net flows as benefits (what is above zero in a year) and costs (what is below). */
export function sidesOf(flows: readonly number[]): { readonly benefits: number[]; readonly costs: number[] } {
  return { benefits: flows.map((flow) => Math.max(0, flow)), costs: flows.map((flow) => Math.max(0, -flow)) };
}
