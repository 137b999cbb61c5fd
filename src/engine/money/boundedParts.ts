import { entry } from "../entry";
import type { Fraction } from "./fraction";
import { ZERO, add, compare, divide, fraction, multiply, overCommonDenominator, subtract, sum } from "./fraction";

/** Bounds of one part; null is no bound (and no part is then below zero). */
export interface Bounds {
  readonly minimum: Fraction | null;
  readonly maximum: Fraction | null;
}

export type BoundedParts =
  | { readonly parts: readonly Fraction[] }
  | { readonly misses: "minimums-too-high" | "maximums-too-low"; readonly total: Fraction };

interface Limits {
  readonly weight: Fraction;
  readonly low: Fraction;
  readonly high: Fraction | null;
}

/**
 * Shares `total` (not below zero) as clamp(k x weight, minimum, maximum) with the one multiplier k that meets the total. A part whose weight is zero
 * takes its minimum. Where the minimums exceed the total or the maximums fall short of it, says which, with their sum.
 * The sum of the parts grows with k piece by piece, so k is found between two neighbouring breakpoints and then solved exactly.
 */
export function boundedParts(total: Fraction, weights: readonly bigint[], bounds: readonly Bounds[]): BoundedParts {
  const limits = weights.map((weight, index) => limitsOf(fraction(weight), entry(bounds, index)));
  const lowest = sum(limits.map(({ low }) => low));
  if (compare(lowest, total) > 0) return { misses: "minimums-too-high", total: lowest };
  const highs = limits.map(({ high }) => high);
  if (highs.every((high) => high !== null)) {
    const highest = sum(highs);
    if (compare(highest, total) < 0) return { misses: "maximums-too-low", total: highest };
  }
  const multiplier = findMultiplier(total, limits);
  return { parts: limits.map((limit) => partAt(limit, multiplier)) };
}

function limitsOf(weight: Fraction, { minimum, maximum: high }: Bounds): Limits {
  const low = minimum ?? ZERO;
  if (weight.n > 0n) return { weight, low, high };
  const alone = partAt({ weight, low, high }, ZERO);
  return { weight, low: alone, high: alone };
}

function partAt({ weight, low, high }: Limits, multiplier: Fraction): Fraction {
  const raw = multiply(weight, multiplier);
  if (compare(raw, low) <= 0) return low;
  return high !== null && compare(raw, high) >= 0 ? high : raw;
}

function findMultiplier(total: Fraction, limits: readonly Limits[]): Fraction {
  const free = limits.filter(({ weight }) => weight.n > 0n);
  const breakpoints = free.flatMap(({ weight, low, high }) =>
    high === null ? [divide(low, weight)] : [divide(low, weight), divide(high, weight)],
  );
  const { numerators, denominator } = overCommonDenominator(breakpoints);
  // Nothing is one of them, so that there is one even where nobody shares.
  const ordered = [...new Set([0n, ...numerators])].sort((a, b) => (a < b ? -1 : 1));
  let first = 0;
  let last = ordered.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    const at = fraction(entry(ordered, middle), denominator);
    if (compare(sumAt(limits, at), total) <= 0) first = middle;
    else last = middle - 1;
  }
  const below = fraction(entry(ordered, first), denominator);
  const rising = sum(
    free
      .filter(({ weight, low, high }) => {
        const raw = multiply(weight, below);
        return compare(raw, low) >= 0 && (high === null || compare(raw, high) < 0);
      })
      .map(({ weight }) => weight),
  );
  return rising.n === 0n ? below : add(below, divide(subtract(total, sumAt(limits, below)), rising));
}

function sumAt(limits: readonly Limits[], multiplier: Fraction): Fraction {
  return sum(limits.map((limit) => partAt(limit, multiplier)));
}
