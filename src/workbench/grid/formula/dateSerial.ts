const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Excel's day number of a date; months and days may run over, as in DATE(2027,14,1). 29 February 1900 exists in it, as in Excel. */
export const serialOf = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round((date.getTime() - EPOCH) / DAY);
  return days < 61 ? days - 1 : days;
};

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Sunday is 0. */
  readonly weekday: number;
}

export const partsOf = (serial: number): DateParts => {
  const days = Math.floor(serial);
  if (days === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const date = new Date(EPOCH + (days < 60 ? days + 1 : days) * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (((days - 1) % 7) + 7) % 7,
  };
};

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day of another month, or that month's last day where it has no such day. */
export const shiftMonths = (serial: number, months: number): number => {
  const { year, month, day } = partsOf(serial);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (((index % 12) + 12) % 12) + 1;
  return serialOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

const checked = (year: number, month: number, day: number): number | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1900
    ? serialOf(year, month, day)
    : undefined;

/** Part of a day from 14:30, 14:30:15 or 2:30 pm. */
const timeOf = (text: string): number | undefined => {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?$/i.exec(text);
  if (!found) return undefined;
  const half = (found[4] ?? "").toLowerCase();
  const hour = half ? (Number(found[1]) % 12) + (half === "pm" ? 12 : 0) : Number(found[1]);
  return (hour * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)) / 86_400;
};

/** A British date as text (31/3/2027, 31 March 2027, 31-Mar-27, 2027-03-31), with or without a time; undefined when it is none. */
export const dateSerial = (text: string): number | undefined => {
  const alone = timeOf(text);
  if (alone !== undefined) return alone;
  const split = /^(.*\S)\s+(\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m)?)$/i.exec(text);
  if (split) {
    const day = dateSerial(split[1] ?? "");
    const time = timeOf(split[2] ?? "");
    return day === undefined || time === undefined ? undefined : day + time;
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (british) return checked(fullYear(british[3] ?? ""), Number(british[2]), Number(british[1]));
  const worded = /^(?:(\d{1,2})[\s-])?([A-Za-z]{3,9})[\s-](\d{4}|\d{2})$/.exec(text);
  if (!worded) return undefined;
  const name = (worded[2] ?? "").toLowerCase();
  const month = MONTHS.findIndex((each) => name.startsWith(each)) + 1;
  const long = new Date(Date.UTC(2000, month - 1, 1)).toLocaleString("en-GB", { month: "long", timeZone: "UTC" });
  if (month === 0 || (name !== MONTHS[month - 1] && !long.toLowerCase().startsWith(name))) return undefined;
  return checked(fullYear(worded[3] ?? ""), month, Number(worded[1] ?? 1));
};
