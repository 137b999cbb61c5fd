import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { CostGame } from "./costGame";
import { CELL_GROUP_LIMIT, everybody, gameOfUnits, unitsOf } from "./costGame";
import { groupName } from "./groupNames";

/** A group that costs more together than in parts: pounds, and the cheapest parts. */
export interface DearGroup {
  readonly group: string;
  readonly cost: number;
  readonly apart: number;
  readonly parts: readonly string[];
}

/** What groups cost when each may run as several services. */
export interface SubadditiveCover {
  readonly game: CostGame;
  /** Groups that are dearer together than apart, in the order of their numbers; none where the costs are subadditive already. */
  readonly dear: readonly DearGroup[];
  /** How all partners would part for the least cost; one group where it is cheapest together. */
  readonly best: readonly string[];
}

/**
 * The subadditive cover: what each group costs at most, because it may part into groups that run a service each. c*(S) is the least, over all ways of parting
 * S, of the sum of their costs; exact. Where parts cost as much as the whole, it stays together. At most 12 partners. Problem: `too-many-for-groups`.
 */
export function subadditiveCover(game: CostGame): Result<SubadditiveCover> {
  const count = game.partners.length;
  if (count > CELL_GROUP_LIMIT) return fail({ code: "too-many-for-groups", count, limit: CELL_GROUP_LIMIT });
  return succeed(cheapestParts(game));
}

/** The same of a game that is small enough: 3^12 pairs of parts are looked at. */
export function cheapestParts(game: CostGame): SubadditiveCover {
  const { partners } = game;
  const costs = Float64Array.from(game.costs);
  const exact = game.exact === null ? null : [...game.exact];
  const split = new Int32Array(costs.length);
  for (let group = 1; group < costs.length; group++) {
    const first = group & -group;
    // Parts that hold the first partner, so that each pair is seen once.
    for (let part = (group - 1) & group; part > 0; part = (part - 1) & group) {
      if ((part & first) === 0) continue;
      const rest = group ^ part;
      if (exact === null) {
        const apart = entry(costs, part) + entry(costs, rest);
        if (apart >= entry(costs, group)) continue;
        costs[group] = apart;
      } else {
        const apart = entry(exact, part) + entry(exact, rest);
        if (apart >= entry(exact, group)) continue;
        exact[group] = apart;
        costs[group] = Number(apart);
      }
      split[group] = part;
    }
  }
  const cover = gameOfUnits(partners, costs, game.unitsPerPound, exact);
  const partsOf = (group: number): string[] => {
    const part = entry(split, group);
    return part === 0 ? [groupName(partners, group)] : [...partsOf(part), ...partsOf(group ^ part)];
  };
  const pounds = (of: CostGame, group: number): number => toNumber({ n: unitsOf(of, group), d: of.unitsPerPound });
  const dear = Array.from(split, (part, group) => ({ part, group })).flatMap(({ part, group }): DearGroup[] =>
    part === 0
      ? []
      : [
          {
            group: groupName(partners, group),
            cost: pounds(game, group),
            apart: pounds(cover, group),
            parts: partsOf(group),
          },
        ],
  );
  return { game: cover, dear, best: partners.length === 0 ? [] : partsOf(everybody(game)) };
}
