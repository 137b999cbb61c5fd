import { exponential } from "./exponential";
import { logarithm } from "./logarithm";

/** A beta distribution on 0 to 1. */
export interface BetaShapes {
  readonly alpha: number;
  readonly beta: number;
}

const ROUNDS = 60;
const CLOSE = 4e-15;

/** The shapes of a PERT quantity whose mode stands at a fraction of its range. */
export function pertShapes(modeAt: number): BetaShapes {
  return { alpha: 1 + 4 * modeAt, beta: 5 - 4 * modeAt };
}

/** The logarithm of the chance that a quantity of these shapes is below x (above 0, below 1), by the series with positive terms (DLMF 8.17.8). */
function logChanceBelow({ alpha, beta }: BetaShapes, x: number, logConstant: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > sum * 1e-17; n++) {
    term *= (x * (alpha + beta + n)) / (alpha + 1 + n);
    sum += term;
  }
  return alpha * logarithm(x) + beta * logarithm(1 - x) + logConstant + logarithm(sum / alpha);
}

/**
 * The x below which a quantity lies with the chance given (above 0, at most about a half), measured from 0: tiny chances keep their digits. Newton's
 * method on the logarithms of both, kept between brackets. `guess` is where a search starts.
 */
export function betaQuantile(shapes: BetaShapes, chance: number, guess = 0): number {
  const { alpha, beta } = shapes;
  const logConstant = -logBeta(shapes);
  const wanted = logarithm(chance);
  let low = 0;
  let high = 1;
  let x = guess > 0 && guess < 1 ? guess : exponential((wanted - logConstant + logarithm(alpha)) / alpha);
  if (!(x > 0 && x < 1)) x = 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    const logChance = logChanceBelow(shapes, x, logConstant);
    const off = logChance - wanted;
    if (off > 0) high = x;
    else low = x;
    const logDensity = (alpha - 1) * logarithm(x) + (beta - 1) * logarithm(1 - x) + logConstant;
    // Newton's step for the logarithm of x: x dF/dx / F is how fast the logarithm of the chance grows with it.
    const growth = x * exponential(logDensity - logChance);
    const step = off / growth;
    const next = x * exponential(-step);
    x = next >= low && next <= high ? next : (low + high) / 2;
    if (Math.abs(step) < CLOSE) break;
  }
  return x;
}

/** The logarithm of the beta function. */
export function logBeta({ alpha, beta }: BetaShapes): number {
  return logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
}

/** Stirling's series from 12 up, with the recurrence below it. */
function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / (shifted * shifted);
  const series =
    (1 / 12 -
      inverse *
        (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - (inverse * 691) / 360360))))) /
    shifted;
  const HALF_LOG_TWO_PI = 0.9189385332046728;
  return (shifted - 0.5) * logarithm(shifted) - shifted + HALF_LOG_TWO_PI + series - logarithm(product);
}
