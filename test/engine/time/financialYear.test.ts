import fc from "fast-check";
import {
  civilDate,
  firstDayOf,
  readDate,
  readDayAndMonth,
  readFinancialYear,
  serialOf,
  writeFinancialYear,
  yearOfSerial,
} from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

const place = { argument: "year" };
const yearOf = (value: string | number): number | null => {
  const result = readFinancialYear(value, place);
  return result.ok ? result.value : null;
};
const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25569;

describe("financial years", () => {
  test.each([
    ["2026/27", 2026],
    [" 2026-27 ", 2026],
    ["2026–27", 2026],
    ["2026/2027", 2026],
    ["2026 to 2027", 2026],
    ["FY27", 2026],
    ["1999/00", 1999],
    ["1999/2000", 1999],
    ["31 March 2027", 2026],
    ["01/04/2027", 2027],
    [serial("2027-03-31"), 2026],
    [serial("2027-04-01"), 2027],
  ])("%p is read", (value, year) => expect(yearOf(value)).toBe(year));

  test.each(["2026/28", "2026/26", "2026", "26/27", "2026/2028", "next year", "", 2026, -5])("%p is refused", (value) =>
    expect(yearOf(value)).toBeNull(),
  );

  test("is written as people write it, and read back", () => {
    expect([1999, 2009, 2026].map(writeFinancialYear)).toEqual(["1999/00", "2009/10", "2026/27"]);
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2900 }), (year) => expect(yearOf(writeFinancialYear(year))).toBe(year)),
      randomRuns,
    );
  });
});

describe("dates", () => {
  test.each([
    ["2 April 2026", "2026-04-02"],
    ["02/04/2026", "2026-04-02"],
    ["2026-04-02", "2026-04-02"],
    ["1st Sept 2026", "2026-09-01"],
    ["29 Feb 2028", "2028-02-29"],
  ])("%p is read day first", (text, iso) => expect(readDate(text, place)).toEqual({ ok: true, value: serial(iso) }));

  test.each(["31 June 2026", "29 Feb 2027", "13/13/2026", "2026-00-01", "April 2026", "0", 0, 60, 3_000_000])(
    "%p is refused",
    (value) => {
      expect(readDate(value, place)).toMatchObject({ ok: false, problems: [{ code: "date-unreadable" }] });
    },
  );

  test("a time of day is left out", () => expect(readDate(46114.75, place)).toEqual({ ok: true, value: 46114 }));

  test("days and months are read, others are not", () => {
    expect(readDayAndMonth("31 March")).toEqual({ month: 3, day: 31 });
    for (const text of ["31st mar", "31-Mar", "31/03", "31/3"])
      expect(readDayAndMonth(text)).toEqual({ month: 3, day: 31 });
    for (const text of ["31 April", "March", "0 May", "31 March 2027", "3/31", "31/04", "0/4"])
      expect(readDayAndMonth(text)).toBeNull();
  });

  test(`serials are those of the 1900 system, there and back (${seedText})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (value) => {
        const date = new Date((value - 25569) * 86_400_000);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilDate(value)).toEqual(civil);
        expect(serialOf(civil)).toBe(value);
        expect(firstDayOf(yearOfSerial(value))).toBeLessThanOrEqual(value);
        expect(firstDayOf(yearOfSerial(value) + 1)).toBeGreaterThan(value);
      }),
      randomRuns,
    );
  });
});

describe("the ends of what is read", () => {
  test("serials from 1 March 1900 to the last day of 9999 are dates, a time of day left out", () => {
    expect([61, 61.9, 2_958_465, 2_958_465.5].map((value) => readDate(value, place))).toEqual(
      [61, 61, 2_958_465, 2_958_465].map((value) => ({ ok: true, value })),
    );
    for (const value of [60.9, 2_958_466]) {
      expect(readDate(value, place)).toEqual({
        ok: false,
        problems: [{ code: "date-unreadable", place, found: { is: "number", number: value } }],
      });
    }
  });

  test.each([
    [" 1 March 1900 ", 61],
    ["01/03/1900", 61],
    ["31/12/9999", 2_958_465],
    ["1 Jan 2026", serial("2026-01-01")],
    ["31 December 2026", serial("2026-12-31")],
    ["2026-12-01", serial("2026-12-01")],
    ["2026-01-31", serial("2026-01-31")],
  ])("%p is a date", (text, value) => expect(readDate(text, place)).toEqual({ ok: true, value }));

  test.each(["28 Feb 1900", "0 April 2026", "2 Foo 2026", "2026-13-01", "32/01/2026", "31/04/2026"])(
    "%p is no date, and is told as it stands",
    (text) => {
      expect(readDate(` ${text} `, place)).toEqual({
        ok: false,
        problems: [{ code: "date-unreadable", place, found: { is: "text", text } }],
      });
    },
  );

  test("days and months at their ends", () => {
    const read = (text: string) => {
      const found = readDayAndMonth(text);
      return found === null ? null : [found.day, found.month];
    };
    expect([" 1 January ", " 1/1 ", "31/12", "31 December", "29 Feb", "1 sept"].map(read)).toEqual([
      [1, 1],
      [1, 1],
      [31, 12],
      [31, 12],
      [29, 2],
      [1, 9],
    ]);
    for (const text of ["0/5", "5/0", "5/13", "32/1", "30 Feb", "31/4", "1 foo", "0 May"])
      expect(read(text)).toBeNull();
  });

  test("a bare number from 10000 on is a date, and what is no year is told as it stands", () => {
    expect(yearOf(10_000)).toBe(1927);
    expect(yearOf(46_114.5)).toBeNull();
    expect(readFinancialYear(9_999, place)).toEqual({
      ok: false,
      problems: [{ code: "year-unreadable", place, found: { is: "number", number: 9_999 } }],
    });
    for (const text of ["soon", "2026/28"]) {
      expect(readFinancialYear(` ${text} `, place)).toEqual({
        ok: false,
        problems: [{ code: "year-unreadable", place, found: { is: "text", text } }],
      });
    }
  });

  test("1 January of any year is a day of that year", () => {
    for (let year = 1901; year < 2500; year += 1) {
      expect(civilDate(serialOf({ year, month: 1, day: 1 }))).toEqual({ year, month: 1, day: 1 });
    }
  });
});
