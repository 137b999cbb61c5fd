import fc from "fast-check";
import type { CostLine, DriverTable, Result, Rule } from "../../../src/engine/index";
import { allocate, describe as sentence, viability, viabilitySteps } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join(" "));
  return result.value;
}
const line = (name: string, facts: Partial<CostLine>): CostLine => ({
  ...{ name, behaviour: "fixed", amount: 0, driver: null, block: null, partner: null, rule: null },
  ...{ from: null, to: null, lag: null, ...facts },
});
const tableOf = (alone: number, own: number, others: readonly number[]): DriverTable => ({
  partners: ["A", ...others.map((_, index) => `Other ${String(index)}`)],
  drivers: [
    { name: "Alone", values: [alone, ...others.map(() => 1e12)] },
    { name: "Cases", values: [own, ...others] },
    { name: "People", values: [7, ...others.map((_, index) => index + 1)] },
  ],
});
const service = [
  line("Head", { amount: 600_000, rule: "SHARE([Cases])" }),
  line("Teams", { behaviour: "step", amount: 60_000, driver: "Cases", block: 25_000, rule: "SHARE([Cases])" }),
  line("Cases", { behaviour: "variable", amount: 12, driver: "Cases", rule: "SHARE([Cases])" }),
];

describe("viability", () => {
  test("a step makes a gap: viable with 34,285 5/7 to 35,000 other cases, and with 40,000 and more (WDR-09)", () => {
    const found = valueOf(viability("a", "cases", tableOf(900_000, 40_000, [30_000, 20_000, 10_000]), service));
    expect(found).toEqual([
      { from: 240_000 / 7, to: 35_000 },
      { from: 40_000, to: null },
    ]);
  });

  test("never, always, and up to a total", () => {
    const table = (alone: number): DriverTable => tableOf(alone, 40_000, [1]);
    expect(valueOf(viability("A", "Cases", table(480_000), service))).toEqual([]);
    expect(valueOf(viability("A", "Cases", table(2e6), service))).toEqual([{ from: 0, to: null }]);
    const equal = [line("Cases", { behaviour: "variable", amount: 12, driver: "Cases", rule: "EQUAL()" })];
    expect(valueOf(viability("A", "Cases", table(480_000), equal))).toEqual([{ from: 0, to: 40_000 }]);
  });

  test("a partner without cases pays the same whatever the others have, at no cases at all too", () => {
    const fixed = [line("Office", { amount: 600, rule: "EQUAL()" }), ...service];
    expect(valueOf(viability("A", "Cases", tableOf(299, 0, [5]), fixed))).toEqual([]);
    expect(valueOf(viability("A", "Cases", tableOf(300, 0, [5]), fixed))).toEqual([{ from: 0, to: null }]);
    const rising = [line("Cases", { behaviour: "variable", amount: 2, driver: "Cases", rule: "EQUAL()" })];
    expect(valueOf(viability("A", "Cases", tableOf(0, 0, [5]), rising))).toEqual([{ from: 0, to: 0 }]);
    expect(valueOf(viability("A", "Cases", tableOf(-1, 0, [5]), rising))).toEqual([]);
  });

  test("the totals that are followed are those at which a step is reached", () => {
    const table = tableOf(900_000, 40_000, [30_000]);
    expect(valueOf(viabilitySteps("A", "Cases", table, service))).toBeGreaterThan(2);
    expect(valueOf(viabilitySteps("A", "Cases", table, service.slice(0, 1)))).toBe(0);
    expect(viabilitySteps("Z", "Cases", table, service).ok).toBe(false);
    const tiny = line("Tiny", { behaviour: "step", amount: 0.0001, driver: "Cases", block: 0.001 });
    expect(viabilitySteps("A", "Cases", table, [...service, tiny]).ok).toBe(false);
  });

  test("an end that is no fraction is the nearest double: V + 900/V = 70 is at 35 ± √325", () => {
    const lines = [
      line("Half", { behaviour: "variable", amount: 2, driver: "Cases", rule: "EQUAL()" }),
      line("Pool", { amount: 900, rule: "SHARE([Cases])" }),
    ];
    const [only] = valueOf(viability("A", "Cases", tableOf(70, 1, [1]), lines));
    expect(only!.from + 1).toBeCloseTo(35 - Math.sqrt(325), 12);
    expect(only!.to! + 1).toBeCloseTo(35 + Math.sqrt(325), 12);
  });

  test("what cannot be followed exactly is refused with its line, and so are faults of the tables", () => {
    const problemsOf = (partner: string, driver: string, lines: CostLine[], rules: Rule[] = []): string[] => {
      const found = viability(partner, driver, tableOf(900_000, 40_000, [30_000]), lines, rules);
      return found.ok ? [] : found.problems.map(({ code }) => code);
    };
    expect(problemsOf("Z", "Calls", service)).toEqual(["partner-unknown", "column-missing"]);
    const root = [line("Root", { amount: 1, rule: "SQRT([Cases])" }), ...service];
    expect(problemsOf("A", "Cases", root)).toEqual(["viability-not-followed"]);
    const bounded = [{ name: "R", formula: "SHARE([Cases])", minimum: 1, maximum: null }];
    expect(problemsOf("A", "Cases", [line("Bounded", { amount: 9, rule: "R" })], bounded)).toEqual([
      "viability-not-followed",
    ]);
    const even = [{ name: "R", formula: "EQUAL()", minimum: 1, maximum: null }];
    expect(problemsOf("A", "Cases", [line("Bounded", { amount: 9, rule: "R" })], even)).toEqual([]);
    const tiny = line("Tiny", { behaviour: "step", amount: 0.0001, driver: "Cases", block: 0.001 });
    expect(problemsOf("A", "Cases", [...service, tiny])).toEqual(["steps-too-many"]);
    const single = { partners: ["A"], drivers: [{ name: "Cases", values: [1] }] };
    expect(viability("A", "Cases", single, service)).toMatchObject({ problems: [{ code: "members-missing" }] });
  });

  const formulas = [
    "SHARE([Cases])",
    "EQUAL()",
    "60%*SHARE([Cases])+SHARE([People])*0.4",
    "2*[Cases]",
    "[People]+3*EQUAL()",
  ];
  const amount = fc.integer({ min: 0, max: 100_000 });
  const model = fc.record({
    alone: fc.integer({ min: 1, max: 200_000 }),
    own: fc.integer({ min: 0, max: 300 }),
    others: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }),
    fixed: amount,
    steps: fc.array(fc.record({ amount: fc.integer({ min: 0, max: 5000 }), block: fc.integer({ min: 5, max: 200 }) }), {
      maxLength: 2,
    }),
    unit: fc.integer({ min: 0, max: 300 }),
    rules: fc.array(fc.constantFrom(...formulas, null), { minLength: 4, maxLength: 4 }),
  });

  test(`agrees with the charge at every total that is tried (${seedText})`, () => {
    fc.assert(
      fc.property(model, fc.array(fc.integer({ min: 1, max: 6000 }), { minLength: 4, maxLength: 4 }), (m, totals) => {
        const by = { behaviour: "step", driver: "Cases" } as const;
        const lines = [
          line("Head", { amount: m.fixed, rule: m.rules[0]! }),
          line("Work", { behaviour: "variable", amount: m.unit, driver: "Cases", rule: m.rules[1]! }),
          ...m.steps.map((step, at) => line(`Step ${String(at)}`, { ...by, ...step, rule: m.rules[2 + at]! })),
        ];
        const found = viability("A", "Cases", tableOf(m.alone, m.own, m.others), lines);
        if (!found.ok) expect(found.problems.map(({ code }) => code)).toEqual(["steps-too-many"]);
        if (!found.ok) return;
        const ends = found.value.flatMap(({ from, to }) => [from, to ?? from]);
        for (const total of [...totals, ...ends.map(Math.floor), ...ends.map(Math.ceil)]) {
          if (total < 1) continue;
          const there = tableOf(m.alone, m.own, [total, ...m.others.slice(1).map(() => 0)]);
          const charge = valueOf(allocate({ kind: "lines", lines }, [], there, { unit: 0 })).charges[0]!;
          const inside = found.value.some(({ from, to }) => from <= total && (to === null || total <= to));
          if (Math.abs(charge - m.alone) > 1e-6) expect([total, inside]).toEqual([total, charge < m.alone]);
        }
      }),
      randomRuns,
    );
  });
});
