import fc from "fast-check";
import type { Distribution } from "../../../src/engine/index";
import { describe as sentence, momentsOf, quantileOf, simulate } from "../../../src/engine/index";
import { exponential } from "../../../src/engine/risk/exponential";
import { logarithm } from "../../../src/engine/risk/logarithm";
import { normalChance, normalQuantile } from "../../../src/engine/risk/normalCurve";
import { marginalOf, TABLE_LENGTH } from "../../../src/engine/risk/quantileTable";
import { randomRuns, seedText } from "../../support/randomRuns";
import { workedAnswer } from "../../support/workedAnswers";

const chances = [0.01, 0.1, 0.5, 0.9, 0.99];

/** Computed by SciPy 1.17.1: triang, beta, lognorm, norm and uniform `.ppf`. */
const published: readonly (readonly [string, Distribution, readonly number[]])[] = [
  [
    "triangular",
    { kind: "triangular", min: 10, mode: 20, max: 60 },
    [12.23606797749979, 17.071067811865476, 28.377223398316207, 45.85786437626905, 55.52786404500042],
  ],
  [
    "PERT",
    { kind: "pert", min: 10, mode: 20, max: 60 },
    [11.156726309613235, 14.495106522962082, 23.833612969625946, 37.26670252167909, 47.42796643148174],
  ],
  [
    "PERT with its mode at the lower end",
    { kind: "pert", min: 0, mode: 0, max: 1 },
    [0.0020080483385742, 0.020851637639023212, 0.12944943670387585, 0.36904265551980675, 0.6018928294465027],
  ],
  [
    "lognormal",
    { kind: "lognormal", mean: 100, sd: 30 },
    [48.383448098284404, 65.7505853915, 95.78262852211522, 139.5320189467323, 189.6167447175148],
  ],
  [
    "normal",
    { kind: "normal", mean: 0, sd: 1 },
    [-2.3263478740408408, -1.2815515655446004, 0, 1.2815515655446004, 2.3263478740408408],
  ],
  ["uniform", { kind: "uniform", min: -10, max: 30 }, [-9.6, -6, 10, 26, 29.6]],
];

const bounded = fc
  .tuple(
    fc.constantFrom("triangular" as const, "pert" as const),
    fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([kind, values]): Distribution => {
    const [min = 0, mode = 0, max = 0] = values.toSorted((a, b) => a - b);
    return { kind, min, mode, max };
  });

describe("distributions", () => {
  test("PRT-01: PERT means of the published table of seven activities", () => {
    const { inputs, expected, tolerance } = workedAnswer("PRT-01");
    inputs.omp.forEach(([min, mode, max], index) => {
      const { mean } = momentsOf({ kind: "pert", min, mode, max });
      expect(Math.abs(mean - expected[index]!)).toBeLessThanOrEqual(tolerance);
    });
  });

  test("PRT-02: mean and variance of a PERT quantity, which is not the older squared sixth of the range", () => {
    const { inputs, expected } = workedAnswer("PRT-02");
    const { mean, variance } = momentsOf({ kind: "pert", ...inputs });
    expect(mean).toBeCloseTo(expected.mean, 10);
    expect(variance).toBeCloseTo(expected.variance, 10);
    expect(variance).not.toBeCloseTo(expected.classicalSd ** 2, 1);
  });

  test("PRT-03: mean and variance of a triangular quantity", () => {
    const { inputs, expected, tolerance } = workedAnswer("PRT-03");
    const { mean, variance } = momentsOf({ kind: "triangular", ...inputs });
    expect(Math.abs(mean - expected.mean)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(variance - expected.variance)).toBeLessThanOrEqual(tolerance);
  });

  test("the other kinds have the moments of their formulas", () => {
    expect(momentsOf({ kind: "uniform", min: 2, max: 8 })).toEqual({ mean: 5, variance: 3 });
    expect(momentsOf({ kind: "lognormal", mean: 100, sd: 30 })).toEqual({ mean: 100, variance: 900 });
    const die = { kind: "discrete", outcomes: [1, 2, 3, 4, 5, 6].map((value) => ({ value, chance: 1 / 6 })) } as const;
    expect(momentsOf(die).mean).toBeCloseTo(3.5, 12);
    expect(momentsOf(die).variance).toBeCloseTo(35 / 12, 12);
  });

  test.each(published)("%s quantiles agree with those of SciPy", (_, distribution, expected) => {
    chances.forEach((chance, index) => {
      expect(quantileOf(distribution, chance)).toBeCloseTo(expected[index]!, 8);
    });
  });

  test("a discrete quantity takes the outcome in which the chance falls, however its outcomes are ordered", () => {
    const grant: Distribution = {
      kind: "discrete",
      outcomes: [
        { value: 100, chance: 0.3 },
        { value: 0, chance: 0.7 },
      ],
    };
    expect([0.1, 0.7, 0.71, 0.999].map((chance) => quantileOf(grant, chance))).toEqual([0, 0, 100, 100]);
  });

  test("a quantity whose ends meet is that value", () => {
    for (const kind of ["triangular", "pert"] as const) {
      expect(quantileOf({ kind, min: 5, mode: 5, max: 5 }, 0.3)).toBe(5);
      expect(momentsOf({ kind, min: 5, mode: 5, max: 5 })).toEqual({ mean: 5, variance: 0 });
    }
  });

  test("our own exponential, logarithm and normal curve keep to the last digits", () => {
    for (let x = -700; x < 700; x += 0.37) expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
    for (let x = 1e-300; x < 1e300; x *= 1.7) expect(Math.abs(logarithm(x) / Math.log(x) - 1)).toBeLessThan(1e-15);
    for (const [z, chance] of [
      [-8, 6.22096057427174e-16],
      [1.96, 0.9750021048517795],
    ] as const) {
      expect(Math.abs(normalChance(z) / chance - 1)).toBeLessThan(1e-13);
    }
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
    expect(exponential(800)).toBe(Infinity);
    expect(exponential(-800)).toBe(0);
  });

  test(`quantiles rise with the chance, stay within the ends, and average to the mean (${seedText})`, () => {
    fc.assert(
      fc.property(bounded, (distribution) => {
        const steps = 40;
        const found = Array.from({ length: steps }, (_, step) => quantileOf(distribution, (step + 0.5) / steps));
        const { mean, variance } = momentsOf(distribution);
        found.forEach((value, index) => expect(value).toBeGreaterThanOrEqual((found[index - 1] ?? -Infinity) - 1e-9));
        const average = found.reduce((sum, value) => sum + value, 0) / steps;
        expect(Math.abs(average - mean)).toBeLessThanOrEqual(0.04 * Math.sqrt(variance) + 1e-9);
      }),
      randomRuns,
    );
  });

  test("a table read between its values is off by less than a millionth of the standard deviation", () => {
    for (const [, distribution] of published.filter(([name]) => !name.includes("lower end"))) {
      const marginal = marginalOf(distribution);
      if (marginal.kind !== "table") throw new Error("a table is expected");
      expect(marginal.values).toHaveLength(TABLE_LENGTH);
      const sd = Math.sqrt(momentsOf(distribution).variance);
      for (let place = 1024.5; place < 3072; place += 37) {
        const cell = Math.floor(place);
        const read = (marginal.values[cell]! + marginal.values[cell + 1]!) / 2;
        const exact = quantileOf(distribution, normalChance(place / 256 - 8));
        expect(Math.abs(read - exact)).toBeLessThan(2e-6 * sd);
      }
    }
  });

  test.each<readonly [string, Distribution, RegExp]>([
    [
      "a lowest value above the likeliest",
      { kind: "pert", min: 60, mode: 20, max: 90 },
      /“Saving” has min 60, mode 20 and max 90\. Give them in order/,
    ],
    ["ends the wrong way round", { kind: "uniform", min: 2, max: 1 }, /min 2 and max 1/],
    ["a spread below nothing", { kind: "normal", mean: 0, sd: -1 }, /Saving, sd is −1\. It must be 0 or more/],
    ["a lognormal mean of nothing", { kind: "lognormal", mean: 0, sd: 1 }, /Saving, mean is 0\. It must be above 0/],
    ["chances that miss the whole", { kind: "discrete", outcomes: [{ value: 1, chance: 0.9 }] }, /add up to 90%/],
    [
      "a chance below nothing",
      {
        kind: "discrete",
        outcomes: [
          { value: 1, chance: -1 },
          { value: 2, chance: 2 },
        ],
      },
      /from 0 to 1/,
    ],
    ["no outcomes", { kind: "discrete", outcomes: [] }, /add up to 0%/],
    ["a number that is none", { kind: "normal", mean: NaN, sd: 1 }, /Saving, mean: a number too large or undefined/],
    ["a number beyond all", { kind: "triangular", min: 0, mode: 1, max: Infinity }, /Saving, max/],
  ])("%s is a problem with its sentence", (_, distribution, words) => {
    const outputs = [{ name: "Total", constant: 0, weights: [1] }];
    const result = simulate({ inputs: [{ name: "Saving", distribution }], outputs });
    if (result.ok) throw new Error("a problem is expected");
    expect(result.problems.map(sentence).join(" ")).toMatch(words);
  });
});
