import type { Fraction } from "./fraction";
import { divide, fraction, multiply, negate, overCommonDenominator, roundHalfAway, sum } from "./fraction";
import { apportion } from "./apportion";

/**
 * Numbers of either sign rounded to a unit so that they add up to their rounded sum: by largest remainder above the next lower unit, ties to the larger
 * exact number, then to the earlier name where names are given, then to the earlier position. A sum below zero mirrors the one above. A unit of zero leaves
 * them as they are.
 */
export function roundSigned(
  values: readonly Fraction[],
  unit: Fraction,
  names?: readonly string[],
): readonly Fraction[] {
  if (unit.n === 0n) return values;
  const mirrored = sum(values).n < 0n;
  const inUnits = values.map((value) => divide(mirrored ? negate(value) : value, unit));
  const { numerators, denominator } = overCommonDenominator(inUnits);
  const lowest = numerators.reduce((least, numerator) => (numerator < least ? numerator : least), 0n);
  const shift = -lowest / denominator + 1n;
  const total = roundHalfAway(sum(inUnits)) + shift * BigInt(values.length);
  const units = apportion(
    numerators.map((numerator) => numerator + shift * denominator),
    denominator,
    total,
    names,
  );
  return units.map((count) => {
    const rounded = multiply(fraction(count - shift), unit);
    return mirrored ? negate(rounded) : rounded;
  });
}
