import type { Place } from "../problem";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import { daysInMonth, serialOf } from "./calendar";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const WORDED = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})$/i;
const DAY_AND_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?$/i;
const DAY_AND_MONTH_NUMBER = /^(\d{1,2})[/.](\d{1,2})$/;
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2958465;

/**
 * Reads a date as its serial in Excel's 1900 system: a serial from 1 March 1900 on (a time of day is left out), or text such as
 * `2 April 2026`, `2-Apr-2026`, `02/04/2026` (day first) or `2026-04-02`. Anything else is `date-unreadable`.
 */
export function readDate(value: string | number, place: Place): Result<number> {
  if (typeof value === "number") {
    if (value >= FIRST_SERIAL && value < LAST_SERIAL + 1) return succeed(Math.floor(value));
    return fail({ code: "date-unreadable", place, found: { is: "number", number: value } });
  }
  const text = value.trim();
  const serial = serialOfText(text);
  return serial === null ? fail({ code: "date-unreadable", place, found: { is: "text", text } }) : succeed(serial);
}

/** Reads a day and month, such as `31 March`, `31-Mar` or `31/03` (day first); null where the text is none. 29 February is accepted: a year without it ends on the 28th. */
export function readDayAndMonth(text: string): { readonly month: number; readonly day: number } | null {
  const worded = DAY_AND_MONTH.exec(text.trim());
  const match = worded ?? DAY_AND_MONTH_NUMBER.exec(text.trim());
  if (match === null) return null;
  const month = worded === null ? Number(match[2]) : monthNumber(String(match[2]));
  const day = Number(match[1]);
  return month !== null && checkedSerial(2000, month, day) !== null ? { month, day } : null;
}

function serialOfText(text: string): number | null {
  const iso = ISO.exec(text);
  if (iso !== null) return checkedSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return checkedSerial(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const worded = WORDED.exec(text);
  if (worded === null) return null;
  const month = monthNumber(String(worded[2]));
  return month === null ? null : checkedSerial(Number(worded[3]), month, Number(worded[1]));
}

function checkedSerial(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const serial = serialOf({ year, month, day });
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : null;
}

function monthNumber(word: string): number | null {
  const lower = word.toLowerCase();
  const index = MONTHS.findIndex(
    (name) => name === lower || name.slice(0, 3) === lower || (lower === "sept" && name === "september"),
  );
  return index >= 0 ? index + 1 : null;
}
