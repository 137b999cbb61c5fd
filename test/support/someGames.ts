import type { CostGame, Result, Weighting } from "../../src/engine/index";
import { gameOfUnits } from "../../src/engine/index";
import type { SeededRandom } from "./seededRandom";

/** A random game in which doubles and degenerate ties both have their turn; every group has a measure above zero under the weighting. */
export function someGame(random: SeededRandom, weighting: Weighting, most: number): CostGame {
  const count = random.whole(2, most);
  const largest = random.pick([3, 12, 1000, 1e9]);
  const costs = Float64Array.from({ length: 2 ** count }, () =>
    random.whole(weighting === "proportional" ? 1 : 0, largest),
  );
  if (weighting === "disruption") {
    for (let group = 1; group < costs.length - 1; group++) costs[group]! += largest;
    costs[costs.length - 1] = random.whole(0, 2 * largest - 1);
  }
  costs[0] = 0;
  return gameOfUnits("ABCDEFG".slice(0, count).split(""), costs, 100n);
}

/** A game in which larger groups always save, so that its core is not empty. */
export function savingGame(random: SeededRandom, most: number): CostGame {
  const count = random.whole(2, most);
  const sizes = random.list(count, () => random.whole(1, 100));
  const fixed = random.whole(0, 2000);
  const costs = Float64Array.from({ length: 2 ** count }, (_, group) => {
    const size = sizes.reduce((sum, one, place) => sum + ((group >> place) & 1 ? one : 0), 0);
    return group === 0 ? 0 : fixed + Math.round(100 * Math.sqrt(size)) * 10;
  });
  return gameOfUnits("ABCDEFG".slice(0, count).split(""), costs, 100n);
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

export function asNumber({ n, d }: { readonly n: bigint; readonly d: bigint }): number {
  return Number(n) / Number(d);
}
