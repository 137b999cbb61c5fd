import fc from "fast-check";
import { describe as sentence, gainPools, gainShare, hybridShare, varianceSplit } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/someGames";
import { workedAnswer } from "../../support/workedAnswers";

const pence = (value: number): number => Math.round(value * 100);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + pence(value), 0);
const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100);

describe("a gain shared by several measures", () => {
  test("HSE-07: half equally, half by baseline", () => {
    const { inputs, expected } = workedAnswer("HSE-07");
    const parts = [
      { name: "equal", weight: inputs.weights.equal, values: inputs.baseline.map(() => 1) },
      { name: "baseline", weight: inputs.weights.baseline, values: inputs.baseline },
    ];
    expect(valueOf(hybridShare(inputs.gain, parts))).toEqual({ partners: expected, pot: 0, hurdle: 0 });
  });

  test("four pots of £1m: growth, need and population by partner, and a common pot", () => {
    const [pool] = gainPools.pools;
    const values: Readonly<Record<string, readonly number[] | null>> = {
      growth: [3, 1, 0],
      need: [1, 1, 2],
      population: [50_000, 30_000, 20_000],
      "common pot": null,
    };
    const parts = pool.parts.map(({ name, weight }) => ({ name, weight, values: values[name] ?? null }));
    expect(valueOf(hybridShare(1_000_000, parts))).toEqual({
      partners: [112_500 + 87_500 + 175_000, 37_500 + 87_500 + 105_000, 175_000 + 70_000],
      pot: 150_000,
      hurdle: 0,
    });
  });

  test("the hurdle comes first out of a gain, and out of nothing else", () => {
    const parts = [{ name: "equal", weight: 1, values: [1, 1] }];
    expect(valueOf(hybridShare(100, parts, { hurdle: 60 }))).toEqual({ partners: [20, 20], pot: 0, hurdle: 60 });
    expect(valueOf(hybridShare(50, parts, { hurdle: 60 }))).toEqual({ partners: [0, 0], pot: 0, hurdle: 50 });
    expect(valueOf(hybridShare(-50, parts, { hurdle: 60 }))).toEqual({ partners: [-25, -25], pot: 0, hurdle: 0 });
  });

  test("what cannot be shared is told all at once", () => {
    const refused = hybridShare(NaN, [
      { name: "equal", weight: 0.5, values: [1, 1] },
      { name: "growth", weight: 0.4, values: [0, 0, 0] },
    ]);
    if (refused.ok) throw new Error("there is no answer");
    expect(refused.problems.map(sentence)).toEqual([
      "gain: a number too large or undefined where a number is needed.",
      "The shares in the weights of parts add up to 90%. They must add up to 100%.",
      "growth has 3 values but equal has 2. Give one for each, in the same order.",
      "The values of growth are all zero, so there is nothing to share by. Give at least one above zero.",
    ]);
    expect(hybridShare(1, [])).toMatchObject({ problems: [{ code: "table-empty" }] });
    expect(hybridShare(1, [{ name: "pot", weight: -1, values: null }])).toMatchObject({
      problems: [{ code: "number-out-of-range" }],
    });
    expect(valueOf(hybridShare(1, [{ name: "pot", weight: 1, values: null }]))).toEqual({
      partners: [],
      pot: 1,
      hurdle: 0,
    });
  });

  const parts = fc
    .integer({ min: 1, max: 6 })
    .chain((count) =>
      fc.tuple(
        fc.integer({ min: 0, max: 100 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: count, maxLength: count }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }),
      ),
    );

  test(`all of it goes somewhere, and each partner is within a penny of its exact share (${seedText})`, () => {
    fc.assert(
      fc.property(money, parts, fc.integer({ min: 0, max: 500 }), (gain, [percent, first, second], hurdle) => {
        fc.pre(second.some((value) => value > 0));
        const [a, b] = [Math.floor(percent / 2) / 100, Math.ceil(percent / 2) / 100];
        const shared = valueOf(
          hybridShare(
            gain,
            [
              { name: "first", weight: a, values: first },
              { name: "second", weight: b, values: second },
              { name: "pot", weight: (100 - percent) / 100, values: null },
            ],
            { hurdle },
          ),
        );
        expect(total([...shared.partners, shared.pot, shared.hurdle])).toBe(pence(gain));
        const rest = gain - shared.hurdle;
        const all = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
        shared.partners.forEach((share, at) => {
          const exact = rest * ((a * first[at]!) / all(first) + (b * second[at]!) / all(second));
          expect(Math.abs(share - exact)).toBeLessThan(0.01 + 1e-6);
        });
      }),
      randomRuns,
    );
  });

  test(`one measure alone is the simple share (${seedText})`, () => {
    fc.assert(
      fc.property(money, fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1 }), (gain, values) => {
        const one = valueOf(hybridShare(gain, [{ name: "measure", weight: 1, values }]));
        expect(one.partners).toEqual(valueOf(gainShare(gain, values)));
      }),
      randomRuns,
    );
  });
});

describe("price, volume and efficiency", () => {
  const facts = {
    baselineCost: 1_000_000,
    actualCost: 950_000,
    baselineVolume: 10_000,
    actualVolume: 9_000,
    baselinePrice: 100,
    actualPrice: 104,
  };

  test("fewer cases at dearer pay: a saving of £50,000 hides a loss of £14,000 in demand and price", () => {
    expect(valueOf(varianceSplit(facts))).toEqual({
      change: -50_000,
      volume: -100_000,
      price: 36_000,
      efficiency: 14_000,
      gain: 0,
    });
    expect(valueOf(varianceSplit({ ...facts, actualCost: 900_000 }))).toMatchObject({
      efficiency: -36_000,
      gain: 36_000,
    });
  });

  test("figures that measure nothing are refused", () => {
    const refused = varianceSplit({ ...facts, baselineVolume: 0, actualVolume: -1, baselinePrice: Infinity });
    if (refused.ok) throw new Error("there is no answer");
    expect(refused.problems.map(sentence)).toEqual([
      "actualVolume is −1. It must be 0 or more.",
      "baselineVolume is 0. It must be above 0.",
      "baselinePrice: a number too large or undefined where a number is needed.",
    ]);
  });

  test(`the three add up to the change, and falling demand alone is never a gain (${seedText})`, () => {
    const some = fc.integer({ min: 1, max: 9_999 });
    fc.assert(
      fc.property(some, some, some, some, some, money, (volume, cost, price, after, dearer, actual) => {
        const base = { baselineCost: cost, baselineVolume: volume, baselinePrice: price };
        const split = valueOf(varianceSplit({ ...base, actualCost: actual, actualVolume: after, actualPrice: dearer }));
        expect(total([split.volume, split.price, split.efficiency])).toBe(pence(split.change));
        expect(pence(split.change)).toBe(pence(actual) - pence(cost));
        expect(split.gain).toBe(Math.max(0, -split.efficiency));
        const asPlanned = valueOf(
          varianceSplit({ ...base, actualCost: (cost * after) / volume, actualVolume: after, actualPrice: price }, 0),
        );
        expect(Math.abs(asPlanned.efficiency)).toBeLessThan(1e-6);
      }),
      randomRuns,
    );
  });
});
