import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, divide, fraction, multiply, negate, subtract } from "../money/fraction";

/** A charge as everybody's total V of a driver changes: constant + slope x V + pull / V. */
export interface Curve {
  readonly constant: Fraction;
  readonly slope: Fraction;
  readonly pull: Fraction;
}

/** A stretch of V; null is no limit. */
export interface Stretch {
  readonly from: Fraction;
  readonly to: Fraction | null;
}

/** Digits after the binary point to which an irrational end is known: beyond what a double can tell. */
const ROOT_BITS = 160n;

export const FLAT: Curve = { constant: ZERO, slope: ZERO, pull: ZERO };

export function addCurves(a: Curve, b: Curve): Curve {
  return { constant: add(a.constant, b.constant), slope: add(a.slope, b.slope), pull: add(a.pull, b.pull) };
}

export function scaleCurve(by: Fraction, curve: Curve): Curve {
  return {
    constant: multiply(by, curve.constant),
    slope: multiply(by, curve.slope),
    pull: multiply(by, curve.pull),
  };
}

/** Where within a stretch (from 0 on) the curve is at most nothing: by the roots of slope V^2 + constant V + pull; without a pull by slope V + constant, which holds at 0 too. */
export function whereNotAbove({ constant, slope, pull }: Curve, within: Stretch): Stretch[] {
  if (pull.n === 0n) {
    if (slope.n === 0n) return constant.n <= 0n ? [within] : [];
    const root = negate(divide(constant, slope));
    return slope.n < 0n ? cut({ from: root, to: null }, within) : cut({ from: ZERO, to: root }, within);
  }
  if (slope.n === 0n) {
    if (constant.n === 0n) return pull.n < 0n ? [within] : [];
    const root = negate(divide(pull, constant));
    return constant.n < 0n ? cut({ from: root, to: null }, within) : cut({ from: ZERO, to: root }, within);
  }
  const discriminant = subtract(multiply(constant, constant), multiply(fraction(4n), multiply(slope, pull)));
  if (discriminant.n < 0n) return slope.n < 0n ? [within] : [];
  const [a, b] = [-1n, 1n].map((side) => {
    const root = multiply(fraction(side), squareRoot(discriminant));
    return divide(subtract(root, constant), multiply(fraction(2n), slope));
  });
  const [low = ZERO, high = ZERO] = compare(a ?? ZERO, b ?? ZERO) <= 0 ? [a, b] : [b, a];
  return slope.n > 0n
    ? cut({ from: low, to: high }, within)
    : [...cut({ from: ZERO, to: low }, within), ...cut({ from: high, to: null }, within)];
}

/** A total beyond which a curve keeps the sign that it has there: with slope 1 no root is above |constant| + the root of |pull|. */
export function beyondRoots({ constant, slope, pull }: Curve): Fraction {
  const size = (value: Fraction): Fraction => (value.n < 0n ? negate(value) : value);
  if (slope.n !== 0n) return add(size(divide(constant, slope)), rootAbove(size(divide(pull, slope))));
  return constant.n === 0n ? ZERO : size(divide(pull, constant));
}

/** Stretches in order, those that touch as one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    const reached = whole.at(-1)?.to;
    if (reached === null) break;
    const touches = reached !== undefined && compare(reached, stretch.from) >= 0;
    const from = touches ? (whole.pop()?.from ?? stretch.from) : stretch.from;
    whole.push({ from, to: stretch.to });
  }
  return whole;
}

function cut(one: Stretch, within: Stretch): Stretch[] {
  const from = compare(one.from, within.from) > 0 ? one.from : within.from;
  const to = one.to === null ? within.to : within.to === null || compare(one.to, within.to) < 0 ? one.to : within.to;
  return to === null || compare(from, to) <= 0 ? [{ from, to }] : [];
}

/** The root of a fraction, exact where it is one, else to `ROOT_BITS` places. */
function squareRoot({ n, d }: Fraction): Fraction {
  const [top, bottom] = [wholeRoot(n), wholeRoot(d)];
  if (top * top === n && bottom * bottom === d) return fraction(top, bottom);
  return fraction(wholeRoot((n << (2n * ROOT_BITS)) / d), 1n << ROOT_BITS);
}

/** A whole number that is not below the root. */
function rootAbove({ n, d }: Fraction): Fraction {
  return fraction(wholeRoot(n / d) + 1n);
}

function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(16).length * 2));
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
