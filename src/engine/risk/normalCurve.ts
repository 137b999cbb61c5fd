import { exponential } from "./exponential";
import { logarithm } from "./logarithm";

const PER_ROOT_TWO_PI = 0.3989422804014327;
const SERIES_UP_TO = 3;
const FRACTION_DEPTH = 60;

/** The height of the standard normal curve. */
export function normalDensity(z: number): number {
  return PER_ROOT_TWO_PI * exponential(-0.5 * z * z);
}

/**
 * The chance that a standard normal quantity is below z. Near the middle by the series of Marsaglia ("Evaluating the Normal Distribution", Journal of
 * Statistical Software 11, 2004), in the tails by the continued fraction of Laplace, so that small chances keep their digits.
 */
export function normalChance(z: number): number {
  if (z > SERIES_UP_TO) return 1 - upperTail(z);
  if (z < -SERIES_UP_TO) return upperTail(-z);
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

/** The chance of more than z, for z above 3. */
function upperTail(z: number): number {
  let fraction = z;
  for (let depth = FRACTION_DEPTH; depth >= 1; depth--) fraction = z + depth / fraction;
  return normalDensity(z) / fraction;
}

const CENTRE_ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const SIDE_ABOVE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const SIDE_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL_ABOVE = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * The z below which a standard normal quantity lies with the chance given (above 0, below 1). Method: Wichura, "Algorithm AS 241: The Percentage Points of
 * the Normal Distribution", Applied Statistics 37 (1988), about 1 part in 10^16.
 */
export function normalQuantile(chance: number): number {
  const q = chance - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_ABOVE, r)) / polynomial(CENTRE_BELOW, r);
  }
  const r = Math.sqrt(-logarithm(q < 0 ? chance : 1 - chance));
  const size =
    r <= 5
      ? polynomial(SIDE_ABOVE, r - 1.6) / polynomial(SIDE_BELOW, r - 1.6)
      : polynomial(TAIL_ABOVE, r - 5) / polynomial(TAIL_BELOW, r - 5);
  return q < 0 ? -size : size;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
