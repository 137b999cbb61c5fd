import fc from "fast-check";
import type { BenefitLine } from "../../../src/engine/index";
import {
  BENEFIT_CLASSES,
  benefitFlows,
  caseFlows,
  caseTreatments,
  cashFlows,
  compareOptions,
  confidenceAdjusted,
  leavingCosts,
  nominalRate,
  partnerCash,
  presentValue,
  realRate,
  redundancyPay,
  redundancyWeeks,
  residualOverheads,
  wholeLifeCost,
} from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/someGames";
import { workedAnswer } from "../../support/workedAnswers";
import { told } from "../../support/told";

const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100);
const flows = fc.array(money, { minLength: 1, maxLength: 12 });
const rate = fc.integer({ min: -50, max: 200 }).map((value) => value / 1000);
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 + 1e-9 * Math.abs(b);

describe("real and nominal", () => {
  test("DSC-11: cash flows at the nominal rate are worth what real flows are at the real rate", () => {
    const { inputs, expected, tolerance } = workedAnswer("DSC-11");
    const nominal = valueOf(nominalRate(inputs.r, inputs.i));
    const worth = [
      valueOf(presentValue(inputs.real, inputs.r)),
      valueOf(presentValue(valueOf(cashFlows(inputs.real, inputs.i)), nominal)),
    ];
    worth.forEach((value, at) => expect(Math.abs(value - expected[at]!)).toBeLessThanOrEqual(tolerance));
  });

  test("2% inflation on 3.5% real is 5.57% nominal, and pay that rises 1% faster than prices grows by both", () => {
    expect(valueOf(nominalRate(0.035, 0.02))).toBe(0.0557);
    expect(valueOf(realRate(0.0557, 0.02))).toBe(0.035);
    expect(valueOf(cashFlows([100, 100, 100], 0.02, 0.01))).toEqual([100, 103.02, 106.131204]);
    expect(told(nominalRate(-1, NaN))).toEqual([
      "real is −1. It must be a fraction a year above -1 (2% is 0.02).",
      "inflation: a number too large or undefined where a number is needed.",
    ]);
    expect(told(realRate(0, -2))).toHaveLength(1);
    expect(told(cashFlows(new Array<number>(1002).fill(1), 0))[0]).toContain("1,001 at most");
  });

  test(`one undoes the other, and the worth is the same whatever the inflation (${seedText})`, () => {
    fc.assert(
      fc.property(flows, rate, rate, (real, discount, inflation) => {
        const nominal = valueOf(nominalRate(discount, inflation));
        expect(near(valueOf(realRate(nominal, inflation)), discount)).toBe(true);
        const [a, b] = [presentValue(real, discount), presentValue(valueOf(cashFlows(real, inflation)), nominal)];
        expect(near(valueOf(b), valueOf(a))).toBe(true);
      }),
      randomRuns,
    );
  });
});

describe("the economic and the financial case", () => {
  const lines = [
    { name: "System", item: "Capital", flows: [-100] },
    { name: "Provision", item: "minimum revenue provision", flows: [0, -50, -50] },
    { name: "Interest", item: "interest", flows: [0, -4, -2] },
    { name: "Redundancy", item: "redundancy pay", flows: [-30] },
    { name: "Staff", item: "saving", flows: [0, 60, 60] },
    { name: "Bias", item: "optimism bias", flows: [-20] },
    { name: "Host fee", item: "payments between partners", flows: [0, -5, -5] },
  ];

  test("capital counts in one, its financing in the other, and never both", () => {
    expect(valueOf(caseFlows(lines, "economic"))).toMatchObject({
      prices: "real",
      flows: [-120, 60, 60],
      apart: [0, 0, 0],
    });
    expect(valueOf(caseFlows(lines, "economic", { redundancyPay: true })).flows).toEqual([-150, 60, 60]);
    const cash = valueOf(caseFlows(lines, "financial"));
    expect(cash).toMatchObject({ prices: "cash", flows: [-30, 1, 3], apart: [-20, 0, 0], redundancyPay: false });
    expect(cash.left.map(({ name }) => name)).toEqual(["System"]);
    for (const { item, economic, financial } of caseTreatments.items) {
      if (["minimum revenue provision", "interest", "depreciation"].includes(item)) expect(economic).toBe("out");
      if (["capital", "depreciation", "sunk cost"].includes(item)) expect(financial).toBe("out");
    }
  });

  test("an item that is not known, and no lines at all", () => {
    expect(told(caseFlows([{ name: "Odd", item: "goodwill", flows: [NaN] }], "economic"))).toEqual([
      "the flows of Odd, row 1: a number too large or undefined where a number is needed.",
      expect.stringMatching(/^lines, row 1, item says “goodwill”. Write running cost, saving/),
    ]);
    expect(valueOf(caseFlows([], "financial")).flows).toEqual([]);
  });

  test(`every line counts, stands apart or is left out with its reason (${seedText})`, () => {
    const items = caseTreatments.items.map(({ item }) => item);
    const some = fc.array(fc.tuple(fc.constantFrom(...items), fc.integer({ min: -99, max: 99 })), { maxLength: 10 });
    fc.assert(
      fc.property(
        some,
        fc.boolean(),
        fc.constantFrom("economic" as const, "financial" as const),
        (made, pays, view) => {
          const all = made.map(([item, flow], at) => ({ name: String(at), item, flows: [flow] }));
          const found = valueOf(caseFlows(all, view, { redundancyPay: pays }));
          const left = new Set(found.left.map(({ name }) => name));
          const kept = all.filter(({ name }) => !left.has(name)).reduce((sum, line) => sum + line.flows[0]!, 0);
          expect((found.flows[0] ?? 0) + (found.apart[0] ?? 0)).toBe(kept + 0);
          expect(found.left.every(({ why }) => why.length > 10)).toBe(true);
        },
      ),
      randomRuns,
    );
  });
});

describe("benefits by class", () => {
  const line: BenefitLine = {
    name: "Casework",
    amount: 100_000,
    split: { cashable: 0.6, quality: 0.4 },
    start: 1,
    ramp: [0.5],
    dropOff: 0.1,
    displaced: 0.2,
    grade: 3,
  };

  test("half in year 1, then full, then a tenth less each year; 60% cashable", () => {
    const { byClass, budget, total } = valueOf(benefitFlows([line], 5));
    expect(total).toEqual([0, 36_000, 72_000, 64_800, 58_320]);
    expect(byClass.cashable).toEqual([0, 21_600, 43_200, 38_880, 34_992]);
    expect(budget).toEqual(byClass.cashable);
    expect(byClass.quality[2]).toBe(28_800);
    const once = { name: "Sale", amount: 50, split: { income: 1 }, start: 0, once: true };
    expect(valueOf(benefitFlows([once], 3))).toMatchObject({ budget: [50, 0, 0], total: [50, 0, 0] });
  });

  test("parts that are none", () => {
    expect(told(benefitFlows([{ ...line, split: { cashable: 0.6 } }], 1.5))).toEqual([
      "years is 1.5. It must be a whole number from 1 to 1,001.",
      "The shares in the split of Casework add up to 60%. They must add up to 100%.",
    ]);
    expect(told(benefitFlows([{ ...line, start: -1, dropOff: 2, grade: 7 }], 1))).toEqual([
      "the start of Casework is −1. It must be a whole number of years from the base year.",
      "the drop-off of Casework is 2. It must be a fraction from 0 to 1.",
      "the grade of Casework is 7. It must be a whole grade from 1 (best) to 6.",
    ]);
  });

  test("a grade makes a cost larger and a benefit smaller", () => {
    expect(valueOf(confidenceAdjusted(100, 6, "cost"))).toBe(140);
    expect(valueOf(confidenceAdjusted(100, 6, "benefit"))).toBe(60);
    expect(valueOf(confidenceAdjusted(100, 1, "cost"))).toBe(100);
    expect(told(confidenceAdjusted(NaN, 0, "cost"))).toHaveLength(2);
  });

  test(`classes add up to the whole, and only cashable benefits and income are budget (${seedText})`, () => {
    const parts = fc.tuple(
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      money,
      fc.nat({ max: 5 }),
      fc.integer({ min: 1, max: 6 }),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 4 }), (made) => {
        const lines = made.map(([a, b, amount, start, grade], at): BenefitLine => {
          const split = { cashable: a / 100, income: b / 100, "cost avoidance": (100 - a - b) / 100 };
          return { name: String(at), amount, split, start, grade, ramp: [0.25, 0.5], dropOff: 0.05 };
        });
        const { byClass, budget, total } = valueOf(benefitFlows(lines, 8));
        const off = total.filter((value, year) => {
          const all = BENEFIT_CLASSES.reduce((sum, one) => sum + byClass[one][year]!, 0);
          const spendable = byClass.cashable[year]! + byClass.income[year]!;
          return !near(all, value) || !near(spendable, budget[year]!);
        });
        expect(off).toEqual([]);
      }),
      randomRuns,
    );
  });
});

describe("residual overheads", () => {
  const lines = [
    { name: "Payroll", amount: 40_000, driven: 0.5, reductions: [{ year: 1, part: 0.25, action: "post" }] },
    { name: "Rent", amount: 10_000, driven: 1, reductions: [] },
  ];

  test("what stays is told line by line, and net of it the saving is smaller", () => {
    expect(valueOf(residualOverheads([50_000, 50_000], lines))).toEqual({
      gross: [50_000, 50_000],
      stranded: [30_000, 25_000],
      net: [20_000, 25_000],
      lines: [
        { name: "Payroll", stranded: [20_000, 15_000] },
        { name: "Rent", stranded: [10_000, 10_000] },
      ],
    });
  });

  test("parts beyond the whole", () => {
    const twice = [0.6, 0.6].map((part) => ({ year: 0, part, action: "" }));
    expect(told(residualOverheads([1], [{ ...lines[0]!, reductions: twice }]))).toEqual([
      "the reductions of Payroll together is 1.2. It must be 1 at most.",
    ]);
    expect(told(residualOverheads([NaN], [{ ...lines[0]!, driven: 2 }]))).toHaveLength(2);
  });

  test(`never rises, never below nothing, and net and stranded are the gross (${seedText})`, () => {
    const some = fc.array(
      fc.record({
        amount: fc.nat({ max: 10_000 }),
        driven: fc.nat({ max: 100 }),
        steps: fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 30 })), { maxLength: 3 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(some, fc.array(money, { minLength: 1, maxLength: 8 }), (made, gross) => {
        const found = valueOf(
          residualOverheads(
            gross,
            made.map(({ amount, driven, steps }, at) => ({
              name: String(at),
              amount,
              driven: driven / 100,
              reductions: steps.map(([year, part]) => ({ year, part: part / 100, action: "" })),
            })),
          ),
        );
        const wrong = found.stranded.filter(
          (value, year) =>
            value < 0 ||
            value > (found.stranded[year - 1] ?? Infinity) ||
            !near(value + found.net[year]!, gross[year]!),
        );
        expect(wrong).toEqual([]);
      }),
      randomRuns,
    );
  });
});

describe("measures side by side", () => {
  test("the whole life of a system renewed every two years", () => {
    const asset = {
      life: 4,
      acquire: 100,
      run: 10,
      maintain: 5,
      refresh: { every: 2, cost: 20 },
      dispose: 8,
      residual: 3,
    };
    expect(valueOf(wholeLifeCost(asset, 0))).toEqual({ presentValue: 185, costs: [100, 15, 35, 15, 20] });
    expect(valueOf(wholeLifeCost(asset)).presentValue).toBeCloseTo(
      100 + 15 / 1.035 + 35 / 1.035 ** 2 + 15 / 1.035 ** 3 + 20 / 1.035 ** 4,
      9,
    );
    expect(told(wholeLifeCost({ ...asset, life: 0, run: -1, refresh: { every: 0, cost: NaN } }))).toHaveLength(4);
    expect(told(wholeLifeCost(asset, "none"))).toHaveLength(1);
  });

  test("options against doing nothing and doing the minimum", () => {
    const options = [
      { name: "Do nothing", benefits: [], costs: [] },
      { name: "Do minimum", benefits: [0, 50], costs: [40] },
      { name: "Share", benefits: [0, 200], costs: [100] },
    ];
    expect(valueOf(compareOptions(options, ["Do nothing", "Do minimum"], 0.25))).toEqual([
      { name: "Do nothing", benefits: 0, costs: 0, net: 0, ratio: null, above: [0, 0] },
      { name: "Do minimum", benefits: 40, costs: 40, net: 0, ratio: 1, above: [0, 0] },
      { name: "Share", benefits: 160, costs: 100, net: 60, ratio: 1.6, above: [60, 60] },
    ]);
    expect(told(compareOptions([]))).toHaveLength(1);
    expect(told(compareOptions(options, ["Merge"]))[0]).toMatch(/^against, row 1 says “Merge”/);
    expect(told(compareOptions(options, [], "none"))).toHaveLength(1);
  });

  test("one partner's cash: the most to be funded, the first year better off, and pounds per Band D property", () => {
    expect(valueOf(partnerCash([-100, -20, 50, 90], 1_000))).toEqual({
      cumulative: [-100, -120, -70, 20],
      peakFunding: 120,
      peakYear: 1,
      firstYearBetterOff: 2,
      cashBackFrom: 3,
      perBandD: [-0.1, -0.02, 0.05, 0.09],
    });
    expect(valueOf(partnerCash([-1]))).toMatchObject({ firstYearBetterOff: null, cashBackFrom: null, perBandD: null });
    expect(valueOf(partnerCash([0]))).toMatchObject({ peakFunding: 0, peakYear: null, cashBackFrom: 0 });
    expect(told(partnerCash([NaN], 0))).toHaveLength(2);
  });

  test(`the running total is the sum so far, and the peak is its lowest (${seedText})`, () => {
    fc.assert(
      fc.property(flows, (given) => {
        const found = valueOf(partnerCash(given));
        let sum = 0;
        const sums = given.map((flow) => (sum += Math.round(flow * 100)));
        expect(found.cumulative.map((value) => Math.round(value * 100) + 0)).toEqual(sums.map((value) => value + 0));
        expect(Math.round(found.peakFunding * 100)).toBe(Math.max(0, -Math.min(...sums)));
      }),
      randomRuns,
    );
  });
});

describe("what ending posts costs", () => {
  const post = { name: "Post 1", age: 45, service: 10, weeklyPay: 900, strain: 40_000 };

  test("the strain is what the fund quoted, and a post without a quote is named", () => {
    const costs = valueOf(leavingCosts([post, { ...post, name: "Post 2", times: 2, strain: null }], 751));
    expect(costs).toEqual({
      posts: [
        { name: "Post 1", weeks: 12, redundancy: 12 * 751 },
        { name: "Post 2", weeks: 24, redundancy: 24 * 751 },
      ],
      redundancy: 36 * 751,
      strain: 40_000,
      total: 36 * 751 + 40_000,
      withoutQuote: ["Post 2"],
    });
    expect(valueOf(leavingCosts([post], null)).redundancy).toBe(redundancyPay(redundancyWeeks(45, 10), 900, null));
    expect(told(leavingCosts([{ ...post, age: NaN, times: 0.5 }], -1))).toHaveLength(3);
  });
});
