import type { Bounds } from "../../money/boundedParts";
import { readDecimal } from "../../money/decimal";
import type { Fraction } from "../../money/fraction";
import { ONE, ZERO, add, compare, multiply, negate, overCommonDenominator, subtract, sum } from "../../money/fraction";
import { splitExactly } from "../../money/splitExactly";
import type { Result } from "../../result";
import { fail, succeed } from "../../result";
import type { ChargeBounds } from "./allocationRule";
import type { RuleContext } from "./ruleContext";
import { driverValues, partnerAt } from "./ruleContext";

/**
 * Charges, not all 0, moved between their bounds by one multiplier, their total kept; credits (all 0 or less) mirror. The tighter of pounds and collar binds.
 * Problems: `signs-mixed`, `bounds-crossed`, `minimums-too-high`, `maximums-too-low`.
 */
export function boundCharges(
  charges: readonly Fraction[],
  bounds: ChargeBounds,
  context: RuleContext,
): Result<readonly Fraction[]> {
  const credits = charges.some(({ n }) => n < 0n);
  if (credits && charges.some(({ n }) => n > 0n)) return fail({ code: "signs-mixed", argument: context.rule });
  const limits = limitsOf(bounds, context);
  if (!limits.ok) return limits;
  const sizes = credits ? charges.map(negate) : charges;
  const split = splitExactly(sum(charges), overCommonDenominator(sizes).numerators, {
    bounds: limits.value,
    unit: ZERO,
    partners: context.rows.map((row) => partnerAt(context, row)),
  });
  return split.ok ? succeed(split.value.bounded) : split;
}

function limitsOf({ minimum, maximum, collar }: ChargeBounds, context: RuleContext): Result<Bounds[]> {
  const low = minimum === null ? null : readDecimal(minimum);
  const high = maximum === null ? null : readDecimal(maximum);
  if (collar === null) return succeed(context.rows.map(() => ({ minimum: low, maximum: high })));
  const against = driverValues(context, collar.against, true);
  if (!against.ok) return against;
  const [fall, rise] = [subtract(ONE, readDecimal(collar.down)), add(ONE, readDecimal(collar.up))];
  return succeed(
    against.value.map((before): Bounds => {
      if (before === null) return { minimum: low, maximum: high };
      return {
        minimum: tighter(low, multiply(before, fall), 1),
        maximum: tighter(high, multiply(before, rise), -1),
      };
    }),
  );
}

function tighter(bound: Fraction | null, other: Fraction, sign: number): Fraction {
  return bound === null || compare(other, bound) * sign > 0 ? other : bound;
}
