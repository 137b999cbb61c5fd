import { entry } from "../entry";
import { toNumber } from "./decimal";
import type { Fraction } from "./fraction";
import { ZERO, add, compare, divide, subtract, sum } from "./fraction";
import { nearMultiplier } from "./nearMultiplier";

/** Bounds of one part; null is no bound (and no part is then below zero). */
export interface Bounds {
  readonly minimum: Fraction | null;
  readonly maximum: Fraction | null;
}

export type BoundedParts =
  | { readonly parts: readonly Fraction[] }
  | { readonly misses: "minimums-too-high" | "maximums-too-low"; readonly total: Fraction };

interface Limits {
  readonly weight: bigint;
  readonly low: Fraction;
  readonly high: Fraction | null;
}

/**
 * Shares `total` (not below zero) as clamp(k x weight, minimum, maximum) with the one multiplier k that meets the total. A part whose weight is zero
 * takes its minimum. Where the minimums exceed the total or the maximums fall short of it, says which, with their sum.
 * The sum of the parts grows with k piece by piece. Doubles say which parts meet a bound; the k that this makes is exact, and the answer if every part
 * then keeps its side of its bounds. Where one does not, k is found between two neighbouring breakpoints and solved exactly.
 */
export function boundedParts(total: Fraction, weights: readonly bigint[], bounds: readonly Bounds[]): BoundedParts {
  return boundedSharer(weights, bounds)(total);
}

/** The same for any number of totals by the same weights and bounds, which are looked through once. */
export function boundedSharer(
  weights: readonly bigint[],
  bounds: readonly Bounds[],
): (total: Fraction) => BoundedParts {
  const limits = weights.map((weight, index) => limitsOf(weight, entry(bounds, index)));
  const lowest = sum(limits.map(({ low }) => low));
  const highs = limits.map(({ high }) => high);
  const highest = highs.every((high) => high !== null) ? sum(highs) : null;
  const proved = provedSharer(limits);
  return (total) => {
    if (compare(lowest, total) > 0) return { misses: "minimums-too-high", total: lowest };
    if (highest !== null && compare(highest, total) < 0) return { misses: "maximums-too-low", total: highest };
    const parts = proved(total);
    if (parts !== null) return { parts };
    const multiplier = findMultiplier(total, limits);
    return { parts: limits.map((limit) => partAt(limit, multiplier)) };
  };
}

/** Parts as doubles place them; null where exact numbers do not agree, or nothing rises. Only one way of sharing keeps to one multiplier, so that one that does is it. */
function provedSharer(limits: readonly Limits[]): (total: Fraction) => readonly Fraction[] | null {
  const weights = Float64Array.from(limits, ({ weight }) => Number(weight));
  const lows = Float64Array.from(limits, ({ low }) => toNumber(low));
  const highs = Float64Array.from(limits, ({ high }) => (high === null ? Infinity : toNumber(high)));
  const near = nearMultiplier({ weights, lows, highs });
  return (total) => {
    const multiplier = near(toNumber(total));
    const held = limits.map(({ low, high }, index) => {
      const raw = entry(weights, index) * multiplier;
      return raw <= entry(lows, index) ? low : raw >= entry(highs, index) ? high : null;
    });
    const rising = limits.reduce((sum, { weight }, index) => (held[index] === null ? sum + weight : sum), 0n);
    if (rising === 0n) return null;
    const met = sum(held.filter((bound) => bound !== null));
    const exact = divide(subtract(total, met), { n: rising, d: 1n });
    const isProved = limits.every((limit, index) => {
      const bound = boundAt(limit, exact);
      if (bound === held[index]) return true;
      return compare(bound ?? rawAt(limit, exact), held[index] ?? rawAt(limit, exact)) === 0;
    });
    return isProved ? limits.map((limit, index) => held[index] ?? rawAt(limit, exact)) : null;
  };
}

function limitsOf(weight: bigint, { minimum, maximum: high }: Bounds): Limits {
  const low = minimum ?? ZERO;
  if (weight > 0n) return { weight, low, high };
  const alone = partAt({ weight, low, high }, ZERO);
  return { weight, low: alone, high: alone };
}

function partAt(limit: Limits, multiplier: Fraction): Fraction {
  return boundAt(limit, multiplier) ?? rawAt(limit, multiplier);
}

function rawAt({ weight }: Limits, { n, d }: Fraction): Fraction {
  return { n: weight * n, d };
}

/** The bound that a part meets at a multiplier; null where it rises with it. */
function boundAt(limit: Limits, multiplier: Fraction): Fraction | null {
  const { low, high } = limit;
  const raw = rawAt(limit, multiplier);
  if (compare(raw, low) <= 0) return low;
  return high !== null && compare(raw, high) >= 0 ? high : null;
}

function findMultiplier(total: Fraction, limits: readonly Limits[]): Fraction {
  const free = limits.filter(({ weight }) => weight > 0n);
  const breakpoints = free.flatMap(({ weight, low, high }) =>
    (high === null ? [low] : [low, high]).map(({ n, d }) => ({ n, d: d * weight })),
  );
  // Nothing is one of them, so that there is one even where nobody shares.
  const ordered = [ZERO, ...breakpoints].sort(compare);
  let first = 0;
  let last = ordered.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (compare(sumAt(limits, entry(ordered, middle)), total) <= 0) first = middle;
    else last = middle - 1;
  }
  const below = entry(ordered, first);
  const rising = free.reduce((weights, limit) => {
    const raw = rawAt(limit, below);
    const rises = compare(raw, limit.low) >= 0 && (limit.high === null || compare(raw, limit.high) < 0);
    return rises ? weights + limit.weight : weights;
  }, 0n);
  return rising === 0n ? below : add(below, divide(subtract(total, sumAt(limits, below)), { n: rising, d: 1n }));
}

/** The sum of the parts: those that rise have one denominator, and bounds are short numbers, so nothing long has to be brought to lowest terms. */
function sumAt(limits: readonly Limits[], multiplier: Fraction): Fraction {
  const bounds = limits.map((limit) => boundAt(limit, multiplier));
  const met = sum(bounds.filter((bound) => bound !== null));
  const rising = limits.reduce((sum, { weight }, index) => (bounds[index] === null ? sum + weight : sum), 0n);
  return { n: rising * multiplier.n * met.d + met.n * multiplier.d, d: multiplier.d * met.d };
}
