import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { CostGame } from "./costGame";
import { unitsOf } from "./costGame";
import { groupName } from "./groupNames";
import { groupsBySize } from "./groupsBySize";

/** What a group saves by working together, pounds. */
export interface GroupSaving {
  readonly group: string;
  readonly partners: number;
  readonly saving: number;
}

/**
 * The savings game: what each group saves against its members alone, v(S) = sum of c({i}) - c(S), by size and then in the order of the partners; a partner
 * alone saves nothing. Below zero where a group costs more than its members alone. Exact, and not rounded.
 */
export function savingsGame(game: CostGame): GroupSaving[] {
  const { partners, unitsPerPound } = game;
  const alone = partners.map((_, position) => unitsOf(game, 2 ** position));
  return groupsBySize(partners.length).map(({ group, members }) => {
    const apart = members.reduce((sum, position) => sum + entry(alone, position), 0n);
    const saving = toNumber({ n: apart - unitsOf(game, group), d: unitsPerPound });
    return { group: groupName(partners, group), partners: members.length, saving };
  });
}
