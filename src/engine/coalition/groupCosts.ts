import type { DriverTable } from "../allocation/driverTable";
import type { CostLine } from "../cost/costLine";
import { entry } from "../entry";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import { CELL_GROUP_LIMIT, poundsOfGroup } from "./costGame";
import { groupName } from "./groupNames";
import { gameOfModel } from "./modelGame";

/** A group, its partners joined by `+`, and what it costs in pounds. */
export interface GroupCost {
  readonly group: string;
  readonly cost: number;
}

/**
 * The table of what every group would cost by the one cost model, from single partners to all, within a size in the order of the partners; pounds,
 * not rounded, capped at the sum of what the members would pay alone. At most 12 partners. Problems: those of `gameOfModel`, `members-missing`.
 */
export function groupCosts(table: DriverTable, lines: readonly CostLine[]): Result<GroupCost[]> {
  const { partners } = table;
  if (partners.length === 0) return fail({ code: "members-missing", argument: "partners" });
  const game = gameOfModel(table, lines, CELL_GROUP_LIMIT);
  if (!game.ok) return game;
  const groups = Array.from({ length: 2 ** partners.length - 1 }, (_, index) => index + 1);
  const sized = groups.map((group) => ({ group, members: positionsOf(group) }));
  sized.sort((a, b) => a.members.length - b.members.length || compareMembers(a.members, b.members));
  return succeed(
    sized.map(({ group }) => ({ group: groupName(partners, group), cost: poundsOfGroup(game.value, group) })),
  );
}

function positionsOf(group: number): number[] {
  return Array.from({ length: CELL_GROUP_LIMIT }, (_, position) => position).filter(
    (position) => (group >> position) & 1,
  );
}

function compareMembers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, index) => member !== b[index]);
  return entry(a, at) - entry(b, at);
}
