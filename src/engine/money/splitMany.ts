import { invariant } from "../invariant";
import { apportion } from "./apportion";

/** Many amounts to split, all over the same number of partners. */
export interface ManySplits {
  /** Whole units (pence), one a line; below 2^53 in size. */
  readonly amounts: Float64Array;
  /** Which of `weights` shares each line. */
  readonly keys: Int32Array | Uint16Array;
  /** Whole weights, not below zero and not all zero; every key has the same number of partners. */
  readonly weights: readonly Float64Array[];
}

const EXACT = 2 ** 53;

/**
 * Splits every amount by its key to whole units that add up to it exactly: the answer of `splitAmount`, line after line, for ledgers.
 * Doubles are used where every product stays below 2^53, and is exact; whole numbers of any size elsewhere.
 * Ties go to the larger weight, then to the earlier partner. A negative amount mirrors the positive one. One row a line, a part a partner;
 * who splits again and again hands the `former` parts back, of that very length, to be written over: new memory costs more than the splits.
 */
export function splitMany({ amounts, keys, weights }: ManySplits, former?: Float64Array): Float64Array {
  const partners = weights[0]?.length ?? 0;
  const parts = former ?? new Float64Array(amounts.length * partners);
  invariant(parts.length === amounts.length * partners, "there is room for one part a line and partner");
  const prepared = weights.map(prepareKey);
  const remainders = new Float64Array(partners);
  for (let line = 0; line < amounts.length; line++) {
    const amount = Number(amounts[line]);
    const key = prepared[Number(keys[line])];
    invariant(key !== undefined, "every line names a key");
    if (Math.abs(amount) <= key.largestAmount)
      splitLine(amount, key.weights, key.total, parts, line * partners, remainders);
    else splitLongLine(amount, key.weights, parts, line * partners);
  }
  return parts;
}

interface PreparedKey {
  readonly weights: Float64Array;
  readonly total: number;
  readonly largestAmount: number;
}

function prepareKey(weights: Float64Array): PreparedKey {
  let total = 0;
  let largest = 0;
  for (const weight of weights) {
    total += weight;
    if (weight > largest) largest = weight;
  }
  invariant(total > 0 && Number.isInteger(total), "weights are whole, and not all zero");
  return { weights, total, largestAmount: largestExactAmount(total, largest) };
}

/** The largest amount whose products with each weight, and of whose parts with the whole weight, a double holds; below zero where there is none. */
export function largestExactAmount(total: number, largest: number): number {
  return Math.floor((EXACT - total) / largest);
}

/**
 * Each part is rounded to the nearest unit, then the few units by which the sum is off are moved, one at a time, to the largest
 * remainder or from the smallest. The result is that of flooring and topping up, with less work a line.
 */
export function splitLine(
  amount: number,
  weights: Float64Array,
  total: number,
  parts: Float64Array,
  offset: number,
  remainders: Float64Array,
): void {
  const size = amount < 0 ? -amount : amount;
  const count = weights.length;
  const rate = size / total;
  const half = total / 2;
  let off = size;
  for (let i = 0; i < count; i++) {
    const weight = Number(weights[i]);
    let part = Math.floor(weight * rate + 0.5);
    let remainder = weight * size - part * total;
    if (remainder >= half) {
      part += 1;
      remainder -= total;
    } else if (remainder < -half) {
      part -= 1;
      remainder += total;
    }
    parts[offset + i] = part;
    remainders[i] = remainder;
    off -= part;
  }
  for (; off > 0; off--) giveUnit(weights, parts, offset, remainders, total);
  for (; off < 0; off++) takeUnit(weights, parts, offset, remainders, total);
  if (amount < 0) for (let i = offset; i < offset + count; i++) parts[i] = 0 - Number(parts[i]);
}

/** One unit more for the largest remainder; ties to the larger weight, then to the earlier partner. */
function giveUnit(
  weights: Float64Array,
  parts: Float64Array,
  offset: number,
  remainders: Float64Array,
  total: number,
): void {
  let best = 0;
  let most = Number(remainders[0]);
  for (let i = 1; i < weights.length; i++) {
    const remainder = Number(remainders[i]);
    if (remainder < most) continue;
    if (remainder === most && Number(weights[i]) <= Number(weights[best])) continue;
    best = i;
    most = remainder;
  }
  parts[offset + best] = Number(parts[offset + best]) + 1;
  remainders[best] = most - total;
}

/** One unit less for the smallest remainder: whoever would have been given one last. */
function takeUnit(
  weights: Float64Array,
  parts: Float64Array,
  offset: number,
  remainders: Float64Array,
  total: number,
): void {
  let best = weights.length - 1;
  let least = Number(remainders[best]);
  for (let i = best - 1; i >= 0; i--) {
    const remainder = Number(remainders[i]);
    if (remainder > least) continue;
    if (remainder === least && Number(weights[i]) >= Number(weights[best])) continue;
    best = i;
    least = remainder;
  }
  parts[offset + best] = Number(parts[offset + best]) - 1;
  remainders[best] = least + total;
}

function splitLongLine(amount: number, weights: Float64Array, parts: Float64Array, offset: number): void {
  const total = BigInt(Math.abs(amount));
  const whole = Array.from(weights, BigInt);
  const denominator = whole.reduce((sum, weight) => sum + weight, 0n);
  const units = apportion(
    whole.map((weight) => weight * total),
    denominator,
    total,
  );
  units.forEach((unit, index) => (parts[offset + index] = amount < 0 ? 0 - Number(unit) : Number(unit)));
}
