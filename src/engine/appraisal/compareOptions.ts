import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { divide, subtract } from "../money/fraction";
import { numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import type { ScheduleName } from "./readSchedule";
import { readSchedule } from "./readSchedule";
import { worthOf } from "./worthOf";

/** An option with its benefits and costs from year 0 on, both 0 or more, pounds. */
export interface AppraisalOption {
  readonly name: string;
  readonly benefits: readonly number[];
  readonly costs: readonly number[];
}

/** What an option comes to, pounds of present value, not rounded. */
export interface OptionValue {
  readonly name: string;
  readonly benefits: number;
  readonly costs: number;
  readonly net: number;
  /** Benefits over costs; null where there are no costs. */
  readonly ratio: number | null;
  /** Net value above that of each option it is held against, in their order. */
  readonly above: readonly number[];
}

/**
 * Options side by side: present values, net, the benefit-cost ratio, and the difference to the options named in `against` (do nothing, do minimum). A cost that
 * is saved can stand on either side, which changes the ratio and not the net value: say where it stands. Problems: `not-a-number`, `table-empty`,
 * `word-unknown` for a name in `against`, `schedule-unknown`. Source: the Green Book.
 */
export function compareOptions(
  options: readonly AppraisalOption[],
  against: readonly string[] = [],
  schedule: ScheduleName = "standard",
): Result<OptionValue[]> {
  if (options.length === 0) return fail({ code: "table-empty", table: "options" });
  const steps = readSchedule(schedule);
  if (!steps.ok) return steps;
  const names = options.map(({ name }) => name);
  const failure = failIfAny([
    ...options.flatMap(({ name, benefits, costs }) => [
      ...numberProblems(`the benefits of ${name}`, benefits),
      ...numberProblems(`the costs of ${name}`, costs),
    ]),
    ...against.flatMap((name, index): Problem[] =>
      names.includes(name)
        ? []
        : [{ code: "word-unknown", place: { argument: "against", row: index + 1 }, found: name, expected: names }],
    ),
  ]);
  if (failure !== null) return failure;
  const worths = options.map(({ benefits, costs }) => {
    const [gained, spent] = [worthOf(benefits, steps.value), worthOf(costs, steps.value)];
    return { gained, spent, net: subtract(gained, spent) };
  });
  const netOf = (name: string): Fraction => entry(worths, names.indexOf(name)).net;
  return succeed(
    worths.map(({ gained, spent, net }, at) => ({
      name: entry(names, at),
      benefits: toNumber(gained),
      costs: toNumber(spent),
      net: toNumber(net),
      ratio: spent.n === 0n ? null : toNumber(divide(gained, spent)),
      above: against.map((name) => toNumber(subtract(net, netOf(name)))),
    })),
  );
}
