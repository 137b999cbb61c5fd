import { readFileSync } from "node:fs";
import type { ReadOutcome } from "../../../src/baselines/outcome/readOutcome";
import { outcomeOf } from "../../support/outcomeOf";

const read = (name: string): Promise<ReadOutcome> =>
  outcomeOf(new Uint8Array(readFileSync(`test/baselines/files/contracts_finder_${name}.csv`)));

/**
 * Worked out apart from this product with Python's csv and decimal modules: rows; rows with an awarded value above 0 and their sum;
 * rows with a value_high above 0, else a value_low above 0, and the sum of those.
 */
const expected = [
  { name: "chorley", count: 150, awarded: 111, awardedPence: 5_696_555_933, valued: 54, valuePence: 5_118_365_000 },
  { name: "preston", count: 86, awarded: 43, awardedPence: 1_187_403_802, valued: 86, valuePence: 4_733_129_067 },
  { name: "south_ribble", count: 88, awarded: 67, awardedPence: 1_668_129_050, valued: 43, valuePence: 3_534_083_812 },
];

const above = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test.each(expected)("notices of $name are read whole", async ({ name, ...facts }) => {
  const { kind, contracts, unreadable } = await read(name);
  expect({ kind, unreadable }).toEqual({ kind: "contracts", unreadable: [] });
  const awarded = above(contracts.map(({ awarded_pence }) => awarded_pence));
  const values = above(contracts.map(({ value_pence }) => value_pence));
  expect({
    count: contracts.length,
    awarded: awarded.length,
    awardedPence: sum(awarded),
    valued: values.length,
    valuePence: sum(values),
  }).toEqual(facts);
});

test("no text keeps an entity or a line end, and 0 is never a value", async () => {
  for (const { name } of expected) {
    for (const { buyer, title, supplier, value_pence, awarded_pence } of (await read(name)).contracts) {
      expect(`${buyer ?? ""}${title}${supplier ?? ""}`).not.toMatch(/&(?:amp|#\d+|quot);|[\r\n]/u);
      expect([value_pence, awarded_pence]).not.toContain(0);
    }
  }
});

test("notices of several buyers are told", async () => {
  expect((await read("south_ribble")).notes).toContain(
    "2 contracts are of several buyers together; another council's list may hold the same.",
  );
});
