import { numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { Bounds } from "./boundedParts";
import { boundedParts } from "./boundedParts";
import { readDecimal, toNumber } from "./decimal";
import type { Fraction } from "./fraction";
import {
  compare,
  divide,
  fraction,
  multiply,
  negate,
  overCommonDenominator,
  roundHalfAway,
  subtract,
} from "./fraction";
import { roundToTotal } from "./roundToTotal";
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
  const { partners, unit = PENNY } = options;
  const problems = [
    ...numberProblems("amount", amount),
    ...weightProblems(weights, partners),
    ...numberProblems("minimum", boundsGiven(options.minimum)),
    ...numberProblems("maximum", boundsGiven(options.maximum)),
    ...numberProblems("unit", unit, (value) => value >= 0, "0 or more"),
  ];
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const bounds = readBounds(options, weights.length);
  if (bounds === null && partners === undefined && unit > 0) {
    const quick = splitQuickly(amount, weights, unit);
    if (quick !== null) return succeed(quick);
  }
  const { numerators } = overCommonDenominator(weights.map(readDecimal));
  const split = splitExactly(readDecimal(amount), numerators, {
    bounds,
    unit: readDecimal(unit),
    ...(partners && { partners }),
  });
  return split.ok ? succeed(split.value.parts.map(toNumber)) : split;
}

export interface ExactOptions {
  readonly bounds: readonly Bounds[] | null;
  /** Pounds; zero for parts that are not rounded. */
  readonly unit: Fraction;
  readonly partners?: readonly string[];
}

export interface ExactSplit {
  /** By the weights alone, with the bounds, and with the rounding. */
  readonly raw: readonly Fraction[];
  readonly bounded: readonly Fraction[];
  readonly parts: readonly Fraction[];
}

/** The same on exact numbers, for rules that build on it; `weights` are not below zero and not all zero. */
export function splitExactly(amount: Fraction, weights: readonly bigint[], options: ExactOptions): Result<ExactSplit> {
  if (options.bounds === null) return succeed(splitByWeights(amount, weights, options));
  const bounds = amount.n < 0n ? options.bounds.map(mirror) : options.bounds;
  const crossed = failIfAny(crossedBounds(bounds, options.partners));
  if (crossed !== null) return crossed;
  const { total, raw } = share(amount, weights, options.unit);
  const solved = boundedParts(total, weights, bounds);
  if ("misses" in solved) {
    const gap = subtract(total, solved.total);
    const facts = { amount: toNumber(total), total: toNumber(solved.total), gap: Math.abs(toNumber(gap)) };
    return { ok: false, problems: [{ code: solved.misses, ...facts }] };
  }
  return succeed(roundSplit(amount, { total, raw }, solved.parts, options));
}

/** By the weights alone: nothing can go wrong. */
export function splitByWeights(
  amount: Fraction,
  weights: readonly bigint[],
  options: Omit<ExactOptions, "bounds">,
): ExactSplit {
  const shared = share(amount, weights, options.unit);
  return roundSplit(amount, shared, shared.raw, options);
}

interface Shared {
  /** The size of the amount, rounded to the unit. */
  readonly total: Fraction;
  readonly raw: readonly Fraction[];
}

function share(amount: Fraction, weights: readonly bigint[], unit: Fraction): Shared {
  const size = amount.n < 0n ? negate(amount) : amount;
  const total = unit.n === 0n ? size : multiply(fraction(roundHalfAway(divide(size, unit))), unit);
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  return { total, raw: weights.map((weight) => ({ n: total.n * weight, d: total.d * all })) };
}

function roundSplit(
  amount: Fraction,
  { total, raw }: Shared,
  bounded: readonly Fraction[],
  { unit, partners }: Omit<ExactOptions, "bounds">,
): ExactSplit {
  const parts = unit.n === 0n ? bounded : roundParts(bounded, total, unit, partners);
  const signed = (values: readonly Fraction[]): readonly Fraction[] => (amount.n < 0n ? values.map(negate) : values);
  return { raw: signed(raw), bounded: signed(bounded), parts: signed(parts) };
}

function roundParts(
  parts: readonly Fraction[],
  total: Fraction,
  unit: Fraction,
  partners?: readonly string[],
): Fraction[] {
  const inUnits = parts.map(({ n, d }) => ({ n: n * unit.d, d: d * unit.n }));
  const units = roundToTotal(inUnits, roundHalfAway(divide(total, unit)), partners);
  return units.map((count) => ({ n: count * unit.n, d: unit.d }));
}

/** Problems of weights as they are given; positions count from 1. */
export function weightProblems(weights: readonly number[], partners?: readonly string[], what = "weights"): Problem[] {
  const problems = weights.flatMap((weight, index): Problem[] => {
    const partner = partners?.[index];
    if (weight >= 0 && weight < Infinity) return [];
    if (!Number.isFinite(weight)) return numberProblems(what, weights.slice(0, index + 1)).slice(-1);
    return [{ code: "weight-negative", what, position: index + 1, weight, ...(partner !== undefined && { partner }) }];
  });
  const hasShare = weights.some((weight) => weight !== 0);
  if (!hasShare) problems.push({ code: "weights-all-zero", what });
  return problems;
}

function boundsGiven(bound: Bound | undefined): readonly number[] {
  return [bound ?? null].flat().filter((value) => value !== null);
}

function splitQuickly(amount: number, weights: readonly number[], unit: number): number[] | null {
  const perPound = Math.round(1 / unit);
  if (1 / perPound !== unit) return null;
  const nearest = Math.round(amount * perPound);
  const exact = nearest / perPound === amount && Math.abs(nearest) < 1e15;
  const units = exact ? nearest : Number(roundHalfAway(multiply(readDecimal(amount), fraction(BigInt(perPound)))));
  let total = 0;
  let largest = 0;
  for (const weight of weights) {
    if (!Number.isInteger(weight) || weight >= 1e15) return null;
    total += weight;
    if (weight > largest) largest = weight;
  }
  if (Math.abs(units) > largestExactAmount(total, largest)) return null;
  const parts = new Float64Array(weights.length);
  splitLine(units, Float64Array.from(weights), total, parts, 0, new Float64Array(weights.length));
  return Array.from(parts, (part) => part / perPound);
}

function readBounds({ minimum, maximum }: SplitOptions, count: number): Bounds[] | null {
  if ((minimum ?? null) === null && (maximum ?? null) === null) return null;
  const at = (bound: Bound | undefined, index: number): Fraction | null => {
    const value = typeof bound === "object" && bound !== null ? (bound[index] ?? null) : (bound ?? null);
    return value === null ? null : readDecimal(value);
  };
  return Array.from({ length: count }, (_, index) => ({ minimum: at(minimum, index), maximum: at(maximum, index) }));
}

function mirror({ minimum, maximum }: Bounds): Bounds {
  const written = (minimum?.n ?? 0n) < 0n || (maximum?.n ?? 0n) < 0n;
  if (!written) return { minimum, maximum };
  return { minimum: maximum === null ? null : negate(maximum), maximum: minimum === null ? null : negate(minimum) };
}

function crossedBounds(bounds: readonly Bounds[], partners?: readonly string[]): Problem[] {
  return bounds.flatMap(({ minimum, maximum }, index): Problem[] => {
    if (minimum === null || maximum === null || compare(minimum, maximum) <= 0) return [];
    const partner = partners?.[index];
    const facts = { minimum: toNumber(minimum), maximum: toNumber(maximum), position: index + 1 };
    return [{ code: "bounds-crossed", ...facts, ...(partner !== undefined && { partner }) }];
  });
}
