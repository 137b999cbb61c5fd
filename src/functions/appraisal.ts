import type { Timing } from "../engine/index";
import { discountFactors, LAST_YEAR, payback as paybackYears, presentValue as valueNow } from "../engine/index";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, isOmitted } from "./argumentReader";
import type { Argument } from "./defineFunction";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { inRowsOf } from "./inRowsOf";
import { FLOWS, SCHEDULE, checkYears, scheduleIn } from "./scheduleArguments";

const YEAR: NumberRule = {
  expected: "a whole number of years from 0 to 1,000",
  holds: (value) => Number.isInteger(value) && value >= 0 && value <= LAST_YEAR,
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
    return inRowsOf(years, answer(discountFactors(years.flat(), rates)));
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

function timingIn(read: ArgumentReader, value: Argument): Timing {
  if (isOmitted(value)) return "end";
  const word = read.text("timing", value, "end or mid").toLowerCase();
  if (word === "mid" || word === "end") return word;
  if (word !== "")
    read.add({ code: "word-unknown", place: { argument: "timing" }, found: word, expected: ["end", "mid"] });
  return "end";
}
