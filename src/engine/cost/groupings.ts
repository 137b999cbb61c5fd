import { invariant } from "../invariant";

/** What all ways of dividing partners into groups come to. */
export interface Groupings {
  /** How many there are. */
  readonly count: number;
  /** Cost of each, in the order in which they are made: partner 0 in group 0, each next partner in a group already there or the next new one. */
  readonly costs: Float64Array;
  /** The cheapest, the earliest of those that are equal: its cost, and its groups as the numbers whose bits name their members. */
  readonly cheapest: { readonly cost: number; readonly groups: readonly number[] };
}

/** The most partners of whom all groupings are costed: 12 have 4,213,597. */
const MOST_PARTNERS = 12;

/**
 * Costs every way of dividing partners into groups that run a service each: the sum of what its groups cost. `costs` holds the cost of every group at the
 * number whose bits name its members, whole units (pence), so that sums are exact.
 */
export function groupings(costs: Float64Array): Groupings {
  const partners = Math.log2(costs.length);
  invariant(
    Number.isInteger(partners) && partners >= 1 && partners <= MOST_PARTNERS,
    "a cost for every group of at most 12",
  );
  const all = new Float64Array(countOf(partners));
  const groups = new Int32Array(partners);
  let found = 0;
  let least = Infinity;
  let cheapest: readonly number[] = [];
  place(0, 0, 0);
  return { count: found, costs: all, cheapest: { cost: least, groups: cheapest } };

  function place(partner: number, used: number, cost: number): void {
    if (partner === partners) {
      all[found++] = cost;
      if (cost < least) {
        least = cost;
        cheapest = Array.from(groups.subarray(0, used));
      }
      return;
    }
    const bit = 1 << partner;
    for (let group = 0; group <= used; group++) {
      const before = group === used ? 0 : (groups[group] ?? 0);
      const without = before === 0 ? 0 : (costs[before] ?? 0);
      groups[group] = before | bit;
      place(partner + 1, group === used ? used + 1 : used, cost - without + (costs[before | bit] ?? 0));
      groups[group] = before;
    }
  }
}

/** Bell's number: in how many ways partners can be divided into groups. */
function countOf(partners: number): number {
  let row = [1];
  for (let n = 1; n < partners; n++) {
    const next = [row.at(-1) ?? 1];
    for (const value of row) next.push((next.at(-1) ?? 0) + value);
    row = next;
  }
  return row.at(-1) ?? 1;
}
