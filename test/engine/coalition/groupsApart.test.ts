import fc from "fast-check";
import type { CostGame } from "../../../src/engine/index";
import {
  coordinatedCosts,
  coordinationCost,
  costOfGroup,
  describe as sentence,
  gameOfCosts,
  gameOfParts,
  gameOfUnits,
  groupCosts,
  groupSummary,
  poundsOfGroup,
  roundTable,
  savingsGame,
  shapley,
  shapleyOfParts,
  subadditiveCover,
} from "../../../src/engine/index";
import { number, published, valueOf } from "../../support/groupGames";
import { isEqual, randomGame } from "../../support/randomGames";
import { randomCostModel } from "../../support/randomCostModel";
import { randomRuns, seedText } from "../../support/randomRuns";
import { workedAnswer } from "../../support/workedAnswers";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const membersOf = (group: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => (group >> at) & 1);

/** The least cost over every way of parting the members, one partition after another. */
function slowCover(game: CostGame, group: number): number {
  const members = membersOf(group, game.partners.length);
  let least = Infinity;
  const place = (at: number, parts: readonly number[]): void => {
    const member = members[at];
    if (member === undefined) {
      const cost = parts.reduce((sum, part) => sum + game.costs[part]!, 0);
      if (cost < least) least = cost;
      return;
    }
    parts.forEach((part, index) => place(at + 1, parts.with(index, part | (1 << member))));
    place(at + 1, [...parts, 1 << member]);
  };
  place(0, []);
  return least;
}

describe("groups that may part", () => {
  const thirteen = Array.from({ length: 13 }, (_, at) => [`P${String(at)}`, 1]);

  test("SKN-13: of the published table one group is dearer together than apart", () => {
    const { expected } = workedAnswer("SKN-13");
    const { dear, best, game } = valueOf(subadditiveCover(published("SKN-01")));
    expect(dear.map(({ parts }) => parts.map((part) => part.replaceAll("+", "")).join("|"))).toEqual(expected);
    expect(dear).toEqual([{ group: "A+H+L+M+T", cost: 83, apart: 82.63, parts: ["M+T", "A+H+L"].reverse() }]);
    expect(best).toEqual(["A+H+K+L+M+T"]);
    expect(poundsOfGroup(game, 2 ** 6 - 1)).toBe(83.82);
  });

  test("a service that is cheaper in two: the cover says how", () => {
    const rows = [
      ["Ashby", 100],
      ["Barton", 100],
      ["Corby", 100],
      ["Ashby+Barton", 150],
      ["Ashby+Corby", 260],
      ["Barton+Corby", 190],
      ["Ashby+Barton+Corby", 300],
    ];
    const cover = valueOf(groupSummary(rows));
    expect(cover.dear).toEqual([
      { group: "Ashby+Corby", cost: 260, apart: 200, parts: ["Ashby", "Corby"] },
      { group: "Ashby+Barton+Corby", cost: 300, apart: 250, parts: ["Ashby+Barton", "Corby"] },
    ]);
    expect(cover.best).toEqual(["Ashby+Barton", "Corby"]);
    expect(cover.savings.map(({ saving }) => saving)).toEqual([0, 0, 0, 50, -60, 10, 0]);
    for (const bad of [[["Ashby+Barton", 1]], rows.slice(0, 4), thirteen]) expect(groupSummary(bad).ok).toBe(false);
  });

  test("thirteen partners are too many, nobody and one are not", () => {
    const big = gameOfUnits("ABCDEFGHIJKLM".split(""), new Float64Array(2 ** 13), 100n);
    const refused = subadditiveCover(big);
    expect(refused.ok ? [] : refused.problems.map(sentence)).toEqual([expect.stringContaining("13 partners")]);
    expect(valueOf(subadditiveCover(gameOfUnits([], new Float64Array(1), 100n)))).toMatchObject({ dear: [], best: [] });
    expect(valueOf(subadditiveCover(gameOfUnits(["A"], new Float64Array(2), 100n)))).toMatchObject({ best: ["A"] });
  });

  test(`is the least over all partitions, subadditive, and its own cover (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, fine) => {
        const given = randomGame(seed, 5);
        const exact = Array.from(given.costs, (cost) => ({ n: BigInt(cost), d: 100n }));
        const scale = fine ? 10n ** 20n : 1n;
        const game = gameOfCosts(
          given.partners,
          exact.map(({ n, d }) => ({ n: n * scale, d })),
        );
        const { game: cover, dear } = valueOf(subadditiveCover(game));
        const groups = given.costs.length - 1;
        const wrong = Array.from({ length: groups }, (_, at) => at + 1).filter(
          (group) => !isEqual(costOfGroup(cover, group), { n: BigInt(slowCover(given, group)) * scale, d: 100n }),
        );
        expect(wrong).toEqual([]);
        expect(valueOf(subadditiveCover(cover)).dear).toEqual([]);
        const off = dear.filter(({ parts, apart }) => {
          const sum = parts.reduce((all, part) => {
            const place = part.split("+").reduce((bits, name) => bits | (1 << game.partners.indexOf(name)), 0);
            return all + poundsOfGroup(game, place);
          }, 0);
          return Math.abs(sum - apart) > Math.abs(apart) * 1e-12;
        });
        expect(off).toEqual([]);
      }),
      randomRuns,
    );
  });
});

describe("the savings game", () => {
  test("TVA-01: what each group saves", () => {
    expect(savingsGame(published("TVA-01")).map(({ saving }) => saving)).toEqual(workedAnswer("TVA-01").expected);
  });

  test(`one alone saves nothing, and all together what parts save, and more (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = randomGame(seed);
        const found = savingsGame(game);
        expect(found).toHaveLength(game.costs.length - 1);
        const wrong = found.filter(({ group, partners, saving }) => {
          const bits = group.split("+").map((name) => 1 << game.partners.indexOf(name));
          const alone = bits.reduce((sum, bit) => sum + game.costs[bit]!, 0);
          const together = game.costs[bits.reduce((a, b) => a | b)]!;
          return bits.length !== partners || Math.round(saving * 100) !== alone - together;
        });
        expect(wrong).toEqual([]);
      }),
      randomRuns,
    );
  });
});

describe("the cost of coordination", () => {
  test("nothing for one, then so much for each partner more", () => {
    const game = valueOf(gameOfParts(["A", "B", "C"], valueOf(coordinationCost(3, 5_000))));
    expect(Array.from(game.costs, (_, group) => poundsOfGroup(game, group))).toEqual([
      0, 0, 0, 5_000, 0, 5_000, 5_000, 10_000,
    ]);
    expect(shapley(game).map(number)).toEqual([10_000 / 3, 10_000 / 3, 10_000 / 3]);
  });

  test(`of every group it is (members - 1) x the cost, on top of the model (${seedText})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 10 ** 7 }), (count, inPence) => {
        const partners = Array.from({ length: count }, (_, at) => `P${String(at)}`);
        const parts = valueOf(coordinationCost(count, inPence / 100));
        const game = valueOf(gameOfParts(partners, parts));
        const wanted = Array.from(game.costs, (_, group) => Math.max(0, membersOf(group, count).length - 1) * inPence);
        expect(Array.from(game.costs)).toEqual(wanted);
        const share = (inPence * (count - 1)) / count / 100;
        const values = shapleyOfParts(count, parts)!.values.map(number);
        expect(values.filter((value) => Math.abs(value - share) > 1e-6)).toEqual([]);
      }),
      randomRuns,
    );
  });

  test(`the table of the model with it is the table of the model and it, capped by going alone (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 10 ** 6 }), (seed, each) => {
        const { table, lines } = randomCostModel(seed, 1 + (seed % 5));
        const alone = table.drivers[0]!.values.map(Number);
        const far = {
          ...table,
          drivers: [{ name: "Alone", values: alone.map(() => 1e12) }, ...table.drivers.slice(1)],
        };
        const plain = valueOf(groupCosts(far, lines));
        const found = valueOf(coordinatedCosts(table, lines, each));
        expect(found.map(({ group }) => group)).toEqual(plain.map(({ group }) => group));
        const off = found.filter(({ group, cost }, at) => {
          const names = group.split("+");
          const apart = names.reduce((sum, name) => sum + alone[table.partners.indexOf(name)]!, 0);
          return Math.abs(cost - Math.min(apart, plain[at]!.cost + each * (names.length - 1))) > 1e-4;
        });
        expect(off).toEqual([]);
      }),
      randomRuns,
    );
    const { table, lines } = randomCostModel(1, 3);
    expect(coordinatedCosts({ partners: ["A"], drivers: [] }, lines, NaN)).toMatchObject({ ok: false });
    const many = { partners: Array.from({ length: 13 }, (_, at) => `P${String(at)}`), drivers: [] };
    const drivers = [{ name: "Alone", values: many.partners.map(() => 1) }];
    expect(coordinatedCosts({ ...many, drivers }, [], 1)).toMatchObject({
      problems: [{ code: "too-many-for-groups" }],
    });
    expect(valueOf(coordinatedCosts(table, lines, 0))).toEqual(valueOf(groupCosts(table, lines)));
  });

  test("a number of partners that is none", () => {
    const refused = coordinationCost(1.5, Infinity);
    expect(refused.ok ? [] : refused.problems.map(sentence)).toEqual([
      "partners is 1.5. It must be a whole number, 0 or more.",
      "each: a number too large or undefined where a number is needed.",
    ]);
  });
});

describe("SKN-12: published rows that miss their total", () => {
  const { inputs, expected } = workedAnswer("SKN-12");
  const rows = Object.values(inputs.rows);

  test("three of seven rows are a unit off", () => {
    const sums = rows.map((row) => row.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100);
    expect(sums).toEqual(expected);
    expect(sums.filter((sum) => sum !== inputs.total)).toHaveLength(3);
  });

  test("rounded as a table, rows that are right stay, and a row that is off is refused with how far it can go", () => {
    const right = rows.filter((_, at) => expected[at] === inputs.total);
    const turned = right[0]!.map((_, partner) => right.map((row) => row[partner]!));
    const totals = right.map(() => inputs.total);
    expect(valueOf(roundTable(turned, totals))).toMatchObject({ cells: turned, moved: 0 });
    const off = rows[0]!.map((value) => [value]);
    const refused = roundTable(off, [inputs.total]);
    expect(refused.ok ? [] : refused.problems.map(sentence)).toEqual([
      "columnTotals, row 1 is 83.82. It must be from 83.83 to 83.83, its cells rounded down and up.",
    ]);
  });
});
