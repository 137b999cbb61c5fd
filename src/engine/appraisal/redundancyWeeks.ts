import { readDecimal, toNumber } from "../money/decimal";
import { compare, multiply } from "../money/fraction";
import { redundancy } from "../parameters/redundancy";

/**
 * Weeks of pay due by statute on redundancy: `age` and `service` are full years on the day of leaving (parts of a year are left out). Years of service
 * count back from that day, at most twenty: a week and a half for a year that was begun at 41 or over, a week from 22, half a week below. Nothing below
 * two years of service. Source: Employment Rights Act 1996, sections 155 and 162, as dated data in `redundancy`.
 */
export function redundancyWeeks(age: number, service: number): number {
  const years = Math.min(Math.floor(service), redundancy.mostYears);
  if (years < redundancy.qualifyingYears) return 0;
  let weeks = 0;
  for (let back = 1; back <= years; back++) {
    const ageThen = Math.floor(age) - back;
    weeks += redundancy.bands.find(({ fromAge }) => ageThen >= fromAge)?.weeks ?? 0;
  }
  return weeks;
}

/** Pounds of statutory redundancy pay: weeks x a week's pay, of which no more counts than the cap (pounds a week; null is no cap, as some councils pay). Not rounded. */
export function redundancyPay(weeks: number, weeklyPay: number, cap: number | null): number {
  const pay = readDecimal(weeklyPay);
  const most = cap === null ? pay : readDecimal(cap);
  return toNumber(multiply(readDecimal(weeks), compare(pay, most) > 0 ? most : pay));
}

/** The weekly cap in force on a day (ISO date, such as 2026-10-01); null before the first that is held. */
export function weeklyCapOn(day: string): number | null {
  return redundancy.weeklyCaps.findLast(({ from }) => from <= day)?.pounds ?? null;
}
