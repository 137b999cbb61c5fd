import { toNumber } from "../money/decimal";
import type { Result } from "../result";
import { succeed } from "../result";
import { coreRange } from "./coreRange";
import { gameOfTable } from "./costGame";
import { costOfStability } from "./costOfStability";
import type { GroupRow } from "./groupTable";
import { readGroupCosts } from "./groupTable";
import { leastCore } from "./leastCore";

/** What a table of group costs says about staying together; pounds, as doubles nearest to the exact figures. */
export interface CoreSummary {
  /** The least that some group must pay above its own cost; below zero, what every group can save. */
  readonly overcharge: number;
  /** The outside money that would keep all partners in: zero where the core is not empty. */
  readonly outside: number;
  /** What each partner pays at least and at most in the core; none where the core is empty. */
  readonly ranges: readonly { readonly partner: string; readonly least: number; readonly most: number }[];
}

/** The most partners of a table that is summed up at once. */
const MOST = 16;

/**
 * The least core, the cost of stability and the range of each partner's charge in the core, from a two-column table of group costs as `FAIR` takes it, for 2 to 16 partners; each figure has passed its
 * own certificate. Problems: those of the table, `too-many-for-groups`, `table-empty` for one partner alone, `not-proved`.
 */
export function coreSummary(groupcosts: readonly GroupRow[]): Result<CoreSummary> {
  const table = readGroupCosts(groupcosts);
  if (!table.ok) return table;
  const game = gameOfTable(table.value, MOST);
  if (!game.ok) return game;
  const least = leastCore(game.value);
  if (!least.ok) return least;
  const money = costOfStability(game.value);
  if (!money.ok) return money;
  const overcharge = toNumber(least.value.overcharge);
  const outside = toNumber(money.value.outside);
  if (overcharge > 0) return succeed({ overcharge, outside, ranges: [] });
  const found = coreRange(game.value);
  if (!found.ok) return found;
  const ranges = found.value.map(({ partner, least: from, most }) => ({
    partner,
    least: toNumber(from),
    most: toNumber(most),
  }));
  return succeed({ overcharge, outside, ranges });
}
