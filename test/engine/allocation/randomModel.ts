import fc from "fast-check";
import type { CostLine, DriverTable, Rule } from "../../../src/engine/index";

export interface RandomModel {
  readonly table: DriverTable;
  readonly lines: readonly CostLine[];
  readonly rules: readonly Rule[];
}

const line = (name: string, facts: Partial<CostLine>): CostLine => ({
  name,
  behaviour: "fixed",
  amount: 0,
  driver: null,
  block: null,
  partner: null,
  rule: null,
  from: null,
  to: null,
  lag: null,
  ...facts,
});

const row = fc.record({
  calls: fc.integer({ min: 1, max: 5000 }),
  people: fc.integer({ min: 0, max: 90_000 }),
  alone: fc.integer({ min: 0, max: 400_000 }),
});
const pence = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100);

/** A service of 2 to 9 partners with a line of every behaviour, by rule and by nature. */
export const randomModel: fc.Arbitrary<RandomModel> = fc
  .record({
    rows: fc.array(row, { minLength: 2, maxLength: 9 }),
    fixed: pence(500_000),
    step: pence(30_000),
    block: fc.integer({ min: 1, max: 4000 }),
    rate: pence(40),
    direct: pence(20_000),
    floor: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
  })
  .map(({ rows, fixed, step, block, rate, direct, floor }) => {
    const partners = rows.map((_, index) => `Partner ${String.fromCharCode(65 + index)}`);
    return {
      table: {
        partners,
        drivers: [
          { name: "Alone", values: rows.map(({ alone }) => alone) },
          { name: "Calls", values: rows.map(({ calls }) => calls) },
          { name: "People", values: rows.map(({ people }) => people) },
        ],
      },
      lines: [
        line("Head", { amount: fixed + 1000, rule: "Blend" }),
        line("Teams", { behaviour: "step", amount: step, driver: "Calls", block }),
        line("Calls", { behaviour: "variable", amount: rate, driver: "calls" }),
        line("Depot", { behaviour: "direct", amount: direct, partner: partners[0] ?? "" }),
        line("Board", { amount: 99.99 }),
      ],
      rules: [{ name: "blend", formula: "70%*SHARE([Calls])+30%*EQUAL()", minimum: floor, maximum: null }],
    };
  });
