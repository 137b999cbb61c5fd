import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Distribution, RiskModel, SimulationOptions } from "../../../src/engine/index";
import {
  blocksIn,
  describe as sentence,
  drawBlocks,
  momentsOf,
  planSimulation,
  quantileOf,
  simulate,
  summarise,
} from "../../../src/engine/index";
import { latinHypercube, ranksOf } from "../../../src/engine/risk/latinHypercube";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

const kinds: readonly Distribution[] = [
  { kind: "triangular", min: 10, mode: 20, max: 60 },
  { kind: "pert", min: 10, mode: 20, max: 60 },
  { kind: "lognormal", mean: 100, sd: 30 },
  { kind: "normal", mean: -50, sd: 10 },
  { kind: "uniform", min: 0, max: 5 },
  {
    kind: "discrete",
    outcomes: [
      { value: 0, chance: 0.7 },
      { value: 100, chance: 0.3 },
    ],
  },
];
const inputs = kinds.map((distribution) => ({ name: distribution.kind, distribution }));
const correlations = kinds.map((_, i) => kinds.map((_column, j) => (i === j ? 1 : i < 3 && j < 3 ? 0.6 : 0.2)));
/** Each input as an output of its own, so that a test can see the draws. */
const seen: RiskModel = {
  inputs,
  correlations,
  outputs: inputs.map(({ name }, i) => ({ name, constant: 0, weights: inputs.map((_, j) => (i === j ? 1 : 0)) })),
};
const draws = 20_000;
const hashOf = (values: Float64Array) =>
  createHash("sha256")
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest("hex");

function rankCorrelation(x: Float64Array, y: Float64Array): number {
  const [a, b] = [ranksOf(x), ranksOf(y)];
  const middle = (x.length - 1) / 2;
  let [both, one, other] = [0, 0, 0];
  a.forEach((rank, draw) => {
    both += (rank - middle) * (b[draw]! - middle);
    one += (rank - middle) ** 2;
    other += (b[draw]! - middle) ** 2;
  });
  return both / Math.sqrt(one * other);
}

describe("a simulation", () => {
  test("gives the bits that it has always given", () => {
    const drawn = drawBlocks(valueOf(planSimulation(seen, { draws: 5000, seed: 42 })), 0, 5);
    expect(hashOf(drawn)).toBe("9b2e0459d8183cc9a684644662b20b9121a77ed9737f763a3aa5a05a6475f263");
    const sliced = latinHypercube(
      valueOf(planSimulation(seen, { draws: 1000, seed: 42, sampling: "latin hypercube" })),
    );
    expect(hashOf(sliced)).toBe("caf785869104ce9d6f40bab698f0ca5db42e56f56ad691e3c7bc7d80c60ffe11");
  });

  test(`gives the same bits however its blocks are divided (${seedText})`, () => {
    const plan = valueOf(planSimulation(seen, { draws: 22_000, seed: 9 }));
    const rows = inputs.length;
    const whole = drawBlocks(plan, 0, 6);
    const handedBack = new Float64Array(whole.length).fill(1);
    expect(drawBlocks(plan, 0, 6, handedBack)).toBe(handedBack);
    expect(handedBack).toEqual(whole);
    expect(() => drawBlocks(plan, 0, 6, new Float64Array(whole.length + 1))).toThrow("room for one result");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (at) => {
        const parts = [drawBlocks(plan, 0, at), drawBlocks(plan, at, 6)];
        for (let row = 0; row < rows; row++) {
          const joined = parts.flatMap((part) => [
            ...part.subarray((row * part.length) / rows, ((row + 1) * part.length) / rows),
          ]);
          expect(hashOf(Float64Array.from(joined))).toBe(hashOf(whole.slice(row * 22_000, (row + 1) * 22_000)));
        }
      }),
      { ...randomRuns, numRuns: 7 },
    );
  });

  test("has no memory: the same seed gives the same outcome, another seed another within its error", () => {
    const [one, again, other] = [42, 42, 43].map((seed) => valueOf(simulate(seen, { draws, seed })));
    expect(again).toEqual(one);
    one!.outputs.forEach((output, index) => {
      const { mean } = other!.outputs[index]!;
      expect(mean.value).not.toBe(output.mean.value);
      expect(Math.abs(mean.value - output.mean.value)).toBeLessThan(7 * mean.standardError);
    });
  });

  test.each(["random", "latin hypercube"] as const)(
    "%s: every input has the moments and quantiles of its distribution",
    (sampling) => {
      const { outputs } = valueOf(simulate(seen, { draws, seed: 5, sampling, quantiles: [0.05, 0.5, 0.95] }));
      outputs.forEach(({ mean, sd, quantiles }, index) => {
        const distribution = kinds[index]!;
        const moments = momentsOf(distribution);
        expect(Math.abs(mean.value - moments.mean)).toBeLessThan(5 * mean.standardError);
        expect(Math.abs(sd / Math.sqrt(moments.variance) - 1)).toBeLessThan(0.03);
        for (const { chance, value } of quantiles) {
          expect(Math.abs(value - quantileOf(distribution, chance))).toBeLessThan(0.05 * Math.sqrt(moments.variance));
        }
      });
    },
  );

  test.each(["random", "latin hypercube"] as const)("%s: ranks go together as asked", (sampling) => {
    const plan = valueOf(planSimulation(seen, { draws, seed: 3, sampling }));
    const drawn = sampling === "random" ? drawBlocks(plan, 0, blocksIn(draws)) : latinHypercube(plan);
    const column = (index: number) => drawn.subarray(index * draws, (index + 1) * draws);
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < i; j++)
        expect(Math.abs(rankCorrelation(column(i), column(j)) - correlations[i]![j]!)).toBeLessThan(0.025);
    }
  });

  test("Latin hypercube takes exactly one draw from every slice of every input", () => {
    const plan = valueOf(planSimulation(seen, { draws: 500, seed: 8, sampling: "latin hypercube" }));
    const drawn = latinHypercube(plan);
    const uniform = drawn.slice(4 * 500, 5 * 500).sort();
    uniform.forEach((value, slice) => expect(Math.floor((value / 5) * 500 + 1e-9)).toBe(slice));
    expect(drawn.subarray(5 * 500).filter((value) => value === 100)).toHaveLength(150);
  });

  test("inputs without correlations are independent", () => {
    const independent: RiskModel = { inputs: seen.inputs, outputs: seen.outputs };
    const plan = valueOf(planSimulation(independent, { draws, seed: 4 }));
    const drawn = drawBlocks(plan, 0, blocksIn(draws));
    expect(plan.correlation).toBeNull();
    expect(Math.abs(rankCorrelation(drawn.subarray(0, draws), drawn.subarray(draws, 2 * draws)))).toBeLessThan(0.03);
  });

  test("chances count draws below zero, apart and together, with an error that is never nothing", () => {
    const coin: Distribution = {
      kind: "discrete",
      outcomes: [
        { value: -1, chance: 0.25 },
        { value: 1, chance: 0.75 },
      ],
    };
    const model = {
      inputs: ["a", "b"].map((name) => ({ name, distribution: coin })),
      outputs: [
        { name: "A", constant: 0, weights: [1, 0] },
        { name: "B", constant: 0, weights: [0, 1] },
        { name: "Sure", constant: 5, weights: [1, 1] },
      ],
    };
    const { outputs, chanceNoneBelowZero } = valueOf(simulate(model, { draws, seed: 6 }));
    expect(Math.abs(outputs[0]!.chanceBelowZero.value - 0.25)).toBeLessThan(0.016);
    expect(outputs[2]!.chanceBelowZero.value).toBe(0);
    expect(outputs[2]!.chanceBelowZero.standardError).toBeGreaterThan(0);
    expect(Math.abs(chanceNoneBelowZero.value - 0.5625)).toBeLessThan(0.02);
  });

  test(`a total of independent quantities has the sum of their means and variances (${seedText})`, () => {
    const one = fc.integer({ min: 0, max: kinds.length - 1 });
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (chosen, seed) => {
          const own = chosen.map((index, place) => ({ name: String(place), distribution: kinds[index]! }));
          const model = {
            inputs: own,
            outputs: [{ name: "Total", constant: 7, weights: own.map((_, place) => place + 1) }],
          };
          const plan = valueOf(planSimulation(model, { draws: 200, seed }));
          const [total] = summarise(plan, drawBlocks(plan, 0, 1)).outputs;
          const moments = own.map(({ distribution }) => momentsOf(distribution));
          const mean = moments.reduce((sum, each, place) => sum + each.mean * (place + 1), 7);
          const variance = moments.reduce((sum, each, place) => sum + each.variance * (place + 1) ** 2, 0);
          expect(Math.abs(total!.mean.value - mean)).toBeLessThan(6 * Math.sqrt(variance / 200));
        },
      ),
      randomRuns,
    );
  });

  test.each<readonly [string, RiskModel, SimulationOptions, RegExp]>([
    [
      "no inputs",
      { inputs: [], outputs: [{ name: "T", constant: 0, weights: [] }] },
      {},
      /Nothing in the model is uncertain/,
    ],
    ["no outputs", { inputs, outputs: [] }, {}, /no output/],
    [
      "two inputs of one name",
      { ...seen, inputs: [inputs[0]!, ...inputs.slice(0, 5)] },
      {},
      /“triangular” is already named above/,
    ],
    [
      "a weight too few",
      { inputs, outputs: [{ name: "T", constant: 0, weights: [1] }] },
      {},
      /weights of T has 1 value but inputs has 6/,
    ],
    [
      "a weight that is none",
      { inputs: [inputs[0]!], outputs: [{ name: "T", constant: 0, weights: [NaN] }] },
      {},
      /T, weight 1/,
    ],
    ["too few draws", seen, { draws: 10 }, /draws is 10\. It must be a whole number from 100 to/],
    ["too many draws", seen, { draws: 1e9 }, /It must be a whole number from 100 to 8,333,333/],
    ["a seed below nothing", seen, { seed: -1 }, /seed is −1/],
    ["a quantile beyond the whole", seen, { quantiles: [5] }, /quantiles, row 1 is 5/],
  ])("%s is a problem with its sentence", (_, model, options, words) => {
    const result = simulate(model, options);
    if (result.ok) throw new Error("a problem is expected");
    expect(result.problems.map(sentence).join(" ")).toMatch(words);
  });
});
