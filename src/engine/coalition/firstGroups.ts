import type { FixedGroup } from "../optimise/groupProgram";
import { groupSpan } from "../optimise/groupSpan";

/** Groups that are often tight: one partner, two, all but one, all but two. */
export function firstPool(count: number): Set<number> {
  const all = 2 ** count - 1;
  const pool = new Set<number>();
  for (let a = 0; a < count; a++) {
    for (let b = a; b < count; b++)
      for (const group of [(2 ** a) | (2 ** b), all & ~((2 ** a) | (2 ** b))]) pool.add(group);
  }
  pool.delete(0);
  pool.delete(all);
  return pool;
}

/** A first dual answer about relief: a group and all others, then groups until every charge is tied down. */
export function firstGroups(count: number, fixed: readonly FixedGroup[], candidates: readonly number[] = []): number[] {
  const span = groupSpan(count);
  for (const { group } of fixed) span.add(group);
  const start: number[] = [];
  for (const group of [...candidates, ...singles(count)]) {
    if (!span.add(group)) continue;
    if (start.length === 0) start.push(2 ** count - 1 - group);
    start.push(group);
  }
  return start;
}

/** A first dual answer about charges: the group that bounds them, then partners until every charge is tied down. */
export function groupsAround(count: number, group: number): number[] {
  const span = groupSpan(count);
  span.add(2 ** count - 1);
  return [group, ...singles(count)].filter((one) => span.add(one));
}

/** Each partner alone. */
export function singles(count: number): number[] {
  return Array.from({ length: count }, (_, partner) => 2 ** partner);
}
