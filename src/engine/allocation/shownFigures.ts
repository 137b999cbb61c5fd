import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { divide, fraction, multiply, roundHalfAway, subtract } from "../money/fraction";

/** Figures are shown to a ten-thousandth of the unit, and the rounding step takes up the rest. */
const FINENESS = 10_000n;

/** Steps with their figures as they are shown; the step of kind `rounding` is what is left to the charge. A unit of zero shows every figure whole. */
export function shownFigures<Step extends { readonly kind: string; readonly figure: Fraction }>(
  steps: readonly Step[],
  charge: Fraction,
  unit: Fraction,
): (Omit<Step, "figure"> & { readonly figure: number })[] {
  const grain = divide(unit, fraction(FINENESS));
  let left = charge;
  return steps.map((step) => {
    const fine = unit.n === 0n ? step.figure : multiply(fraction(roundHalfAway(divide(step.figure, grain))), grain);
    const shown = step.kind === "rounding" ? left : fine;
    left = subtract(left, shown);
    return { ...step, figure: toNumber(shown) };
  });
}
