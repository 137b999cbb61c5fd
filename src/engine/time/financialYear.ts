import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { Place } from "../problem";
import { civilDate, serialOf } from "./calendar";
import { readDate } from "./readDate";

/** A year from 1 April to 31 March, by the calendar year in which it starts: 2026 is 2026/27. */
export type FinancialYear = number;

const SPAN = /^(\d{4})\s*(?:\/|-|–|to)\s*(\d{4}|\d{2})$/i;
const SHORT = /^FY\s*(\d{2})$/i;
/** Below this a number is more likely a bare year than the serial of a date (10000 is 18 May 1927). */
const FIRST_SERIAL = 10000;

/**
 * Reads a financial year: `2026/27`, `2026-27`, `2026/2027`, `2026 to 2027`, `FY27`, or a date (the year it falls in).
 * Years that do not follow each other (`2026/28`) and bare numbers (`2026`) are refused: `year-unreadable`.
 */
export function readFinancialYear(value: string | number, place: Place): Result<FinancialYear> {
  if (typeof value === "number") {
    if (Number.isInteger(value) && value >= FIRST_SERIAL) return succeed(yearOfSerial(value));
    return fail({ code: "year-unreadable", place, found: { is: "number", number: value } });
  }
  const text = value.trim();
  const unreadable = fail({ code: "year-unreadable", place, found: { is: "text", text } });
  const span = SPAN.exec(text);
  if (span !== null) {
    const start = Number(span[1]);
    const second = String(span[2]);
    const end = second.length === 4 ? Number(second) : Number(second) + start + 1 - ((start + 1) % 100);
    return end === start + 1 ? succeed(start) : unreadable;
  }
  const short = SHORT.exec(text);
  if (short !== null) return succeed(1999 + Number(short[1]));
  const date = readDate(text, place);
  return date.ok ? succeed(yearOfSerial(date.value)) : unreadable;
}

/** Writes a financial year as `2026/27`. */
export function writeFinancialYear(year: FinancialYear): string {
  return `${String(year)}/${String((year + 1) % 100).padStart(2, "0")}`;
}

/** The financial year in which a date (serial of the 1900 system) falls. */
export function yearOfSerial(serial: number): FinancialYear {
  const { year, month } = civilDate(serial);
  return month >= 4 ? year : year - 1;
}

/** The serial of 1 April that starts a financial year. */
export function firstDayOf(year: FinancialYear): number {
  return serialOf({ year, month: 4, day: 1 });
}
