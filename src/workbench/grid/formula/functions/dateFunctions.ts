import { asMatrix, asNumber, need, stoppable } from "../argument";
import { toNumber } from "../coerce";
import { dateSerial, daysInMonth, partsOf, serialOf, shiftMonths, type DateParts } from "../dateSerial";
import type { Environment } from "../environment";
import { cells, whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import { NUM, VALUE, type Scalar, type Value } from "../formulaValue";

const numeric = (least: number, most: number, run: (...numbers: number[]) => Scalar): FormulaFunction =>
  cells(least, most, (args) => {
    const numbers: number[] = [];
    for (const each of args) {
      const number = toNumber(each);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    return run(...numbers);
  });

const part = (run: (parts: DateParts) => number): FormulaFunction =>
  numeric(1, 1, (serial) => (serial < 0 ? NUM : run(partsOf(serial))));

const clock = (run: (seconds: number) => number): FormulaFunction =>
  numeric(1, 1, (serial) => (serial < 0 ? NUM : run(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400)));

const date = numeric(3, 3, (year, month = 1, day = 1) => {
  const serial = serialOf(year < 1900 ? year + 1900 : Math.trunc(year), Math.trunc(month), Math.trunc(day));
  return serial < 0 ? NUM : serial;
});

const moved = (toEnd: boolean): FormulaFunction =>
  numeric(2, 2, (serial, months = 0) => {
    if (serial < 0) return NUM;
    const at = shiftMonths(Math.trunc(serial), Math.trunc(months));
    if (!toEnd) return at < 0 ? NUM : at;
    const { year, month } = partsOf(at);
    return serialOf(year, month, daysInMonth(year, month));
  });

const weekday = numeric(1, 2, (serial, kind = 1) => {
  const { weekday: day } = partsOf(serial);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  return kind >= 11 && kind <= 17 ? ((day + 7 - ((kind - 10) % 7)) % 7) + 1 : NUM;
});

const isoWeek = (serial: number): number => {
  const days = Math.floor(serial);
  const thursday = days - ((partsOf(days).weekday + 6) % 7) + 3;
  const { year } = partsOf(thursday);
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
};

const between = cells(3, 3, ([start = null, end = null, unit = null]) => {
  const from = toNumber(start);
  const to = toNumber(end);
  if (typeof from !== "number") return from;
  if (typeof to !== "number") return to;
  if (from > to || typeof unit !== "string") return NUM;
  const a = partsOf(from);
  const b = partsOf(to);
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return Math.floor(to) - shiftMonths(Math.floor(from), months);
    case "YD":
      return Math.floor(to) - shiftMonths(Math.floor(from), Math.floor(months / 12) * 12);
    default:
      return NUM;
  }
});

const leap = (year: number): boolean => daysInMonth(year, 2) === 29;

/** Days of 30 to a month, by the American (NASD) or European way. */
const days360 = (a: DateParts, b: DateParts, european: boolean): number => {
  const first = a.day === 31 ? 30 : a.day;
  const last = b.day === 31 && (european || first === 30) ? 30 : b.day;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
};

const yearFraction = numeric(2, 3, (start, end = 0, basis = 0) => {
  const from = Math.min(Math.floor(start), Math.floor(end));
  const to = Math.max(Math.floor(start), Math.floor(end));
  const a = partsOf(from);
  const b = partsOf(to);
  if (basis === 0 || basis === 4) return days360(a, b, basis === 4) / 360;
  if (basis === 2) return (to - from) / 360;
  if (basis === 3) return (to - from) / 365;
  if (basis !== 1) return NUM;
  if (to <= shiftMonths(from, 12)) {
    const spansLeapDay =
      (leap(a.year) && from <= serialOf(a.year, 2, 29) && (b.year > a.year || to >= serialOf(a.year, 2, 29))) ||
      (b.year > a.year && leap(b.year) && to >= serialOf(b.year, 2, 29));
    return (to - from) / (spansLeapDay || (a.year === b.year && leap(a.year)) ? 366 : 365);
  }
  const average = (serialOf(b.year + 1, 1, 1) - serialOf(a.year, 1, 1)) / (b.year - a.year + 1);
  return (to - from) / average;
});

const isWeekend = (serial: number): boolean => partsOf(serial).weekday % 6 === 0;

const holidaysOf = (value: Value, env: Environment): ReadonlySet<number> =>
  new Set(
    value === undefined
      ? []
      : asMatrix(value, env)
          .data.filter((each): each is number => typeof each === "number")
          .map(Math.floor),
  );

const networkDays = stoppable(([start, end, holidays]: readonly Value[], env: Environment): Value => {
  const from = Math.floor(need(asNumber(start, env)));
  const to = Math.floor(need(asNumber(end, env)));
  const off = holidaysOf(holidays, env);
  let count = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (!isWeekend(day) && !off.has(day)) count++;
  return from > to ? -count : count;
});

const workDay = stoppable(([start, days, holidays]: readonly Value[], env: Environment): Value => {
  const off = holidaysOf(holidays, env);
  const count = Math.trunc(need(asNumber(days, env)));
  let day = Math.floor(need(asNumber(start, env)));
  for (let left = Math.abs(count); left > 0;) {
    day += Math.sign(count);
    if (!isWeekend(day) && !off.has(day)) left--;
  }
  return day;
});

export const dateFunctions: FunctionTable = {
  DATE: date,
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
  EDATE: moved(false),
  EOMONTH: moved(true),
  WEEKDAY: weekday,
  WEEKNUM: numeric(1, 2, (serial, kind = 1) => {
    if (kind === 21) return isoWeek(serial);
    const { year } = partsOf(serial);
    const first = serialOf(year, 1, 1);
    const shift = kind === 2 || kind === 11 ? 6 : 0;
    return Math.floor((Math.floor(serial) - first + ((partsOf(first).weekday + shift) % 7)) / 7) + 1;
  }),
  ISOWEEKNUM: numeric(1, 1, isoWeek),
  HOUR: clock((seconds) => Math.floor(seconds / 3600)),
  MINUTE: clock((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: clock((seconds) => seconds % 60),
  TIME: numeric(3, 3, (hour, minute = 0, second = 0) => {
    const time = (hour * 3600 + minute * 60 + second) / 86_400;
    return time < 0 ? NUM : time % 1;
  }),
  DAYS: numeric(2, 2, (end, start = 0) => Math.floor(end) - Math.floor(start)),
  DAYS360: numeric(2, 3, (start, end = 0, european = 0) => days360(partsOf(start), partsOf(end), european !== 0)),
  DATEDIF: between,
  YEARFRAC: yearFraction,
  DATEVALUE: cells(1, 1, ([value = null]) => {
    const serial = typeof value === "string" ? dateSerial(value.trim()) : undefined;
    return serial === undefined ? VALUE : Math.floor(serial);
  }),
  TIMEVALUE: cells(1, 1, ([value = null]) => {
    const serial = typeof value === "string" ? dateSerial(value.trim()) : undefined;
    return serial === undefined ? VALUE : serial % 1;
  }),
  NETWORKDAYS: whole(2, 3, networkDays),
  WORKDAY: whole(2, 3, workDay),
  TODAY: whole(0, 0, (_values, env) => {
    env.volatile();
    return Math.floor(env.now());
  }),
  NOW: whole(0, 0, (_values, env) => {
    env.volatile();
    return env.now();
  }),
};
