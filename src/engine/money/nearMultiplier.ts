import { entry } from "../entry";

/** Weights with their bounds as doubles; a bound of Infinity is none. */
export interface NearLimits {
  readonly weights: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/**
 * Finds the multiplier k at which the parts clamp(k x weight, low, high) add up to a total, as near as doubles come to it: they say which parts meet a
 * bound, and exact numbers then prove it. The total is not below the sum of the lows. No number where figures are beyond doubles.
 */
export function nearMultiplier(limits: NearLimits): (total: number) => number {
  const { weights, lows, highs } = limits;
  const starts = lows.map((low, index) => low / entry(weights, index));
  const ends = highs.map((high, index) => high / entry(weights, index));
  const ordered = breakpointsOf(weights, starts, ends);
  const sumAt = (multiplier: number): { sum: number; rising: number } => {
    let [sum, rising] = [0, 0];
    for (let index = 0; index < weights.length; index++) {
      const weight = entry(weights, index);
      if (weight === 0 || multiplier < entry(starts, index)) sum += entry(lows, index);
      else if (multiplier >= entry(ends, index)) sum += entry(highs, index);
      else {
        sum += weight * multiplier;
        rising += weight;
      }
    }
    return { sum, rising };
  };
  return (total) => {
    let [first, last] = [0, ordered.length - 1];
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if (sumAt(entry(ordered, middle)).sum <= total) first = middle;
      else last = middle - 1;
    }
    const below = entry(ordered, first);
    const { sum, rising } = sumAt(below);
    return rising === 0 ? below : below + (total - sum) / rising;
  };
}

/** The multipliers at which some part begins or ends to rise, in order; nothing is one of them, so that there is one even where nobody shares. */
function breakpointsOf(weights: Float64Array, starts: Float64Array, ends: Float64Array): Float64Array {
  const breakpoints = new Float64Array(2 * weights.length + 1);
  let count = 1;
  for (let index = 0; index < weights.length; index++) {
    if (entry(weights, index) === 0) continue;
    breakpoints[count++] = entry(starts, index);
    if (entry(ends, index) < Infinity) breakpoints[count++] = entry(ends, index);
  }
  return breakpoints.subarray(0, count).sort();
}
