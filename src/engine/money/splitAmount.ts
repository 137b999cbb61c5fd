import { numberProblems } from "../numberProblems";
import { once } from "../once";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import type { Bounds } from "./boundedParts";
import { readDecimal, toNumber } from "./decimal";
import type { Fraction } from "./fraction";
import { fraction, multiply, overCommonDenominator, roundHalfAway } from "./fraction";
import { exactSplitter } from "./splitExactly";
import { largestExactAmount, splitLine } from "./splitMany";

/** The unit, in pounds, to which money is rounded unless something else is asked. */
export const PENNY = 0.01;

/** One number for every partner, or one for each; null is no bound. */
export type Bound = number | null | readonly (number | null)[];

/** How an amount is split: bounds, rounding, and the names that decide ties. */
export interface SplitOptions {
  /** Pounds that each partner pays at least and at most. */
  readonly minimum?: Bound;
  readonly maximum?: Bound;
  /** Pounds to which the parts are rounded; a penny where not given, 0 for parts that are not rounded. */
  readonly unit?: number;
  /** Names that decide tied pennies; without them the earlier position does. */
  readonly partners?: readonly string[];
}

/**
 * Splits an amount of pounds in proportion to weights, so that the parts add up to the amount, rounded to the unit, exactly.
 * Minimum and maximum are kept by one multiplier on the parts between their bounds; a weight of zero takes its minimum alone.
 * Odd units go to the largest remainders; ties to the larger exact share, then the earlier name, then the earlier position.
 * A negative amount mirrors the positive one, its bounds read by size; bounds below zero are then read as they are written.
 * Numbers mean their 15-significant-digit decimals. Problems: `not-a-number`, `number-out-of-range`, `weight-negative`, `weights-all-zero`, `bounds-crossed`,
 * `minimums-too-high`, `maximums-too-low`. Source: largest remainder (Hare) apportionment.
 */
export function splitAmount(amount: number, weights: readonly number[], options: SplitOptions = {}): Result<number[]> {
  return amountSplitter(weights, options)(amount);
}

/** `splitAmount` for any number of amounts by the same weights and options, which are checked and read once. Problems: those of `splitAmount`. */
export function amountSplitter(
  weights: readonly number[],
  options: SplitOptions = {},
): (amount: number) => Result<number[]> {
  const { partners, unit = PENNY } = options;
  const problems = [
    ...weightProblems(weights, partners),
    ...numberProblems("minimum", boundsGiven(options.minimum)),
    ...numberProblems("maximum", boundsGiven(options.maximum)),
    ...numberProblems("unit", unit, (value) => value >= 0, "0 or more"),
  ];
  const [first, ...others] = problems;
  if (first !== undefined) {
    return (amount) => {
      const [ofAmount, ...more] = numberProblems("amount", amount);
      return ofAmount === undefined ? fail(first, ...others) : fail(ofAmount, ...more, first, ...others);
    };
  }
  const bounds = readBounds(options, weights.length);
  const quick = bounds === null && partners === undefined && unit > 0 ? quickSplitter(weights, unit) : null;
  const exact = once(() =>
    exactSplitter(overCommonDenominator(weights.map(readDecimal)).numerators, {
      bounds,
      unit: readDecimal(unit),
      ...(partners && { partners }),
    }),
  );
  return (amount) => {
    const failure = failIfAny(numberProblems("amount", amount));
    if (failure !== null) return failure;
    const parts = quick?.(amount) ?? null;
    if (parts !== null) return succeed(parts);
    const split = exact()(readDecimal(amount));
    return split.ok ? succeed(split.value.parts.map(toNumber)) : split;
  };
}

/** Problems of weights as they are given; positions count from 1. */
export function weightProblems(weights: readonly number[], partners?: readonly string[], what = "weights"): Problem[] {
  const problems: Problem[] = [];
  weights.forEach((weight, index) => {
    const partner = partners?.[index];
    if (weight >= 0 && weight < Infinity) return;
    if (!Number.isFinite(weight)) problems.push(...numberProblems(what, weights.slice(0, index + 1)).slice(-1));
    else
      problems.push({
        code: "weight-negative",
        what,
        position: index + 1,
        weight,
        ...(partner !== undefined && { partner }),
      });
  });
  const hasShare = weights.some((weight) => weight !== 0);
  if (!hasShare) problems.push({ code: "weights-all-zero", what });
  return problems;
}

function boundsGiven(bound: Bound | undefined): readonly number[] {
  return [bound ?? null].flat().filter((value) => value !== null);
}

/** Splits by doubles where every figure is a whole number that they hold; gives null for an amount that they do not, and is null for such weights. */
function quickSplitter(weights: readonly number[], unit: number): ((amount: number) => number[] | null) | null {
  const perPound = Math.round(1 / unit);
  if (1 / perPound !== unit) return null;
  let total = 0;
  let largest = 0;
  for (const weight of weights) {
    if (!Number.isInteger(weight) || weight >= 1e15) return null;
    total += weight;
    if (weight > largest) largest = weight;
  }
  const [whole, remainders] = [Float64Array.from(weights), new Float64Array(weights.length)];
  const most = largestExactAmount(total, largest);
  return (amount) => {
    const nearest = Math.round(amount * perPound);
    const exact = nearest / perPound === amount && Math.abs(nearest) < 1e15;
    const units = exact ? nearest : Number(roundHalfAway(multiply(readDecimal(amount), fraction(BigInt(perPound)))));
    if (Math.abs(units) > most) return null;
    const parts = new Float64Array(weights.length);
    splitLine(units, whole, total, parts, 0, remainders);
    return Array.from(parts, (part) => part / perPound);
  };
}

function readBounds({ minimum, maximum }: SplitOptions, count: number): Bounds[] | null {
  if ((minimum ?? null) === null && (maximum ?? null) === null) return null;
  const at = (bound: Bound | undefined, index: number): Fraction | null => {
    const value = typeof bound === "object" && bound !== null ? (bound[index] ?? null) : (bound ?? null);
    return value === null ? null : readDecimal(value);
  };
  return Array.from({ length: count }, (_, index) => ({ minimum: at(minimum, index), maximum: at(maximum, index) }));
}
