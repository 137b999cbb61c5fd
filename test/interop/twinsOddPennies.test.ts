import { splitAmount } from "../../src/engine";
import { oddInCall } from "../../src/sharing/patterns/pennies/oddInCall";
import { isTwinned } from "../../src/sharing/twin";
import { split } from "../../src/sharing/twins/split";
import { Working } from "../../src/sharing/working";
import { SeededRandom } from "../support/seededRandom";
import { differences, type TwinCase } from "../support/twinCases";

jest.setTimeout(300_000);

interface Odd {
  readonly amount: number;
  readonly weights: readonly number[];
  readonly charges: readonly number[];
}

/** Splits of billions whose odd penny doubles would give to somebody else. */
function oddSplits(count: number): Odd[] {
  const random = new SeededRandom(20291);
  const found: Odd[] = [];
  for (let tries = 0; found.length < count && tries < 400_000; tries += 1) {
    const weights = random.list(random.whole(3, 6), () => random.decimal(1, 99_999_999, 3));
    const amount = random.decimal(60_000_000_000, 90_000_000_000, 2);
    const charges = splitAmount(amount, weights);
    if (!charges.ok) continue;
    const order = weights.map((_, i) => i);
    if (oddInCall({ amount, weights, live: charges.value, unit: 0.01, order }) === null) continue;
    found.push({ amount, weights, charges: charges.value });
  }
  return found;
}

test("an odd penny that doubles would misplace is held by a labelled adjustment while the figures are unchanged", async () => {
  const odd = oddSplits(6);
  expect(odd).toHaveLength(6);
  const cases = odd.map(({ amount, weights, charges }, k): TwinCase => {
    const other = splitAmount(1000.01, weights);
    return {
      label: `odd split ${k + 1}`,
      twin: split,
      args: [[[amount]], [weights]],
      expected: [charges],
      changed: [[[1000.01]], [weights]],
      expectedChanged: [other.ok ? other.value : []],
    };
  });
  expect(await differences(cases)).toEqual([]);
});

test("the copy says where it holds an odd penny", () => {
  const [first] = oddSplits(1);
  const working = new Working("Working");
  const area = (row: number, columns: number) => ({ sheet: "Inputs", row, column: 1, rows: 1, columns });
  const result = split.write(
    {
      args: [
        { area: area(1, 1), values: [[first!.amount]] },
        { area: area(2, first!.weights.length), values: [[...first!.weights]] },
      ],
      live: [[...first!.charges]],
    },
    working,
  );
  expect(isTwinned(result) && result.adjusted).toHaveLength(1);
  expect(working.cells.map(({ put }) => put)).toContain("Adjustment ±1p");
});
