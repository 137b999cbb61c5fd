import { invariant } from "../invariant";
import type { Fraction } from "../money/fraction";
import { ZERO } from "../money/fraction";
import type { Result } from "../result";
import { fail } from "../result";
import type { GroupTable } from "./groupTable";

/** As many missing groups as a sentence names. */
const MOST_NAMED = 6;

/** A group as a table writes it: its partners in their order, joined by `+`. Groups may have more than 32 partners. */
export function groupName(partners: readonly string[], group: number): string {
  return partners.filter((_, position) => hasMember(group, position)).join("+");
}

/** Whether the partner at a position is in a group. */
export function hasMember(group: number, position: number): boolean {
  return Math.floor(group / 2 ** position) % 2 === 1;
}

/** Those of the groups that a table does not hold. */
export function missingGroups({ costs }: GroupTable, groups: readonly number[]): number[] {
  return groups.filter((group) => !costs.has(group));
}

/** What a group costs by a table that holds it: pounds. Nobody costs nothing. */
export function costIn({ costs }: GroupTable, group: number): Fraction {
  const cost = group === 0 ? ZERO : costs.get(group);
  invariant(cost !== undefined, "the table holds the group");
  return cost;
}

/** The problem of groups that a method needs and a table lacks. */
export function needGroups(partners: readonly string[], missing: readonly number[], argument: string): Result<never> {
  const groups = missing.slice(0, MOST_NAMED).map((group) => groupName(partners, group));
  return fail({ code: "groups-missing", argument, count: missing.length, groups });
}
