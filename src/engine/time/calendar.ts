/** A day of the civil calendar; months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 1 March of year 0 to the day before serial 1 of Excel's 1900 system as it stands after its phantom 29 February 1900. */
const EPOCH = 693900;

/**
 * The serial of a day in Excel's 1900 date system (1 January 2026 is 46023), for days from 1 March 1900 on.
 * Counts days from 1 March of year 0 in the proleptic Gregorian calendar, so that leap days fall at a year's end.
 */
export function serialOf({ year, month, day }: CivilDate): number {
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + dayOfYear - EPOCH + 1;
}

/** The day of a serial of Excel's 1900 system, from 61 (1 March 1900) on; a time of day is left out. */
export function civilDate(serial: number): CivilDate {
  let year = Math.floor((Math.floor(serial) + EPOCH) / 365.2425) + 1;
  while (serialOf({ year, month: 1, day: 1 }) > serial) year -= 1;
  let month = 12;
  while (serialOf({ year, month, day: 1 }) > serial) month -= 1;
  return { year, month, day: Math.floor(serial) - serialOf({ year, month, day: 1 }) + 1 };
}

/** Days in a month; `serialOf` takes the thirteenth for January of the year after. */
export function daysInMonth(year: number, month: number): number {
  return serialOf({ year, month: month + 1, day: 1 }) - serialOf({ year, month, day: 1 });
}
