import { civilDate, daysInMonth, serialOf } from "../time/calendar";

/** When membership may end: any day, or a day of each year. */
export type Expiry = "any" | { readonly month: number; readonly day: number };

/**
 * The earliest exit, as a serial: the first day on which membership may end, on or after notice plus months. A month without that day counts to its
 * last (31 January plus one month is 28 or 29 February). `notice` is a serial of Excel's 1900 system, `months` a whole number, 0 or more.
 */
export function exitDate(notice: number, months: number, expiry: Expiry = "any"): number {
  const { year, month, day } = civilDate(notice);
  const monthsOn = month - 1 + months;
  const end = dayIn(year + Math.floor(monthsOn / 12), (monthsOn % 12) + 1, day);
  if (expiry === "any") return end;
  const { year: endYear } = civilDate(end);
  const sameYear = dayIn(endYear, expiry.month, expiry.day);
  return sameYear >= end ? sameYear : dayIn(endYear + 1, expiry.month, expiry.day);
}

function dayIn(year: number, month: number, day: number): number {
  return serialOf({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}
