import fc from "fast-check";
import type { DriverTable, Result } from "../../../src/engine/index";
import { allocate, costOf, domino, trace, withdraw } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { randomModel } from "./randomModel";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const pence = (pounds: number): number => Math.round(pounds * 100);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + pence(value), 0);
const turned = (table: DriverTable, by: number): DriverTable => {
  const turn = <T>(list: readonly T[]): T[] => list.map((_, index) => list[(index + by) % list.length]!);
  return {
    partners: turn(table.partners),
    drivers: table.drivers.map(({ name, values }) => ({ name, values: turn(values) })),
  };
};

describe(`allocating random services (${seedText})`, () => {
  test("charges add up to every pool and to the whole, to the penny", () => {
    fc.assert(
      fc.property(randomModel, ({ table, lines, rules }) => {
        const allocation = valueOf(allocate({ kind: "lines", lines }, rules, table));
        for (const { charges, total: pool } of allocation.costs) expect(total(charges)).toBe(pence(pool));
        allocation.charges.forEach((charge, index) =>
          expect(pence(charge)).toBe(total(allocation.costs.map(({ charges }) => charges[index]!))),
        );
        expect(total(allocation.charges)).toBe(pence(allocation.total));
        expect(pence(allocation.costs[0]!.total)).toBe(pence(lines[0]!.amount));
        const floor = rules[0]!.minimum;
        if (floor !== null)
          allocation.costs[0]!.charges.forEach((charge) => expect(charge).toBeGreaterThanOrEqual(floor));
      }),
      randomRuns,
    );
  });

  test("the order of the partners changes nothing", () => {
    fc.assert(
      fc.property(randomModel, fc.integer({ min: 1, max: 8 }), ({ table, lines, rules }, by) => {
        const straight = valueOf(allocate({ kind: "lines", lines }, rules, table));
        const other = valueOf(allocate({ kind: "lines", lines }, rules, turned(table, by)));
        other.partners.forEach((partner, index) =>
          expect(other.charges[index]).toBe(straight.charges[straight.partners.indexOf(partner)]),
        );
      }),
      randomRuns,
    );
  });

  test("the steps of a trace add up to the charge", () => {
    fc.assert(
      fc.property(randomModel, fc.nat({ max: 4 }), fc.nat(), ({ table, lines, rules }, pool, who) => {
        const costs = { kind: "lines", lines } as const;
        const partner = table.partners[who % table.partners.length]!;
        const { steps, charge } = valueOf(trace(costs, rules, table, lines[pool]!.name, partner));
        expect(charge).toBe(
          valueOf(allocate(costs, rules, table)).costs[pool]!.charges[table.partners.indexOf(partner)],
        );
        expect(steps.reduce((sum, { figure }) => sum + figure, 0)).toBeCloseTo(charge, 6);
        expect(steps[0]!.kind).toBe("amount");
        expect(Math.abs(steps.at(-1)!.figure)).toBeLessThan(0.03);
      }),
      randomRuns,
    );
  });

  test("after a withdrawal the others pay what the service then costs, and before is what is allocated", () => {
    fc.assert(
      fc.property(randomModel, fc.nat(), ({ table, lines, rules }, who) => {
        const leaver = table.partners[who % table.partners.length]!;
        const result = valueOf(withdraw([leaver], table, lines, rules));
        const allocation = valueOf(allocate({ kind: "lines", lines }, rules, table));
        expect(result.partners.map(({ before }) => before)).toEqual(allocation.charges);
        expect(total(result.partners.map(({ after }) => after))).toBe(pence(result.totalAfter));
        const gone = result.partners.find(({ partner }) => partner === leaver)!;
        expect([gone.after, gone.verdict]).toEqual([0, "leaves"]);
        expect(pence(result.costAvoided)).toBe(pence(result.totalBefore) - pence(result.totalAfter));
        expect(pence(result.costStranded)).toBe(pence(gone.before) - pence(result.costAvoided));
        const onward = result.partners.filter(({ partner }) => partner !== leaver);
        expect(total(onward.map(({ change }) => change))).toBe(pence(result.costStranded));
        onward.forEach(({ after, alone, verdict }) =>
          expect(verdict).toBe(after <= alone ? "better in" : "better alone"),
        );
      }),
      randomRuns,
    );
  });

  test("in every round of a domino exactly those leave who would pay more than alone", () => {
    fc.assert(
      fc.property(randomModel, fc.nat(), ({ table, lines, rules }, who) => {
        const rounds = valueOf(domino([table.partners[who % table.partners.length]!], table, lines, rules));
        const left = rounds.flat().map(({ partner }) => partner);
        expect(new Set(left).size).toBe(left.length);
        rounds
          .slice(1)
          .flat()
          .forEach(({ charge, alone }) => expect(charge).toBeGreaterThan(alone));
        if (left.length < table.partners.length) {
          const after = valueOf(withdraw(left, table, lines, rules, { unit: 0 }));
          expect(after.partners.filter(({ verdict }) => verdict === "better alone")).toEqual([]);
        }
      }),
      randomRuns,
    );
  });

  test("a group never costs more than its members alone, nor than the model", () => {
    fc.assert(
      fc.property(randomModel, fc.integer({ min: 1, max: 511 }), ({ table, lines }, set) => {
        const members = table.partners.filter((_, index) => (set & (1 << index)) !== 0);
        fc.pre(members.length > 0);
        const alone = table.partners.reduce(
          (sum, partner, index) => sum + (members.includes(partner) ? Number(table.drivers[0]!.values[index]) : 0),
          0,
        );
        const cost = valueOf(costOf(members, table, lines));
        expect(cost).toBeLessThanOrEqual(alone);
        if (members.length === table.partners.length) {
          const model = valueOf(
            allocate(
              { kind: "lines", lines },
              [{ name: "Blend", formula: "EQUAL()", minimum: null, maximum: null }],
              table,
              { unit: 0 },
            ),
          ).total;
          expect(cost).toBeCloseTo(Math.min(model, alone), 6);
        }
      }),
      randomRuns,
    );
  });
});

describe("allocate", () => {
  const table: DriverTable = { partners: ["Ashby", "Barton"], drivers: [{ name: "Calls", values: [0, 0] }] };
  const pool = { name: "Systems", amount: 0, rule: "SHARE([Calls])", from: null, to: null };

  test("a cost of nothing charges nothing, even where there is nothing to share by", () => {
    expect(valueOf(allocate({ kind: "pools", pools: [pool] }, [], table)).charges).toEqual([0, 0]);
    expect(allocate({ kind: "pools", pools: [{ ...pool, amount: 1 }] }, [], table).ok).toBe(false);
  });

  test("a credit is shared as a charge is", () => {
    expect(
      valueOf(allocate({ kind: "pools", pools: [{ ...pool, amount: -0.01, rule: "EQUAL()" }] }, [], table)).charges,
    ).toEqual([-0.01, 0]);
  });

  test("only costs of the year are shared", () => {
    const pools = [
      { ...pool, amount: 10, rule: "EQUAL()", to: 2025 },
      { ...pool, amount: 20, rule: "EQUAL()", from: 2026 },
    ];
    expect(valueOf(allocate({ kind: "pools", pools }, [], table, { year: 2026 })).total).toBe(20);
    expect(valueOf(allocate({ kind: "pools", pools }, [], table)).total).toBe(30);
  });
});
