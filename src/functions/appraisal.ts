import type { ScheduleName, Timing } from "../engine/index";
import { discountFactors, LAST_YEAR, payback as paybackYears, presentValue as valueNow } from "../engine/index";
import { foundIn } from "../model/tables/cell";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, isOmitted } from "./argumentReader";
import type { Argument, ParameterDefinition } from "./defineFunction";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";

const YEAR: NumberRule = {
  expected: "a whole number of years from 0 to 1,000",
  holds: (value) => Number.isInteger(value) && value >= 0 && value <= LAST_YEAR,
};
const RATE: NumberRule = {
  expected: "the name of a schedule, or a rate as a fraction from 0 to below 1 (3.5% is 0.035)",
  holds: (value) => value >= 0 && value < 1,
};

const SCHEDULE: ParameterDefinition = {
  name: "schedule",
  description:
    "standard (if left out), health, lower, one of them with its year (standard 2026), or a flat rate as a fraction.",
  optional: true,
};

const FLOWS: ParameterDefinition = {
  name: "flows",
  description: "Pounds by year from year 0 on, benefits positive, in one column or row.",
  range: true,
};

export const discountFactor = defineFunction({
  id: "DISCOUNTFACTOR",
  description:
    "Discount factors of years from the base year, chained through the steps of the Green Book schedules. Returns factors in the shape of year; #VALUE! for an unknown schedule.",
  spills: true,
  parameters: [
    { name: "year", description: "Years from the base year, whole numbers from 0: one, or a range.", range: true },
    SCHEDULE,
  ],
  compute: (year, schedule) => {
    const read = new ArgumentReader();
    const years = read.matrix("year", year, YEAR);
    const rates = scheduleIn(read, schedule) ?? "standard";
    read.finish();
    return years.map((row) => answer(discountFactors(row, rates)));
  },
});

export const presentValue = defineFunction({
  id: "PRESENTVALUE",
  description:
    "The present value of flows from year 0 on, in pounds, not rounded. Year 0 is not discounted. #VALUE! for an unknown schedule or timing.",
  spills: false,
  parameters: [
    FLOWS,
    SCHEDULE,
    {
      name: "timing",
      description: "end (if left out): flows fall at the end of a year; mid: in its middle.",
      optional: true,
    },
  ],
  compute: (flows, schedule, timing) => {
    const read = new ArgumentReader();
    const { values } = read.vector("flows", flows);
    checkYears(read, values);
    const rates = scheduleIn(read, schedule) ?? "standard";
    const when = timingIn(read, timing);
    read.finish();
    return answer(valueNow(values, rates, when));
  },
});

export const payback = defineFunction({
  id: "PAYBACK",
  description:
    "Years after which the running total of flows stays at or above 0, interpolated within the year; discounted where a schedule is given. #N/A where they do not pay back.",
  spills: false,
  parameters: [
    FLOWS,
    {
      ...SCHEDULE,
      description:
        "Discounts the flows first: standard, health, lower, with or without a year, or a flat rate as a fraction. Not discounted if left out.",
    },
  ],
  compute: (flows, schedule) => {
    const read = new ArgumentReader();
    const { values } = read.vector("flows", flows);
    checkYears(read, values);
    const rates = scheduleIn(read, schedule);
    read.finish();
    return answer(paybackYears(values, rates));
  },
});

function scheduleIn(read: ArgumentReader, value: Argument): ScheduleName | null {
  if (isOmitted(value)) return null;
  const found = foundIn(read.cells("schedule", value, "the name of a schedule, or a rate").values[0]);
  return found.is === "text" ? found.text : read.number("schedule", value, RATE);
}

function timingIn(read: ArgumentReader, value: Argument): Timing {
  if (isOmitted(value)) return "end";
  const word = read.text("timing", value, "end or mid").toLowerCase();
  if (word === "mid" || word === "end") return word;
  if (word !== "")
    read.add({ code: "word-unknown", place: { argument: "timing" }, found: word, expected: ["end", "mid"] });
  return "end";
}

function checkYears(read: ArgumentReader, flows: readonly number[]): void {
  if (flows.length > LAST_YEAR + 1) {
    read.add({
      code: "number-out-of-range",
      place: { argument: "flows" },
      value: flows.length,
      expected: "at most 1,001 years",
    });
  }
}
