import { toNumber } from "../money/decimal";
import { amountProblems, numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { ScheduleName } from "./readSchedule";
import { readSchedule } from "./readSchedule";
import { worthOf } from "./worthOf";

/** An asset over its whole life, pounds in real prices. */
export interface AssetLife {
  /** The last year of its life; the first is year 0. */
  readonly life: number;
  readonly acquire: number;
  /** Each year from year 1 on. */
  readonly run: number;
  readonly maintain: number;
  /** What it costs to renew, every so many years, before the last year; none where not given. */
  readonly refresh?: { readonly every: number; readonly cost: number };
  readonly dispose: number;
  /** What it is still worth at the end. */
  readonly residual: number;
}

/** The present value of a life, and its costs by year, pounds, costs positive; not rounded. */
export interface WholeLifeCost {
  readonly presentValue: number;
  readonly costs: readonly number[];
}

/**
 * What an asset costs over its whole life: acquire in year 0, run and maintain in each later year, renew within the horizon, dispose of it and take what it is
 * worth in the last. Compare assets of unequal life over the longest, or by their annual equivalent. Problems: `not-a-number`, `number-out-of-range`,
 * `schedule-unknown`. Source: the Green Book on whole-life cost.
 */
export function wholeLifeCost(asset: AssetLife, schedule: ScheduleName = "standard"): Result<WholeLifeCost> {
  const { life, acquire, run, maintain, refresh, dispose, residual } = asset;
  const steps = readSchedule(schedule);
  if (!steps.ok) return steps;
  const failure = failIfAny([
    ...numberProblems(
      "life",
      life,
      (years) => Number.isInteger(years) && years >= 1 && years <= 1000,
      "a whole number of years from 1 to 1,000",
    ),
    ...Object.entries({ acquire, run, maintain, dispose, residual }).flatMap(([name, value]) =>
      amountProblems(name, value),
    ),
    ...(refresh === undefined ? [] : amountProblems("the cost of refresh", refresh.cost)),
    ...(refresh === undefined
      ? []
      : numberProblems(
          "the years between refreshes",
          refresh.every,
          (years) => Number.isInteger(years) && years >= 1,
          "a whole number of years, 1 or more",
        )),
  ]);
  if (failure !== null) return failure;
  const costs = Array.from({ length: life + 1 }, (_, year) => {
    if (year === 0) return acquire;
    const renews = refresh !== undefined && year < life && year % refresh.every === 0;
    return run + maintain + (renews ? refresh.cost : 0) + (year === life ? dispose - residual : 0);
  });
  return succeed({ presentValue: toNumber(worthOf(costs, steps.value)), costs });
}
