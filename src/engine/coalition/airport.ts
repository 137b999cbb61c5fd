import { entry } from "../entry";
import { aboveZeroProblems, amountProblems, lengthProblems } from "../numberProblems";
import { bitLength, readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, compare, divide, overCommonDenominator, subtract } from "../money/fraction";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/**
 * What each need pays for a service that must be built for the largest: needs in order of size, each slice of cost shared equally by all who need
 * it. Pounds, not rounded: the doubles nearest to the exact charges, which, times the counts where given, add up to the largest need. `counts` says how
 * many uses have each need (above zero): the charge is then for one use. Needs are 0 or more; none have no charges. It is the Shapley value of the game in
 * which a group costs its largest need. Problems: `not-a-number`, `number-out-of-range`, `length-differs`.
 * Source: Littlechild and Owen, A Simple Expression for the Shapley Value in a Special Case (1973).
 */
export function airport(needs: readonly number[], counts?: readonly number[]): Result<number[]> {
  const failure = failIfAny([
    ...amountProblems("needs", needs),
    ...aboveZeroProblems("counts", counts ?? []),
    ...lengthProblems("counts", counts?.length ?? needs.length, needs.length, "needs"),
  ]);
  if (failure !== null) return failure;
  return succeed(nearestCharges(needs.map(readDecimal), counts?.map(readDecimal) ?? needs.map(() => ONE)));
}

/** The charges themselves, for few needs: the denominators of thousands of different slices grow without end. */
export function airportShares(needs: readonly Fraction[]): Fraction[] {
  const order = needs.map((need, index) => ({ need, index }));
  order.sort((a, b) => compare(a.need, b.need));
  let [paid, below] = [ZERO, ZERO];
  const charges = new Array<Fraction>(needs.length).fill(ZERO);
  order.forEach(({ need, index }, before) => {
    const slice = subtract(need, below);
    if (slice.n !== 0n) paid = add(paid, divide(slice, { n: BigInt(needs.length - before), d: 1n }));
    charges[index] = paid;
    below = need;
  });
  return charges;
}

/** Binary places that are kept of a slice for one use, beyond those that the number of uses has. */
const PLACES = 128;

/**
 * Slices for one use are added with so many binary places that a charge is known to within a hair below and a hair above. Nearly always both are nearest to
 * the same double, which is then the nearest to the charge; where they are not, the charge itself decides.
 */
function nearestCharges(needs: readonly Fraction[], counts: readonly Fraction[]): number[] {
  const [costs, uses] = [overCommonDenominator(needs), overCommonDenominator(counts)];
  const order = costs.numerators.map((need, index) => ({ need, index, count: entry(uses.numerators, index) }));
  order.sort((a, b) => (a.need < b.need ? -1 : a.need > b.need ? 1 : 0));
  let users = uses.numerators.reduce((all, count) => all + count, 0n);
  const places = BigInt(PLACES + bitLength(users));
  const pounds = (paid: bigint): number => toNumber({ n: paid * uses.denominator, d: costs.denominator << places });
  const slices: Fraction[] = [];
  const charges = new Array<number>(needs.length).fill(0);
  let [paid, hairs, below, charge] = [0n, 0n, 0n, 0];
  for (const { need, index, count } of order) {
    if (need > below) {
      const slice = (need - below) << places;
      slices.push({ n: need - below, d: users });
      const each = slice / users;
      paid += each;
      if (each * users !== slice) hairs += 1n;
      charge = pounds(paid);
      if (hairs > 0n && pounds(paid + hairs) !== charge) {
        // Not brought to lowest terms on the way: that would take longer than the sum.
        const { n, d } = slices.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), ZERO);
        charge = toNumber({ n: n * uses.denominator, d: d * costs.denominator });
      }
    }
    charges[index] = charge;
    below = need;
    users -= count;
  }
  return charges;
}
