import { entry } from "../entry";
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

/** Amounts are added in two halves, the lower one below this, so that no sum of up to 2^20 of them is rounded. */
const HALF = 2 ** 33;

/**
 * For each claim and each size of group before it: the sum over the groups of what they leave of the claim. A group leaves a claim what it leaves of the
 * estate, less what it leaves together with that claim.
 */
function leftByDoubles(estate: number, claims: readonly number[]): bigint[][] {
  const { taken, sizes } = groupsOf(claims);
  const lower = new Float64Array(taken.length);
  const upper = new Float64Array(taken.length);
  for (let group = 0; group < taken.length; group++) {
    const left = Math.max(0, estate - (taken[group] ?? 0));
    const halves = Math.floor(left / HALF);
    upper[group] = halves;
    lower[group] = left - halves * HALF;
  }
  const low = sumsBySize(lower, sizes, claims.length);
  const high = estate < HALF ? null : sumsBySize(upper, sizes, claims.length);
  const both = (pick: (sums: SumsBySize) => number): bigint =>
    BigInt(pick(low)) + (high === null ? 0n : BigInt(pick(high)) * BigInt(HALF));
  return claims.map((_, own) =>
    claims.map(
      (_claim, size) =>
        both(({ all, having }) => (all[size] ?? 0) - (having[own]?.[size] ?? 0)) -
        both(({ having }) => having[own]?.[size + 1] ?? 0),
    ),
  );
}

interface SumsBySize {
  /** Over all groups of each size. */
  readonly all: readonly number[];
  /** For each member, over the groups of each size that have it. */
  readonly having: readonly Float64Array[];
}

/** Members are folded away from the last on, so that each step has half as many groups left to go through. `layers` stand by how many of those were in. */
function sumsBySize(values: Float64Array, sizes: Uint8Array, count: number): SumsBySize {
  const having: Float64Array[] = [];
  let layers = [values];
  for (let member = count - 1; member >= 0; member--) {
    const half = 1 << member;
    const sums = new Float64Array(count + 1);
    const folded = [...layers, values].map(() => new Float64Array(half));
    layers.forEach((layer, inside) => {
      const without = entry(folded, inside);
      const within = entry(folded, inside + 1);
      for (let group = 0; group < half; group++) {
        const value = layer[half + group] ?? 0;
        const size = inside + 1 + (sizes[group] ?? 0);
        sums[size] = (sums[size] ?? 0) + value;
        without[group] = (without[group] ?? 0) + (layer[group] ?? 0);
        within[group] = (within[group] ?? 0) + value;
      }
    });
    having[member] = sums;
    layers = folded;
  }
  return { all: layers.map((layer) => layer[0] ?? 0), having };
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
