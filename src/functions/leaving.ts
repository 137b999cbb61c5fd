import type { Expiry } from "../engine/index";
import {
  civilDate,
  exitCharge as chargeOnExit,
  exitDate as earliestExit,
  partYear as partOfYear,
  readDate,
  readDayAndMonth,
} from "../engine/index";
import { foundIn } from "../model/tables/cell";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, NOT_NEGATIVE, isOmitted } from "./argumentReader";
import type { Argument } from "./defineFunction";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { UNIT_PARAMETER, unitOption } from "./unit";

const MONTHS: NumberRule = {
  expected: "a whole number of months from 0 to 1,200",
  holds: (value) => Number.isInteger(value) && value >= 0 && value <= 1200,
};
const RATE: NumberRule = {
  expected: "a fraction from 0 to below 1 (3.5% is 0.035)",
  holds: (value) => value >= 0 && value < 1,
};

export const exitDate = defineFunction({
  id: "EXITDATE",
  description:
    "The earliest exit: the first day on which membership may end, on or after notice plus months. Returns a date serial (give the cell a date format); #VALUE! for a date that cannot be read.",
  spills: false,
  parameters: [
    { name: "notice", description: "Date on which notice is given." },
    { name: "months", description: "Months of notice, a whole number." },
    {
      name: "expiry",
      description: "When membership may end: any (if left out), or a day and month, as 31 March or a date.",
      optional: true,
    },
  ],
  compute: (notice, months, expiry) => {
    const read = new ArgumentReader();
    const given = dateIn(read, "notice", notice);
    const length = read.number("months", months, MONTHS);
    const end = expiryIn(read, expiry);
    read.finish();
    return earliestExit(given, length, end);
  },
});

export const partYear = defineFunction({
  id: "PARTYEAR",
  description:
    "The part of an April to March year's amount that falls before a date, by days: leaving on 1 October 2027 pays 183/366. Returns pounds, not rounded; a joiner pays the annual amount less this.",
  spills: false,
  parameters: [
    { name: "annual", description: "Pounds for the whole financial year." },
    { name: "date", description: "The first day that is not paid for." },
  ],
  compute: (annual, date) => {
    const read = new ArgumentReader();
    const amount = read.number("annual", annual);
    const day = dateIn(read, "date", date);
    read.finish();
    return partOfYear(amount, day);
  },
});

export const exitCharge = defineFunction({
  id: "EXITCHARGE",
  description:
    "The charge that makes those who remain whole: stranded cost by year, discounted from the second year on, plus one-off cost, less credit. Returns pounds, never below 0.",
  spills: false,
  parameters: [
    { name: "stranded", description: "Stranded cost in pounds a year: one number, or one for each year.", range: true },
    {
      name: "profile",
      description:
        "Fraction of the stranded cost that runs on in each year, as 1, 0.6, 0.3; one whole year if left out.",
      optional: true,
      range: true,
    },
    { name: "rate", description: "Discount rate a year as a fraction; 0 if left out.", optional: true },
    { name: "oneoff", description: "Pounds caused once; 0 if left out.", optional: true },
    { name: "credit", description: "Pounds for what is left behind; 0 if left out.", optional: true },
    UNIT_PARAMETER,
  ],
  compute: (stranded, profile, rate, oneoff, credit, unit) => {
    const read = new ArgumentReader();
    const costs = read.vector("stranded", stranded).values;
    const parts = isOmitted(profile) ? null : read.vector("profile", profile, NOT_NEGATIVE).values;
    if (parts !== null && costs.length > 1 && parts.length !== costs.length) {
      read.add({
        code: "length-differs",
        argument: "profile",
        count: parts.length,
        expected: costs.length,
        other: "stranded",
      });
    }
    const terms = {
      ...(parts !== null && { profile: parts }),
      rate: read.optionalNumber("rate", rate, RATE) ?? 0,
      oneOff: read.optionalNumber("oneoff", oneoff) ?? 0,
      credit: read.optionalNumber("credit", credit) ?? 0,
      ...unitOption(read.unit(unit)),
    };
    read.finish();
    return answer(chargeOnExit(costs, terms));
  },
});

function dateIn(read: ArgumentReader, argument: string, value: Argument): number {
  const [cell = null] = read.cells(argument, value, "one date").values;
  const found = foundIn(cell);
  if (found.is === "text" || found.is === "number") {
    return read.take(readDate(found.is === "text" ? found.text : found.number, { argument }), NaN);
  }
  read.add({ code: "date-unreadable", place: { argument }, found });
  return NaN;
}

function expiryIn(read: ArgumentReader, value: Argument): Expiry {
  if (isOmitted(value)) return "any";
  const [cell = null] = read.cells("expiry", value, "any, a day and month, or a date").values;
  if (cell === 0) return "any";
  if (typeof cell === "string") {
    if (cell.trim().toLowerCase() === "any") return "any";
    const day = readDayAndMonth(cell);
    if (day !== null) return day;
  }
  const { month, day } = civilDate(dateIn(read, "expiry", value));
  return { month, day };
}
