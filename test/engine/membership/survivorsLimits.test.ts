import { survivors, survivorsOf } from "../../../src/engine/index";
import { SeededRandom } from "../../support/seededRandom";

const SEED = 20261130;

/** The same in whole numbers without any bound, a charge at the limit stays. */
function inWholeNumbers(costs: readonly number[], quantities: readonly number[], limits: readonly number[]): number[] {
  const members = (group: number): number[] => quantities.flatMap((_, at) => ((group >> at) & 1 ? [at] : []));
  const leaving = (group: number): number => {
    const total = members(group).reduce((sum, at) => sum + BigInt(quantities[at]!), 0n);
    return members(group).reduce(
      (gone, at) =>
        BigInt(costs[group]!) * BigInt(quantities[at]!) > BigInt(limits[at]!) * total ? gone | (1 << at) : gone,
      0,
    );
  };
  return [...survivorsOf(quantities.length, leaving)];
}

const found = (costs: readonly number[], quantities: readonly number[], limits: readonly number[]): number[] => [
  ...survivors({
    costs: Float64Array.from(costs),
    quantities: Float64Array.from(quantities),
    limits: Float64Array.from(limits),
  }),
];

describe("who is left of a group at the edge of a limit", () => {
  test("a penny above it leaves, a penny below it and the limit itself stay, however far apart the limits are", () => {
    const quantities = [1000, 1000];
    const limits = [1000, 100_000];
    for (let off = -30; off <= 30; off++) {
      const stays = off <= 0;
      // The first alone at a price of 1 and a little; the second alone at 100 and a little.
      expect(found([0, 1000 + off, 0, 0], quantities, limits)[1]).toBe(stays ? 1 : 0);
      expect(found([0, 0, 100_000 + off, 0], quantities, limits)[2]).toBe(stays ? 2 : 0);
      // Both together at the first's limit: it leaves, the second then stays alone.
      expect(found([0, 0, 0, 2000 + off], quantities, limits)[3]).toBe(stays ? 3 : 2);
    }
  });

  test("products beyond what a double holds are compared in whole numbers", () => {
    // 3 x 3,002,399,751,580,331 is 2^53 + 1, which a double takes for 2^53; four times 2^51 is 2^53.
    const [cost, limit] = [3_002_399_751_580_331, 2 ** 51];
    expect(found([0, 0, 0, cost], [3, 1], [limit, 2 ** 52])[3]).toBe(2);
    expect(found([0, 0, 0, cost - 1], [3, 1], [limit, 2 ** 52])[3]).toBe(3);
    // A charge that is exactly the limit stays, beyond 2^53 too: 2^52 x 4 is 2^51 x 8.
    expect(found([0, 0, 0, 2 ** 52], [4, 4], [2 ** 51, 2 ** 51])[3]).toBe(3);
    expect(found([0, 0, 0, 2 ** 52 + 1], [4, 4], [2 ** 51, 2 ** 51 + 1])[3]).toBe(2);
  });

  test(`large and small, near and far: as in whole numbers, in 300 games (seed ${String(SEED)})`, () => {
    const random = new SeededRandom(SEED);
    for (let round = 0; round < 300; round++) {
      const count = random.whole(1, 5);
      const scale = 10 ** random.whole(0, 12);
      const quantities = random.list(count, () => random.whole(1, 9));
      const limits = random.list(count, () => random.whole(0, 20) * scale);
      const costs = random.list(2 ** count, (group) =>
        group === 0 ? 0 : random.whole(-5, 60) * scale + random.whole(-1, 1),
      );
      expect(found(costs, quantities, limits)).toEqual(inWholeNumbers(costs, quantities, limits));
    }
  });

  test("twelve partners, of whom two leave and others follow, as in whole numbers", () => {
    const random = new SeededRandom(SEED);
    const quantities = random.list(12, () => random.whole(1, 50));
    const limits = quantities.map((quantity) => quantity * random.whole(8, 14));
    const size = (group: number): number => quantities.reduce((sum, one, at) => sum + ((group >> at) & 1) * one, 0);
    const costs = random.list(2 ** 12, (group) => (group === 0 ? 0 : 900 + size(group) * 7));
    expect(found(costs, quantities, limits)).toEqual(inWholeNumbers(costs, quantities, limits));
  });
});
