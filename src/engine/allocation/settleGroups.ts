import { entry } from "../entry";

/** A balance other than zero, in whole units, with its place in the list. */
export interface Entry {
  readonly position: number;
  value: bigint;
}

/** As many balances as are searched for the best grouping; 2^12 sets are looked at. */
const EXACT_LIMIT = 12;

/**
 * Splits balances that add up to 0 into as many groups that each add up to 0 as there can be, so that paying within groups takes the fewest payments.
 * Beyond the limit they stay one group; no balances are no group. Groups come in the order of their first member.
 */
export function balancedGroups(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  if (entries.length > EXACT_LIMIT) return [entries];
  const sums = subsetSums(entries);
  const most = mostGroups(sums, entries.length);
  const groups: Entry[][] = [];
  let left = sums.length - 1;
  while (left !== 0) {
    const group = firstGroup(left, sums, most);
    groups.push(entries.filter((_, index) => (group & (1 << index)) !== 0));
    left &= ~group;
  }
  return groups;
}

function subsetSums(entries: readonly Entry[]): readonly bigint[] {
  const sums: bigint[] = [0n];
  for (const { value } of entries) for (const sum of [...sums]) sums.push(sum + value);
  return sums;
}

/** For every set of entries, how many balanced groups it can be split into at most, leftovers allowed: best over leaving one entry out. */
function mostGroups(sums: readonly bigint[], count: number): readonly number[] {
  const most = new Array<number>(sums.length).fill(0);
  for (let set = 1; set < sums.length; set++) {
    let best = 0;
    for (let index = 0; index < count; index++) {
      if ((set & (1 << index)) !== 0) best = Math.max(best, entry(most, set & ~(1 << index)));
    }
    most[set] = best + (sums[set] === 0n ? 1 : 0);
  }
  return most;
}

/** The balanced group with the first entry of a balanced set that leaves the rest splittable into one group fewer; the smallest set number wins. */
function firstGroup(set: number, sums: readonly bigint[], most: readonly number[]): number {
  const lowest = set & -set;
  const target = entry(most, set) - 1;
  for (let group = lowest; ; group++) {
    const inside = (group & set) === group && (group & lowest) !== 0;
    if (inside && sums[group] === 0n && most[set & ~group] === target) return group;
  }
}
