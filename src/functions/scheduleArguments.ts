import type { ScheduleName } from "../engine/index";
import { LAST_YEAR } from "../engine/index";
import { foundIn } from "../model/tables/cell";
import type { ArgumentReader, NumberRule } from "./argumentReader";
import { isOmitted } from "./argumentReader";
import type { Argument, ParameterDefinition } from "./defineFunction";

const RATE: NumberRule = {
  expected: "the name of a schedule, or a rate as a fraction from 0 to below 1 (3.5% is 0.035)",
  holds: (value) => value >= 0 && value < 1,
};

export const SCHEDULE: ParameterDefinition = {
  name: "schedule",
  description:
    "standard (if left out), health, lower, one of them with its year (standard 2026), or a flat rate as a fraction.",
  optional: true,
};

export const FLOWS: ParameterDefinition = {
  name: "flows",
  description: "Pounds by year from year 0 on, benefits positive, in one column or row.",
  range: true,
};

/** The schedule that an argument names, or its flat rate; null where it is left out. */
export function scheduleIn(read: ArgumentReader, value: Argument): ScheduleName | null {
  if (isOmitted(value)) return null;
  const found = foundIn(read.cells("schedule", value, "the name of a schedule, or a rate").values[0]);
  return found.is === "text" ? found.text : read.number("schedule", value, RATE);
}

/** Notes flows that run beyond the last year for which there is a factor. */
export function checkYears(read: ArgumentReader, flows: readonly unknown[]): void {
  if (flows.length > LAST_YEAR + 1) {
    read.add({
      code: "number-out-of-range",
      place: { argument: "flows" },
      value: flows.length,
      expected: "at most 1,001 years",
    });
  }
}
