import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, divide, multiply, subtract, sum } from "../money/fraction";
import { roundSigned } from "../money/roundSigned";
import { PENNY } from "../money/splitAmount";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";

/**
 * Charges of which none is above its baseline: whoever would pay more is capped at the baseline, and what then is missing is met by those who gain, in
 * proportion to their gain (baseline less charge). The total stays, rounded once to the unit; ties go to the larger exact charge, then the earlier position.
 * Baselines and charges in pounds, in the same order, of any sign. Problems: `not-a-number`, `guarantee-short` where the charges add up to more than the baselines.
 * Source: the founding principle of business rates pools that no authority is worse off than outside.
 */
export function noWorseOff(
  charges: readonly number[],
  baselines: readonly number[],
  unit: number = PENNY,
): Result<number[]> {
  const failure = failIfAny([...numberProblems("charges", charges), ...numberProblems("baselines", baselines)]);
  if (failure !== null) return failure;
  const exact = charges.map(readDecimal);
  const limits = exact.map((_, index) => readDecimal(baselines[index] ?? 0));
  const [charged, limit] = [sum(exact), sum(limits)];
  if (compare(charged, limit) > 0) {
    const facts = { charges: toNumber(charged), baselines: toNumber(limit), gap: toNumber(subtract(charged, limit)) };
    return fail({ code: "guarantee-short", ...facts });
  }
  const gains = exact.map((charge, index) => subtract(limits[index] ?? ZERO, charge));
  const missing = sum(gains.map((gain) => (gain.n < 0n ? subtract(ZERO, gain) : ZERO)));
  const gained = sum(gains.map((gain) => (gain.n > 0n ? gain : ZERO)));
  const rate = gained.n === 0n ? ZERO : divide(missing, gained);
  const settled = exact.map((charge, index): Fraction => {
    const gain = gains[index] ?? ZERO;
    return gain.n < 0n ? (limits[index] ?? ZERO) : add(charge, multiply(rate, gain));
  });
  return succeed(roundSigned(settled, readDecimal(unit)).map(toNumber));
}
