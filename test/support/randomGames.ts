import type { CostGame } from "../../src/engine/index";
import { gameOfUnits } from "../../src/engine/index";
import { SeededRandom } from "./seededRandom";

const NAMES = ["Ashby", "Barton", "Corby", "Derwent", "Elmet", "Fosse", "Girton"];

/** An exact number as a test adds it up. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** A game of up to seven partners with costs in whole pence: now and then below zero, equal, or nothing at all. */
export function randomGame(seed: number, most = 7, least = 1): CostGame {
  const random = new SeededRandom(seed);
  const count = random.whole(least, most);
  const largest = random.pick([5, 1000, 1e7, 1e12]);
  const least_ = random.chance(0.2) ? -largest : 0;
  const costs = Float64Array.from({ length: 2 ** count }, (_, group) =>
    group === 0 ? 0 : random.whole(least_, largest),
  );
  return gameOfUnits(NAMES.slice(0, count), costs, 100n);
}

/** A game in which going together always saves: costs of groups grow ever less with their summed sizes. */
export function randomConcaveGame(seed: number): CostGame {
  const random = new SeededRandom(seed);
  const count = random.whole(2, 7);
  const sizes = random.list(count, () => random.whole(1, 100));
  const costs = Float64Array.from({ length: 2 ** count }, (_, group) => {
    const size = sizes.reduce((sum, one, position) => sum + (group & (1 << position) ? one : 0), 0);
    return Math.round(100_000 * Math.sqrt(size)) * 10;
  });
  return gameOfUnits(NAMES.slice(0, count), costs, 100n);
}

/** Every order of the positions 0 to count - 1. */
export function ordersOf(count: number): number[][] {
  if (count === 0) return [[]];
  return ordersOf(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  );
}

/** What each partner adds to the cost in whole units, summed over every order of joining; the value is this over the count of orders. */
export function sumsOverOrders(game: CostGame): { readonly sums: bigint[]; readonly orders: bigint } {
  const orders = ordersOf(game.partners.length);
  const sums = game.partners.map(() => 0n);
  for (const order of orders) {
    let group = 0;
    for (const position of order) {
      const before = game.costs[group]!;
      group += 2 ** position;
      sums[position]! += BigInt(game.costs[group]! - before);
    }
  }
  return { sums, orders: BigInt(orders.length) };
}

export function isEqual(a: Exact, b: Exact): boolean {
  return a.n * b.d === b.n * a.d;
}

export function added(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => ({ n: sum.n * value.d + value.n * sum.d, d: sum.d * value.d }), {
    n: 0n,
    d: 1n,
  });
}

export function asNumber({ n, d }: Exact): number {
  return Number((n * 10n ** 12n) / d) / 1e12;
}
