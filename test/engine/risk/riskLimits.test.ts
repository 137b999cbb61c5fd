import type { CostLine, DriverTable, RiskModel } from "../../../src/engine/index";
import { costsAtRisk, planSimulation, simulate, stabilityRisk } from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { valueOf } from "../../support/valueOf";
import { told } from "../../support/told";

const uniform = (min: number, max: number) => ({ kind: "uniform", min, max }) as const;
const modelOf = (inputs: number, outputs = 1): RiskModel => ({
  inputs: Array.from({ length: inputs }, (_, at) => ({ name: `I${String(at)}`, distribution: uniform(0, 1) })),
  outputs: Array.from({ length: outputs }, (_, at) => ({
    ...{ name: `O${String(at)}`, constant: 0 },
    weights: Array.from({ length: inputs }, () => 1),
  })),
});
const NONE = "a number too large or undefined where a number is needed.";

describe("how a simulation may be asked for", () => {
  test("draws: whole numbers from a hundred, from twice the inputs where those are many, and not too many figures", () => {
    const draws = (count: number, model = modelOf(1)): string[] => told(planSimulation(model, { draws: count }));
    const range = (shown: string, from: string, to: string): string[] => [
      `draws is ${shown}. It must be a whole number from ${from} to ${to}.`,
    ];
    expect([draws(100), draws(10_000_000)]).toEqual([[], []]);
    expect(draws(99)).toEqual(range("99", "100", "10,000,000"));
    expect(draws(10_000_001)).toEqual(range("10,000,001", "100", "10,000,000"));
    expect(draws(100.5)).toEqual(range("100.5", "100", "10,000,000"));
    expect(draws(120, modelOf(60))).toEqual([]);
    expect(draws(119, modelOf(60))).toEqual(range("119", "120", "10,000,000"));
    expect(draws(2_500_000, modelOf(1, 20))).toEqual([]);
    expect(draws(2_500_001, modelOf(1, 20))).toEqual(range("2,500,001", "100", "2,500,000"));
  });

  test("seeds: whole numbers below 2^32", () => {
    const seed = (value: number): string[] => told(planSimulation(modelOf(1), { seed: value }));
    expect([seed(0), seed(4_294_967_295)]).toEqual([[], []]);
    for (const [value, shown] of [
      [-1, "−1"],
      [4_294_967_296, "4,294,967,296"],
      [0.5, "0.5"],
    ] as const)
      expect(seed(value)).toEqual([`seed is ${shown}. It must be a whole number from 0 to 4,294,967,295.`]);
  });

  test("quantiles: fractions from 0 to 1, both ends included, each told by its row", () => {
    expect(told(planSimulation(modelOf(1), { quantiles: [0, 0.5, 1] }))).toEqual([]);
    expect(told(planSimulation(modelOf(1), { quantiles: [-0.1, 0.5, 1.1] }))).toEqual([
      "quantiles, row 1 is −0.1. It must be a fraction from 0 to 1 (5% is 0.05).",
      "quantiles, row 3 is 1.1. It must be a fraction from 0 to 1 (5% is 0.05).",
    ]);
  });

  test("names of inputs and of outputs stand once, and every number of an output is one", () => {
    const { inputs, outputs } = modelOf(2, 2);
    const twice = { inputs: [...inputs, inputs[0]!], outputs: [] };
    expect(told(planSimulation(twice))).toEqual([
      "The model has no output. Name at least one figure to simulate.",
      "inputs, row 3: “I0” is already named above. Keep one row for each name.",
    ]);
    expect(told(planSimulation({ inputs, outputs: [...outputs, outputs[1]!] }))).toEqual([
      "outputs, row 3: “O1” is already named above. Keep one row for each name.",
    ]);
    const broken = [{ name: "O", constant: NaN, weights: [1, Infinity] }];
    expect(told(planSimulation({ inputs, outputs: broken }))).toEqual([`O, constant: ${NONE}`, `O, weight 2: ${NONE}`]);
  });

  test("ends that meet are a quantity, a spread of nothing too, and an outcome that has no chance", () => {
    const outcomes = [
      { value: 1, chance: 1 },
      { value: 9, chance: 0 },
    ];
    for (const [distribution, value] of [
      [uniform(5, 5), 5],
      [{ kind: "triangular", min: 2, mode: 2, max: 2 }, 2],
      [{ kind: "pert", min: 2, mode: 2, max: 2 }, 2],
      [{ kind: "normal", mean: 3, sd: 0 }, 3],
      [{ kind: "lognormal", mean: 3, sd: 0 }, 3],
      [{ kind: "discrete", outcomes }, 1],
    ] as const) {
      const model = { inputs: [{ name: "I", distribution }], outputs: [{ name: "O", constant: 0, weights: [1] }] };
      const [only] = valueOf(simulate(model, { draws: 100 })).outputs;
      expect(only!.mean.value).toBeCloseTo(value, 9);
    }
  });
});

describe("stability at its limit", () => {
  const inputs = [{ name: "I", distribution: uniform(1, 1) }];
  const charge = (constant: number) => ({ name: "A", constant, weights: [0] });
  const chance = (over: number): number =>
    valueOf(
      stabilityRisk(
        { inputs, charges: [charge(100 + over)], groups: [{ members: [0], cost: charge(100) }] },
        { draws: 100 },
      ),
    ).chanceStable.value;

  test("half a penny above its own cost is no overcharge, what is more is one", () => {
    expect([chance(-5), chance(0), chance(0.004), chance(0.006)]).toEqual([1, 1, 1, 0]);
  });

  test("a member that is no charge is told with its group", () => {
    const groups = [{ members: [0, 1, -1], cost: { ...charge(1), name: "A+B" } }];
    expect(told(stabilityRisk({ inputs, charges: [charge(1)], groups }))).toEqual([
      "members, A+B is 1. It must be the place of a charge, from 0 to 0.",
      "members, A+B is −1. It must be the place of a charge, from 0 to 0.",
    ]);
  });

  test("more groups than are worked out together are each counted", () => {
    const groups = Array.from({ length: 130 }, (_, at) => ({
      members: [0],
      cost: { name: `G${String(at)}`, constant: at % 3 === 0 ? 99 : 101, weights: [0] },
    }));
    const found = valueOf(stabilityRisk({ inputs, charges: [charge(100)], groups }, { draws: 100 }));
    expect(found.groupsTested).toBe(130);
    expect(found.chanceStable.value).toBe(0);
    expect(found.overcharged.map(({ group, chance: { value } }) => [group, value])).toEqual(
      groups.map(({ cost }, at) => [cost.name, at % 3 === 0 ? 1 : 0]),
    );
  });
});

describe("costs at risk", () => {
  const table: DriverTable = {
    partners: ["Ashby", "Barton"],
    drivers: [
      { name: "Alone", values: [90, 80] },
      { name: "Cases", values: [3, 1] },
    ],
  };
  const rules = [{ name: "Cases", formula: "SHARE([Cases])", minimum: null, maximum: null }];
  const line = (more: Partial<CostLine>): CostLine => costLine("fixed", 100, { rule: "Cases", ...more });

  test("every name that is not there is told with its place", () => {
    const ranges = {
      lines: [{ line: "Rent", distribution: uniform(0, 1) }],
      alone: [
        { partner: "Ashby", distribution: uniform(0, 1) },
        { partner: "Derby", distribution: uniform(0, 1) },
      ],
      groups: [["Ashby"], ["Barton", "Exeter"]],
    };
    expect(told(costsAtRisk(table, [line({ name: "Head" })], rules, ranges))).toEqual([
      expect.stringContaining("“Rent”"),
      "alone, row 2: “Derby” is not one of the partners. The partners are Ashby and Barton.",
      "groups, row 2: “Exeter” is not one of the partners. The partners are Ashby and Barton.",
    ]);
  });

  test("a bound on either side bends the line; one on a line that is certain does not matter", () => {
    const ranges = { lines: [{ line: " head", distribution: uniform(0, 1) }] };
    for (const bound of [{ minimum: 1 }, { maximum: 900 }])
      expect(costsAtRisk(table, [line({ name: "Head" })], [{ ...rules[0]!, ...bound }], ranges)).toMatchObject({
        problems: [{ code: "risk-rule-bounded", line: " head", rule: "Cases" }],
      });
    const lines = [line({ name: "Head", rule: null }), line({ name: "Rent" })];
    expect(costsAtRisk(table, lines, [{ ...rules[0]!, maximum: 90 }], ranges).ok).toBe(true);
  });

  test("lines of the first and the last year run, those before and after do not", () => {
    const lines = [
      line({ name: "To", to: 2026, amount: 4 }),
      line({ name: "From", from: 2026, amount: 8 }),
      line({ name: "Gone", to: 2025, amount: 1000 }),
      line({ name: "New", from: 2027, amount: 1000 }),
    ];
    const charged = (year?: number): number[] => {
      const risk = costsAtRisk(table, lines, rules, {
        ...(year !== undefined && { year }),
        alone: [{ partner: "barton", distribution: uniform(70, 90) }],
      });
      return valueOf(risk).charges.map(({ constant }) => constant);
    };
    expect(charged(2026)).toEqual([9, 3]);
    expect(charged()).toEqual([1509, 503]);
  });

  test("with two partners each is held to its own cost of going alone and to the model's, and nothing else", () => {
    const risk = valueOf(
      costsAtRisk(table, [line({ name: "Head" })], rules, { lines: [{ line: "head", distribution: uniform(1, 2) }] }),
    );
    expect(risk.groups).toEqual([
      { members: [0], cost: { name: "Ashby", constant: 90, weights: [0] } },
      { members: [1], cost: { name: "Barton", constant: 80, weights: [0] } },
      { members: [0], cost: { name: "Ashby by the model", constant: 0, weights: [1] } },
      { members: [1], cost: { name: "Barton by the model", constant: 0, weights: [1] } },
    ]);
    expect(risk.charges).toEqual([
      { name: "Ashby", constant: 0, weights: [0.75] },
      { name: "Barton", constant: 0, weights: [0.25] },
    ]);
  });

  test("thirteen partners need groups that are named", () => {
    const many = (count: number): DriverTable => ({
      partners: Array.from({ length: count }, (_, at) => `P${String(at)}`),
      drivers: [{ name: "Alone", values: Array.from({ length: count }, () => 9) }],
    });
    const lines = [costLine("fixed", 1, { rule: "EQUAL()" })];
    expect(costsAtRisk(many(13), lines, [], {})).toEqual({
      ok: false,
      problems: [{ code: "too-many-for-groups", count: 13, limit: 12 }],
    });
    expect(valueOf(costsAtRisk(many(12), lines, [], {})).groups).toHaveLength(12 + 4094);
    expect(valueOf(costsAtRisk(many(13), lines, [], { groups: [["P1", "P0", "p1"]] })).groups.at(-1)).toMatchObject({
      members: [0, 1],
      cost: { name: "P0+P1" },
    });
  });
});
