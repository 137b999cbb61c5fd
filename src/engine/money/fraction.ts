import { entry } from "../entry";
import { invariant } from "../invariant";

/** An exact number: numerator over a denominator above zero, not always in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export function fraction(n: bigint, d = 1n): Fraction {
  invariant(d !== 0n, "a fraction has a denominator");
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0n) return b;
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : reduce({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduce({ n: a.n * b.n, d: a.d * b.d });
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return reduce(fraction(a.n * b.d, a.d * b.n));
}

export function negate(a: Fraction): Fraction {
  return { n: -a.n, d: a.d };
}

export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, ZERO);
}

/** The sum of each column of rows of one length, over one denominator for all: denominators are compared once a row, not once a number. */
export function sumColumns(rows: readonly (readonly Fraction[])[], columns: number): Fraction[] {
  const whole = rows.map(overCommonDenominator);
  const { denominator } = overCommonDenominator(whole.map((row) => ({ n: 0n, d: row.denominator })));
  const factors = whole.map((row) => denominator / row.denominator);
  return Array.from({ length: columns }, (_, column) => ({
    n: whole.reduce((total, { numerators }, row) => total + entry(numerators, column) * entry(factors, row), 0n),
    d: denominator,
  }));
}

/** The same numbers as integers over one common denominator. */
export function overCommonDenominator(values: readonly Fraction[]): {
  readonly numerators: bigint[];
  readonly denominator: bigint;
} {
  const denominator = values.reduce(
    (common, { d }) => (common === d || common % d === 0n ? common : (common / gcd(common, d)) * d),
    1n,
  );
  let [last, factor] = [denominator, 1n];
  const numerators = values.map(({ n, d }) => {
    if (d !== last) [last, factor] = [d, denominator / d];
    return factor === 1n ? n : n * factor;
  });
  return { numerators, denominator };
}

/** The nearest whole number; a half goes away from zero. */
export function roundHalfAway({ n, d }: Fraction): bigint {
  const size = n < 0n ? -n : n;
  const rounded = (2n * size + d) / (2n * d);
  return n < 0n ? -rounded : rounded;
}

/** The greatest common divisor of a number and one above zero. */
function gcd(a: bigint, b: bigint): bigint {
  let larger = a < 0n ? -a : a;
  let smaller = b;
  while (smaller >= SMALL) [larger, smaller] = [smaller, larger % smaller];
  if (smaller === 0n) return larger;
  // The rest fits into doubles, which are quicker.
  let [more, less] = [Number(smaller), Number(larger % smaller)];
  while (less !== 0) [more, less] = [less, more % less];
  return BigInt(more);
}

const SMALL = 1n << 52n;
/** Only numbers that were rounded to a power of two have so many even factors below the line: there is nothing to gain from reducing them. */
const ROUNDED_BITS = 256;

function reduce(value: Fraction): Fraction {
  const { n, d } = value;
  if (d === 1n || (d < SMALL && n < SMALL && n > -SMALL) || BigInt.asUintN(ROUNDED_BITS, d) === 0n) return value;
  const common = gcd(n, d);
  return common === 1n ? value : { n: n / common, d: d / common };
}
