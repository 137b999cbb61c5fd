import type { Fraction } from "../money/fraction";
import { overCommonDenominator } from "../money/fraction";
import { invariant } from "../invariant";
import { entry } from "../entry";
import { exactInverse } from "./exactInverse";
import type { FixedGroup } from "./groupProgram";
import { groupSpan } from "./groupSpan";

/** Charges under which the independent fixed groups pay what is given; partners that they leave open pay nothing. In the unit of the fixed charges. */
export function settleCharges(count: number, fixed: readonly FixedGroup[]): Fraction[] {
  const span = groupSpan(count);
  const kept = fixed.filter(({ group }) => span.add(group));
  for (let partner = 0; partner < count; partner++) {
    if (span.add(1 << partner)) kept.push({ group: 1 << partner, charge: { n: 0n, d: 1n } });
  }
  const inverse = exactInverse(
    kept.map(({ group }) => Array.from({ length: count }, (_, partner) => BigInt((group >> partner) & 1))),
  );
  invariant(inverse !== null, "independent groups settle the charges");
  const { numerators, denominator } = overCommonDenominator(kept.map(({ charge }) => charge));
  const turn = inverse.determinant < 0n ? -1n : 1n;
  return inverse.scaled.map((row) => ({
    n: turn * row.reduce((sum, value, place) => sum + value * entry(numerators, place), 0n),
    d: turn * inverse.determinant * denominator,
  }));
}
