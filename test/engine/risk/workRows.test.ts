import fc from "fast-check";
import type { RiskModel } from "../../../src/engine/index";
import { blocksIn, describe as sentence, drawBlocks, planSimulation } from "../../../src/engine/index";
import { correlate, shareBeginnings } from "../../../src/engine/risk/correlate";
import { lowerRoot } from "../../../src/engine/risk/correlationMatrix";
import { mixColumns, mixOf } from "../../../src/engine/risk/mixRows";
import { startOf, STRETCH, workRows } from "../../../src/engine/risk/workRows";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

const SUMS = 100;
const CORRELATED = 200;

/** Correlates one stretch of given quantities; a row an input. */
function correlated(root: readonly (readonly number[])[], quantities: readonly (readonly number[])[]): number[][] {
  quantities.forEach((row, index) => {
    row.forEach((value, draw) => (workRows[startOf(index) + draw] = value));
  });
  workRows.fill(0, startOf(SUMS), startOf(SUMS) + STRETCH);
  correlate(shareBeginnings(root), SUMS, CORRELATED);
  return root.map((_, index) => {
    const from = startOf(CORRELATED + index);
    return [...workRows.subarray(from, from + STRETCH)];
  });
}

const number = fc.integer({ min: -9, max: 9 });
const blocks = (size: number, within: number, between: number) =>
  Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 12 }, (_column, j) =>
      i === j ? 1 : Math.floor(i / size) === Math.floor(j / size) ? within : between,
    ),
  );

describe("rows of draws", () => {
  test("inputs that go together alike share the beginnings of their sums", () => {
    expect([...shareBeginnings(lowerRoot(blocks(12, 0.5, 0))).goesOnFrom]).toEqual([
      0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect([...shareBeginnings(lowerRoot(blocks(4, 0.6, 0.2))).goesOnFrom]).toEqual([
      0, 0, 1, 2, 0, 4, 5, 6, 4, 8, 9, 10,
    ]);
    const nothing = [[1], [0.5, 1], [0.25, 0.5, 1], [0.75, 0.25, 0.5, 1]].map((row) => [...row, 0, 0, 0].slice(0, 4));
    expect([...shareBeginnings(nothing).goesOnFrom]).toEqual([0, 0, 0, 0]);
  });

  test(`correlating is the root times the quantities, whatever its rows share (${seedText})`, () => {
    const roots = fc.integer({ min: 1, max: 14 }).chain((size) =>
      fc.record({
        root: fc.array(fc.array(number, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
        alike: fc.array(fc.integer({ min: 0, max: size - 1 }), { minLength: size, maxLength: size }),
        seed: fc.integer({ min: 1, max: 1000 }),
      }),
    );
    fc.assert(
      fc.property(roots, ({ root, alike, seed }) => {
        // Some rows begin as an earlier one.
        const lower = root.map((row, i) =>
          row.map((value, j) => (j > i ? 0 : j < Math.min(alike[i]!, i) ? root[alike[i]!]![j]! : value)),
        );
        const quantities = lower.map((_, i) =>
          Array.from({ length: STRETCH }, (_draw, draw) => ((draw * 31 + i * 17 + seed) % 101) - 50),
        );
        const found = correlated(lower, quantities);
        lower.forEach((row, i) => {
          const expected = quantities[0]!.map((_, draw) =>
            row.reduce((sum, value, j) => sum + (j > i ? 0 : value * quantities[j]![draw]!), 0),
          );
          expect(found[i]).toEqual(expected);
        });
      }),
      randomRuns,
    );
  });

  test(`mixing is the coefficients times the inputs and the constant, for any number of both (${seedText})`, () => {
    const shapes = fc.tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 1, max: 300 }),
    );
    fc.assert(
      fc.property(shapes, fc.array(number, { minLength: 90, maxLength: 90 }), ([rows, columns, draws], numbers) => {
        const weights = Array.from({ length: rows }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
        const constants = Float64Array.from(weights, (_, i) => numbers[80 + i]!);
        const inputs = Float64Array.from({ length: columns * draws }, (_, i) => ((i * 37) % 103) - 51);
        const mixed = mixColumns(mixOf(weights, columns), constants, inputs, draws);
        const expected = weights.flatMap((row, i) =>
          Array.from({ length: draws }, (_, draw) =>
            row.reduce((sum, weight, j) => sum + weight * inputs[j * draws + draw]!, constants[i]!),
          ),
        );
        expect([...mixed]).toEqual(expected);
      }),
      { ...randomRuns, numRuns: 300 },
    );
  });

  const distribution = { kind: "uniform", min: 0, max: 1 } as const;
  const manyInputs = (count: number): RiskModel => ({
    inputs: Array.from({ length: count }, (_, i) => ({ name: String(i), distribution })),
    outputs: [{ name: "Total", constant: 0, weights: Array.from({ length: count }, () => 1) }],
  });

  test("a longer run begins with the draws of a shorter one", () => {
    const [shorter, longer] = [300, 9000].map((draws) =>
      drawBlocks(valueOf(planSimulation(manyInputs(3), { draws })), 0, blocksIn(draws)),
    );
    expect(longer!.subarray(0, 300)).toEqual(shorter);
  });

  test("a thousand inputs are drawn, one more is refused with what to do", () => {
    const drawn = drawBlocks(valueOf(planSimulation(manyInputs(1000), { draws: 2000 })), 0, 1);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / 2000;
    expect(Math.abs(mean - 500)).toBeLessThan(5 * Math.sqrt(1000 / 12 / 2000));
    const refused = planSimulation(manyInputs(1001), { draws: 2002 });
    expect(refused.ok ? [] : refused.problems.map(sentence)).toEqual([
      "inputs is 1,001. It must be at most 1,000 uncertain inputs: put those together that are small or go together.",
    ]);
  });
});
