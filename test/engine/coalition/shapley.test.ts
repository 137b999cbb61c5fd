import fc from "fast-check";
import type { CostGame } from "../../../src/engine/index";
import { gameOfCosts, gameOfUnits, shapley } from "../../../src/engine/index";
import { added, asNumber, isEqual, randomGame, sumsOverOrders } from "../../support/randomGames";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { workedAnswer } from "../../support/workedAnswers";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function total(game: CostGame) {
  return { n: BigInt(game.costs.at(-1)!), d: game.unitsPerPound };
}

function withCosts(game: CostGame, cost: (group: number) => number): CostGame {
  return gameOfUnits(
    game.partners,
    Float64Array.from(game.costs, (_, group) => cost(group)),
    game.unitsPerPound,
  );
}

/** The value straight from its formula, in numbers of any size. */
function byFormula(game: CostGame): { n: bigint; d: bigint }[] {
  const count = game.partners.length;
  const factorial = (k: number): bigint => (k < 2 ? 1n : BigInt(k) * factorial(k - 1));
  const cost = (group: number): bigint => game.exact?.[group] ?? BigInt(game.costs[group]!);
  const size = (group: number): number => group.toString(2).replaceAll("0", "").length;
  const waysOf = Array.from({ length: count }, (_, s) => factorial(s) * factorial(count - s - 1));
  return game.partners.map((_, position) => {
    let sum = 0n;
    for (let group = 0; group < 2 ** count; group++) {
      if ((group >> position) & 1) continue;
      sum += waysOf[size(group)]! * (cost(group + 2 ** position) - cost(group));
    }
    return { n: sum, d: factorial(count) * game.unitsPerPound };
  });
}

describe("the Shapley value", () => {
  test(`is what a partner adds on average over every order of joining (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = randomGame(seed, seed % 20 === 0 ? 7 : 6);
        const { sums, orders } = sumsOverOrders(game);
        shapley(game).forEach((value, position) => {
          expect(isEqual(value, { n: sums[position]!, d: orders * game.unitsPerPound })).toBe(true);
        });
      }),
      randomRuns,
    );
  });

  test(`adds up to the cost of all (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = randomGame(seed);
        expect(isEqual(added(shapley(game)), total(game))).toBe(true);
      }),
      randomRuns,
    );
  });

  test(`is the same for partners that are alike, and only the own cost of one who changes nothing else (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 1000 }), (seed, own) => {
        const game = randomGame(seed, 7, 3);
        const twin = (group: number): number => ((group & 3) === 2 ? group - 1 : group);
        const [first, second] = shapley(withCosts(game, (group) => game.costs[twin(group)]!));
        expect(isEqual(first!, second!)).toBe(true);
        const added = withCosts(game, (group) => (group & 1 ? own + game.costs[group - 1]! : game.costs[group]!));
        expect(isEqual(shapley(added)[0]!, { n: BigInt(own), d: 100n })).toBe(true);
      }),
      randomRuns,
    );
  });

  test(`adds up over pools and grows with the costs in proportion (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -1000, max: 1000 }), (seed, factor) => {
        const game = randomGame(seed);
        const random = new SeededRandom(seed);
        const other = withCosts(game, (group) => (group === 0 ? 0 : random.whole(0, 5000)));
        const both = shapley(withCosts(game, (group) => factor * game.costs[group]! + other.costs[group]!));
        const [one, two] = [shapley(game), shapley(other)];
        both.forEach((value, position) => {
          const { n, d } = one[position]!;
          expect(isEqual(value, added([{ n: BigInt(factor) * n, d }, two[position]!]))).toBe(true);
        });
      }),
      randomRuns,
    );
  });

  test(`rises with what a partner adds to any group (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 1000 }), (seed, more) => {
        const game = randomGame(seed);
        const group = 1 + 2 * new SeededRandom(seed).whole(0, 2 ** (game.partners.length - 1) - 1);
        const [before, after] = [game, withCosts(game, (one) => game.costs[one]! + (one === group ? more : 0))].map(
          (one) => shapley(one)[0]!,
        );
        expect(after!.n * before!.d > before!.n * after!.d).toBe(true);
      }),
      randomRuns,
    );
  });

  test(`does not mind the order of the partners (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = randomGame(seed);
        const count = game.partners.length;
        const turned = (group: number): number =>
          Array.from({ length: count }, (_, at) => ((group >> at) & 1) * 2 ** (count - 1 - at)).reduce(
            (a, b) => a + b,
            0,
          );
        const values = shapley(withCosts(game, (group) => game.costs[turned(group)]!)).reverse();
        shapley(game).forEach((value, position) => expect(isEqual(value, values[position]!)).toBe(true));
      }),
      randomRuns,
    );
  });

  test.each([10, 11, 12, 13, 14])("is exact where the table has more than one block: %d partners", (count) => {
    const random = new SeededRandom(count);
    const partners = random.list(count, (index) => `P${String(index)}`);
    const costs = Float64Array.from({ length: 2 ** count }, (_, group) => (group === 0 ? 0 : random.whole(-5, 3e9)));
    const game = gameOfUnits(partners, costs, 100n);
    const values = shapley(game);
    byFormula(game).forEach((value, position) => expect(isEqual(values[position]!, value)).toBe(true));
  });

  test("is exact for costs larger than doubles hold, and near their edge", () => {
    const random = new SeededRandom(4);
    const partners = ["A", "B", "C", "D", "E"];
    const huge = random.list(32, (group) => ({ n: group === 0 ? 0n : BigInt(random.whole(1, 1e9)) ** 9n, d: 7n }));
    const game = gameOfCosts(partners, huge);
    expect(game.exact).not.toBeNull();
    byFormula(game).forEach((value, position) => expect(isEqual(shapley(game)[position]!, value)).toBe(true));
    const edge = gameOfUnits(
      partners,
      Float64Array.from({ length: 32 }, (_, at) => at && (at % 2 ? -1 : 1) * (2 ** 53 - at)),
      1n,
    );
    byFormula(edge).forEach((value, position) => expect(isEqual(shapley(edge)[position]!, value)).toBe(true));
  });

  test("of 18 partners with large costs is exact: a total volume's value is the same from the sizes alone", () => {
    const count = 18;
    const partners = Array.from({ length: count }, (_, index) => `P${String(index)}`);
    const sizes = Uint8Array.from({ length: 2 ** count }, (_, group) => group.toString(2).replaceAll("0", "").length);
    const game = gameOfUnits(
      partners,
      Float64Array.from(sizes, (size) => size * (2 ** 48 - 1)),
      100n,
    );
    for (const value of shapley(game)) expect(isEqual(value, { n: 2n ** 48n - 1n, d: 100n })).toBe(true);
  });

  test("SHP-01: an estate divided by what each claim adds", () => {
    const { inputs, expected, tolerance } = workedAnswer("SHP-01");
    const bySize = Array.from({ length: 15 }, (_, index) => index + 1).sort((a, b) => {
      const members = (group: number): number[] => [0, 1, 2, 3].filter((at) => (group >> at) & 1);
      const [one, two] = [members(a), members(b)];
      return (
        one.length - two.length || one.findIndex((at, index) => at !== two[index]!) * 0 || compareMembers(one, two)
      );
    });
    const costs = new Float64Array(16);
    bySize.forEach((group, index) => (costs[group] = inputs.v[index]!));
    shapley(gameOfUnits(["A", "B", "C", "D"], costs, 1n)).forEach((value, position) => {
      expect(Math.abs(asNumber(value) - expected[position]!)).toBeLessThanOrEqual(tolerance + 1e-8);
    });
  });
});

function compareMembers(one: readonly number[], two: readonly number[]): number {
  const at = one.findIndex((member, index) => member !== two[index]);
  return at < 0 ? 0 : one[at]! - two[at]!;
}
