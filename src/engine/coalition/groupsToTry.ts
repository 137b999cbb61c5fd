import type { Fraction } from "../money/fraction";
import { compare } from "../money/fraction";

/** From so many partners groups are grown and cut down: those that pay most above their own cost alone. */
const STARTS = 6;
const RANDOM_GROUPS = 1000;

/**
 * Tries groups of many partners, each by asking for its overcharge: each alone, all but each, all pairs, groups grown from one partner by whoever raises the overcharge most, groups cut
 * down from all by whoever's leaving raises it most, and seeded random groups of every size. All partners together are never tried.
 */
export function groupsToTry(count: number, overcharge: (members: readonly number[]) => Fraction): void {
  const everybody = Array.from({ length: count }, (_, member) => member);
  const without = (members: readonly number[], gone: number): number[] => members.filter((member) => member !== gone);
  const best = (groups: readonly (readonly number[])[]): readonly number[] =>
    groups
      .map((members) => ({ members, over: overcharge(members) }))
      .reduce((most, one) => (compare(one.over, most.over) > 0 ? one : most)).members;
  const alone = everybody.map((member) => [member]);
  const starts = alone.toSorted((a, b) => compare(overcharge(b), overcharge(a))).slice(0, STARTS);
  for (const member of everybody) overcharge(without(everybody, member));
  for (const a of everybody) for (const b of everybody.slice(a + 1)) overcharge([a, b]);
  for (const start of starts) {
    let members: readonly number[] = start;
    while (members.length < count - 1) {
      const inside = members;
      members = best(everybody.filter((one) => !inside.includes(one)).map((one) => [...inside, one]));
    }
  }
  let left: readonly number[] = everybody;
  while (left.length > 1) {
    const now = left;
    left = best(now.map((member) => without(now, member)));
  }
  let state = 20260401;
  const chance = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let group = 0; group < RANDOM_GROUPS; group++) {
    const part = chance();
    const members = everybody.filter(() => chance() < part);
    if (members.length > 0 && members.length < count) overcharge(members);
  }
}
