import fc from "fast-check";
import { bandedCharges, gainShare, noWorseOff, outputBonus, painGain } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

const money = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 100);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);
const valueOf = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  if (!result.ok || result.value === undefined) throw new Error("there is an answer");
  return result.value;
};

/** Limits as whole steps, so that brute force can go unit by unit. */
const stepBands = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 4 })
  .map((steps) => {
    let limit = 0;
    return steps.map(([width, rate], index) => {
      limit += width;
      return { upTo: index === steps.length - 1 ? null : limit, rate };
    });
  });

describe("nobody worse off", () => {
  test("a loser is capped, and those who gain meet the rest in proportion to their gain", () => {
    expect(valueOf(noWorseOff([760, 600, 340, 340], [900, 700, 480, 320]))).toEqual([767.37, 605.26, 347.37, 320]);
  });

  test("nobody loses: nothing changes; nobody gains: charges are the baselines", () => {
    expect(valueOf(noWorseOff([1, 2], [3, 4]))).toEqual([1, 2]);
    expect(valueOf(noWorseOff([4, 3], [3, 4]))).toEqual([3, 4]);
    expect(valueOf(noWorseOff([], []))).toEqual([]);
  });

  test("a refund is a charge below zero", () => {
    expect(valueOf(noWorseOff([-10, 20], [0, 15]))).toEqual([-5, 15]);
  });

  test(`keeps the total, and nobody is above its baseline (${seedText})`, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(money, money), { minLength: 1, maxLength: 10 }), (pairs) => {
        const [charges, baselines] = [pairs.map(([charge]) => charge), pairs.map(([, baseline]) => baseline)];
        const result = noWorseOff(charges, baselines);
        if (total(charges) > total(baselines)) {
          expect(result).toMatchObject({ ok: false, problems: [{ code: "guarantee-short" }] });
          return;
        }
        const settled = valueOf(result);
        expect(total(settled)).toBe(total(charges));
        settled.forEach((value, i) => {
          expect(value).toBeLessThanOrEqual(baselines[i]!);
          if (charges[i]! <= baselines[i]!) expect(value).toBeGreaterThanOrEqual(charges[i]!);
        });
      }),
      randomRuns,
    );
  });
});

describe("gains above a hurdle", () => {
  test("a gain up to the hurdle gives nothing, and a loss is split whole", () => {
    expect(valueOf(gainShare(100, [1, 3], { hurdle: 100 }))).toEqual([0, 0]);
    expect(valueOf(gainShare(-100, [1, 3], { hurdle: 100 }))).toEqual([-25, -75]);
    expect(valueOf(gainShare(100.1, [1, 3], { hurdle: 100, unit: 0 }))).toEqual([0.025, 0.075]);
  });

  test("a hurdle below zero and weights that cannot share are refused", () => {
    expect(gainShare(5, [1, -1], { hurdle: -1 })).toMatchObject({
      ok: false,
      problems: [{ code: "weight-negative" }, { code: "number-out-of-range" }],
    });
  });

  test(`the parts add up to what is above the hurdle (${seedText})`, () => {
    fc.assert(
      fc.property(money, money, fc.array(fc.nat({ max: 50 }), { minLength: 1 }), (gain, hurdle, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = valueOf(gainShare(gain, weights, { hurdle }));
        expect(total(parts)).toBe(Math.max(0, Math.round(gain * 100) - Math.round(hurdle * 100)));
      }),
      randomRuns,
    );
  });
});

describe("bands", () => {
  test("a usage of exactly a limit belongs to the band that ends there", () => {
    const bands = [
      { upTo: 10, rate: 3 },
      { upTo: null, rate: 1 },
    ];
    expect(valueOf(bandedCharges([0, 10, 11], bands))).toEqual([0, 30, 31]);
    expect(valueOf(bandedCharges([0, 10, 11], bands, "slab"))).toEqual([0, 30, 11]);
  });

  test("the library refuses usage below zero", () => {
    expect(bandedCharges([-1], [{ upTo: null, rate: 1 }])).toMatchObject({
      ok: false,
      problems: [{ code: "number-out-of-range" }],
    });
  });

  test(`slices are what pricing unit by unit gives, and never fall as usage rises (${seedText})`, () => {
    fc.assert(
      fc.property(stepBands, fc.integer({ min: 0, max: 40 }), (bands, usage) => {
        const priceOf = (unit: number) => bands.find(({ upTo }) => upTo === null || unit <= upTo)!.rate;
        const slow = Array.from({ length: usage }, (_, i) => priceOf(i + 1)).reduce((sum, price) => sum + price, 0);
        const [now, more] = valueOf(bandedCharges([usage, usage + 0.5], bands));
        expect(now).toBe(slow);
        expect(more).toBeGreaterThanOrEqual(now!);
        expect(valueOf(bandedCharges([usage], bands, "slab"))).toEqual([usage === 0 ? 0 : usage * priceOf(usage)]);
      }),
      randomRuns,
    );
  });
});

describe("pain and gain", () => {
  const bands = [
    { upTo: 0.8, rate: 0.15 },
    { upTo: 0.9, rate: 0.3 },
    { upTo: 1.1, rate: 0.5 },
    { upTo: null, rate: 0.2 },
  ];

  test("each band has its own share of the difference", () => {
    expect(valueOf(painGain(1000000, [750000, 950000, 1000000, 1200000], bands))).toEqual([87500, 25000, 0, -70000]);
  });

  test("the library refuses a target of nothing and an outturn below it", () => {
    expect(painGain(0, [-1], bands)).toMatchObject({
      ok: false,
      problems: [{ code: "number-out-of-range" }, { code: "number-out-of-range" }],
    });
  });

  test(`is what going penny by penny from target to outturn gives (${seedText})`, () => {
    fc.assert(
      fc.property(
        stepBands,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 60 }),
        (steps, target, outturn) => {
          const shares = steps.map(({ upTo, rate }) => ({ upTo, rate: rate / 10 }));
          const shareAt = (middle: number) => shares.find(({ upTo }) => upTo === null || middle <= upTo * target)!.rate;
          let slow = 0;
          for (let unit = Math.min(target, outturn); unit < Math.max(target, outturn); unit++)
            slow += shareAt(unit + 0.5);
          const [share] = valueOf(painGain(target, [outturn], shares));
          expect(share).toBeCloseTo(outturn > target ? -slow : slow, 9);
        },
      ),
      randomRuns,
    );
  });
});

describe("a bonus for output", () => {
  test("is never negative and never above the cap", () => {
    expect(valueOf(outputBonus([950, 1000, 1000.5, 9e9], { threshold: 1000, rate: 50, cap: 100 }))).toEqual([
      0, 0, 25, 100,
    ]);
    expect(outputBonus([1], { threshold: 0, rate: -1, cap: -1 })).toMatchObject({ ok: false });
  });
});
