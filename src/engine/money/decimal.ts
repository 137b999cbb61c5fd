import { invariant } from "../invariant";
import type { Fraction } from "./fraction";

/** Whole numbers below this have at most 15 digits. */
const FIFTEEN_DIGITS = 1e15;
const EXACT = 2n ** 53n;
/** Ten to the power of as many places as fifteen digits have, as a double, which holds them exactly, and as a whole number. */
const SCALES = Array.from({ length: 16 }, (_, places) => {
  const d = 10n ** BigInt(places);
  return { scale: Number(d), d };
});

/**
 * The exact value of the decimal that Excel shows for a number: its 15 significant digits. 0.1 + 0.2 is 0.3 and 1.005 is 1.005.
 * The number must be finite.
 */
export function readDecimal(value: number): Fraction {
  invariant(Number.isFinite(value), "only finite numbers are read");
  // A decimal of at most fifteen digits is the only one of them at its double, so that one which divides back to the number is the number's.
  for (const { scale, d } of SCALES) {
    const n = Math.round(value * scale);
    if (Math.abs(n) >= FIFTEEN_DIGITS) break;
    if (n / scale === value) return { n: BigInt(n), d };
  }
  return readDigits(value);
}

/** The same by the digits that are written. */
function readDigits(value: number): Fraction {
  const text = value.toExponential(14);
  const mark = text.indexOf("e");
  const digits = text.slice(0, mark).replace(/0+$/, "");
  const places = digits.length - digits.indexOf(".") - 1;
  const exponent = Number(text.slice(mark + 1)) - places;
  const n = BigInt(digits.replace(".", ""));
  return exponent >= 0 ? { n: n * 10n ** BigInt(exponent), d: 1n } : { n, d: 10n ** BigInt(-exponent) };
}

/** The double nearest to an exact number (ties to even, as every double operation rounds). */
export function toNumber({ n, d }: Fraction): number {
  const negative = n < 0n;
  const size = negative ? -n : n;
  const value = size < EXACT && d < EXACT ? Number(size) / Number(d) : nearestDouble(size, d);
  return negative && value !== 0 ? -value : value;
}

/** Bits in a positive integer, give or take the last three. */
export function bitLength(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}

function nearestDouble(n: bigint, d: bigint): number {
  const shift = 66 - (bitLength(n) - bitLength(d));
  const scaled = shift > 0 ? n << BigInt(shift) : n;
  const divisor = shift > 0 ? d : d << BigInt(-shift);
  const quotient = scaled / divisor;
  const sticky = quotient * divisor === scaled ? quotient : quotient | 1n;
  return scaleByTwo(Number(sticky), -shift);
}

/** In two steps, because a power of two may be beyond the doubles where the product is not. */
function scaleByTwo(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
