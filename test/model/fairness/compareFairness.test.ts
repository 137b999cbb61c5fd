import * as fc from "fast-check";
import { fairMethodNames, type AloneRange } from "../../../src/engine/index";
import { compareFairness } from "../../../src/model/fairness/compareFairness";
import type { Fairness, FairnessOrder, FairnessProgress } from "../../../src/model/fairness/fairness";
import { fairnessMethods, isWithin, usualMethods } from "../../../src/model/fairness/fairnessMethods";
import { sayCore, sayEstimate, sayFairness, sayGroups, saySure } from "../../../src/model/fairness/sayFairness";
import { costLine, randomCostModel } from "../../support/randomCostModel";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

/** The worked service of the handbook, and what each would pay alone. */
const order: FairnessOrder = {
  drivers: {
    partners: ["Ashby", "Barton", "Corby", "Derwent"],
    drivers: [
      { name: "Alone", values: [900_000, 700_000, 480_000, 320_000] },
      { name: "Cases", values: [40_000, 30_000, 20_000, 10_000] },
    ],
  },
  lines: [
    costLine("fixed", 600_000, { rule: "SHARE([Cases])" }),
    costLine("step", 60_000, { driver: "Cases", block: 25_000 }),
    costLine("variable", 12, { driver: "Cases" }),
  ],
  rules: [],
  year: null,
  ranges: [],
  methods: ["stand-alone", "scrb", "shapley", "nucleolus"],
};
const withAlone = (...values: number[]): FairnessOrder => ({
  ...order,
  drivers: { ...order.drivers, drivers: [{ name: "Alone", values }, order.drivers.drivers[1]!] },
});
const pounds = (amount: number) => `£${amount.toLocaleString("en-GB")}`;

function run(asked: FairnessOrder): { readonly fairness: Fairness; readonly progress: readonly FairnessProgress[] } {
  const work = compareFairness(asked);
  const progress: FairnessProgress[] = [];
  let step = work.next();
  for (; step.done !== true; step = work.next()) progress.push(step.value);
  return { fairness: valueOf(step.value), progress };
}

describe("what would be fair", () => {
  test("gives the published propensities to disrupt, last-in costs and ranges of the worked service", () => {
    const { fairness, progress } = run(order);
    expect(fairness.partners.map(({ propensity }) => Number(propensity?.toFixed(2)))).toEqual([3.29, 2.18, 2.33, 0.72]);
    expect(fairness.partners.map(({ today }) => today)).toEqual([816_000, 612_000, 408_000, 204_000]);
    expect(fairness.partners.map(({ lastIn }) => lastIn)).toEqual([540_000, 420_000, 240_000, 120_000]);
    expect(fairness.partners.map(({ least, most }) => [least, most])).toEqual([
      [540_000, 900_000],
      [420_000, 700_000],
      [240_000, 480_000],
      [120_000, 320_000],
    ]);
    expect(fairness).toMatchObject({ totalToday: 2_040_000, totalAlone: 2_400_000, total: 2_040_000 });
    expect(fairness.today).toEqual({ worst: [], failing: 0, tried: 14, isComplete: true });
    expect(fairness.methods.map((one) => (one.ok ? one.charges : []))).toEqual([
      [765_000, 595_000, 408_000, 272_000],
      [780_000, 606_666.67, 400_000, 253_333.33],
      [780_000, 606_666.67, 400_000, 253_333.33],
      [810_000, 610_000, 390_000, 230_000],
    ]);
    expect(progress.map(({ done }) => done)).toEqual(progress.map((_, at) => at + 1));
    expect(progress.at(-1)).toEqual({ done: 11, of: 11 });
    expect(sayFairness(fairness, pounds)).toBe(
      "As charged today, no group of partners would pay less on its own; all 14 were tried. Ashby can hurt the others most: £3.29 for each £1 that it loses by leaving.",
    );
    expect(saySure(fairness.sure)).toMatch(/^How sure this is cannot be said: no partner has a low and a high cost/u);
  });

  test("names the group that pays too much, and a way of sharing that leaves none", () => {
    const { fairness } = run(withAlone(800_000, 700_000, 480_000, 320_000));
    expect(fairness.today?.worst[0]).toEqual({
      group: "Ashby",
      charged: 816_000,
      ownCost: 800_000,
      overcharge: 16_000,
    });
    const said = sayFairness(fairness, pounds);
    expect(said).toMatch(/one group of 14 tried would pay less on its own; the worst is Ashby, by £16,000 a year\./u);
    expect(said).toMatch(/Sharing by “the same saving for everyone” leaves no such group\./u);
    expect(said).toMatch(/Ashby would pay no more alone\./u);
    expect(fairness.partners[0]?.propensity).toBeNull();
  });

  test("says that together is dearer where it is, and tests no charges that must be paid all the same", () => {
    const { fairness } = run(withAlone(500_000, 400_000, 300_000, 200_000));
    expect(fairness.today).toBeNull();
    expect(fairness.total).toBe(1_400_000);
    expect(sayFairness(fairness, pounds)).toBe(
      "Together the service costs £2,040,000 a year; alone all would pay £1,400,000. Together is dearer, so no way of sharing keeps everybody in.",
    );
  });

  test("tells how sure it is from the ranges of going alone", () => {
    const ranges: AloneRange[] = [
      { partner: "Ashby", low: 700_000, high: 1_000_000 },
      { partner: "derwent", low: 320_000, high: 400_000 },
    ];
    const { fairness } = run({ ...order, ranges });
    expect(fairness.sure).toMatchObject({ kind: "known", howSure: "stable at central costs" });
    expect(fairness.partners.map(({ aloneLow, aloneHigh }) => [aloneLow, aloneHigh])).toEqual([
      [700_000, 1_000_000],
      [null, null],
      [null, null],
      [320_000, 400_000],
    ]);
    expect(saySure(fairness.sure)).toBe(
      "Today’s charges stand at the likely costs of going alone, and not at the low ones. Groups that would pay less on their own: 3 of 14 tried at low costs of going alone, none of 14 tried at high ones.",
    );
    const crossed = run({ ...order, ranges: [{ partner: "Ashby", low: 2, high: 1 }] }).fairness;
    expect(crossed.sure).toMatchObject({ kind: "problems", problems: [{ code: "number-out-of-range" }] });
    expect(crossed.today?.failing).toBe(0);
  });

  test("an empty core says what outside money would keep all in", () => {
    // Any two of three share a van that carries two; all three need two vans.
    const drivers = {
      partners: ["A", "B", "C"],
      drivers: [
        { name: "Alone", values: [100, 100, 100] },
        { name: "Loads", values: [1, 1, 1] },
      ],
    };
    const { fairness } = run({ ...order, drivers, lines: [costLine("step", 100, { driver: "Loads", block: 2 })] });
    expect(fairness.core).toMatchObject({ kind: "empty" });
    const core = fairness.core as Extract<Fairness["core"], { kind: "empty" }>;
    expect(core.outside).toBeCloseTo(50, 9);
    expect(core.overcharge).toBeCloseTo(100 / 3, 9);
    expect(sayFairness(fairness, pounds)).toMatch(/No charges satisfy every group: £50 a year from elsewhere/u);
    expect(sayCore(core, pounds)).toMatch(/would keep all in\.$/u);
  });

  test("with 50 partners it tries what it can, counts it, and estimates the Shapley value in so many words", () => {
    const { table } = randomCostModel(11, 50, true);
    const asked = {
      ...order,
      drivers: table,
      lines: [costLine("fixed", 3_000_000)],
      methods: [...usualMethods(50), "tau"],
    };
    const { fairness } = run(asked);
    expect(usualMethods(50)).toEqual(["stand-alone", "scrb", "shapley"]);
    const [shapley, tau] = [fairness.methods[2]!, fairness.methods[3]!];
    expect(tau).toEqual({
      method: "tau",
      ok: false,
      problems: [{ code: "too-many-for-method", method: "tau", count: 50, limit: 16 }],
    });
    expect(sayEstimate(shapley, pounds)).toMatch(
      /^Pay what you cause: estimated from [\d,]+ orders of joining with a fixed seed; standard error at most £[\d,.]+ a partner\.$/u,
    );
    expect(fairness.core).toEqual({ kind: "too-many", limit: 16 });
    expect(fairness.today?.isComplete).toBe(false);
    expect(sayGroups({ worst: [], failing: 0, tried: 9851, isComplete: false })).toBe(
      "No failing group among 9,851 tried. Not every group could be, so this is no proof.",
    );
  });

  test("lines of other years are left aside, in the charges and in what groups cost", () => {
    const later = { ...costLine("fixed", 100_000), from: 2030 };
    const { fairness } = run({ ...order, lines: [...order.lines, later], year: 2027 });
    expect(fairness.totalToday).toBe(2_040_000);
  });

  test("charges that were rounded line by line pass all the same", () => {
    const lines = Array.from({ length: 60 }, () => costLine("variable", 0.003, { driver: "Cases" }));
    const drivers = { ...order.drivers, drivers: [order.drivers.drivers[0]!, { name: "Cases", values: [1, 1, 1, 1] }] };
    const { fairness } = run({ ...order, drivers, lines: [...lines, costLine("fixed", 1000)] });
    expect(fairness.total).not.toBe(fairness.totalToday);
    expect(fairness.today?.failing).toBe(0);
  });

  test("problems of the tables stop it, and nobody to share with does too", () => {
    const blank = compareFairness({
      ...order,
      drivers: {
        ...order.drivers,
        drivers: [{ name: "Alone", values: [null, "", 1, 2] }, order.drivers.drivers[1]!],
      },
    }).next();
    expect(blank).toMatchObject({
      done: true,
      value: { problems: [{ code: "alone-unusable", partner: "Ashby" }, { code: "alone-unusable" }] },
    });
    const one = { partners: ["Ashby"], drivers: [] };
    expect(compareFairness({ ...order, drivers: one }).next()).toMatchObject({
      value: { problems: [{ code: "members-missing" }] },
    });
  });

  test(`says it in at most 60 words, and every method's charges add up to the cost of all (${seedText})`, () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 6 }), (seed, count) => {
        const { table, lines } = randomCostModel(seed, count);
        const asked = {
          ...order,
          drivers: table,
          lines: [...lines, costLine("fixed", 10_000)],
          methods: fairMethodNames,
        };
        const work = compareFairness(asked);
        let step = work.next();
        while (step.done !== true) step = work.next();
        if (!step.value.ok) return;
        const fairness = step.value.value;
        expect(sayFairness(fairness, pounds).split(/\s+/u).length).toBeLessThanOrEqual(60);
        for (const one of fairness.methods) {
          if (one.ok) expect(one.charges.reduce((sum, charge) => sum + charge, 0)).toBeCloseTo(fairness.total, 2);
          else expect(one.problems.length).toBeGreaterThan(0);
        }
      }),
      randomRuns,
    );
  });
});

test("every method of FAIR is offered by a wish of its own, and no other", () => {
  expect(fairnessMethods.map(({ name }) => name).sort()).toEqual([...fairMethodNames].sort());
  expect(new Set(fairnessMethods.map(({ wish }) => wish)).size).toBe(fairMethodNames.length);
  expect(isWithin("tau", 16)).toBe(true);
  expect(isWithin("tau", 17)).toBe(false);
  expect(isWithin("equal", 4)).toBe(false);
});
