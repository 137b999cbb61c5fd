import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import { divide, multiply } from "../money/fraction";
import type { Place, Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import { readFinancialYear, writeFinancialYear } from "../time/financialYear";

/** A year of a price index: a financial year as `2019/20`, a calendar year as `2019`. */
export interface Deflator {
  readonly year: string;
  /** Above zero, or null where the series has no figure. */
  readonly index: number | null;
}

/**
 * An amount of year `from` in the prices of year `to`: amount x index of `to` over index of `from`. Years as `readPriceYear` writes them. Not rounded.
 * Problems: `not-a-number`, `price-year-missing` where the index has no figure for a year.
 */
export function realTerms(amount: number, from: string, to: string, deflators: readonly Deflator[]): Result<number> {
  const failure = failIfAny(numberProblems("amount", amount));
  if (failure !== null) return failure;
  const indexOf = (year: string): number | null => deflators.find((one) => one.year === year)?.index ?? null;
  const [before, after] = [indexOf(from), indexOf(to)];
  const missing = (year: string): Problem => ({
    code: "price-year-missing",
    year,
    held: deflators.filter(({ index }) => index !== null).map((one) => one.year),
  });
  if (before === null) return fail(missing(from), ...(after === null && to !== from ? [missing(to)] : []));
  if (after === null) return fail(missing(to));
  return succeed(toNumber(multiply(readDecimal(amount), divide(readDecimal(after), readDecimal(before)))));
}

/** Reads a year of prices: a financial year in any of its forms or a date in it, or a calendar year as four digits. Problem: `year-unreadable`. */
export function readPriceYear(value: string | number, place: Place): Result<string> {
  const text = String(value).trim();
  if (/^[12]\d{3}$/.test(text)) return succeed(text);
  const year = readFinancialYear(value, place);
  return year.ok ? succeed(writeFinancialYear(year.value)) : year;
}
