import fc from "fast-check";
import { civilDate, exitCharge, exitDate, partYear } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25569;

describe("exitDate", () => {
  test.each([
    ["2026-04-02", 12, "any", "2027-04-02"],
    ["2026-01-31", 1, "any", "2026-02-28"],
    ["2027-08-31", 6, "any", "2028-02-29"],
    ["2026-03-31", 12, { month: 3, day: 31 }, "2027-03-31"],
    ["2026-04-01", 12, { month: 3, day: 31 }, "2028-03-31"],
    ["2026-06-15", 0, { month: 2, day: 29 }, "2027-02-28"],
    ["2027-06-15", 0, { month: 2, day: 29 }, "2028-02-29"],
  ] as const)("notice on %s with %i months, ending %j", (notice, months, expiry, iso) => {
    expect(exitDate(serial(notice), months, expiry)).toBe(serial(iso));
  });

  test(`is never before notice plus months, and less than a year after (${seedText})`, () => {
    const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 40_000, max: 60_000 }),
        fc.integer({ min: 0, max: 60 }),
        day,
        (notice, months, expiry) => {
          const free = exitDate(notice, months);
          const end = exitDate(notice, months, expiry);
          expect(end).toBeGreaterThanOrEqual(free);
          expect(end - free).toBeLessThan(366);
          expect(civilDate(end)).toMatchObject(expiry);
        },
      ),
      randomRuns,
    );
  });
});

describe("partYear", () => {
  test("counts days of the year in which the date falls", () => {
    expect(partYear(365, serial("2026-04-01"))).toBe(0);
    expect(partYear(365, serial("2027-03-31"))).toBe(364);
    expect(partYear(366, serial("2027-10-01"))).toBe(183);
  });
});

describe("exitCharge", () => {
  test("discounts each year from the second on by its own power, however many there are", () => {
    const profile = Array.from({ length: 1001 }, (_, year) => 1 / (year + 1));
    const simple = profile.reduce((sum, part, year) => sum + (1234.56 * part) / 1.035 ** year, 0);
    expect(valueOf(exitCharge([1234.56], { profile, rate: 0.035, oneOff: 10, credit: 4, unit: 0 }))).toBeCloseTo(
      simple + 6,
      6,
    );
  });

  test("discounts from the second year on, adds what is caused once, takes off the credit, and never falls below nothing", () => {
    expect(valueOf(exitCharge([100]))).toBe(100);
    expect(valueOf(exitCharge([100], { profile: [1, 1], rate: 0.25 }))).toBe(180);
    expect(valueOf(exitCharge([100, 50], { rate: 0.25, oneOff: 10, credit: 50 }))).toBe(100);
    expect(valueOf(exitCharge([100], { credit: 500 }))).toBe(0);
    expect(valueOf(exitCharge([0.125]))).toBe(0.13);
    expect(valueOf(exitCharge([1], { profile: [1, 1], rate: 0.5, unit: 0 }))).toBeCloseTo(5 / 3, 15);
  });

  test("names every number that is none, and a rate that takes all worth away", () => {
    const none = { is: "no finite number" };
    const terms = { profile: [1, NaN], rate: -1, oneOff: NaN, credit: Infinity, unit: -0.01 };
    expect(exitCharge([NaN, 1], terms)).toEqual({
      ok: false,
      problems: [
        { code: "not-a-number", place: { argument: "stranded", row: 1 }, found: none },
        { code: "not-a-number", place: { argument: "profile", row: 2 }, found: none },
        { code: "number-out-of-range", place: { argument: "rate" }, value: -1, expected: "above -1" },
        { code: "not-a-number", place: { argument: "oneOff" }, found: none },
        { code: "not-a-number", place: { argument: "credit" }, found: none },
        { code: "number-out-of-range", place: { argument: "unit" }, value: -0.01, expected: "0 or more" },
      ],
    });
    expect(exitCharge([100], { profile: [1, 1], rate: -0.5, unit: 0 })).toEqual({ ok: true, value: 300 });
  });
});
