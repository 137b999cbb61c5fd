import fc from "fast-check";
import { airport } from "../../../src/engine/index";
import { readDecimal, toNumber } from "../../../src/engine/money/decimal";
import type { Fraction } from "../../../src/engine/money/fraction";
import { ONE, ZERO, add, compare, divide, subtract, sum } from "../../../src/engine/money/fraction";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

/** The charges by exact fractions, slice by slice: what grows beyond use with thousands of needs. */
function bySlices(needs: readonly number[], counts?: readonly number[]): number[] {
  const order = needs.map((need, index) => ({ need: readDecimal(need), index, count: counts?.[index] ?? 1 }));
  order.sort((a, b) => compare(a.need, b.need));
  let users = sum(order.map(({ count }) => readDecimal(count)));
  let [paid, below]: [Fraction, Fraction] = [ZERO, ZERO];
  const charges = needs.map(() => 0);
  for (const { need, index, count } of order) {
    const slice = subtract(need, below);
    if (slice.n !== 0n) paid = add(paid, divide(slice, users));
    charges[index] = toNumber(divide(paid, ONE));
    below = need;
    users = subtract(users, readDecimal(count));
  }
  return charges;
}

describe("sharing what must be built for the largest need", () => {
  test("each slice is shared equally by all who need it", () => {
    expect(airport([6, 2, 3])).toEqual({ ok: true, value: [25 / 6, 2 / 3, 7 / 6] });
    expect(airport([10, 4], [1, 3])).toEqual({ ok: true, value: [7, 1] });
    expect(airport([0, 0])).toEqual({ ok: true, value: [0, 0] });
    expect(airport([])).toEqual({ ok: true, value: [] });
  });

  test("what is no number, below nothing or without its count is named with its row", () => {
    const none = { is: "no finite number" };
    expect(airport([1, NaN, -1], [0, Infinity])).toEqual({
      ok: false,
      problems: [
        { code: "not-a-number", place: { argument: "needs", row: 2 }, found: none },
        { code: "number-out-of-range", place: { argument: "needs", row: 3 }, value: -1, expected: "0 or more" },
        { code: "number-out-of-range", place: { argument: "counts", row: 1 }, value: 0, expected: "above 0" },
        { code: "not-a-number", place: { argument: "counts", row: 2 }, found: none },
        { code: "length-differs", argument: "counts", count: 2, expected: 3, other: "needs" },
      ],
    });
  });

  test("a charge in the middle between two doubles goes to the even one, though no slice of it ends", () => {
    // A sixth of the first slice and a third of the second come to 100,000,000,000,015,000 exactly; doubles there are 16 apart.
    const [low, high] = [200_000_000_000_050_000, 400_000_000_000_070_000];
    const charges = valueOf(airport([low, high, low, high, low, high]));
    expect([1, 3, 5].map((at) => charges[at])).toEqual([1, 2, 3].map(() => Number(100_000_000_000_015_000n)));
    expect(charges).toEqual(bySlices([low, high, low, high, low, high]));
    // With a third slice, which ends, the sum is in the middle again: 100,000,000,000,015,000 and 16 x 3.
    const top = 700_000_000_000_000_000;
    expect(valueOf(airport([low, high, low, high, low, top]))).toEqual(bySlices([low, high, low, high, low, top]));
  });

  const amount = fc.oneof(
    fc.integer({ min: 0, max: 100_000_000 }).map((pence) => pence / 100),
    fc.double({ min: 0, max: 1e15, noNaN: true }),
    fc.constantFrom(1e-300, 1e300, 0.1, 1 / 3, 999_999_999_999_999),
  );
  const count = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0.25, 1 / 3, 1e-9, 1e9));
  const uses = fc.array(fc.tuple(amount, count), { maxLength: 30 });

  test(`is the double nearest to the exact charge, with counts and without (${seedText})`, () => {
    fc.assert(
      fc.property(uses, (list) => {
        const [needs, counts] = [list.map(([need]) => need), list.map(([, times]) => times)];
        expect(airport(needs)).toEqual({ ok: true, value: bySlices(needs) });
        expect(airport(needs, counts)).toEqual({ ok: true, value: bySlices(needs, counts) });
      }),
      randomRuns,
    );
  });
});
