import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { AllocationRule, BaseRule, DriverTable, LedgerLine } from "../../../src/engine/index";
import { chargeTests, methodAdvice, shareByRule, traceLedger } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { byCaseload, equally, ruleOf, share, table } from "./pipelineCases";

const pence = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);

const tableOf = (columns: readonly (readonly [number, number, number])[]): DriverTable => ({
  partners: columns.map((_, i) => `P${String(i).padStart(2, "0")}`),
  drivers: [
    { name: "A", values: columns.map(([a]) => a) },
    { name: "B", values: columns.map(([, b]) => b) },
    { name: "Old", values: columns.map(([, , old]) => (old === 0 ? null : old)) },
  ],
});

const simple: BaseRule[] = [
  equally,
  { kind: "drivers", drivers: [{ driver: "A", weight: 1 }] },
  {
    kind: "drivers",
    drivers: [
      { driver: "A", weight: 0.25 },
      { driver: "B", weight: 0.75 },
    ],
  },
  { kind: "formula", formula: "30%*SHARE([A])+70%*EQUAL()" },
  { kind: "marginal", driver: "B", price: 0.07, remainder: equally },
  { kind: "capacity", driver: "A", capacity: 700, unused: { kind: "drivers", drivers: [{ driver: "B", weight: 1 }] } },
  {
    kind: "banded",
    driver: "A",
    method: "incremental",
    difference: "scale",
    bands: [
      { upTo: 9, rate: 3 },
      { upTo: null, rate: 1 },
    ],
  },
];

const anyRule = fc
  .record({
    bases: fc.array(fc.constantFrom(...simple), { minLength: 1, maxLength: 2 }),
    phase: fc.constantFrom(0, 0.3, 1),
    extra: fc.boolean(),
  })
  .map(({ bases, phase, extra }): AllocationRule =>
    ruleOf(equally, {
      blend: bases.map((rule) => ({ rule, weight: 1 / bases.length })),
      transition: phase === 0 ? null : { old: "Old", weights: [{ year: 2027, weight: phase }] },
      extras: extra ? [{ name: "Extra", amount: 12.34, takers: ["P00"], rule: equally }] : [],
    }),
  );

const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), fc.nat({ max: 50 })), {
  minLength: 1,
  maxLength: 8,
});

describe(`rules over random partners (${seedText})`, () => {
  test("no penny is lost, and the working of every charge adds up to it", () => {
    fc.assert(
      fc.property(rows, anyRule, fc.integer({ min: -5_000_000, max: 5_000_000 }), (columns, rule, amount) => {
        fc.pre(rule.transition === null || columns.some(([, , old]) => old > 0));
        const shared = share(amount / 100, rule, tableOf(columns));
        expect(pence(shared.charges.map(({ charge }) => charge))).toBe(amount);
        for (const { charge, working } of shared.charges)
          expect(working.reduce((sum, { figure }) => sum + figure, 0)).toBeCloseTo(charge, 7);
      }),
      randomRuns,
    );
  });

  test("the order of the partners changes nothing", () => {
    fc.assert(
      fc.property(rows, anyRule, fc.integer({ min: 1, max: 5_000_000 }), (columns, rule, amount) => {
        fc.pre(rule.transition === null || columns.some(([, , old]) => old > 0));
        const drivers = tableOf(columns);
        const turned: DriverTable = {
          partners: [...drivers.partners].reverse(),
          drivers: drivers.drivers.map(({ name, values }) => ({ name, values: [...values].reverse() })),
        };
        const byName = (from: DriverTable) =>
          Object.fromEntries(share(amount / 100, rule, from).charges.map(({ partner, charge }) => [partner, charge]));
        expect(byName(turned)).toEqual(byName(drivers));
      }),
      randomRuns,
    );
  });

  test("equal partners pay the same but for a penny, and nothing of the driver pays nothing", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5_000_000 }), (columns, amount) => {
        const twin = [...columns, columns[0]!, [0, 1, 1] as const];
        const found = share(amount / 100, ruleOf(simple[1]!), tableOf(twin)).charges.map(({ charge }) => charge);
        expect(Math.abs(found[0]! - found[columns.length]!)).toBeLessThan(0.011);
        expect(found.at(-1)).toBe(0);
      }),
      randomRuns,
    );
  });
});

describe("one charge followed back to the ledger", () => {
  const ledger: LedgerLine[] = [
    { pool: "Systems", amount: 600.1 },
    { pool: "People", amount: 5 },
    { pool: " systems", amount: 399.9 },
    { pool: "Systems", amount: 0.005 },
  ];
  const pools = [
    { name: "Systems", rule: "Casework" },
    { name: "People", rule: "Gone" },
  ];
  const traced = (pool: string, partner: string, more = pools, rule = ruleOf(byCaseload)) =>
    traceLedger(ledger, more, [rule], table, { pool, partner, year: 2027 });

  test("the lines, the working and the charge are those of the pool", () => {
    expect(traced("SYSTEMS", "barton")).toMatchObject({
      ok: true,
      value: { lines: [0, 2, 3], amount: 1000.005, rule: "Casework", version: "1", partner: "Barton", charge: 300 },
    });
  });

  test("an unknown or repeated pool, a stranger and a rule that does not hold are told", () => {
    const code = (result: ReturnType<typeof traced>) => !result.ok && result.problems[0].code;
    expect(code(traced("Syst", "Barton"))).toBe("pool-unknown");
    expect(code(traced("Systems", "Barton", [...pools, ...pools]))).toBe("pool-repeated");
    expect(code(traced("Systems", "Derby"))).toBe("partner-unknown");
    expect(code(traced("People", "Barton"))).toBe("rule-not-in-force");
    expect(code(traced("Systems", "Barton", pools, ruleOf({ kind: "equal", months: "X" })))).toBe(
      "rule-driver-unusable",
    );
  });
});

describe("tests beside an allocation", () => {
  test("say who pays more than alone, less than it adds, and how savings are spread", () => {
    const result = chargeTests([
      { partner: "Ashby", charge: 600, alone: 900, incremental: 500, prior: 500, quantity: 40 },
      { partner: "Barton", charge: 400, alone: 500, incremental: 450, prior: null, quantity: null },
      { partner: "Corby", charge: 0, alone: 0, incremental: null, prior: 0, quantity: 0 },
    ]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        partners: [
          {
            saving: 300,
            isNoMoreThanAlone: true,
            coversIncrement: true,
            changeOnPrior: 0.2,
            perUnit: 15,
            shareOfCost: 0.6,
            shareOfSaving: 0.75,
          },
          { saving: 100, savingOfAlone: 0.2, coversIncrement: false, changeOnPrior: null, perUnit: null },
          { savingOfAlone: null, coversIncrement: null, changeOnPrior: null, perUnit: null },
        ],
        savingRange: [0.2, 1 / 3],
      },
    });
    expect(result.ok && result.value.gini).toBeCloseTo(0.125, 12);
  });

  test("a loser leaves no index of inequality, and a cost below nothing is refused", () => {
    const facts = { incremental: null, prior: null, quantity: null };
    expect(
      chargeTests([
        { partner: "A", charge: 6, alone: 5, ...facts },
        { partner: "B", charge: 1, alone: 9, ...facts },
      ]),
    ).toMatchObject({
      ok: true,
      value: { gini: null, partners: [{ isNoMoreThanAlone: false }, {}] },
    });
    expect(chargeTests([])).toEqual({ ok: true, value: { partners: [], savingRange: null, gini: null } });
    expect(chargeTests([{ partner: "A", charge: 6, alone: -5, ...facts }])).toMatchObject({
      ok: false,
      problems: [{ code: "number-out-of-range" }],
    });
  });

  test("every piece of advice names methods and a reason", () => {
    const pages = readdirSync(path.resolve(__dirname, "../../../docs/methods"));
    for (const { methods, situation, why } of methodAdvice) {
      const files = methods.map(
        (name) =>
          `${name
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, "-")
            .replace(/-$/, "")}.md`,
      );
      expect(files.filter((file) => !pages.includes(file))).toEqual([]);
      expect(methods.length).toBeGreaterThan(0);
      expect(`${situation}: ${why}`).toMatch(/^[A-Z].+: [A-Z].+\.$/);
    }
  });

  test("a rule is data: it survives being written and read", () => {
    const rule = ruleOf(byCaseload, { bounds: { minimum: 1, maximum: null, collar: null } });
    const again = JSON.parse(JSON.stringify(rule)) as AllocationRule;
    expect(shareByRule({ name: "S", amount: 10 }, again, table, 2027)).toEqual(
      shareByRule({ name: "S", amount: 10 }, rule, table, 2027),
    );
  });
});
