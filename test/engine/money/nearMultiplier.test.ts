import fc from "fast-check";
import { boundedParts } from "../../../src/engine/money/boundedParts";
import { fraction } from "../../../src/engine/money/fraction";
import { nearMultiplier } from "../../../src/engine/money/nearMultiplier";
import { randomRuns, seedText } from "../../support/randomRuns";

const limits = (rows: readonly (readonly [weight: number, low: number, high: number])[]) => ({
  weights: Float64Array.from(rows, ([weight]) => weight),
  lows: Float64Array.from(rows, ([, low]) => low),
  highs: Float64Array.from(rows, ([, , high]) => high),
});

describe("the multiplier that meets a total, in doubles", () => {
  test("lies between the bounds that its parts meet", () => {
    const three = limits([
      [1, 0, 10],
      [2, 30, 100],
      [5, 0, Infinity],
    ]);
    // At 5 they pay 5, the minimum of 30, and 25; from 10 on the first pays its maximum, from 15 on the second rises, and from 50 on it pays its maximum.
    expect([30, 60, 100, 150, 400].map((total) => nearMultiplier(three)(total))).toEqual([0, 5, 12, 20, 58]);
  });

  test("a weight of nothing pays its bound and does not rise", () => {
    const two = limits([
      [0, 7, 7],
      [2, 0, Infinity],
    ]);
    expect(nearMultiplier(two)(11)).toBe(2);
    expect(nearMultiplier(limits([[0, 7, 7]]))(7)).toBe(0);
  });

  test("where every part meets a bound it is the place from which they do", () => {
    expect(nearMultiplier(limits([[2, 4, 10]]))(30)).toBe(5);
  });

  const row = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -50, max: 500 }), fc.integer({ min: 0, max: 900 }))
    .map(([weight, low, room]) => [weight, low, weight === 0 ? low : room === 0 ? Infinity : low + room] as const);

  test(`its parts add up to the total, as near as doubles come (${seedText})`, () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.nat({ max: 5000 }), (rows, above) => {
        const lowest = rows.reduce((sum, [, low]) => sum + low, 0);
        const least = rows.reduce((sum, [weight, low]) => sum + (weight === 0 ? low : Math.max(0, low)), 0);
        const highest = rows.reduce((sum, [, , high]) => sum + high, 0);
        const total = Math.min(highest, Math.max(least, lowest + above));
        const k = nearMultiplier(limits(rows))(total);
        const parts = rows.map(([weight, low, high]) => Math.min(high, Math.max(low, weight * k)));
        fc.pre(rows.every(([, , high]) => high >= 0));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 6);
      }),
      randomRuns,
    );
  });
});

describe("bounds a hair from where doubles see them", () => {
  const hair = { n: 1n, d: 10n ** 40n };
  const besideOne = (side: 1n | -1n) => ({ n: hair.d + side * hair.n, d: hair.d });
  const free = { minimum: null, maximum: null };
  const partsOf = (bounds: Parameters<typeof boundedParts>[2]) => {
    const solved = boundedParts(fraction(2n), [1n, 1n], bounds);
    return "parts" in solved ? solved.parts.map(({ n, d }) => (n * hair.d) / d - hair.d) : solved;
  };

  test("hold where they hold, and only there", () => {
    expect(partsOf([{ minimum: besideOne(1n), maximum: null }, free])).toEqual([1n, -1n]);
    expect(partsOf([{ minimum: besideOne(-1n), maximum: null }, free])).toEqual([0n, 0n]);
    expect(partsOf([{ minimum: null, maximum: besideOne(-1n) }, free])).toEqual([-1n, 1n]);
    expect(partsOf([{ minimum: null, maximum: besideOne(1n) }, free])).toEqual([0n, 0n]);
    expect(partsOf([free, { minimum: besideOne(-1n), maximum: besideOne(1n) }])).toEqual([0n, 0n]);
  });

  test("weights beyond all doubles are shared exactly all the same", () => {
    const huge = 2n ** 1100n;
    const solved = boundedParts(fraction(9n), [huge, 2n * huge], [{ minimum: fraction(4n), maximum: null }, free]);
    expect("parts" in solved && solved.parts.map(({ n, d }) => n / d)).toEqual([4n, 5n]);
  });
});
