import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, multiply, overCommonDenominator, subtract } from "../money/fraction";
import { roundToUnit } from "../money/roundToUnit";
import { PENNY } from "../money/splitAmount";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** What the agreement says of the charge on leaving. */
export interface ExitTerms {
  /** Part of the stranded cost that runs on in each year; one year of all of it where not given. */
  readonly profile?: readonly number[];
  /** Rate by which years from the second on are discounted; a fraction, 0 where not given. */
  readonly rate?: number;
  /** Pounds caused once, and pounds left behind for the others. */
  readonly oneOff?: number;
  readonly credit?: number;
  /** Pounds; a penny where not given, 0 for a charge that is not rounded. */
  readonly unit?: number;
}

/**
 * The charge that makes those who remain whole: stranded cost x profile year by year, discounted from the second year on, plus one-off cost, less
 * credit, never below 0, rounded once (a half away from zero). `stranded` is pounds a year, the same for every year or one for each.
 * Problems: `not-a-number`, `number-out-of-range` (a rate that is not above -1, a unit below 0).
 */
export function exitCharge(stranded: readonly number[], terms: ExitTerms = {}): Result<number> {
  const { rate = 0, oneOff = 0, credit = 0, unit = PENNY } = terms;
  const profile = terms.profile ?? stranded.map(() => 1);
  const failure = failIfAny([
    ...numberProblems("stranded", stranded),
    ...numberProblems("profile", profile),
    ...numberProblems("rate", rate, (value) => value > -1, "above -1"),
    ...numberProblems("oneOff", oneOff),
    ...numberProblems("credit", credit),
    ...numberProblems("unit", unit, (value) => value >= 0, "0 or more"),
  ]);
  if (failure !== null) return failure;
  const growth = add(ONE, readDecimal(rate));
  const { numerators, denominator } = overCommonDenominator(
    profile.map((part, year) => {
      const cost = (stranded.length === 1 ? stranded[0] : stranded[year]) ?? 0;
      return multiply(readDecimal(cost), readDecimal(part));
    }),
  );
  const worth = numerators.reduceRight((later: Fraction, flow): Fraction => {
    const d = later.d * growth.n;
    return { n: flow * d + later.n * growth.d, d };
  }, ZERO);
  let total = add({ n: worth.n, d: worth.d * denominator }, subtract(readDecimal(oneOff), readDecimal(credit)));
  if (total.n < 0n) total = ZERO;
  const size = readDecimal(unit);
  return succeed(toNumber(roundToUnit(total, size)));
}
