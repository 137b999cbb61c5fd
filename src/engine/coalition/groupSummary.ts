import type { Result } from "../result";
import { succeed } from "../result";
import { gameOfTable } from "./costGame";
import type { GroupRow } from "./groupTable";
import { readGroupCosts } from "./groupTable";
import type { GroupSaving } from "./savingsGame";
import { savingsGame } from "./savingsGame";
import type { DearGroup } from "./subadditiveCover";
import { cheapestParts } from "./subadditiveCover";

/** What a table of group costs says before any charge is made: what groups save, which are dearer together than in parts, and the cheapest way for all. */
export interface GroupSummary {
  readonly savings: readonly GroupSaving[];
  readonly dear: readonly DearGroup[];
  readonly best: readonly string[];
}

/**
 * The savings game and the subadditive cover of a two-column table of group costs as `FAIR` takes it, at most 12 partners. Problems: those of the table,
 * `groups-missing`, `too-many-for-groups`.
 */
export function groupSummary(groupcosts: readonly GroupRow[]): Result<GroupSummary> {
  const table = readGroupCosts(groupcosts);
  if (!table.ok) return table;
  const game = gameOfTable(table.value);
  if (!game.ok) return game;
  const { dear, best } = cheapestParts(game.value);
  return succeed({ savings: savingsGame(game.value), dear, best });
}
