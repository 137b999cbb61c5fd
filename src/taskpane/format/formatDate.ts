const millisecondsADay = 86_400_000;
/** Serial 1 is 1 January 1900; the day Excel counts twice in 1900 makes this the base for every later date. */
const serialBase = Date.UTC(1899, 11, 30);
const longDate = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** 46112 gives "31 March 2026". */
export function formatSerialDate(serial: number): string {
  return longDate.format(new Date(serialBase + Math.floor(serial) * millisecondsADay));
}

/** "2026-03-31" (what a date field holds) as a date serial; null where it is no day of the calendar. */
export function serialOfIsoDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  return Math.round((moment.getTime() - serialBase) / millisecondsADay);
}

/** The date serial as a date field wants it: "2026-03-31". */
export function isoOfSerialDate(serial: number): string {
  return new Date(serialBase + Math.floor(serial) * millisecondsADay).toISOString().slice(0, 10);
}

/** The financial year (April to March) that holds a date serial, as 2026/27. */
export function financialYearOfSerial(serial: number): string {
  const moment = new Date(serialBase + Math.floor(serial) * millisecondsADay);
  const start = moment.getUTCMonth() >= 3 ? moment.getUTCFullYear() : moment.getUTCFullYear() - 1;
  return financialYearFrom(start);
}

/** 2026 gives "2026/27". */
export function financialYearFrom(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, "0")}`;
}
