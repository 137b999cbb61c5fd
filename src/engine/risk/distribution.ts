import type { Problem } from "../problem";

/** One value that a discrete input can take, and its chance as a fraction. */
export interface Outcome {
  readonly value: number;
  readonly chance: number;
}

/**
 * What is known of an uncertain quantity. `triangular` and `pert` (the modern PERT, four times the mode) by their lowest, likeliest and highest value;
 * `normal` and `lognormal` by mean and standard deviation of the quantity itself; `uniform` by its ends; `discrete` by its outcomes, whose chances add up to 1.
 */
export type Distribution =
  | { readonly kind: "triangular" | "pert"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: "normal" | "lognormal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  | { readonly kind: "discrete"; readonly outcomes: readonly Outcome[] };

/** An uncertain quantity of a model, by name. */
export interface RiskInput {
  readonly name: string;
  readonly distribution: Distribution;
}

/** How far from 1 chances may add up: what a sum of tenths in doubles leaves. */
const NOISE = 1e-9;

/** Everything that keeps a distribution from being one: numbers that are none, ends out of order, a spread below zero, chances that do not add up. */
export function distributionProblems({ name, distribution }: RiskInput): Problem[] {
  const numbers = numbersOf(distribution);
  const strange = Object.entries(numbers).filter(([, value]) => !Number.isFinite(value));
  if (strange.length > 0) {
    return strange.map(([column]) => ({
      code: "not-a-number",
      place: { argument: name, column },
      found: { is: "no finite number" },
    }));
  }
  switch (distribution.kind) {
    case "triangular":
    case "pert":
      return distribution.min <= distribution.mode && distribution.mode <= distribution.max
        ? []
        : [disordered(name, numbers)];
    case "uniform":
      return distribution.min <= distribution.max ? [] : [disordered(name, numbers)];
    case "normal":
    case "lognormal":
      return [
        ...(distribution.sd < 0 ? [outOfRange(name, "sd", distribution.sd, "0 or more")] : []),
        ...(distribution.kind === "lognormal" && distribution.mean <= 0
          ? [outOfRange(name, "mean", distribution.mean, "above 0, since a lognormal quantity never falls to 0")]
          : []),
      ];
    case "discrete":
      return discreteProblems(name, distribution.outcomes);
  }
}

function discreteProblems(name: string, outcomes: readonly Outcome[]): Problem[] {
  const negative = outcomes.filter(({ chance }) => chance < 0);
  if (negative.length > 0) return negative.map(({ chance }) => outOfRange(name, "chance", chance, "from 0 to 1"));
  const total = outcomes.reduce((sum, { chance }) => sum + chance, 0);
  return Math.abs(total - 1) <= NOISE ? [] : [{ code: "chances-not-whole", input: name, total }];
}

function numbersOf(distribution: Distribution): Readonly<Record<string, number>> {
  switch (distribution.kind) {
    case "triangular":
    case "pert":
      return { min: distribution.min, mode: distribution.mode, max: distribution.max };
    case "uniform":
      return { min: distribution.min, max: distribution.max };
    case "normal":
    case "lognormal":
      return { mean: distribution.mean, sd: distribution.sd };
    case "discrete":
      return Object.fromEntries(
        distribution.outcomes.flatMap(({ value, chance }, index) => [
          [`value ${String(index + 1)}`, value],
          [`chance ${String(index + 1)}`, chance],
        ]),
      );
  }
}

function disordered(input: string, values: Readonly<Record<string, number>>): Problem {
  return { code: "distribution-disordered", input, values };
}

function outOfRange(argument: string, column: string, value: number, expected: string): Problem {
  return { code: "number-out-of-range", place: { argument, column }, value, expected };
}
