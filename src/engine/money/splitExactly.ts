import { once } from "../once";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { Bounds } from "./boundedParts";
import { boundedSharer } from "./boundedParts";
import { toNumber } from "./decimal";
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
import { apportion } from "./apportion";

/** How exact amounts are split. */
export interface ExactOptions {
  readonly bounds: readonly Bounds[] | null;
  /** Pounds; zero for parts that are not rounded. */
  readonly unit: Fraction;
  readonly partners?: readonly string[];
}

/** What each partner gets. */
export interface ExactSplit {
  /** By the weights alone, with the bounds, and with the rounding. */
  readonly raw: readonly Fraction[];
  readonly bounded: readonly Fraction[];
  readonly parts: readonly Fraction[];
}

/** `splitAmount` on exact numbers, for rules that build on it; `weights` are not below zero and not all zero. */
export function splitExactly(amount: Fraction, weights: readonly bigint[], options: ExactOptions): Result<ExactSplit> {
  return exactSplitter(weights, options)(amount);
}

/** The same for any number of amounts: what they have in common, their weights and bounds, is worked out once. */
export function exactSplitter(
  weights: readonly bigint[],
  options: ExactOptions,
): (amount: Fraction) => Result<ExactSplit> {
  const { bounds } = options;
  const all = totalOf(weights);
  if (bounds === null)
    return (amount) => succeed(roundSplit(amount, share(amount, weights, all, options.unit), options));
  const above = once(() => sharerWithin(weights, bounds, options));
  const below = once(() => sharerWithin(weights, bounds.map(mirror), options));
  return (amount) => {
    const sharer = amount.n < 0n ? below() : above();
    if (!sharer.ok) return sharer;
    const shared = share(amount, weights, all, options.unit);
    const solved = sharer.value(shared.total);
    if ("parts" in solved) return succeed(roundSplit(amount, shared, options, solved.parts));
    const gap = subtract(shared.total, solved.total);
    const facts = { amount: toNumber(shared.total), total: toNumber(solved.total), gap: Math.abs(toNumber(gap)) };
    return { ok: false, problems: [{ code: solved.misses, ...facts }] };
  };
}

/** By the weights alone: nothing can go wrong. */
export function splitByWeights(
  amount: Fraction,
  weights: readonly bigint[],
  options: Omit<ExactOptions, "bounds">,
): ExactSplit {
  return roundSplit(amount, share(amount, weights, totalOf(weights), options.unit), options);
}

function sharerWithin(
  weights: readonly bigint[],
  bounds: readonly Bounds[],
  { partners }: ExactOptions,
): Result<ReturnType<typeof boundedSharer>> {
  return failIfAny(crossedBounds(bounds, partners)) ?? succeed(boundedSharer(weights, bounds));
}

function totalOf(weights: readonly bigint[]): bigint {
  return weights.reduce((sum, weight) => sum + weight, 0n);
}

interface Shared {
  /** The size of the amount, rounded to the unit. */
  readonly total: Fraction;
  readonly raw: readonly Fraction[];
}

function share(amount: Fraction, weights: readonly bigint[], all: bigint, unit: Fraction): Shared {
  const size = amount.n < 0n ? negate(amount) : amount;
  const total = unit.n === 0n ? size : multiply(fraction(roundHalfAway(divide(size, unit))), unit);
  const d = total.d * all;
  return { total, raw: weights.map((weight) => ({ n: total.n * weight, d })) };
}

function roundSplit(
  amount: Fraction,
  { total, raw }: Shared,
  { unit, partners }: Omit<ExactOptions, "bounds">,
  bounded: readonly Fraction[] = raw,
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
  const { numerators, denominator } = overCommonDenominator(parts);
  const inUnits = unit.d === 1n ? numerators : numerators.map((numerator) => numerator * unit.d);
  const units = apportion(inUnits, denominator * unit.n, roundHalfAway(divide(total, unit)), partners);
  return units.map((count) => ({ n: count * unit.n, d: unit.d }));
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
