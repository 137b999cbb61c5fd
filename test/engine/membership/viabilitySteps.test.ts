import fc from "fast-check";
import type { CostLine, DriverTable } from "../../../src/engine/index";
import { allocate, describe as sentence, viability, viabilitySteps } from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

const tableOf = (alone: number, own: number | null, others: number): DriverTable => ({
  partners: ["A", "B"],
  drivers: [
    { name: "Alone", values: [alone, 1e9] },
    { name: "Cases", values: [own, others] },
    { name: "People", values: [3, 1] },
  ],
});
const work = (amount: number): CostLine =>
  costLine("variable", amount, { driver: "Cases", rule: "EQUAL()", name: "Work" });
const teams = (amount: number, block: number): CostLine =>
  costLine("step", amount, { driver: "Cases", rule: "EQUAL()", block, name: "Teams" });
const found = (alone: number, own: number | null, lines: readonly CostLine[]): unknown => {
  const result = viability("A", "Cases", tableOf(alone, own, 5), lines);
  return result.ok ? result.value : result.problems.map(sentence);
};

describe("viability with steps", () => {
  test("a total at which a step is full still has the cost of that step: a credit begins just above it, and does not reach back", () => {
    // A pays half: V of work, and a credit of 2 for each 10 cases begun. Up to 10 that is V - 2, from there V - 4.
    const lines = [work(2), teams(-4, 10)];
    expect(found(6, 0, lines)).toEqual([{ from: 0, to: 8 }]);
    // Up to 9 the limit of 7 holds; just above 10 it is 6, which holds up to 11.
    expect(found(7, 0, lines)).toEqual([
      { from: 0, to: 9 },
      { from: 10, to: 11 },
    ]);
    expect(found(8, 0, lines)).toEqual([{ from: 0, to: 12 }]);
  });

  test("two kinds of step, of blocks that do not go into each other, are followed in order", () => {
    // Half of 20 for each 6 cases begun and half of 40 for each 10, less half of 8 a case.
    // Up to 6: 30 - 4V; up to 10: 40 - 4V; up to 12: 60 - 4V; up to 18: 70 - 4V; up to 20: 80 - 4V; up to 24: 100 - 4V; ...
    const lines = [work(-8), teams(20, 6), { ...teams(40, 10), name: "Offices" }];
    const within = (limit: number, most: number): number[] =>
      Array.from({ length: most }, (_, at) => at + 1).filter(
        (total) => 10 * Math.ceil(total / 6) + 20 * Math.ceil(total / 10) - 4 * total <= limit,
      );
    for (const limit of [2, 6, 10, 14, 20]) {
      const result = viability("A", "Cases", tableOf(limit, 0, 5), lines);
      const intervals = valueOf(result);
      const inside = Array.from({ length: 120 }, (_, at) => at + 1).filter((total) =>
        intervals.some(({ from, to }) => from <= total && (to === null || total <= to)),
      );
      expect(inside).toEqual(within(limit, 120));
    }
  });

  test("a step that costs more and a case that costs less meet again and again", () => {
    // Half of 20 a block of 10, less half of 1.9 a case: 10 at once, then down to 0.5, 10.5 down to 1, ...
    const lines = [work(-1.9), teams(20, 10)];
    expect(found(3, 0, lines)).toEqual([
      { from: 140 / 19, to: 10 },
      { from: 340 / 19, to: 20 },
      { from: 540 / 19, to: 30 },
      { from: 740 / 19, to: 40 },
      { from: 940 / 19, to: 50 },
      { from: 60, to: 60 },
    ]);
  });

  test("steps that go up and down for ever cannot be followed to an end", () => {
    const lines = [work(-2), teams(20, 10)];
    const refused = [expect.stringContaining("5,000")];
    expect(found(4, 0, lines)).toEqual(refused);
    // Never within 0, always within 10.
    expect(found(-1, 0, lines)).toEqual([]);
    expect(found(10, 0, lines)).toEqual([{ from: 0, to: null }]);
  });

  test("a partner with a large quantity of its own and small blocks is followed from there on", () => {
    // 40,000 of its own are 8,000 blocks of 2, and half of that is its part; 9,000 blocks are full at 45,000.
    expect(found(9_000, 40_000, [teams(2, 5)])).toEqual([{ from: 0, to: 5_000 }]);
    expect(found(7_999, 40_000, [teams(2, 5)])).toEqual([]);
  });

  test("a line by another driver, and a fixed line shared by this one, are no steps of it", () => {
    const lines = [
      costLine("variable", 10, { driver: "People", rule: "SHARE([Cases])" }),
      costLine("step", 30, { driver: "People", block: 4, rule: "SHARE([Cases])" }),
      costLine("fixed", 30, { driver: "Cases" }),
      costLine("fixed", 0, { driver: "Cases", name: "Nothing", rule: "SHARE([Cases])" }),
    ];
    // 40 for people and 30 for a block of them, by cases; half of the fixed 30: 70 x 10 / V + 15 is at most 40 from V = 28 on.
    expect(found(40, 10, lines)).toEqual([{ from: 18, to: null }]);
    expect(valueOf(viabilitySteps("A", "Cases", tableOf(40, 10, 5), lines))).toBe(0);
  });

  test("a partner of whom the driver says nothing has none of it", () => {
    expect(found(6, null, [costLine("fixed", 10, { rule: "EQUAL()" })])).toEqual([{ from: 0, to: null }]);
    expect(found(4, null, [costLine("fixed", 10, { rule: "EQUAL()" })])).toEqual([]);
  });

  test("who and what is not there is told with what there is", () => {
    const wrong = viability("Z", "Calls", tableOf(1, 1, 1), []);
    expect(wrong.ok ? [] : wrong.problems.map(sentence)).toEqual([
      "partner: “Z” is not one of the partners. The partners are A and B.",
      "partners has no column “Calls”. Its columns are Alone, Cases and People.",
    ]);
    const single = { partners: ["A"], drivers: [{ name: "Cases", values: [1] }] };
    const lonely = viability("A", "Cases", single, []);
    expect(lonely.ok ? [] : lonely.problems).toEqual([{ code: "members-missing", argument: "The table, besides A," }]);
  });

  const amount = fc.integer({ min: -300, max: 300 });
  const model = fc.record({
    alone: fc.integer({ min: -400, max: 400 }),
    own: fc.integer({ min: 0, max: 30 }),
    fixed: amount,
    unit: fc.integer({ min: -9, max: 9 }),
    steps: fc.array(fc.record({ amount, block: fc.integer({ min: 3, max: 40 }) }), { minLength: 1, maxLength: 3 }),
    rules: fc.array(fc.constantFrom("SHARE([Cases])", "EQUAL()"), { minLength: 5, maxLength: 5 }),
  });

  test(`costs and credits of every size: it agrees with the charge at every total that is tried (${seedText})`, () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 1, max: 16 }), (m, first) => {
        const by = { driver: "Cases" };
        const lines = [
          costLine("fixed", m.fixed, { rule: m.rules[0]! }),
          costLine("variable", m.unit, { ...by, rule: m.rules[1]! }),
          ...m.steps.map((step, at) =>
            costLine("step", step.amount, { ...by, block: step.block, rule: m.rules[2 + at]! }),
          ),
        ];
        const result = viability("A", "Cases", tableOf(m.alone, m.own, 1), lines);
        if (!result.ok) expect(result.problems.map(({ code }) => code)).toEqual(["steps-too-many"]);
        if (!result.ok) return;
        for (let others = first; others <= 200; others += 16) {
          const there = tableOf(m.alone, m.own, others);
          const paid = valueOf(allocate({ kind: "lines", lines }, [], there, { unit: 0 })).charges[0]!;
          const inside = result.value.some(({ from, to }) => from <= others && (to === null || others <= to));
          // Where a credit begins, the interval begins just above it.
          const isEdge = result.value.some(({ from }) => from === others);
          if (!isEdge && Math.abs(paid - m.alone) > 1e-7) expect([others, inside]).toEqual([others, paid < m.alone]);
        }
      }),
      randomRuns,
    );
  });
});
