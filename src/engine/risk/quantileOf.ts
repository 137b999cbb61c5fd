import { betaQuantile, pertShapes } from "./betaQuantile";
import type { Distribution, Outcome } from "./distribution";
import { exponential } from "./exponential";
import { logarithm } from "./logarithm";
import { normalQuantile } from "./normalCurve";

/** A chance with its complement, each to its own last digit: 1 - 1e-17 is 1 in a double. */
interface Chance {
  readonly below: number;
  readonly above: number;
}

/**
 * The value below which a quantity of a sound distribution lies with the chance given (a fraction above 0, below 1). Exact by formula but for PERT, which
 * is solved to the last digits. A distribution whose ends meet gives that value.
 */
export function quantileOf(distribution: Distribution, chance: number): number {
  const both = { below: chance, above: 1 - chance };
  switch (distribution.kind) {
    case "triangular":
      return triangularQuantile(distribution, both);
    case "pert":
      return pertQuantile(distribution, both);
    case "uniform":
      return uniformQuantile(distribution, both);
    case "normal":
      return distribution.mean + distribution.sd * normalQuantile(chance);
    case "lognormal":
      return lognormalAt(distribution, normalQuantile(chance));
    case "discrete":
      return discreteQuantile(distribution.outcomes, chance);
  }
}

/** Lowest, likeliest and highest value. */
export interface ThreePoints {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

export function triangularQuantile({ min, mode, max }: ThreePoints, { below, above }: Chance): number {
  const width = max - min;
  if (width === 0) return min;
  return below * width <= mode - min
    ? min + Math.sqrt(below * width * (mode - min))
    : max - Math.sqrt(above * width * (max - mode));
}

export function pertQuantile({ min, mode, max }: ThreePoints, { below, above }: Chance): number {
  const width = max - min;
  if (width === 0) return min;
  const shapes = pertShapes((mode - min) / width);
  const mirrored = { alpha: shapes.beta, beta: shapes.alpha };
  return below <= above ? min + width * betaQuantile(shapes, below) : max - width * betaQuantile(mirrored, above);
}

export function uniformQuantile(
  { min, max }: Extract<Distribution, { kind: "uniform" }>,
  { below, above }: Chance,
): number {
  return below <= above ? min + (max - min) * below : max - (max - min) * above;
}

/** The value of a lognormal quantity where its logarithm stands z standard deviations from its mean. */
export function lognormalAt({ mean, sd }: { readonly mean: number; readonly sd: number }, z: number): number {
  const variance = logarithm(1 + (sd / mean) * (sd / mean));
  return mean * exponential(Math.sqrt(variance) * z - variance / 2);
}

function discreteQuantile(outcomes: readonly Outcome[], chance: number): number {
  let sum = 0;
  const sorted = sortedOutcomes(outcomes);
  for (const { value, chance: own } of sorted) {
    sum += own;
    if (chance <= sum) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}

/** Outcomes that can happen, the lowest value first. */
export function sortedOutcomes(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ chance }) => chance > 0).toSorted((a, b) => a.value - b.value);
}
