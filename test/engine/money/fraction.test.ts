import fc from "fast-check";
import type { Fraction } from "../../../src/engine/money/fraction";
import {
  ZERO,
  add,
  compare,
  divide,
  fraction,
  multiply,
  negate,
  overCommonDenominator,
  roundHalfAway,
  subtract,
  sum,
  sumColumns,
} from "../../../src/engine/money/fraction";
import { randomRuns, seedText } from "../../support/randomRuns";

const big = fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n });
const number = fc
  .tuple(fc.oneof(big, fc.bigInt({ min: -9n, max: 9n })), fc.oneof(fc.bigInt(1n, 12n), fc.bigInt(1n, 2n ** 70n)))
  .map(([n, d]): Fraction => ({ n, d }));

/** The same value over denominators above zero, however each is written. */
function expectSame(value: Fraction, expected: { readonly n: bigint; readonly d: bigint }): void {
  expect(value.d > 0n).toBe(true);
  expect(value.n * expected.d).toBe(expected.n * value.d);
}

describe("fractions", () => {
  test("a denominator below zero gives its sign to the numerator, and none is a fault of the caller", () => {
    expect(fraction(3n, -4n)).toEqual({ n: -3n, d: 4n });
    expect(fraction(3n, 4n)).toEqual({ n: 3n, d: 4n });
    expect(fraction(5n)).toEqual({ n: 5n, d: 1n });
    expect(() => fraction(1n, 0n)).toThrow("a fraction has a denominator");
    expect(() => divide({ n: 1n, d: 1n }, { n: 0n, d: 1n })).toThrow("a fraction has a denominator");
  });

  test("a half goes away from zero", () => {
    const rounded = [-5n, -3n, -2n, -1n, 0n, 1n, 2n, 3n, 5n].map((n) => roundHalfAway({ n, d: 2n }));
    expect(rounded).toEqual([-3n, -2n, -1n, -1n, 0n, 1n, 1n, 2n, 3n]);
    expect(roundHalfAway({ n: 149n, d: 100n })).toBe(1n);
    expect(roundHalfAway({ n: -151n, d: 100n })).toBe(-2n);
  });

  test("a common denominator is the lowest one", () => {
    const numbers = [
      { n: 1n, d: 4n },
      { n: -1n, d: 6n },
      { n: 5n, d: 2n },
    ];
    expect(overCommonDenominator(numbers)).toEqual({ numerators: [3n, -2n, 30n], denominator: 12n });
    expect(overCommonDenominator([])).toEqual({ numerators: [], denominator: 1n });
  });

  test("large numbers are kept in lowest terms, so that sums and products of many do not grow", () => {
    const large = 2n ** 60n * 15n;
    expect(multiply({ n: large, d: 7n }, { n: 1n, d: 9n })).toEqual({ n: large / 3n, d: 21n });
    expect(multiply({ n: -large, d: 7n }, { n: 1n, d: 9n })).toEqual({ n: -large / 3n, d: 21n });
    expect(multiply({ n: 3n, d: 5n }, { n: 1n, d: large })).toEqual({ n: 1n, d: (large * 5n) / 3n });
    expect(add({ n: 1n, d: large }, { n: 1n, d: large * 2n })).toEqual({ n: 1n, d: (large * 2n) / 3n });
    expect(divide({ n: large, d: 1n }, { n: large, d: 2n })).toEqual({ n: 2n, d: 1n });
    const prime = 2n ** 61n - 1n;
    expect(multiply({ n: 6n * prime, d: 1n }, { n: 1n, d: 10n * prime })).toEqual({ n: 3n, d: 5n });
    expect(multiply({ n: 6n * prime, d: 1n }, { n: 1n, d: 3n * prime * prime })).toEqual({ n: 2n, d: prime });
    for (const size of [2n ** 52n - 1n, 2n ** 52n, 2n ** 52n + 1n])
      expect(multiply({ n: 7n * size, d: 1n }, { n: 1n, d: 9n * size })).toEqual({ n: 7n, d: 9n });
    const coprime = { n: 2n ** 60n, d: 3n ** 40n };
    expect(multiply(coprime, { n: 1n, d: 1n })).toEqual(coprime);
  });

  test("small numbers, and those rounded to a power of two, stay as they are: there is nothing to gain", () => {
    expect(multiply({ n: 2n, d: 3n }, { n: 3n, d: 2n })).toEqual({ n: 6n, d: 6n });
    const rounded = { n: 2n, d: 2n ** 256n };
    expect(multiply(rounded, { n: 3n, d: 1n })).toEqual({ n: 6n, d: 2n ** 256n });
  });
});

describe(`fractions of any size and sign (${seedText})`, () => {
  test("sums, differences, products and quotients are those of cross-multiplying", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expectSame(add(a, b), { n: a.n * b.d + b.n * a.d, d: a.d * b.d });
        expectSame(subtract(a, b), { n: a.n * b.d - b.n * a.d, d: a.d * b.d });
        expectSame(multiply(a, b), { n: a.n * b.n, d: a.d * b.d });
        expectSame(negate(a), { n: -a.n, d: a.d });
        if (b.n !== 0n) expectSame(divide(a, b), { n: a.n * b.d, d: a.d * b.n });
      }),
      randomRuns,
    );
  });

  test("the order is that of the difference, and a number equals itself however it is written", () => {
    fc.assert(
      fc.property(number, number, fc.bigInt(1n, 99n), (a, b, factor) => {
        const { n } = subtract(a, b);
        expect(compare(a, b)).toBe(n < 0n ? -1 : n > 0n ? 1 : 0);
        expect(compare(a, { n: a.n * factor, d: a.d * factor })).toBe(0);
      }),
      randomRuns,
    );
  });

  test("a list over one denominator holds the same numbers, and adds up to its sum", () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 6 }), (list) => {
        const { numerators, denominator } = overCommonDenominator(list);
        list.forEach((value, index) => expectSame(value, { n: numerators[index]!, d: denominator }));
        expectSame(sum(list), { n: numerators.reduce((all, one) => all + one, 0n), d: denominator });
      }),
      randomRuns,
    );
  });
});

describe("exact sums", () => {
  test("nothing and a half is the half, as it is written", () => {
    expect(add(ZERO, { n: 2n, d: 4n })).toEqual({ n: 2n, d: 4n });
    expect(sumColumns([], 2)).toEqual([
      { n: 0n, d: 1n },
      { n: 0n, d: 1n },
    ]);
  });

  test("a half and a third, a quarter and a third", () => {
    const rows = [
      [
        { n: 1n, d: 2n },
        { n: 1n, d: 4n },
      ],
      [
        { n: 1n, d: 3n },
        { n: 1n, d: 3n },
      ],
    ];
    expect(sumColumns(rows, 2)).toEqual([
      { n: 10n, d: 12n },
      { n: 7n, d: 12n },
    ]);
  });

  const number = fc.record({
    n: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    d: fc.bigInt({ min: 1n, max: 10n ** 9n }),
  });
  const grids = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );
  test(`sums of columns are what adding one number after the other gives (${seedText})`, () => {
    fc.assert(
      fc.property(grids, (rows: readonly (readonly Fraction[])[]) => {
        const columns = rows[0]!.length;
        sumColumns(rows, columns).forEach((found, column) => {
          expect(compare(found, sum(rows.map((row) => row[column]!)))).toBe(0);
        });
      }),
      randomRuns,
    );
  });
});
