import fc from "fast-check";
import type { ExitClause } from "../../../src/engine/index";
import { exitPayment, exitScenarios, partYear, runOff, withdraw } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";
import { costLine } from "../../support/randomCostModel";
import { randomModel } from "../allocation/randomModel";

const clauses: readonly ExitClause[] = [
  { form: "make whole", rate: 0.035 },
  { form: "make whole" },
  { form: "multiple", times: 1.5 },
  { form: "taper", parts: [1, 0.66, 0.33], rate: 0.05 },
  { form: "taper", parts: [0.5, 0.25] },
  { form: "share of loss", part: 0.4 },
  { form: "none" },
];

describe("every set of leavers, exit and clause", () => {
  test(`comes to what runOff, withdraw and the clause say of it, year by year and for both sides (${seedText})`, () => {
    const exits = fc.array(fc.integer({ min: 46_000, max: 48_000 }), { minLength: 2, maxLength: 2 });
    const term = fc.record({ from: fc.constantFrom(null, 2026, 2028), to: fc.constantFrom(null, 2028, 2030) });
    fc.assert(
      fc.property(randomModel, exits, fc.nat(), term, (large, days, pick, { from, to }) => {
        const size = Math.min(4, large.table.partners.length);
        const table = {
          partners: large.table.partners.slice(0, size),
          drivers: large.table.drivers.map(({ name, values }) => ({ name, values: values.slice(0, size) })),
        };
        const lines = [
          ...large.lines.map((line, at) => ({ ...line, lag: at === 4 ? null : 7 * at })),
          costLine("variable", 3.5, { driver: "People", from, to, lag: 6 }),
        ];
        const years = 4;
        const found = exitScenarios(table, lines, large.rules, { exits: days, clauses, years });
        if (!found.ok) return;
        const { at, leavers, others, charges } = found.value;
        expect(leavers).toHaveLength(2 ** size * 2 * clauses.length * years);
        expect(charges).toHaveLength(2 ** size * 2 * clauses.length);
        const set = 1 + (pick % (2 ** size - 1));
        const names = table.partners.filter((_, row) => ((set >> row) & 1) === 1);
        const steady = valueOf(withdraw(names, table, lines, large.rules));
        const leaving = steady.partners.filter(({ verdict }) => verdict === "leaves");
        const annual = leaving.reduce((sum, { before }) => sum + before, 0);
        const alone = leaving.reduce((sum, one) => sum + one.alone, 0);
        days.forEach((exit, exitAt) => {
          const path = runOff(names, table, lines, large.rules, { exit, years });
          if (!path.ok) return;
          const { lost, stranded } = path.value;
          clauses.forEach((clause, clauseAt) => {
            const { charge } = valueOf(exitPayment(clause, { annualCharge: annual, stranded, unit: 0 }));
            const start = at(set, exitAt, clauseAt);
            expect(Math.abs(charges[start / years]! - charge)).toBeLessThan(0.1);
            for (let year = 0; year < years; year++) {
              const paid = year === 0 ? charge : 0;
              const part = year === 0 ? 1 - partYear(1, exit) : 1;
              expect(Math.abs(others[start + year]! - (paid - stranded[year]!))).toBeLessThan(0.1);
              expect(Math.abs(leavers[start + year]! - (lost[year]! - alone * part - paid))).toBeLessThan(0.1);
            }
            const nobody = at(0, exitAt, clauseAt);
            expect(charges[nobody / years]).toBe(0);
          });
        });
      }),
      randomRuns,
    );
  });

  test("is looked at for ten partners, and refused for more, or where the tables do not fit", () => {
    const service = (count: number) => ({
      partners: Array.from({ length: count }, (_, at) => `P${String(at)}`),
      drivers: [{ name: "Alone", values: Array.from({ length: count }, () => 5) }],
    });
    const choices = { exits: [46_478], clauses: clauses.slice(0, 1), years: 1 };
    const lines = [costLine("fixed", 100)];
    expect(valueOf(exitScenarios(service(10), lines, [], choices)).charges).toHaveLength(1024);
    expect(exitScenarios(service(11), lines, [], choices)).toMatchObject({
      problems: [{ code: "too-many-partners", count: 11, limit: 10 }],
    });
    expect(exitScenarios({ ...service(3), drivers: [] }, lines, [], choices)).toMatchObject({
      problems: [{ code: "column-missing" }],
    });
    expect(exitScenarios(service(3), [costLine("step", 1)], [], choices)).toMatchObject({
      problems: [{ code: "driver-missing" }, { code: "block-missing" }],
    });
    const rules = [{ name: "Floor", formula: "EQUAL()", minimum: 40, maximum: 60 }];
    const bounded = exitScenarios(service(2), [costLine("fixed", 100, { rule: "Floor" })], rules, choices);
    expect(bounded).toMatchObject({ problems: [{ code: "maximums-too-low", after: ["P0"] }] });
  });
});
