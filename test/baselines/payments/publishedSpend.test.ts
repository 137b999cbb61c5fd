import { readFileSync } from "node:fs";
import type { ReadOutcome } from "../../../src/baselines/outcome/readOutcome";
import { outcomeOf } from "../../support/outcomeOf";

const read = (name: string): Promise<ReadOutcome> =>
  outcomeOf(new Uint8Array(readFileSync(`test/baselines/files/hyndburn_spend_${name}.csv`)));

/**
 * Counts and sums worked out apart from this product with Python's csv and decimal modules: the rows under the heading row
 * that have an amount, "1,234.56-" as below zero, dates by strptime with the day first, names and services with runs of
 * blanks made one, each counted once.
 */
const expected = [
  { name: "2017-01", count: 180, pence: 53_827_219, credits: 0, from: "2017-01-04", to: "2017-01-31", days: 14, suppliers: 90, services: 59, year: "2016/17" }, // prettier-ignore
  { name: "2023-04", count: 502, pence: 121_621_707, credits: 0, from: "2023-03-14", to: "2023-04-30", days: 15, suppliers: 203, services: 115, year: null }, // prettier-ignore
  { name: "2024-08", count: 790, pence: 811_966_745, credits: 3, from: "2024-07-15", to: "2024-08-29", days: 10, suppliers: 183, services: 30, year: "2024/25" }, // prettier-ignore
  { name: "2026-01", count: 446, pence: 908_292_207, credits: 11, from: "2026-01-06", to: "2026-01-29", days: 8, suppliers: 176, services: 29, year: "2025/26" }, // prettier-ignore
];

test.each(expected)("payments of $name are read whole", async ({ name, ...facts }) => {
  const { kind, year, unit, payments, unreadable, missing } = await read(name);
  expect({ kind, unit, unreadable, missing }).toEqual({ kind: "spend", unit: "pounds", unreadable: [], missing: [] });
  const dates = payments.map(({ date }) => date ?? "").sort();
  const different = (values: readonly unknown[]): number => new Set(values).size;
  expect({
    count: payments.length,
    pence: payments.reduce((sum, { pence }) => sum + pence, 0),
    credits: payments.filter(({ pence }) => pence < 0).length,
    from: dates[0],
    to: dates.at(-1),
    days: different(dates),
    suppliers: different(payments.map(({ supplier }) => supplier)),
    services: different(payments.map(({ service }) => service)),
    year,
  }).toEqual(facts);
});

test("what decided the order of day and month is told, with a row", async () => {
  expect((await read("2024-08")).notes).toContain(
    "Dates in column G were read day first (G9 is 2024-08-01): row 2 has a day above 12 in the first place.",
  );
});

test("the encoding that was found is told", async () => {
  expect((await read("2023-04")).notes).toContain("The text was read as Windows-1252.");
});
