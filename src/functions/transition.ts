import type { ProvisionMethod } from "../engine/index";
import { redundancyWeeks as weeksDue, revenueProvision } from "../engine/index";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, isOmitted } from "./argumentReader";
import type { Argument } from "./defineFunction";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";

const AGE: NumberRule = { expected: "an age in years from 16 to 120", holds: (value) => value >= 16 && value <= 120 };
const SERVICE: NumberRule = { expected: "years of service from 0 to 100", holds: (v) => v >= 0 && v <= 100 };
const LIFE: NumberRule = {
  expected: "a whole number of years from 1 to 300",
  holds: (value) => Number.isInteger(value) && value >= 1 && value <= 300,
};
const RATE: NumberRule = {
  expected: "a rate as a fraction from 0 to below 1 (4% is 0.04)",
  holds: (value) => value >= 0 && value < 1,
};

export const redundancyWeeks = defineFunction({
  id: "REDUNDANCYWEEKS",
  description:
    "Weeks of pay due by statute on redundancy, by age and full years of service on leaving: half a week, one, or one and a half for each year, at most 20 years, nothing below 2. #VALUE! where service is longer than age allows.",
  spills: false,
  parameters: [
    { name: "age", description: "Age in full years on the day of leaving." },
    { name: "service", description: "Full years of continuous service; parts of a year are left out." },
  ],
  compute: (age, service) => {
    const read = new ArgumentReader();
    const years = read.number("age", age, AGE);
    const served = read.number("service", service, SERVICE);
    if (served > years) {
      const expected = `at most the age, ${String(years)}`;
      read.add({ code: "number-out-of-range", place: { argument: "service" }, value: served, expected });
    }
    read.finish();
    return weeksDue(years, served);
  },
});

export const mrp = defineFunction({
  id: "MRP",
  description:
    "Minimum revenue provision by the asset life method: what is set aside in each year of the asset's life. Returns one column of pounds, a row a year, not rounded; they add up to the capital.",
  spills: true,
  parameters: [
    { name: "capital", description: "Pounds of capital expenditure." },
    { name: "life", description: "Years of the asset's life, a whole number from 1." },
    { name: "method", description: "equal (if left out): equal parts; annuity: rising with the rate.", optional: true },
    { name: "rate", description: "Rate of the annuity, a fraction (4% is 0.04); not used by equal.", optional: true },
  ],
  compute: (capital, life, method, rate) => {
    const read = new ArgumentReader();
    const amount = read.number("capital", capital);
    const years = read.number("life", life, LIFE);
    const spread = methodIn(read, method);
    const growth = read.optionalNumber("rate", rate, RATE);
    if (spread === "annuity" && growth === null)
      read.add({ code: "argument-missing", argument: "rate", expected: RATE.expected });
    read.finish();
    return answer(revenueProvision(amount, years, spread, growth ?? 0)).map((part) => [part]);
  },
});

function methodIn(read: ArgumentReader, value: Argument): ProvisionMethod {
  if (isOmitted(value)) return "equal";
  const word = read.text("method", value, "equal or annuity").toLowerCase();
  if (word === "equal" || word === "annuity") return word;
  if (word !== "")
    read.add({ code: "word-unknown", place: { argument: "method" }, found: word, expected: ["equal", "annuity"] });
  return "equal";
}
