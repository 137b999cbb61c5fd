import { yearIn } from "../recognisers/year";

/** When a figure is of: a financial year, or a day, month or calendar year. */
export type Time =
  | { readonly kind: "year"; readonly start: number }
  /** ISO date, or as much of one as is told: "2021-03-21", "2022-10", "2021". */
  | { readonly kind: "date"; readonly date: string };

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const monthWord = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const calendarYear = "((?:19|20)\\d\\d)";
const day = "(\\d{1,2})(?:st|nd|rd|th)?";

/** The 21st of March 2021 was Census Day in England, Wales and Northern Ireland; 20 March 2022 in Scotland. */
const censusDays: Readonly<Record<string, string>> = {
  "2011": "2011-03-27",
  "2021": "2021-03-21",
  "2022": "2022-03-20",
};

const two = (digits: string | number): string => String(digits).padStart(2, "0");

function dayOf(year: string, month: number, date: string): string | undefined {
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && Number(date) >= 1 && Number(date) <= last
    ? `${year}-${two(month)}-${two(date)}`
    : undefined;
}

const monthOf = (word: string): number => monthNames.findIndex((name) => word.toLowerCase().startsWith(name)) + 1;

const patterns: readonly (readonly [pattern: RegExp, read: (found: readonly string[]) => string | undefined])[] = [
  [
    new RegExp(`(?<![\\d])${day}[ -]${monthWord}[ ,-]+${calendarYear}(?!\\d)`, "iu"),
    ([, date = "", word = "", year = ""]) => dayOf(year, monthOf(word), date),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])${monthWord} ${day},? ${calendarYear}(?!\\d)`, "iu"),
    ([, word = "", date = "", year = ""]) => dayOf(year, monthOf(word), date),
  ],
  [
    new RegExp(`(?<!\\d)${calendarYear}-(\\d\\d)-(\\d\\d)(?!\\d)`, "u"),
    ([, year = "", month = "", date = ""]) => dayOf(year, Number(month), date),
  ],
  [new RegExp(`\\bmid[- ]?(?:year )?${calendarYear}(?!\\d)`, "iu"), ([, year = ""]) => `${year}-06-30`],
  [new RegExp(`\\bcensus(?: day)?,? ?${calendarYear}(?!\\d)`, "iu"), ([, year = ""]) => censusDays[year] ?? year],
  [
    new RegExp(`(?<!\\p{L})${monthWord}[ -]?${calendarYear}(?!\\d)`, "iu"),
    ([, word = "", year = ""]) => `${year}-${two(monthOf(word))}`,
  ],
  [
    new RegExp(`(?<!\\p{L})${monthWord}[- ]'?(\\d\\d)(?!\\d)`, "iu"),
    ([, word = "", year = ""]) => `20${year}-${two(monthOf(word))}`,
  ],
];

const bareYear = new RegExp(`(?<![\\d.,]|\\d-)${calendarYear}(?![\\d,-]|\\.\\d)`, "u");
const isoMonth = new RegExp(`^${calendarYear}-?(0[1-9]|1[0-2])$`, "u");

/** What a text says of when, the most exact first; undefined where it says nothing. A date of figures alone may be day or month first, and is not read. */
export function timeIn(text: string): Time | undefined {
  const words = text.replace(/_/gu, " ").replace(/\s+/gu, " ").trim();
  for (const [pattern, read] of patterns.slice(0, 3)) {
    const date = read(pattern.exec(words) ?? []);
    if (date !== undefined) return { kind: "date", date };
  }
  const start = yearIn(words);
  if (start !== undefined) return { kind: "year", start };
  for (const [pattern, read] of patterns.slice(3)) {
    const found = pattern.exec(words);
    const date = found ? read(found) : undefined;
    if (date !== undefined) return { kind: "date", date };
  }
  const month = isoMonth.exec(words);
  if (month) return { kind: "date", date: `${month[1] ?? ""}-${month[2] ?? ""}` };
  const year = bareYear.exec(words)?.[1];
  return year === undefined ? undefined : { kind: "date", date: year };
}

/** A heading that is nothing but a time and marks of footnotes or standing: "2009-10 (1)", "August 2015 (r)", "Mid-2021". */
export function isTimeAlone(text: string): boolean {
  const words = text
    .replace(/\s*(?:\((?:[a-z\d]{1,2}|note \d+)\)|\[[\w ]{1,8}\]|\*+)/giu, " ")
    .replace(/_/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (timeIn(words) === undefined) return false;
  return /^(?:(?:fy|mid|mid-year|year|month|financial year|as at|at|on|to|ending|q[1-4]|census)?[ -]?)*(?:\d{1,2}(?:st|nd|rd|th)?[ -])?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]?)?(?:\d{1,2},? )?'?\d{2,6}(?:[-–/ ](?:to )?\d{1,4}){0,2}$/iu.test(
    words,
  );
}
