import fc from "fast-check";
import { comparePartners, splitAmount } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

function partsOf(...args: Parameters<typeof splitAmount>): number[] {
  const result = splitAmount(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function codesOf(...args: Parameters<typeof splitAmount>): string[] {
  const result = splitAmount(...args);
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

/** Whole pence by the textbook: floor, then a penny each to the largest remainders. */
function textbookPence(total: bigint, weights: readonly bigint[]): bigint[] {
  const size = total < 0n ? -total : total;
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (size * weight) / all);
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  weights
    .map((weight, index) => ({ index, weight, rest: (size * weight) % all }))
    .sort((a, b) => Number(b.rest - a.rest) || Number(b.weight - a.weight) || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => (parts[index] = parts[index]! + 1n));
  return total < 0n ? parts.map((part) => -part) : parts;
}

const pence = (pounds: readonly number[]): bigint[] => pounds.map((value) => BigInt(Math.round(value * 100)));
const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
const wholeWeights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((weights) => weights.some((weight) => weight > 0));
const penceAmount = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });

describe("splitAmount", () => {
  test("parts add up to the amount, and the odd penny goes to the first of equals", () => {
    expect(partsOf(100, [1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
  });

  test("a negative amount mirrors the positive one", () => {
    expect(partsOf(-100, [1, 1, 1])).toEqual([-33.34, -33.33, -33.33]);
    expect(Object.is(partsOf(-1, [1, 0])[1], 0)).toBe(true);
  });

  test("equal remainders go to the larger exact share", () => {
    expect(partsOf(0.05, [1, 3, 6], {})).toEqual([0, 0.02, 0.03]);
    expect(partsOf(0.01, [1, 1, 2])).toEqual([0, 0, 0.01]);
  });

  test("a tied penny goes to the earlier partner name where names are given", () => {
    expect(partsOf(0.01, [1, 1], { partners: ["Wychavon", "Bromsgrove"] })).toEqual([0, 0.01]);
    expect(partsOf(0.01, [1, 1], { partners: ["wychavon", "Wyre Forest"] })).toEqual([0.01, 0]);
    expect(partsOf(0.01, [1, 1], { partners: ["Corby", " corby "] })).toEqual([0.01, 0]);
    expect(partsOf(0.01, [1, 1], { partners: [" Corby", "Ashby"] })).toEqual([0, 0.01]);
    expect(partsOf(0.05, [1, 3, 6], { partners: ["Ashby", "Barton", "Corby"] })).toEqual([0, 0.02, 0.03]);
    expect(partsOf(0.02, [1, 1, 1], { partners: ["C", "a", "B"] })).toEqual([0, 0.01, 0.01]);
  });

  test("numbers mean the decimal that Excel shows", () => {
    expect(partsOf(0.01, [0.3, 0.1 + 0.2])).toEqual([0.01, 0]);
    expect(partsOf(1.005, [1])).toEqual([1.01]);
    expect(partsOf(-1.005, [1])).toEqual([-1.01]);
    expect(partsOf(8.075 * 100, [1], { unit: 1 })).toEqual([808]);
  });

  test("a unit of zero leaves the parts unrounded and other units round to them", () => {
    expect(partsOf(100, [1, 2], { unit: 0 })).toEqual([100 / 3, 200 / 3]);
    expect(partsOf(1000, [1, 1, 1], { unit: 5 })).toEqual([335, 335, 330]);
    expect(partsOf(1_234_567, [2, 1], { unit: 1000 })).toEqual([823_000, 412_000]);
  });

  test("bounds are kept by one multiplier", () => {
    const bounds = { minimum: [722, 608, 408.5, 199.5], maximum: [798, 672, 451.5, 220.5], unit: 0 };
    expect(partsOf(2040, [816, 612, 408, 204], bounds)).toEqual([798, 621, 414, 207]);
    expect(partsOf(100, [1, 1, 8], { minimum: 20 })).toEqual([20, 20, 60]);
    expect(partsOf(100, [1, 1, 8], { maximum: 50 })).toEqual([25, 25, 50]);
  });

  test("a zero weight takes its minimum alone", () => {
    expect(partsOf(100, [0, 1, 3], { minimum: [10, 0, 0] })).toEqual([10, 22.5, 67.5]);
    expect(partsOf(100, [0, 1, 3], { maximum: 80 })).toEqual([0, 25, 75]);
  });

  test("bounds of a credit are read by size, or as written when below zero", () => {
    expect(partsOf(-100, [1, 3], { maximum: 60 })).toEqual([-40, -60]);
    expect(partsOf(-100, [1, 3], { minimum: -60, maximum: -40 })).toEqual([-40, -60]);
  });

  test("bounds that cannot be met say which side misses, and by how much", () => {
    expect(splitAmount(100, [1, 1], { minimum: 60 })).toEqual({
      ok: false,
      problems: [{ code: "minimums-too-high", amount: 100, total: 120, gap: 20 }],
    });
    expect(splitAmount(100, [1, 0], { maximum: 60 })).toEqual({
      ok: false,
      problems: [{ code: "maximums-too-low", amount: 100, total: 60, gap: 40 }],
    });
    expect(codesOf(100, [1, 1], { minimum: [60, 0], maximum: [50, 100] })).toEqual(["bounds-crossed"]);
  });

  test("bounds are given for all, for each, for some, or not at all", () => {
    expect(partsOf(100, [1, 1, 2], { maximum: [20, null, null] })).toEqual([20, 26.67, 53.33]);
    expect(partsOf(100, [1, 1, 2], { minimum: [null, 40, null], maximum: null })).toEqual([20, 40, 40]);
    expect(partsOf(100, [1, 1, 2], { minimum: null, maximum: null })).toEqual([25, 25, 50]);
  });

  test("bounds below zero leave nothing to a weight of zero beyond what they ask", () => {
    expect(partsOf(10, [0, 1, 1], { minimum: [-5, 0, 0], maximum: [-2, 9, 9] })).toEqual([-2, 6, 6]);
    expect(partsOf(10, [0, 1, 1], { minimum: [-5, 0, 0], maximum: [3, 9, 9] })).toEqual([0, 5, 5]);
    expect(partsOf(10, [0, 1, 1], { minimum: [-5, 0, 0] })).toEqual([0, 5, 5]);
  });

  test("bounds of a credit that are written below zero change places, whichever of them is given", () => {
    expect(partsOf(-100, [1, 3], { minimum: -60 })).toEqual([-40, -60]);
    expect(partsOf(-100, [1, 3], { maximum: -40 })).toEqual([-40, -60]);
    expect(partsOf(-100, [1, 3], { minimum: 40 })).toEqual([-40, -60]);
    expect(partsOf(-100, [1, 3], { minimum: [-60, -90], maximum: [-30, 0] })).toEqual([-30, -70]);
  });

  test("bounds that cross and weights below zero are named with their partner where names are given", () => {
    const partners = ["Ashby", "Barton"];
    const bounds = { minimum: [60, 0], maximum: [50, 100], partners };
    const crossed = { code: "bounds-crossed", minimum: 60, maximum: 50, position: 1 } as const;
    expect(splitAmount(100, [1, 1], bounds)).toStrictEqual({ ok: false, problems: [{ ...crossed, partner: "Ashby" }] });
    expect(splitAmount(100, [1, 1], { minimum: [60, 0], maximum: [50, 100] })).toStrictEqual({
      ok: false,
      problems: [crossed],
    });
    const negative = { code: "weight-negative", what: "weights", position: 2, weight: -2 } as const;
    expect(splitAmount(100, [1, -2], { partners })).toEqual({
      ok: false,
      problems: [{ ...negative, partner: "Barton" }],
    });
    expect(splitAmount(100, [1, -2])).toStrictEqual({ ok: false, problems: [negative] });
  });

  test("an amount of nothing is no credit", () => {
    expect(partsOf(0, [1, 1], { minimum: [-5, 3] })).toEqual([-3, 3]);
  });

  test("the amount is rounded first, and what is shared is the rounded one", () => {
    expect(partsOf(0.016, [3, 1])).toEqual([0.02, 0]);
    expect(partsOf(0.016, [3, 1], { partners: ["Ashby", "Barton"] })).toEqual([0.02, 0]);
  });

  test("all faulty weights are named, and weights that are all zero", () => {
    expect(codesOf(100, [1, -2, -3])).toEqual(["weight-negative", "weight-negative"]);
    expect(codesOf(100, [0, 0])).toEqual(["weights-all-zero"]);
  });

  test("amounts and weights beyond 2^53 stay exact", () => {
    expect(partsOf(1e12, [1e14, 1e14, 1e14 + 1])).toEqual([333333333333.33, 333333333333.33, 333333333333.34]);
    expect(partsOf(100, [1e300, 1e300])).toEqual([50, 50]);
    expect(partsOf(100, [1e-300, 1e-300])).toEqual([50, 50]);
    expect(partsOf(12_345_678_901_234.56, [1])).toEqual([12_345_678_901_234.6]);
    expect(partsOf(0.01, [1_234_567_890_123_456, 1_234_567_890_123_460])).toEqual([0.01, 0]);
  });
});

test("amounts so large that a product with the whole weight no longer fits a double are split exactly", () => {
  const weights = [
    25, 8, 12, 13, 25, 24, 26, 7, 15, 26, 25, 25, 24, 24, 24, 26, 25, 20, 26, 9, 15, 25, 24, 25, 26, 26, 1,
  ];
  const amount = 346_430_740_566_953;
  expect(pence(partsOf(amount / 100, weights))).toEqual(textbookPence(BigInt(amount), weights.map(BigInt)));
});

test("partners' names are in the order of their letters, whatever their case and blanks", () => {
  expect(comparePartners("ashby", "Barton")).toBe(-1);
  expect(comparePartners("Barton ", " ashby")).toBe(1);
  expect(comparePartners(" Ashby", "ashby ")).toBe(0);
  expect(comparePartners(undefined, "Ashby")).toBe(0);
  expect(comparePartners("Ashby", undefined)).toBe(0);
});

describe(`splitAmount over random cases (${seedText})`, () => {
  test("agrees with the textbook on whole numbers of any size, ties included", () => {
    const big = fc.oneof(
      wholeWeights,
      fc.array(fc.integer({ min: 1, max: 999_999_999_999 }), { minLength: 1, maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.oneof(penceAmount, fc.integer({ min: -(10 ** 14), max: 10 ** 14 })), big, (amount, weights) => {
        expect(pence(partsOf(amount / 100, weights))).toEqual(textbookPence(BigInt(amount), weights.map(BigInt)));
      }),
      randomRuns,
    );
  });

  test("parts add up to the amount to the penny, whatever the weights", () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        penceAmount,
        weights.filter((list) => list.some((weight) => weight > 0)),
        (amount, list) => {
          expect(total(pence(partsOf(amount / 100, list)))).toBe(BigInt(amount));
        },
      ),
      randomRuns,
    );
  });

  test("scaling the weights changes nothing, and a zero weight pays zero", () => {
    fc.assert(
      fc.property(penceAmount, wholeWeights, fc.constantFrom(2, 7, 0.5, 1000, 0.01), (amount, weights, factor) => {
        const parts = partsOf(amount / 100, weights);
        expect(
          partsOf(
            amount / 100,
            weights.map((weight) => weight * factor),
          ),
        ).toEqual(parts);
        weights.forEach((weight, index) => weight === 0 && expect(parts[index]).toBe(0));
      }),
      randomRuns,
    );
  });

  test("the order of partners changes nothing when names decide tied pennies", () => {
    fc.assert(
      fc.property(penceAmount, wholeWeights, fc.integer(), (amount, weights, turn) => {
        const rows = weights.map((weight, index) => ({ weight, name: `Partner ${String(index).padStart(2, "0")}` }));
        const turned = rows.map((_, index) => rows[(index + Math.abs(turn)) % rows.length]!);
        const chargesOf = (list: typeof rows): Map<string, number> => {
          const parts = partsOf(
            amount / 100,
            list.map(({ weight }) => weight),
            { partners: list.map(({ name }) => name) },
          );
          return new Map(list.map(({ name }, index) => [name, parts[index]!]));
        };
        const straight = chargesOf(rows);
        chargesOf(turned).forEach((charge, name) => expect(charge).toBe(straight.get(name)));
      }),
      randomRuns,
    );
  });

  test("bounds hold, the total is met, and the parts between bounds keep one proportion", () => {
    const row = fc.record({
      weight: fc.integer({ min: 0, max: 50 }),
      low: fc.integer({ min: 0, max: 300 }),
      room: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 1000 }),
        (rows, permille) => {
          const weights = rows.map(({ weight }) => weight);
          fc.pre(weights.some((weight) => weight > 0));
          const lowest = rows.reduce((sum, { low }) => sum + low, 0);
          const highest = rows.reduce((sum, { weight, low, room }) => sum + low + (weight > 0 ? room : 0), 0);
          const amount = Math.round(lowest + ((highest - lowest) * permille) / 1000);
          const minimum = rows.map(({ low }) => low / 100);
          const maximum = rows.map(({ low, room }) => (low + room) / 100);
          const parts = pence(partsOf(amount / 100, weights, { minimum, maximum }));
          expect(total(parts)).toBe(BigInt(amount));
          const between: number[] = [];
          rows.forEach(({ weight, low, room }, index) => {
            const part = Number(parts[index]);
            expect(part).toBeGreaterThanOrEqual(low);
            expect(part).toBeLessThanOrEqual(low + room);
            if (weight === 0) expect(part).toBe(low);
            else if (part > low + 1 && part < low + room - 1) between.push(index);
          });
          for (const a of between)
            for (const b of between)
              expect(Math.abs(Number(parts[a]) * weights[b]! - Number(parts[b]) * weights[a]!)).toBeLessThanOrEqual(
                weights[a]! + weights[b]!,
              );
        },
      ),
      randomRuns,
    );
  });
});
