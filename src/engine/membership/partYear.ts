import { readDecimal, toNumber } from "../money/decimal";
import { fraction, multiply } from "../money/fraction";
import { firstDayOf, yearOfSerial } from "../time/financialYear";

/**
 * The part of an April to March year's amount that falls before a date (serial), by days: leaving on 1 October 2027 pays 183 of 366 days. A joiner pays
 * the rest. On 1 April it is nothing. Pounds in, pounds out, not rounded.
 */
export function partYear(annual: number, date: number): number {
  const year = yearOfSerial(date);
  const first = firstDayOf(year);
  const days = firstDayOf(year + 1) - first;
  return toNumber(multiply(readDecimal(annual), fraction(BigInt(date - first), BigInt(days))));
}
