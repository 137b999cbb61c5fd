import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, divide, subtract, sum } from "../money/fraction";

/**
 * What each need pays for a service that must be built for the largest: needs in order of size, each slice of cost shared equally by all who need
 * it. Pounds, not rounded; the charges, times the counts where given, add up to the largest need. `counts` says how many uses have each need (above
 * zero): the charge is then for one use. Needs are not below zero. It is the Shapley value of the game in which a group costs its largest need.
 * Source: Littlechild and Owen, A Simple Expression for the Shapley Value in a Special Case (1973).
 */
export function airport(needs: readonly number[], counts?: readonly number[]): number[] {
  return airportShares(needs.map(readDecimal), counts?.map(readDecimal)).map(toNumber);
}

/** The same, exact. */
export function airportShares(needs: readonly Fraction[], counts?: readonly Fraction[]): Fraction[] {
  const one: Fraction = { n: 1n, d: 1n };
  const order = needs.map((need, index) => ({ need, index, count: counts?.[index] ?? one }));
  order.sort((a, b) => compare(a.need, b.need));
  let users = sum(order.map(({ count }) => count));
  let [paid, below] = [ZERO, ZERO];
  const charges = new Array<Fraction>(needs.length).fill(ZERO);
  for (const { need, index, count } of order) {
    const slice = subtract(need, below);
    if (slice.n !== 0n) paid = add(paid, divide(slice, users));
    charges[index] = paid;
    below = need;
    users = subtract(users, count);
  }
  return charges;
}
