import { numberProblems } from "../numberProblems";
import type { Bounds } from "../money/boundedParts";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, add, multiply, negate, overCommonDenominator, subtract, sum } from "../money/fraction";
import { PENNY } from "../money/splitAmount";
import { splitExactly } from "../money/splitExactly";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";

/** How far a charge may move from the prior one, and the unit of rounding. */
export interface CollarBand {
  /** Fractions of the prior charge by which a charge may fall and rise; `up` is `down` where not given. */
  readonly down: number;
  readonly up?: number;
  /** Pounds; a penny where not given, 0 for charges that are not rounded. */
  readonly unit?: number;
}

/**
 * Charges moved into [prior x (1 - down), prior x (1 + up)] by one multiplier, so that they still add up to the same total, rounded once. A prior of null is
 * a joiner, without a collar. Charges are all 0 or more, or all 0 or less (credits, whose bounds mirror). Problems: `not-a-number`, `signs-mixed`, `weights-all-zero`,
 * `minimums-too-high`, `maximums-too-low`.
 */
export function collar(
  charges: readonly number[],
  prior: readonly (number | null)[],
  { down, up = down, unit = PENNY }: CollarBand,
): Result<number[]> {
  const failure = failIfAny([
    ...numberProblems("charges", charges),
    ...numberProblems(
      "prior",
      prior.filter((value) => value !== null),
    ),
    ...numberProblems("down", down),
    ...numberProblems("up", up),
  ]);
  if (failure !== null) return failure;
  const exact = charges.map(readDecimal);
  const credits = exact.some(({ n }) => n < 0n);
  if (credits && exact.some(({ n }) => n > 0n)) return fail({ code: "signs-mixed", argument: "charges" });
  if (exact.every(({ n }) => n === 0n)) return fail({ code: "weights-all-zero", what: "charges" });
  const fall = subtract(ONE, readDecimal(down));
  const rise = add(ONE, readDecimal(up));
  const bounds = prior.map((value): Bounds => {
    if (value === null) return { minimum: null, maximum: null };
    const before = credits ? negate(readDecimal(value)) : readDecimal(value);
    const ends: readonly [Fraction, Fraction] = [multiply(before, fall), multiply(before, rise)];
    return before.n < 0n ? { minimum: ends[1], maximum: ends[0] } : { minimum: ends[0], maximum: ends[1] };
  });
  const sizes = credits ? exact.map(negate) : exact;
  const split = splitExactly(sum(sizes), overCommonDenominator(sizes).numerators, { bounds, unit: readDecimal(unit) });
  if (!split.ok) return split;
  return succeed(split.value.parts.map((part) => toNumber(credits ? negate(part) : part)));
}
