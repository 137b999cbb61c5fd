import type { CostGame } from "../../src/engine/index";
import { gameOfUnits } from "../../src/engine/index";
import { membersIn } from "./nucleolusTwin";

/** The game of costs that are given by the letters of each group, in hundredths of the unit. */
export function gameByLetters(players: readonly string[], cost: Readonly<Record<string, number>>): CostGame {
  const costs = Float64Array.from({ length: 2 ** players.length }, (_, group) =>
    group === 0
      ? 0
      : Math.round(
          100 *
            cost[
              membersIn(group, players.length)
                .map((place) => players[place]!)
                .join("")
            ]!,
        ),
  );
  return gameOfUnits(players, costs, 100n);
}

/** The groups in the order of published tables: by size, then by the numbers of their members. */
export function groupsBySize(count: number): number[] {
  const groups = Array.from({ length: 2 ** count - 1 }, (_, index) => index + 1);
  const text = (group: number): string =>
    membersIn(group, count)
      .map((place) => String.fromCharCode(65 + place))
      .join("");
  return groups.sort((a, b) => text(a).length - text(b).length || (text(a) < text(b) ? -1 : 1));
}

/** A game of gains as one of costs, in hundredths: everybody would spend `alone` apart, and a group saves what it gains. */
export function gameOfGains(count: number, gains: readonly number[], alone = 100): CostGame {
  const costs = new Float64Array(2 ** count);
  groupsBySize(count).forEach((group, index) => {
    costs[group] = Math.round(100 * (alone * membersIn(group, count).length - gains[index]!));
  });
  return gameOfUnits(
    Array.from({ length: count }, (_, place) => String.fromCharCode(65 + place)),
    costs,
    100n,
  );
}
