import fc from "fast-check";
import type { CostPart } from "../../../src/engine/index";
import {
  costOf,
  describe as sentence,
  disruption,
  gameOfModel,
  gameOfParts,
  gameOfUnits,
  partnerCostsOfGame,
  partnerCostsOfModel,
  scrb,
  shapley,
  shapleyCharges,
  shapleyOfModel,
  shapleyOfParts,
  shapleyOfVolume,
} from "../../../src/engine/index";
import { roundSigned } from "../../../src/engine/money/roundSigned";
import { number, valueOf } from "../../support/groupGames";
import { costLine, randomCostModel } from "../../support/randomCostModel";
import { added, isEqual, randomGame } from "../../support/randomGames";
import { randomParts, whole } from "../../support/randomParts";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { workedAnswer } from "../../support/workedAnswers";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const partnersOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `P${String(at + 1)}`);

describe("closed forms of the Shapley value", () => {
  test(`agree with the table of all groups, part for part (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = new SeededRandom(seed);
        const count = random.whole(1, 7);
        const parts = randomParts(random, count);
        const { values, error } = shapleyOfParts(count, parts)!;
        const table = shapley(valueOf(gameOfParts(partnersOf(count), parts)));
        expect(error).toBeLessThan(1e-8);
        values.forEach((value, at) =>
          expect(Math.abs(number(value) - number(table[at]!))).toBeLessThanOrEqual(error + 1e-10),
        );
        expect(isEqual(added(values), added(table))).toBe(true);
      }),
      randomRuns,
    );
  });

  test(`count groups by volume for any cost of it (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = new SeededRandom(seed);
        const count = random.whole(1, 8);
        const volumes = random.list(count, () => random.whole(0, 12));
        const total = volumes.reduce((sum, volume) => sum + volume, 0);
        const cost = random.list(total + 1, (at) => (at === 0 ? 0 : random.whole(0, 1e6)));
        const values = shapleyOfVolume(volumes, total + 1, (from, volume) => cost[from + volume]! - cost[from]!);
        const table = Float64Array.from(
          { length: 2 ** count },
          (_, group) => cost[volumes.reduce((sum, volume, at) => sum + ((group >> at) & 1) * volume, 0)]!,
        );
        shapley(gameOfUnits(partnersOf(count), table, 1n)).forEach((value, at) =>
          expect(Math.abs(values[at]! - number(value))).toBeLessThan(1e-7),
        );
      }),
      randomRuns,
    );
  });

  test("of 50 partners and a total volume of 10,470 add up to far below a millionth of a penny", () => {
    const random = new SeededRandom(5);
    const volumes = random.list(49, () => random.whole(1, 400));
    volumes.push(10_470 - volumes.reduce((sum, volume) => sum + volume, 0));
    const cost = (volume: number): number => 5e6 * Math.ceil(volume / 250) + 1200 * volume;
    const values = shapleyOfVolume(volumes, 10_471, (from, volume) => cost(from + volume) - cost(from));
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - cost(10_470))).toBeLessThan(1e-6);
  });

  test("LRG-01: 46 partners with a fixed cost and their own", () => {
    const { inputs, expected } = workedAnswer("LRG-01");
    const parts: CostPart[] = [
      { kind: "pool", cost: whole(inputs.fixed), users: Array.from({ length: inputs.n }, (_, at) => at) },
      { kind: "own", costs: Array.from({ length: inputs.n }, (_, at) => whole(10_000 * (at + 1))) },
    ];
    const { values, error } = shapleyOfParts(inputs.n, parts)!;
    expect([number(values[0]!), number(values.at(-1)!), error]).toEqual([...expected, 0]);
  });

  test("are not tried where counting would take too long", () => {
    const volumes = Array.from({ length: 30 }, (_, at) => whole(1e9 + 7 * at));
    expect(shapleyOfParts(30, [{ kind: "steps", cost: whole(5), block: whole(1e9 + 9), volumes }])).toBeNull();
    const table = { partners: partnersOf(30), drivers: [{ name: "Calls", values: volumes.map(number) }] };
    const result = shapleyOfModel(table, [costLine("step", 5, { driver: "Calls", block: 1e9 + 9 })], { capped: false });
    expect(result.ok ? [] : result.problems.map(sentence)).toEqual([
      "The drivers of 30 partners are too fine to count all their sums; beyond 20 partners that is how step costs are shared. Round the drivers of step lines, or make their blocks a multiple of a round number.",
    ]);
  });
});

describe("the Shapley value of the cost model", () => {
  test(`is that of its table, and by closed forms the same where nothing caps it (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table, lines } = randomCostModel(seed, 1 + (seed % 6), true);
        const capped = valueOf(shapleyOfModel(table, lines));
        const ofTable = shapley(valueOf(gameOfModel(table, lines)));
        capped.values.forEach((value, at) => expect(isEqual(value, ofTable[at]!)).toBe(true));
        expect([capped.standardErrors, capped.orders]).toEqual([null, 0]);
        const uncapped = valueOf(shapleyOfModel(table, lines, { capped: false }));
        const closed = valueOf(shapleyOfModel(table, lines, { capped: false, everyGroup: 0 }));
        expect(isEqual(added(closed.values), added(uncapped.values))).toBe(true);
        const size = closed.values.reduce((sum, value) => sum + Math.abs(number(value)), 1);
        closed.values.forEach((value, at) =>
          expect(Math.abs(number(value) - number(uncapped.values[at]!))).toBeLessThan(1e-13 * size),
        );
      }),
      randomRuns,
    );
  });

  test("samples only what the cap takes off, says how sure it is, and gives the same answer again", () => {
    for (const seed of [3, 7, 11, 19, 23]) {
      const { table, lines } = randomCostModel(seed, 6, true);
      const model = [...lines, costLine("fixed", 400_000)];
      const exact = valueOf(shapleyOfModel(table, model));
      const sampled = valueOf(shapleyOfModel(table, model, { everyGroup: 0 }));
      expect(sampled).toEqual(valueOf(shapleyOfModel(table, model, { everyGroup: 0 })));
      expect(sampled.orders).toBeGreaterThan(10_000);
      expect(isEqual(added(sampled.values), added(exact.values))).toBe(true);
      sampled.values.forEach((value, at) => {
        const off = Math.abs(number(value) - number(exact.values[at]!));
        expect(off).toBeLessThanOrEqual(5 * sampled.standardErrors![at]! + 1e-6);
        expect(sampled.standardErrors![at]!).toBeLessThan(3000);
      });
    }
  });

  test("takes 50 partners, and estimates what a cap takes off pools and largest needs as well", () => {
    const { table } = randomCostModel(5, 50);
    const lines = [
      costLine("fixed", 900_000),
      costLine("step", 60_000, { driver: "Staff", block: 25 }),
      costLine("direct", 5, { partner: "P3" }),
    ];
    const { values, standardErrors } = valueOf(shapleyOfModel(table, lines));
    const total = valueOf(costOf(table.partners, table, lines));
    expect(number(added(values))).toBeCloseTo(total, 6);
    expect(standardErrors).toHaveLength(50);
  });

  test("names what is too fine to sample", () => {
    const { table } = randomCostModel(5, 25);
    const result = shapleyOfModel(table, [costLine("fixed", 1e-12), costLine("fixed", 1e9)]);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["costs-too-fine"]);
  });

  test("tells the faults of its tables", () => {
    const { table } = randomCostModel(5, 3);
    expect(shapleyOfModel(table, [costLine("step", 1, { driver: "Staff" })])).toMatchObject({
      problems: [{ code: "block-missing" }],
    });
    const many = randomCostModel(5, 25);
    expect(shapleyOfModel(many.table, [], { everyGroup: 25 })).toMatchObject({
      problems: [{ code: "too-many-for-groups", limit: 24 }],
    });
  });
});

describe("costs of partners by the cost model", () => {
  test(`are those of the table of groups (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table, lines } = randomCostModel(seed, 1 + (seed % 5));
        const one = valueOf(partnerCostsOfModel(table, lines));
        const two = partnerCostsOfGame(valueOf(gameOfModel(table, lines)));
        const figures = ({ total, alone, without }: typeof one) => [total, ...alone, ...without].map(number);
        expect(figures(one)).toEqual(figures(two));
      }),
      randomRuns,
    );
  });

  test("serve scrb and disruption with 50 partners", () => {
    const { table } = randomCostModel(8, 50);
    const lines = [costLine("fixed", 300_000), costLine("variable", 20, { driver: "Staff" })];
    const costs = valueOf(partnerCostsOfModel(table, lines));
    const charges = valueOf(scrb(costs));
    expect(isEqual(added(charges), costs.total)).toBe(true);
    const paid = charges.map((charge, at) => ({ partner: table.partners[at]!, charge: number(charge) }));
    expect(valueOf(disruption(paid, costs))).toHaveLength(50);
    expect(partnerCostsOfModel(table, [costLine("direct", 5)])).toMatchObject({ ok: false });
  });
});

describe("charges to the penny", () => {
  test(`are the exact value rounded, whether doubles decide it or not (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = randomGame(seed);
        const exact = roundSigned(shapley(game), { n: 1n, d: 100n }, game.partners).map(number);
        expect(shapleyCharges(game)).toEqual(exact);
        const fine = gameOfUnits(game.partners, game.costs, 1000n);
        expect(shapleyCharges(fine)).toEqual(roundSigned(shapley(fine), { n: 1n, d: 100n }, game.partners).map(number));
      }),
      randomRuns,
    );
  });

  test("of nobody are none, and of one partner its own cost", () => {
    expect(shapleyCharges(gameOfUnits([], Float64Array.of(0), 100n))).toEqual([]);
    expect(shapleyCharges(gameOfUnits(["A"], Float64Array.of(0, 12345), 100n))).toEqual([123.45]);
  });
});
