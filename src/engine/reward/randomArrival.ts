import type { Fraction } from "../money/fraction";
import { fraction, overCommonDenominator } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";

/** The most claims for which all 2^n groups of earlier arrivals are gone through; a cell then answers in under a fifth of a second. */
const LIMIT = 20;
/** The same where amounts have so many digits that doubles do not add them exactly. */
const FINE_LIMIT = 14;

/** Doubles add whole numbers exactly up to this. */
const EXACT = 2n ** 53n;

/**
 * What each claim gets on average over all orders of arrival, when each is paid in turn until the estate is gone: exact. A group S that comes before i
 * leaves min(claim, estate − claims of S), and comes before it in |S|!(n−|S|−1)! of the n! orders. Problem: `too-many-claims`.
 */
export function randomArrival(estate: Fraction, claims: readonly Fraction[]): Result<Fraction[]> {
  const { numerators, denominator } = overCommonDenominator([estate, ...claims]);
  const [pot = 0n, ...wanted] = numerators;
  const count = wanted.length;
  const fits = wanted.reduce((all, claim) => all + claim, pot) < EXACT;
  const limit = fits ? LIMIT : FINE_LIMIT;
  if (count > limit) return fail({ code: "too-many-claims", count, limit });
  const bySize = fits ? leftByDoubles(Number(pot), wanted.map(Number)) : leftByWholeNumbers(pot, wanted);
  const factorials = [1n];
  for (let k = 1; k <= count; k++) factorials.push((factorials[k - 1] ?? 1n) * BigInt(k));
  const orders = (factorials[count] ?? 1n) * denominator;
  const awards = bySize.map((sums) => {
    const total = sums.reduce(
      (all, left, size) => all + left * (factorials[size] ?? 1n) * (factorials[count - size - 1] ?? 1n),
      0n,
    );
    return fraction(total, orders);
  });
  return succeed(awards);
}

/** Amounts are added in two halves of this size, so that no sum of up to 2^20 of them is rounded. */
const HALF = 2 ** 27;

/** For each claim and each size of group before it: the sum over the groups of what they leave of the claim. */
function leftByDoubles(estate: number, claims: readonly number[]): bigint[][] {
  const { taken, sizes } = groupsOf(claims);
  return claims.map((claim, own) => {
    const bit = 1 << own;
    const low = new Float64Array(claims.length);
    const high = new Float64Array(claims.length);
    for (let group = 0; group < taken.length; group++) {
      if ((group & bit) !== 0) continue;
      const left = estate - (taken[group] ?? 0);
      if (left <= 0) continue;
      const gets = left < claim ? left : claim;
      const size = sizes[group] ?? 0;
      const upper = Math.floor(gets / HALF);
      high[size] = (high[size] ?? 0) + upper;
      low[size] = (low[size] ?? 0) + (gets - upper * HALF);
    }
    return Array.from(low, (sum, size) => BigInt(sum) + BigInt(high[size] ?? 0) * BigInt(HALF));
  });
}

function groupsOf(claims: readonly number[]): { readonly taken: Float64Array; readonly sizes: Uint8Array } {
  const taken = new Float64Array(2 ** claims.length);
  const sizes = new Uint8Array(2 ** claims.length);
  claims.forEach((claim, index) => {
    const bit = 1 << index;
    for (let group = 0; group < bit; group++) {
      taken[group | bit] = (taken[group] ?? 0) + claim;
      sizes[group | bit] = (sizes[group] ?? 0) + 1;
    }
  });
  return { taken, sizes };
}

/** The same for amounts too large or too fine for doubles: groups that leave nothing are not entered. */
function leftByWholeNumbers(estate: bigint, claims: readonly bigint[]): bigint[][] {
  return claims.map((claim, own) => {
    const others = claims.filter((_, index) => index !== own);
    const sums = new Array<bigint>(claims.length).fill(0n);
    const visit = (from: number, size: number, left: bigint): void => {
      sums[size] = (sums[size] ?? 0n) + (left < claim ? left : claim);
      for (let next = from; next < others.length; next++) {
        const after = left - (others[next] ?? 0n);
        if (after > 0n) visit(next + 1, size + 1, after);
      }
    };
    if (estate > 0n) visit(0, 0, estate);
    return sums;
  });
}
