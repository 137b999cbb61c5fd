import fc from "fast-check";
import { splitAmount, splitMany } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

/** Largest remainder on BigInt, as simply as it can be written: the twin that the fast loop must equal. */
function twin(amount: bigint, weights: readonly bigint[]): bigint[] {
  const size = amount < 0n ? -amount : amount;
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (size * weight) / all);
  const missing = size - parts.reduce((sum, part) => sum + part, 0n);
  const order = weights.map((_, index) => index);
  order.sort((a, b) => {
    const remainder = ((size * weights[b]!) % all) - ((size * weights[a]!) % all);
    const larger = weights[b]! - weights[a]!;
    return remainder === 0n ? (larger === 0n ? a - b : larger > 0n ? 1 : -1) : remainder > 0n ? 1 : -1;
  });
  for (const index of order.slice(0, Number(missing))) parts[index] = parts[index]! + 1n;
  return amount < 0n ? parts.map((part) => -part) : parts;
}

function linesOf(
  amounts: readonly number[],
  weights: readonly (readonly number[])[],
  keys: readonly number[],
): number[] {
  return Array.from(
    splitMany({
      amounts: Float64Array.from(amounts),
      keys: Int32Array.from(keys),
      weights: weights.map((key) => Float64Array.from(key)),
    }),
  );
}

describe("splitMany", () => {
  test("splits every line by its own key", () => {
    expect(
      linesOf(
        [100, -100, 7],
        [
          [1, 1, 1],
          [3, 2, 2],
        ],
        [0, 0, 1],
      ),
    ).toEqual([34, 33, 33, -34, -33, -33, 3, 2, 2]);
  });

  test("writes over parts that are handed back, and over those alone", () => {
    const splits = {
      amounts: Float64Array.of(100, -7),
      keys: Int32Array.of(0, 0),
      weights: [Float64Array.of(1, 1, 1)],
    };
    const parts = new Float64Array(6).fill(9);
    expect(splitMany(splits, parts)).toBe(parts);
    expect(parts).toEqual(splitMany(splits));
    expect(() => splitMany(splits, new Float64Array(5))).toThrow("room for one part");
    expect(() => splitMany(splits, new Float64Array(7))).toThrow("room for one part");
  });

  test("ties go to the larger weight, then to the earlier partner", () => {
    expect(
      linesOf(
        [1, 2, 5, 3],
        [
          [1, 1, 1, 1],
          [1, 3, 6, 0],
        ],
        [0, 0, 1, 1],
      ),
    ).toEqual([1, 0, 0, 0, 1, 1, 0, 0, 0, 2, 3, 0, 0, 1, 2, 0]);
    expect(linesOf([3], [[1, 4, 4]], [0])).toEqual([0, 2, 1]);
  });

  test("a billion-pound line with long weights stays exact", () => {
    const weights = [999_999, 999_998, 90_072, 1];
    const [amount, larger] = [99_999_999_999, 2 ** 53 - 1];
    const expected = [amount, larger].flatMap((size) => twin(BigInt(size), weights.map(BigInt)).map(Number));
    expect(linesOf([amount, larger], [weights], [0, 0])).toEqual(expected);
  });

  test.each([
    ["below", 128_209_600_270_662, [39, 13], [96_157_200_202_997, 32_052_400_067_665]],
    ["above", 202_571_995_732_861, [2, 29, 22], [7_644_226_254_070, 110_841_280_684_018, 84_086_488_794_773]],
    ["below", 1688, [9, 27, 12], [316, 950, 422]],
    ["above", 130_053_399_454_412, [69, 23, 7], [90_643_278_407_620, 30_214_426_135_874, 9_195_694_910_918]],
  ])("a division of doubles that ends %s the half on which it should is put right", (_, amount, weights, parts) => {
    expect(twin(BigInt(amount), weights.map(BigInt))).toEqual(parts.map(BigInt));
    expect(linesOf([amount], [weights], [0])).toEqual(parts);
  });

  test("no lines have no parts, and a line that names no key is a fault of the caller", () => {
    expect(linesOf([], [], [])).toEqual([]);
    expect(linesOf([], [[1, 2]], [])).toEqual([]);
    expect(() => linesOf([1], [[1, 2]], [1])).toThrow("every line names a key");
  });

  test("weights that are not whole, or all zero, are a fault of the caller", () => {
    expect(() => linesOf([1], [[0, 0]], [0])).toThrow("weights are whole, and not all zero");
    expect(() => linesOf([1], [[0.5, 0.2]], [0])).toThrow("weights are whole, and not all zero");
  });
});

describe(`splitMany over random cases (${seedText})`, () => {
  const weight = fc.oneof(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.constantFrom(90_071, 90_072, 1_000_000_000, 2 ** 50, 2 ** 52 - 1),
  );
  const key = fc.array(weight, { minLength: 1, maxLength: 24 }).filter((weights) => weights.some((one) => one > 0));
  const amount = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -1e9, max: 1e9 }), fc.maxSafeInteger());

  test("equals the BigInt twin, forced ties and long lines included", () => {
    fc.assert(
      fc.property(key, fc.array(amount, { minLength: 1, maxLength: 5 }), (weights, amounts) => {
        const expected = amounts.flatMap((one) => twin(BigInt(one), weights.map(BigInt)).map((part) => Number(part)));
        expect(
          linesOf(
            amounts,
            [weights],
            amounts.map(() => 0),
          ),
        ).toEqual(expected);
      }),
      { ...randomRuns, numRuns: 3 * randomRuns.numRuns },
    );
  });

  test("equals splitAmount to the penny", () => {
    fc.assert(
      fc.property(key, fc.integer({ min: -1e11, max: 1e11 }), (weights, pence) => {
        const split = splitAmount(pence / 100, weights);
        expect(split.ok && split.value.map((pounds) => Math.round(pounds * 100))).toEqual(
          linesOf([pence], [weights], [0]).map((part) => part),
        );
      }),
      randomRuns,
    );
  });
});
