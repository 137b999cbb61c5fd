import fc from "fast-check";
import type { Charge } from "../../../src/engine/index";
import type { CostGame } from "../../../src/engine/index";
import {
  airport,
  disruption,
  fair,
  fairMethodNames,
  gameOfUnits,
  gately,
  partnerCostsOfGame,
  paysMoreThanAlone,
  readGroupCosts,
  scrb,
  shapley,
  tau,
  tauBounds,
} from "../../../src/engine/index";
import { groupRowsOf, valueOf, tableOf, number } from "../../support/groupGames";
import { isEqual, randomConcaveGame, randomGame } from "../../support/randomGames";
import { randomRuns, seedText } from "../../support/randomRuns";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Linear programs take their time: they have properties of their own beside these. */
const mostFor = (method: string): number => (method.includes("nucleolus") ? 3 : 7);

describe("every method", () => {
  test.each(fairMethodNames)(
    `%s adds up to the cost of all to the penny, whatever the order of rows and names (${seedText})`,
    (method) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const game = method === "tau" ? randomConcaveGame(seed) : randomGame(seed, mostFor(method));
          const rows = groupRowsOf(game);
          const [one, two] = [rows, [...rows].reverse()].map((some) => fair(valueOf(readGroupCosts(some)), method));
          expect(two!.ok).toBe(one!.ok);
          if (!one!.ok || !two!.ok) return;
          const pence = one!.value.map(({ charge }) => Math.round(charge * 100));
          expect(pence.reduce((sum, part) => sum + part, 0)).toBe(game.costs.at(-1));
          const sorted = (list: readonly Charge[]) => [...list].sort((a, b) => (a.partner < b.partner ? -1 : 1));
          expect(sorted(two!.value)).toEqual(sorted(one!.value));
        }),
        randomRuns,
      );
    },
  );

  test("is refused by a name that is not there, and none is missing from the sentence", () => {
    const result = fair(tableOf(randomGame(1)), "Shapely");
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: "word-unknown", found: "Shapely", expected: fairMethodNames }],
    });
  });
});

describe("definitions, straight from the books", () => {
  const concessions = (game: CostGame): { least: number[]; most: number[] } => {
    const all = game.costs.length - 1;
    const least = game.partners.map((_, at) => game.costs[all]! - game.costs[all - 2 ** at]!);
    const gap = (group: number): number =>
      game.costs[group]! - least.reduce((sum, cost, at) => sum + ((group >> at) & 1 ? cost : 0), 0);
    const most = game.partners.map((_, at) => {
      const groups = Array.from({ length: all }, (__, index) => index + 1).filter((group) => (group >> at) & 1);
      return least[at]! + Math.min(...groups.map(gap));
    });
    return { least, most };
  };

  test(`tau lies at one part of the way between the least and the most of all (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = seed % 3 === 0 ? randomGame(seed, 4) : randomConcaveGame(seed);
        const { least, most } = concessions(game);
        const bounds = tauBounds(game);
        expect(bounds.least.map((value) => Math.round(number(value) * 100))).toEqual(least);
        expect(bounds.most.map((value) => Math.round(number(value) * 100))).toEqual(most);
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        const exists =
          most.every((value, at) => value >= least[at]!) &&
          sum(least) <= game.costs.at(-1)! &&
          sum(most) >= game.costs.at(-1)!;
        const charges = tau(game);
        expect(charges.ok).toBe(exists);
        if (!charges.ok) return;
        const way = sum(most) === sum(least) ? 0 : (game.costs.at(-1)! - sum(least)) / (sum(most) - sum(least));
        charges.value.forEach((charge, at) => {
          const wanted = least[at]! + way * (most[at]! - least[at]!);
          expect(Math.abs(number(charge) * 100 - wanted)).toBeLessThanOrEqual(1e-9 * (1 + game.largest));
        });
      }),
      randomRuns,
    );
  });

  test(`scrb, the Gately point and disruption agree where no partner costs more than alone (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = randomConcaveGame(seed);
        const costs = partnerCostsOfGame(game);
        expect(paysMoreThanAlone(costs)).toEqual([]);
        const [one, two] = [valueOf(scrb(costs)), valueOf(gately(costs))];
        one.forEach((charge, at) => expect(isEqual(charge, two[at]!)).toBe(true));
        const paid = one.map((charge, at) => ({ partner: game.partners[at]!, charge: number(charge) }));
        const [first, ...others] = valueOf(disruption(paid, costs)).map(({ propensity }) => propensity!);
        others.forEach((propensity) =>
          expect(Math.abs(propensity - first!)).toBeLessThan(1e-3 * (1 + Math.abs(first!))),
        );
      }),
      randomRuns,
    );
  });

  test(`an airport's charges are the Shapley value of the game of the largest need (${seedText})`, () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 7 }), (needs) => {
        const costs = Float64Array.from({ length: 2 ** needs.length }, (_, group) =>
          Math.max(0, ...needs.filter((__, at) => (group >> at) & 1)),
        );
        const value = shapley(
          gameOfUnits(
            needs.map((_, at) => `P${String(at)}`),
            costs,
            1n,
          ),
        );
        valueOf(airport(needs)).forEach((charge, at) => expect(charge).toBe(number(value[at]!)));
      }),
      randomRuns,
    );
  });

  test(`an airport's counts are that many equal users (${seedText})`, () => {
    const use = fc.record({ need: fc.integer({ min: 0, max: 1e6 }), count: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(use, { minLength: 1, maxLength: 6 }), (uses) => {
        const each = valueOf(airport(uses.flatMap(({ need, count }) => Array.from({ length: count }, () => need))));
        let at = 0;
        const [needs, counts] = [uses.map(({ need }) => need), uses.map(({ count }) => count)];
        const charges = valueOf(airport(needs, counts));
        charges.forEach((charge, index) => {
          expect(each.slice(at, at + uses[index]!.count)).toEqual(
            Array.from({ length: uses[index]!.count }, () => charge),
          );
          at += uses[index]!.count;
        });
      }),
      randomRuns,
    );
  });
});
