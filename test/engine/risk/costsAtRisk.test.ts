import fc from "fast-check";
import type { CostLine, CostRanges, DriverTable, Rule } from "../../../src/engine/index";
import { allocate, costOf, costsAtRisk, describe as sentence, stabilityRisk } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

const partners = ["Ashby", "Barton", "Corby", "Derwent"];
const caseload = [40_000, 30_000, 20_000, 10_000];
const alone = [900_000, 700_000, 480_000, 320_000];
const table: DriverTable = {
  partners,
  drivers: [
    { name: "Alone", values: alone },
    { name: "Caseload", values: caseload },
  ],
};
const line = (
  name: string,
  behaviour: CostLine["behaviour"],
  amount: number,
  more: Partial<CostLine> = {},
): CostLine => ({
  name,
  behaviour,
  amount,
  driver: null,
  block: null,
  partner: null,
  rule: null,
  from: null,
  to: null,
  lag: null,
  ...more,
});
const lines = [
  line("Head", "fixed", 600_000, { rule: "Caseload" }),
  line("Teams", "step", 60_000, { driver: "Caseload", block: 25_000 }),
  line("Cases", "variable", 12, { driver: "Caseload" }),
];
const rules: readonly Rule[] = [{ name: "Caseload", formula: "SHARE([Caseload])", minimum: null, maximum: null }];
const range = (min: number, max: number) => ({ kind: "uniform", min, max }) as const;

/** A figure along its straight line, at given amounts. */
const at = (
  { constant, weights }: { readonly constant: number; readonly weights: readonly number[] },
  amounts: readonly number[],
) => weights.reduce((sum, weight, index) => sum + weight * amounts[index]!, constant);

describe("the cost model at risk", () => {
  test(`charges and costs of groups are those of the model, whatever the amounts (${seedText})`, () => {
    const ranges: CostRanges = {
      lines: [
        { line: "Teams", distribution: range(50_000, 90_000) },
        { line: "cases", distribution: range(10, 15) },
      ],
      alone: [{ partner: "Corby", distribution: range(400_000, 500_000) }],
    };
    const risk = valueOf(costsAtRisk(table, lines, rules, ranges));
    expect(risk.inputs.map(({ name }) => name)).toEqual(["Teams", "cases", "Corby alone"]);
    expect(risk.groups).toHaveLength(4 + 14);
    const pounds = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        pounds,
        pounds,
        pounds,
        fc.subarray(partners, { minLength: 1, maxLength: 3 }),
        (teams, cases, corby, group) => {
          const amounts = [teams, cases, corby];
          const now = lines.map((one, index) => (index === 0 ? one : { ...one, amount: amounts[index - 1]! }));
          const charged = valueOf(allocate({ kind: "lines", lines: now }, rules, table, { unit: 0 })).charges;
          risk.charges.forEach((charge, row) => expect(at(charge, amounts)).toBeCloseTo(charged[row]!, 3));
          const dear = { ...table, drivers: [{ name: "Alone", values: partners.map(() => 1e12) }, table.drivers[1]!] };
          const wanted = group.length === 1 ? `${group[0]!} by the model` : group.join("+");
          const found = risk.groups.find(({ cost }) => cost.name === wanted);
          expect(at(found!.cost, amounts)).toBeCloseTo(valueOf(costOf(group, dear, now)), 3);
          expect(at(risk.groups[2]!.cost, amounts)).toBe(corby);
        },
      ),
      randomRuns,
    );
  });

  test("the worked service is sure to be stable while going alone costs what it is thought to", () => {
    const certain = costsAtRisk(table, lines, rules, {
      lines: [{ line: "Head", distribution: range(600_000, 600_000) }],
    });
    const found = valueOf(stabilityRisk(valueOf(certain), { draws: 200 }));
    expect(found.chanceStable.value).toBe(1);
    expect(found.groupsTested).toBe(18);
  });

  test("a partner that might be cheaper alone makes it unsure, by the chance that it is", () => {
    const unsure = costsAtRisk(table, lines, rules, {
      alone: [{ partner: "Corby", distribution: range(308_000, 508_000) }],
    });
    const { chanceStable, overcharged } = valueOf(stabilityRisk(valueOf(unsure), { draws: 20_000 }));
    expect(Math.abs(chanceStable.value - 0.5)).toBeLessThan(5 * chanceStable.standardError);
    expect(overcharged.filter(({ chance }) => chance.value > 0).map(({ group }) => group)).toEqual(["Corby"]);
  });

  test("only lines in force count, and only the groups named are tested", () => {
    const dated = [...lines, line("Old", "fixed", 1e9, { to: 2025 })];
    const ranges = {
      alone: [{ partner: "Corby", distribution: range(1, 2) }],
      groups: [
        ["Corby", "ashby"],
        ["Ashby", "Corby"],
      ],
      year: 2026,
    };
    const risk = valueOf(costsAtRisk(table, dated, rules, ranges));
    expect(risk.charges.reduce((sum, { constant }) => sum + constant, 0)).toBeCloseTo(2_040_000, 6);
    expect(risk.groups.map(({ cost }) => cost.name)).toEqual([...partners, "Ashby+Corby"]);
  });

  test.each<readonly [string, readonly Rule[], CostRanges, RegExp]>([
    ["an unknown line", rules, { lines: [{ line: "Rent", distribution: range(0, 1) }] }, /no pool or line “Rent”/],
    [
      "an unknown partner",
      rules,
      { alone: [{ partner: "Derby", distribution: range(0, 1) }] },
      /“Derby” is not one of the partners/,
    ],
    ["an unknown member", rules, { groups: [["Derby"]] }, /“Derby” is not one of the partners/],
    [
      "a bound in pounds",
      [{ ...rules[0]!, minimum: 5 }],
      { lines: [{ line: "Head", distribution: range(0, 1) }] },
      /line “Head” is uncertain, but its rule “Caseload” has a minimum or maximum/,
    ],
  ])("%s is a problem with its sentence", (_, own, ranges, words) => {
    const result = costsAtRisk(table, lines, own, ranges);
    if (result.ok) throw new Error("a problem is expected");
    expect(result.problems.map(sentence).join(" ")).toMatch(words);
  });
});
