import fc from "fast-check";
import type { CostLine, DriverTable, Result } from "../../../src/engine/index";
import { describe as sentence, runOff, withdraw } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { randomModel } from "../allocation/randomModel";

const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25569;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join(" "));
  return result.value;
}

const table: DriverTable = {
  partners: ["Ashby", "Barton", "Corby", "Derwent"],
  drivers: [
    { name: "Alone", values: [900_000, 700_000, 480_000, 320_000] },
    { name: "Cases", values: [40_000, 30_000, 20_000, 10_000] },
  ],
};
const line = (name: string, facts: Partial<CostLine>): CostLine => ({
  ...{ name, behaviour: "fixed", amount: 0, driver: null, block: null, partner: null, rule: "SHARE([Cases])" },
  ...{ from: null, to: null, lag: null, ...facts },
});
const service = (head: number | null, teams: number | null, cases: number | null): CostLine[] => [
  line("Head", { amount: 600_000, lag: head }),
  line("Teams", { behaviour: "step", amount: 60_000, driver: "Cases", block: 25_000, lag: teams }),
  line("Cases", { behaviour: "variable", amount: 12, driver: "Cases", lag: cases }),
];

describe("runOff", () => {
  test("a cost falls only from the end of its lag on, and what the model leaves stranded stays", () => {
    const found = valueOf(runOff(["Derwent"], table, service(24, 12, 6)));
    expect(found).toMatchObject({
      years: null,
      lost: [204_000, 204_000, 204_000],
      avoided: [60_000, 120_000, 120_000],
      stranded: [144_000, 84_000, 84_000],
      costStranded: 84_000,
      profile: [144 / 84, 1, 1],
      withoutLag: [],
    });
    expect(found.lines.map(({ line: name, stranded }) => [name, stranded])).toEqual([
      ["Head", [60_000, 60_000, 60_000]],
      ["Teams", [24_000, 24_000, 24_000]],
      ["Cases", [60_000, 0, 0]],
    ]);
  });

  test("where the rest falls too, nothing is stranded once every lag has passed", () => {
    const found = valueOf(runOff(["Derwent"], table, service(24, 12, 6), [], { rest: "falls" }));
    expect(found.stranded).toEqual([144_000, 60_000, 0]);
    expect(found.profile).toEqual([144 / 84, 60 / 84, 0]);
  });

  test("a line without a lag falls at once, and is named; its rest stays, since nobody says when it could fall", () => {
    const found = valueOf(runOff(["Derwent"], table, service(null, 0, null), [], { rest: "falls", years: 2 }));
    expect(found.withoutLag).toEqual(["Head", "Cases"]);
    expect(found.stranded).toEqual([60_000, 60_000]);
  });

  test("with a date of exit, years are financial years, by days, across 29 February and the change of the clocks", () => {
    const found = valueOf(runOff(["Derwent"], table, service(0, 0, 3), [], { exit: serial("2027-10-01") }));
    expect(found.years).toEqual([2027, 2028, 2029]);
    expect(found.lost[0]).toBe(102_000);
    expect(found.avoided).toEqual([Math.round((120_000_00 * 91) / 366) / 100, 120_000, 120_000]);
    const leap = valueOf(runOff(["Derwent"], table, service(0, 0, 1), [], { exit: serial("2028-01-31"), years: 1 }));
    expect(leap.avoided).toEqual([Math.round((120_000_00 * 32) / 366) / 100]);
  });

  test("a line that ends is lost and stranded no longer", () => {
    const lines = [line("Head", { amount: 600_000, to: 2027 }), line("Board", { amount: 1000, from: 2029 })];
    const found = valueOf(runOff(["Derwent"], table, lines, [], { exit: serial("2027-04-01"), years: 3 }));
    expect(found.stranded).toEqual([60_000, 0, 100]);
    expect(runOff(["Derwent"], table, lines.slice(0, 1), [], { exit: serial("2030-04-01") })).toMatchObject({
      problems: [{ code: "nothing-in-force", year: 2030 }],
    });
  });

  test("all partners leaving strands everything until its lag has passed, and then nothing", () => {
    const found = valueOf(runOff(table.partners, table, service(12, 12, 12)));
    expect(found).toMatchObject({ stranded: [2_040_000, 0], costStranded: 0, profile: null });
  });

  test("a leaver who is not a partner, a lag that is none and too many years are told together", () => {
    const result = runOff(["Derby"], table, service(-1, 2.5, NaN), [], { years: 301 });
    expect(result.ok ? [] : result.problems.map(sentence)).toEqual([
      "leavers, row 1: “Derby” is not one of the partners. The partners are Ashby, Barton, Corby and Derwent.",
      "lines, row 2 (Head), Lag is −1. It must be a whole number of months from 0 to 1,200, or blank.",
      "lines, row 3 (Teams), Lag is 2.5. It must be a whole number of months from 0 to 1,200, or blank.",
      "lines, row 4 (Cases), Lag is NaN. It must be a whole number of months from 0 to 1,200, or blank.",
      "years is 301. It must be a whole number of years from 1 to 300.",
    ]);
  });

  const lags = fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }), { minLength: 5, maxLength: 5 });

  test(`ends at what withdraw shows, adds up in both directions and follows the months (${seedText})`, () => {
    fc.assert(
      fc.property(randomModel, lags, fc.nat(), fc.boolean(), (model, months, pick, falls) => {
        const leaver = model.table.partners[pick % model.table.partners.length] ?? "";
        const lines = model.lines.map((one, at) => ({ ...one, lag: months[at] ?? null }));
        const rest = falls ? "falls" : "stays";
        const steady = withdraw([leaver], model.table, lines, model.rules);
        const result = runOff([leaver], model.table, lines, model.rules, { rest });
        expect(result.ok).toBe(steady.ok);
        if (!steady.ok || !result.ok) return;
        const found = result.value;
        expect(found.costStranded).toBeCloseTo(steady.value.costStranded, 6);
        if (!falls) expect(found.stranded.at(-1)).toBeCloseTo(steady.value.costStranded, 6);
        found.stranded.forEach((total, year) => {
          const parts = found.lines.reduce((sum, part) => sum + part.stranded[year]!, 0);
          expect(Math.abs(parts - total)).toBeLessThan(1e-6);
          expect(Math.abs(found.lost[year]! - found.avoided[year]! - total)).toBeLessThan(1e-6);
          const twin = found.lines.reduce((sum, part, at) => {
            const lost = part.lost[0]!;
            const last = part.avoided.at(-1)!;
            const waiting = Math.min(12, Math.max(0, (months[at] ?? 0) - 12 * year));
            return sum + (lost * waiting + (lost - last) * (12 - waiting)) / 12;
          }, 0);
          expect(Math.abs(total - twin)).toBeLessThan(0.0051);
        });
      }),
      randomRuns,
    );
  });
});
