import fc from "fast-check";
import type { CostPart, DriverTable } from "../../../src/engine/index";
import {
  costOf,
  costOfGroup,
  describe as sentence,
  gameOfModel,
  gameOfParts,
  groupCosts,
  partsOfModel,
  poundsOfGroup,
} from "../../../src/engine/index";
import { number, valueOf } from "../../support/groupGames";
import type { Exact } from "../../support/randomGames";
import { isEqual } from "../../support/randomGames";
import { costLine, randomCostModel } from "../../support/randomCostModel";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const whole = (value: number): Exact => ({ n: BigInt(value), d: 1n });

describe("what groups cost by the model", () => {
  test(`is what the cost model says of each of them (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table, lines } = randomCostModel(seed, 1 + (seed % 5));
        const game = valueOf(gameOfModel(table, lines));
        for (let group = 1; group < game.costs.length; group++) {
          const members = table.partners.filter((_, at) => (group >> at) & 1);
          expect(number(costOfGroup(game, group))).toBe(valueOf(costOf(members, table, lines)));
        }
        const rows = valueOf(groupCosts(table, lines));
        expect(rows.map(({ group }) => group.split("+").length)).toEqual(
          rows.map(({ group }) => group.split("+").length).sort(),
        );
        for (const { group, cost } of rows) expect(cost).toBe(valueOf(costOf(group.split("+"), table, lines)));
      }),
      randomRuns,
    );
  });

  test.each([11, 12, 13])("stays right over blocks: %d partners, many pools, the largest need", (count) => {
    const random = new SeededRandom(count);
    const partners = random.list(count, (at) => `P${String(at)}`);
    const parts: CostPart[] = random.list(35, () => ({
      kind: "pool" as const,
      cost: whole(random.whole(0, 1000)),
      users: random.list(random.whole(0, 4), () => random.whole(0, count - 1)),
    }));
    const needs = random.list(count, () => random.whole(0, 500));
    const volumes = random.list(count, () => random.whole(0, 100));
    parts.push({ kind: "largest", needs: needs.map(whole) });
    parts.push({ kind: "steps", cost: whole(30), block: whole(64), volumes: volumes.map(whole) });
    const game = valueOf(gameOfParts(partners, parts));
    const costs = game.costs.map((_, group) => {
      const isIn = (at: number): boolean => ((group >> at) & 1) === 1;
      const pools = parts.reduce(
        (sum, part) => (part.kind === "pool" && part.users.some(isIn) ? sum + Number(part.cost.n) : sum),
        0,
      );
      const largest = Math.max(0, ...needs.filter((__, at) => isIn(at)));
      const volume = volumes.reduce((sum, one, at) => (isIn(at) ? sum + one : sum), 0);
      return 100 * (pools + largest + 30 * Math.ceil(volume / 64));
    });
    expect(game.costs).toEqual(costs);
  });

  test("stays exact where figures are too fine or too large for doubles, up to 16 partners", () => {
    const fine: DriverTable = {
      partners: ["A", "B"],
      drivers: [
        { name: "Alone", values: [1e300, 1e300] },
        { name: "Calls", values: [1e-7, 123456789.123456] },
      ],
    };
    const lines = [
      costLine("variable", 0.000123456789, { driver: "Calls" }),
      costLine("step", 1e17, { driver: "Calls", block: 1e-9 }),
      costLine("fixed", 5),
    ];
    const game = valueOf(gameOfModel(fine, lines));
    expect(game.exact).not.toBeNull();
    const members = [[], ["A"], ["B"], ["A", "B"]];
    for (const group of [1, 2, 3])
      expect(poundsOfGroup(game, group)).toBe(valueOf(costOf(members[group]!, fine, lines)));
    const parts: CostPart[] = [
      { kind: "own", costs: [{ n: 1n, d: 10n ** 20n }, whole(3)] },
      { kind: "largest", needs: [whole(5), whole(4)] },
      { kind: "pool", cost: whole(7), users: [1] },
    ];
    const tiny = valueOf(gameOfParts(["A", "B"], parts));
    expect(isEqual(costOfGroup(tiny, 3), { n: 15n * 10n ** 20n + 1n, d: 10n ** 20n })).toBe(true);
    expect(isEqual(costOfGroup(tiny, 1), { n: 5n * 10n ** 20n + 1n, d: 10n ** 20n })).toBe(true);
    const many = Array.from({ length: 17 }, (_, at) => `P${String(at)}`);
    const result = gameOfParts(many, [{ kind: "own", costs: many.map((_, at) => ({ n: 1n, d: 10n ** BigInt(at) })) }]);
    expect(result.ok ? "" : result.problems.map(sentence)).toEqual([
      "The costs of groups of 17 partners have more digits than can be worked out exactly beyond 16 partners. Give amounts and drivers with fewer decimals.",
    ]);
  });

  test("joins step lines of one driver and block into one part", () => {
    const { table } = randomCostModel(1, 3);
    const lines = [25, 25, 30].map((block) => costLine("step", 10, { driver: "Staff", block }));
    const parts = valueOf(partsOfModel(table, lines));
    expect(parts.map(({ kind }) => kind)).toEqual(["pool", "own", "steps", "steps"]);
    expect(parts[2]).toMatchObject({ cost: { n: 20n, d: 1n } });
  });

  test("tells every fault of the tables at once", () => {
    const table: DriverTable = {
      partners: ["A", "B"],
      drivers: [
        { name: "Alone", values: [1, null] },
        { name: "Calls", values: [-1, 2] },
      ],
    };
    const lines = [
      costLine("step", 5, { driver: "Calls" }),
      costLine("variable", 5, { driver: "Calls" }),
      costLine("direct", 1),
    ];
    const result = gameOfModel(table, lines);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      "block-missing",
      "driver-value-negative",
      "line-partner-missing",
      "alone-unusable",
    ]);
  });

  test.each([
    [0, "members-missing"],
    [13, "too-many-for-groups"],
    [51, "too-many-partners"],
  ])("is no table for %d partners", (count, code) => {
    const { table } = randomCostModel(1, count);
    expect(groupCosts(table, [])).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
