import fc from "fast-check";
import type { CostLine, DriverTable, ExitClause, Result } from "../../../src/engine/index";
import {
  describe as sentence,
  domino,
  exitCharge,
  exitPayment,
  exitScenarios,
  groupings,
  pivotal,
  runOff,
  shareExitCharge,
  survivors,
  survivorsOf,
  withdraw,
} from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { randomModel } from "../allocation/randomModel";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join(" "));
  return result.value;
}
const line = (name: string, facts: Partial<CostLine>): CostLine => ({
  ...{ name, behaviour: "fixed", amount: 0, driver: null, block: null, partner: null, rule: "SHARE([Cases])" },
  ...{ from: null, to: null, lag: null, ...facts },
});
const table: DriverTable = {
  partners: ["A", "B", "C", "D"],
  drivers: [
    { name: "Alone", values: [900_000, 700_000, 480_000, 320_000] },
    { name: "Cases", values: [40_000, 30_000, 20_000, 10_000] },
  ],
};
const service = [
  line("Head", { amount: 600_000, lag: 12 }),
  line("Teams", { behaviour: "step", amount: 60_000, driver: "Cases", block: 25_000, lag: 6 }),
  line("Cases", { behaviour: "variable", amount: 12, driver: "Cases", lag: 3 }),
];

describe("exitPayment", () => {
  const facts = { annualCharge: 612_000, stranded: [192_000, 115_200, 57_600, 0], oneOff: 25_000 };

  test("each form of clause, with what a reader must know", () => {
    expect(valueOf(exitPayment({ form: "make whole", rate: 0.035 }, facts))).toEqual({
      ...{ charge: 382_074.56, loss: 389_800, capped: false, aboveLoss: 0, provisional: false },
    });
    expect(valueOf(exitPayment({ form: "multiple", times: 1.5 }, facts))).toMatchObject({
      charge: 918_000,
      aboveLoss: 528_200,
    });
    expect(valueOf(exitPayment({ form: "taper", parts: [1, 0.66, 0.33] }, facts)).charge).toBe(1_217_880);
    expect(valueOf(exitPayment({ form: "taper", parts: [1, 0.5], rate: 0.25 }, facts)).charge).toBe(856_800);
    expect(valueOf(exitPayment({ form: "share of loss", part: 0.5 }, facts))).toMatchObject({
      ...{ charge: 194_900, provisional: true },
    });
    expect(valueOf(exitPayment({ form: "none" }, facts))).toMatchObject({ charge: 0, loss: 389_800 });
  });

  test("what is left behind comes off, the rest of the term caps it, and nobody is paid for leaving", () => {
    const all = { ...facts, setup: 10_000, credit: 30_000 };
    expect(valueOf(exitPayment({ form: "make whole" }, all)).charge).toBe(369_800);
    expect(valueOf(exitPayment({ form: "make whole" }, { ...all, toEndOfTerm: 100_000 }))).toMatchObject({
      ...{ charge: 100_000, capped: true },
    });
    expect(valueOf(exitPayment({ form: "make whole" }, { annualCharge: 1, stranded: [-500] }))).toMatchObject({
      charge: 0,
      loss: 0,
    });
  });

  test("names every number that is none, of the clause and of the facts", () => {
    const none = { is: "no finite number" };
    const named = (argument: string, row?: number) => ({
      ...{ code: "not-a-number", place: { argument, ...(row !== undefined && { row }) }, found: none },
    });
    const below = { code: "number-out-of-range", place: { argument: "rate" }, value: -1, expected: "above -1" };
    const unit = { code: "number-out-of-range", place: { argument: "unit" }, value: -1, expected: "0 or more" };
    expect(exitPayment({ form: "taper", parts: [1, NaN], rate: -1 }, { ...facts, credit: NaN, unit: -1 })).toEqual({
      ok: false,
      problems: [named("parts", 2), below, named("credit"), unit],
    });
    expect(exitPayment({ form: "multiple", times: NaN }, { annualCharge: Infinity, stranded: [NaN] })).toEqual({
      ok: false,
      problems: [named("times"), named("annualCharge"), named("stranded", 1)],
    });
    expect(
      exitPayment({ form: "make whole", rate: -0.5 }, { annualCharge: 0, stranded: [1, 1], unit: 0 }),
    ).toMatchObject({
      value: { charge: 3 },
    });
  });

  test(`make whole is what exitCharge says (${seedText})`, () => {
    const pounds = fc.integer({ min: -500_000, max: 5_000_000 }).map((pence) => pence / 100);
    const rate = fc.integer({ min: 0, max: 100 }).map((part) => part / 1000);
    fc.assert(
      fc.property(fc.array(pounds, { minLength: 1, maxLength: 12 }), pounds, rate, (stranded, oneOff, growth) => {
        const { charge } = valueOf(
          exitPayment({ form: "make whole", rate: growth }, { annualCharge: 0, stranded, oneOff }),
        );
        expect(charge).toBe(valueOf(exitCharge(stranded, { rate: growth, oneOff })));
      }),
      randomRuns,
    );
  });
});

describe("shareExitCharge", () => {
  test("leavers pay by what they paid or equally, and those who pay more receive, to the penny", () => {
    const effect = valueOf(withdraw(["B", "D"], table, service));
    const found = valueOf(shareExitCharge(100_000.01, effect));
    expect(found.leavers).toEqual([
      { partner: "B", pays: 75_000.01 },
      { partner: "D", pays: 25_000 },
    ]);
    expect(found.receivers.map(({ receives }) => receives)).toEqual([66_666.67, 33_333.34]);
    expect(found.pool).toBe(0);
    const equal = valueOf(shareExitCharge(0.01, effect, { among: "equal", to: "pool" }));
    expect(equal).toMatchObject({ leavers: [{ pays: 0.01 }, { pays: 0 }], pool: 0.01 });
    const nobodyStays = valueOf(shareExitCharge(5, valueOf(withdraw(table.partners, table, service))));
    expect(nobodyStays).toMatchObject({ receivers: [], pool: 5 });
    expect(shareExitCharge(-1, effect).ok || shareExitCharge(NaN, { partners: [] }).ok).toBe(false);
  });
});

describe("exitScenarios", () => {
  const clauses: readonly ExitClause[] = [
    { form: "make whole", rate: 0.035 },
    { form: "taper", parts: [1, 0.5] },
    { form: "none" },
  ];

  test(`holds for every set what runOff and withdraw say of it (${seedText})`, () => {
    fc.assert(
      fc.property(
        randomModel,
        fc.integer({ min: 46_000, max: 48_000 }),
        fc.nat(),
        fc.nat({ max: 40 }),
        (model, exit, pick, lag) => {
          const size = Math.min(5, model.table.partners.length);
          const few = {
            partners: model.table.partners.slice(0, size),
            drivers: model.table.drivers.map(({ name, values }) => ({ name, values: values.slice(0, size) })),
          };
          const lines = model.lines.map((one, at) => ({ ...one, lag: lag * (at % 3) }));
          const found = exitScenarios(few, lines, model.rules, { exits: [exit], clauses, years: 4 });
          if (!found.ok) return;
          const set = 1 + (pick % (2 ** size - 1));
          const names = few.partners.filter((_, row) => ((set >> row) & 1) === 1);
          const years = valueOf(runOff(names, few, lines, model.rules, { exit, years: 4 }));
          const steady = valueOf(withdraw(names, few, lines, model.rules));
          const annual = steady.partners.reduce((sum, one) => sum + (one.verdict === "leaves" ? one.before : 0), 0);
          const { charge } = valueOf(exitPayment(clauses[0]!, { annualCharge: annual, stranded: years.stranded }));
          const { at, others, charges } = found.value;
          expect(Math.abs(charges[at(set, 0, 0) / 4]! - charge)).toBeLessThan(0.05);
          years.stranded.forEach((stranded, year) => {
            expect(Math.abs(others[at(set, 0, 2) + year]! + stranded)).toBeLessThan(0.02);
          });
        },
      ),
      randomRuns,
    );
  });

  test("both sides together gain what the service saves, less what the leavers pay alone; nobody leaving changes nothing", () => {
    const found = valueOf(exitScenarios(table, service, [], { exits: [46_478], clauses, years: 3 }));
    const { leavers, others, at } = found;
    expect([...leavers.slice(0, 9), ...others.slice(0, 9)].every((figure) => Math.abs(figure) < 1e-9)).toBe(true);
    const start = at(8, 0, 0);
    expect(leavers[start + 2]! + others[start + 2]!).toBeCloseTo(120_000 - 320_000, 6);
    expect(
      exitScenarios({ ...table, partners: Array.from({ length: 11 }, String) }, service, [], {
        exits: [],
        clauses,
        years: 1,
      }).ok,
    ).toBe(false);
  });
});

describe("cascades", () => {
  test("WDR-04 in both orders, and exit costs that hold partners in", () => {
    const names = (terms: Parameters<typeof domino>[4], first = "B") =>
      valueOf(domino([first], table, service, [], terms)).map((round) => round.map(({ partner }) => partner));
    expect(names({})).toEqual([["B"], ["A"], ["C", "D"]]);
    expect(names({ order: "worst first" })).toEqual([["B"], ["A"], ["C"], ["D"]]);
    expect(names({ exitCosts: [200_000, 0, 0, 0] })).toEqual([["B"]]);
    expect(names(0.5)).toEqual([["B"]]);
  });

  test("pivotal: the partner on whom the service hangs comes first, and pairs are ranked with partners", () => {
    const ranked = valueOf(pivotal(table, service, [], { pairs: true }));
    expect(ranked).toHaveLength(10);
    expect(ranked.filter(({ collapse }) => !collapse).map(({ leavers }) => leavers)).toContainEqual(["D"]);
    const b = ranked.find(({ leavers }) => leavers.join() === "B")!;
    expect(b).toMatchObject({ collapse: true, turned: ["A"], followers: ["A", "C", "D"] });
    expect(b.costStranded).toBeCloseTo(192_000, 6);
    expect(b.rise).toBeCloseTo(192_000 / 1_428_000, 12);
    const order = ranked.map(({ collapse }) => collapse);
    expect(order.lastIndexOf(true)).toBeLessThan(order.indexOf(false));
  });

  const games = fc.integer({ min: 1, max: 7 }).chain((count) => {
    const many = (max: number, min = 0, length = count) =>
      fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });
    return fc.tuple(many(60, 0, 2 ** count), many(6, 1), many(30));
  });

  test(`what remains of every group is what leaving round after round leaves (${seedText})`, () => {
    fc.assert(
      fc.property(games, ([all, weights, limits]) => {
        const costs = Float64Array.from(all, (cost, group) => (group === 0 ? 0 : cost));
        const [quantities, most] = [Float64Array.from(weights), Float64Array.from(limits)];
        const leaving = (group: number): number => {
          const total = weights.reduce((sum, weight, at) => sum + (((group >> at) & 1) === 1 ? weight : 0), 0);
          return weights.reduce(
            (gone, weight, at) =>
              gone | (((group >> at) & 1) === 1 && costs[group]! * weight > limits[at]! * total ? 1 << at : 0),
            0,
          );
        };
        const found = survivors({ costs, quantities, limits: most });
        expect(survivorsOf(weights.length, leaving)).toEqual(found);
        found.forEach((left, group) => {
          let remaining = group;
          for (let gone = leaving(remaining); gone !== 0; gone = leaving(remaining)) remaining &= ~gone;
          expect(left).toBe(remaining);
        });
      }),
      randomRuns,
    );
  });

  test("a charge equal to the limit stays, however large the figures", () => {
    const costs = Float64Array.from([0, 3, 3e15 / 10 + 3, 900_000_000_000_001]);
    const left = survivors({ costs, quantities: Float64Array.from([1, 2]), limits: Float64Array.from([3e14, 6e14]) });
    expect(left[3]).toBe(0);
    costs[3] = 900_000_000_000_000;
    expect(
      survivors({ costs, quantities: Float64Array.from([1, 2]), limits: Float64Array.from([3e14, 6e14]) })[3],
    ).toBe(3);
  });
});

describe("groupings", () => {
  test(`every way of dividing partners is costed once, and the cheapest is found (${seedText})`, () => {
    const costsOf = fc
      .integer({ min: 1, max: 6 })
      .chain((count) => fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 2 ** count, maxLength: 2 ** count }));
    const bell = [1, 1, 2, 5, 15, 52, 203];
    const least = (costs: readonly number[], group: number): number => {
      if (group === 0) return 0;
      const first = group & -group;
      let best = Infinity;
      for (let rest = group ^ first, sub = rest; ; sub = (sub - 1) & rest) {
        best = Math.min(best, costs[sub | first]! + least(costs, rest ^ sub));
        if (sub === 0) return best;
      }
    };
    fc.assert(
      fc.property(costsOf, (costs) => {
        const found = groupings(Float64Array.from(costs));
        expect(found.count).toBe(bell[Math.log2(costs.length)]);
        expect(found.costs).toHaveLength(found.count);
        expect(found.cheapest.cost).toBe(least(costs, costs.length - 1));
        expect(Math.min(...found.costs)).toBe(found.cheapest.cost);
        const { groups } = found.cheapest;
        expect(groups.reduce((sum, group) => sum + group, 0)).toBe(costs.length - 1);
        expect(groups.reduce((sum, group) => sum + costs[group]!, 0)).toBe(found.cheapest.cost);
      }),
      randomRuns,
    );
    expect(groupings(new Float64Array(1024)).count).toBe(115_975);
  });
});
