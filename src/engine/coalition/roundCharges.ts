import type { Fraction } from "../money/fraction";
import {
  compare,
  divide,
  fraction,
  multiply,
  negate,
  overCommonDenominator,
  roundHalfAway,
  sum,
} from "../money/fraction";
import { apportion } from "../money/roundToTotal";

/**
 * Charges in whole units of money that add up to their rounded total, by largest remainder: ties go to the larger exact charge, then to the earlier
 * name. A negative total mirrors the positive one; charges of either sign may stand in it. A unit of zero leaves the charges as they are.
 */
export function roundCharges(charges: readonly Fraction[], unit: Fraction, names: readonly string[]): Fraction[] {
  if (unit.n === 0n) return [...charges];
  const inUnits = charges.map((charge) => divide(charge, unit));
  const total = roundHalfAway(sum(inUnits));
  const isCredit = total < 0n || (total === 0n && compare(sum(inUnits), fraction(0n)) < 0);
  const { numerators, denominator } = overCommonDenominator(isCredit ? inUnits.map(negate) : inUnits);
  // Whole units on top keep every charge above zero, where flooring is cutting off.
  const lift = numerators.reduce((most, numerator) => (-numerator > most ? -numerator : most), 0n) / denominator + 1n;
  const lifted = numerators.map((numerator) => numerator + lift * denominator);
  const goal = (isCredit ? -total : total) + lift * BigInt(charges.length);
  return apportion(lifted, denominator, goal, names).map((units) =>
    multiply(fraction((units - lift) * (isCredit ? -1n : 1n)), unit),
  );
}
