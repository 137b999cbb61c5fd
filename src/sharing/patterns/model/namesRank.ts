import { comparePartners } from "../../../engine";

/** Rank of each name from 1, in the order that decides tied pennies; equal names by their place. */
export function namesRank(names: readonly string[]): readonly number[] {
  const order = names.map((_, index) => index).sort((a, b) => comparePartners(names[a], names[b]) || a - b);
  return names.map((_, index) => order.indexOf(index) + 1);
}
