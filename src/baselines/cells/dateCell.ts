import type { CellValue } from "../../model/cellValue";
import { markerOf } from "../marker";

/**
 * A date as a number, so that a million of them take little room. Above zero: year, month, day as 20240403 (day 00 where only a
 * month is told). Below zero: two numbers that may each be the month, as -(year, first, second): -20240304 for 3/4/2024.
 */
export type PackedDate = number;

export type DateCell =
  | { readonly form: "date"; readonly packed: PackedDate; readonly shows?: "day-first" | "month-first" }
  | { readonly form: "none" }
  | { readonly form: "unreadable"; readonly text: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMERIC = /^(\d{1,4})[/.\-\s](\d{1,2})[/.\-\s](\d{1,4})$/u;
const WORDED = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]*(\p{L}{3,9})\.?[\s\-/.,']*(\d{4}|\d{2})$/u;
const AMERICAN = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const MONTH_ONLY = /^(\p{L}{3,9})\.?[\s\-/.,']*(\d{4}|\d{2})$/u;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/u;
const RUN_TOGETHER = /^((?:19|20)\d\d)(\d\d)(\d\d)$/u;
const TIME = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/iu;
/** Serial numbers of 1954 to 2119: what a spreadsheet keeps for a day. */
const SERIALS = { least: 20_000, most: 80_400 };
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

const unreadable = (text: string): DateCell => ({ form: "unreadable", text });

/** A year of two digits is of this century up to 68, as everywhere in computing. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= 68 ? 2000 + year : 1900 + year;
}

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 &&
  year <= 2199 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const pack = (year: number, month: number, day: number): PackedDate => year * 10_000 + month * 100 + day;

function dated(year: number, month: number, day: number, text: string, shows?: "day-first" | "month-first"): DateCell {
  if (!isDay(year, month, day)) return unreadable(text);
  return { form: "date", packed: pack(year, month, day), ...(shows === undefined ? {} : { shows }) };
}

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function fromSerial(serial: number, text: string): DateCell {
  if (serial < SERIALS.least || serial > SERIALS.most) return unreadable(text);
  const date = new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY);
  return dated(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), text);
}

function fromNumbers(first: string, second: string, third: string, text: string): DateCell {
  if (first.length > 2)
    return third.length > 2 ? unreadable(text) : dated(Number(first), Number(second), Number(third), text);
  if (third.length === 1 || third.length === 3) return unreadable(text);
  const [one, two, year] = [Number(first), Number(second), fullYear(third)];
  if (one > 12) return dated(year, two, one, text, "day-first");
  if (two > 12) return dated(year, one, two, text, "month-first");
  if (one === two) return dated(year, one, two, text);
  return one > 0 && two > 0 && year >= 1900 && year <= 2199
    ? { form: "date", packed: -pack(year, one, two) }
    : unreadable(text);
}

function fromText(text: string): DateCell {
  const bare = text.replace(TIME, "").trim();
  const numeric = NUMERIC.exec(bare);
  if (numeric) return fromNumbers(numeric[1] ?? "", numeric[2] ?? "", numeric[3] ?? "", text);
  const worded = WORDED.exec(bare);
  if (worded) return dated(fullYear(worded[3] ?? ""), monthOf(worded[2] ?? ""), Number(worded[1]), text);
  const american = AMERICAN.exec(bare);
  if (american) return dated(fullYear(american[3] ?? ""), monthOf(american[1] ?? ""), Number(american[2]), text);
  const run = RUN_TOGETHER.exec(bare);
  if (run) return dated(Number(run[1]), Number(run[2]), Number(run[3]), text);
  if (/^\d{5}(?:\.\d+)?$/u.test(bare)) return fromSerial(Number(bare), text);
  const only = MONTH_ONLY.exec(bare);
  const month = only ? monthOf(only[1] ?? "") : 0;
  if (only && month > 0) return { form: "date", packed: pack(fullYear(only[2] ?? ""), month, 0) };
  const short = YEAR_MONTH.exec(bare);
  if (short && Number(short[2]) >= 1 && Number(short[2]) <= 12) {
    return { form: "date", packed: pack(Number(short[1]), Number(short[2]), 0) };
  }
  return unreadable(text);
}

/** Reads a cell as a date, however it is written; a date whose day and month may be exchanged stays open, for its column to decide. */
export function dateCell(cell: CellValue | undefined): DateCell {
  if (cell === null || cell === undefined) return { form: "none" };
  if (typeof cell === "number") {
    const isRun = Number.isInteger(cell) && cell >= 19_000_101 && cell <= 21_991_231;
    return isRun ? fromText(String(cell)) : fromSerial(cell, String(cell));
  }
  if (typeof cell === "boolean") return unreadable(String(cell));
  const text = cell.trim();
  return markerOf(text) === undefined ? fromText(text) : { form: "none" };
}

const two = (number: number): string => String(number).padStart(2, "0");

/** "2024-04-03", or "2024-04" where only the month is told. */
export function isoOf(packed: PackedDate): string {
  const [year, month, day] = [Math.floor(packed / 10_000), Math.floor(packed / 100) % 100, packed % 100];
  return day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** The calendar year in which the financial year of a date starts. */
export const financialYearOf = (packed: PackedDate): number =>
  packed % 10_000 >= 400 ? Math.floor(packed / 10_000) : Math.floor(packed / 10_000) - 1;

/** A date that stayed open, settled one way or the other. */
export function settled(packed: PackedDate, order: "day-first" | "month-first"): PackedDate {
  if (packed >= 0 || order === "month-first") return Math.abs(packed);
  const [year, first, second] = [Math.floor(-packed / 10_000), Math.floor(-packed / 100) % 100, -packed % 100];
  return pack(year, second, first);
}
