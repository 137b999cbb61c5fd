import type { Fraction } from "./fraction";
import { divide, fraction, multiply, roundHalfAway } from "./fraction";

/** The nearest multiple of a unit, a half away from zero; a unit of zero leaves the number as it is. */
export function roundToUnit(value: Fraction, unit: Fraction): Fraction {
  return unit.n === 0n ? value : multiply(fraction(roundHalfAway(divide(value, unit))), unit);
}
