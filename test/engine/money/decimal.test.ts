import fc from "fast-check";
import { bitLength, readDecimal, toNumber } from "../../../src/engine/money/decimal";
import { randomRuns, seedText } from "../../support/randomRuns";

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((pence) => pence / 100),
  fc.maxSafeInteger(),
);

describe("the decimal that a cell shows", () => {
  test.each<[number, bigint, bigint]>([
    [0.1 + 0.2, 3n, 10n],
    [1.005, 1005n, 1000n],
    [-2.5, -5n, 2n],
    [-0.07, -7n, 100n],
    [12, 12n, 1n],
    [-0, 0n, 1n],
    [999_999_999_999_999, 999_999_999_999_999n, 1n],
    [1e15, 10n ** 15n, 1n],
    [1_234_567_890_123_456, 1_234_567_890_123_460n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
    [1.234_567_890_123_45, 123_456_789_012_345n, 10n ** 14n],
    [0.123_456_789_012_345, 123_456_789_012_345n, 10n ** 15n],
    [0.012_345_678_901_234_5, 123_456_789_012_345n, 10n ** 16n],
    [99_999_999_999.9999, 999_999_999_999_999n, 10n ** 4n],
    [100_000_000_000.0001, 10n ** 11n, 1n],
    [100_000_000_000 - 2 ** -16, 10n ** 11n, 1n],
    [1e-15, 1n, 10n ** 15n],
    [1e-16, 1n, 10n ** 16n],
    [-0.000_000_000_000_001_5, -15n, 10n ** 16n],
  ])("%p is %p/%p", (number, n, d) => {
    const read = readDecimal(number);
    expect(read.n * d).toBe(n * read.d);
  });

  test("what is not finite is a fault of the caller", () => {
    expect(() => readDecimal(NaN)).toThrow("only finite numbers are read");
    expect(() => readDecimal(-Infinity)).toThrow("only finite numbers are read");
  });

  test(`is its fifteen significant digits, and no longer than they are (${seedText})`, () => {
    fc.assert(
      fc.property(value, (number) => {
        const read = readDecimal(number);
        expect(toNumber(read)).toBe(Number(number.toPrecision(15)) + 0);
        const [digits] = number.toExponential(14).replace("-", "").split("e");
        const places = digits!.replace(/0+$/, "").length - 2 - Number(number.toExponential(14).split("e")[1]);
        expect(read.d).toBe(10n ** BigInt(Math.max(0, places)));
      }),
      randomRuns,
    );
  });
});

describe("the double nearest to an exact number", () => {
  test(`is what the language reads from the same digits (${seedText})`, () => {
    const digits = fc.oneof(fc.bigInt(0n, 99n), fc.bigInt(0n, 10n ** 17n), fc.bigInt(0n, 10n ** 60n));
    fc.assert(
      fc.property(digits, fc.nat({ max: 300 }), fc.boolean(), (n, power, negative) => {
        const sign = negative && n !== 0n ? -1 : 1;
        const signed = n * BigInt(sign);
        expect(toNumber({ n: signed, d: 10n ** BigInt(power) })).toBe(Number(`${String(signed)}e-${String(power)}`));
        expect(toNumber({ n: signed * 10n ** BigInt(power), d: 1n })).toBe(
          Number(`${String(signed)}e${String(power)}`),
        );
      }),
      randomRuns,
    );
  });

  test("halves go to the even double, and a hair more than a half goes up", () => {
    const half = 2n ** 54n + 2n;
    expect(toNumber({ n: half, d: 1n })).toBe(2 ** 54);
    expect(toNumber({ n: half * 3n, d: 3n })).toBe(2 ** 54);
    expect(toNumber({ n: half + 4n, d: 1n })).toBe(2 ** 54 + 8);
    expect(toNumber({ n: half * 10n ** 30n + 1n, d: 10n ** 30n })).toBe(2 ** 54 + 4);
    expect(toNumber({ n: half * 10n ** 30n - 1n, d: 10n ** 30n })).toBe(2 ** 54);
  });

  test("reaches from the smallest double to the largest, and is never minus nothing", () => {
    expect(toNumber({ n: 1n, d: 2n ** 1074n })).toBe(Number.MIN_VALUE);
    expect(toNumber({ n: -1n, d: 2n ** 1022n })).toBe(-(2 ** -1022));
    expect(toNumber({ n: 3n ** 1000n, d: 3n ** 1001n })).toBe(1 / 3);
    expect(toNumber({ n: BigInt(Number.MAX_VALUE), d: 1n })).toBe(Number.MAX_VALUE);
    expect(toNumber({ n: 1n, d: 10n ** 400n })).toBe(0);
    expect(Object.is(toNumber({ n: -1n, d: 10n ** 400n }), 0)).toBe(true);
    expect(toNumber({ n: 10n ** 400n, d: 1n })).toBe(Infinity);
  });
});

test("the bits of a whole number are counted to the next four", () => {
  expect([1n, 15n, 16n, -16n, 2n ** 64n].map(bitLength)).toEqual([4, 4, 8, 8, 68]);
});
