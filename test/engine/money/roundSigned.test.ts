import fc from "fast-check";
import { roundToUnit } from "../../../src/engine/money/roundToUnit";
import { roundSigned } from "../../../src/engine/money/roundSigned";
import { randomRuns, seedText } from "../../support/randomRuns";

const third = (n: bigint) => ({ n, d: 3n });
const penny = { n: 1n, d: 100n };
const inUnits = (values: readonly { n: bigint; d: bigint }[], unit: { n: bigint; d: bigint }) =>
  values.map(({ n, d }) => (n * unit.d) / (d * unit.n));

test("a number is rounded to the nearest multiple of a unit, a half away from nothing; a unit of nothing leaves it", () => {
  const unit = { n: 5n, d: 1n };
  const rounded = [7n, 8n, -8n].map((n) => roundToUnit({ n, d: 1n }, unit)).map(({ n, d }) => n / d);
  expect(rounded).toEqual([5n, 10n, -10n]);
  expect(roundToUnit({ n: 5n, d: 2n }, { n: 5n, d: 1n })).toEqual({ n: 5n, d: 1n });
  expect(roundToUnit(third(1n), { n: 0n, d: 1n })).toEqual(third(1n));
});

describe("amounts of either sign, rounded together", () => {
  test("a unit of zero and no amounts stay as they are", () => {
    const values = [third(1n), third(-5n)];
    expect(roundSigned(values, { n: 0n, d: 1n })).toBe(values);
    expect(roundSigned([], penny)).toEqual([]);
  });

  test("a tie goes to the earlier name where names are given", () => {
    const halves = [
      { n: 1n, d: 2n },
      { n: 1n, d: 2n },
    ];
    expect(inUnits(roundSigned(halves, { n: 1n, d: 1n }, ["Barton", "Ashby"]), { n: 1n, d: 1n })).toEqual([0n, 1n]);
    expect(inUnits(roundSigned(halves, { n: 1n, d: 1n }), { n: 1n, d: 1n })).toEqual([1n, 0n]);
  });

  test("a sum of nothing is not mirrored", () => {
    expect(inUnits(roundSigned([third(1n), third(1n), third(-2n)], { n: 1n, d: 1n }), { n: 1n, d: 1n })).toEqual([
      1n,
      0n,
      -1n,
    ]);
  });

  test(`they add up to the rounded sum, stay within a unit, and mirror (${seedText})`, () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -9000n, max: 9000n }), { minLength: 1, maxLength: 9 }), (amounts) => {
        const values = amounts.map(third);
        const units = inUnits(roundSigned(values, penny), penny);
        const total = amounts.reduce((sum, amount) => sum + amount, 0n) * 100n;
        const size = total < 0n ? -total : total;
        const rounded = ((2n * size + 3n) / 6n) * (total < 0n ? -1n : 1n);
        expect(units.reduce((sum, count) => sum + count, 0n)).toBe(rounded);
        units.forEach((count, i) => expect(Math.abs(Number(count * 3n - amounts[i]! * 100n))).toBeLessThan(3));
        if (total !== 0n) {
          const mirrored = inUnits(
            roundSigned(
              values.map(({ n, d }) => ({ n: -n, d })),
              penny,
            ),
            penny,
          );
          expect(mirrored).toEqual(units.map((count) => -count));
        }
      }),
      randomRuns,
    );
  });
});
