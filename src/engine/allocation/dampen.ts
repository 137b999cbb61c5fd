import { entry } from "../entry";
import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, add, divide, multiply, negate, overCommonDenominator, subtract, sum } from "../money/fraction";
import { PENNY } from "../money/splitAmount";
import { splitByWeights } from "../money/splitExactly";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/**
 * The new total shared by `weight` x old shares + (1 - `weight`) x new shares, rounded once: a change that comes in by steps. `weight` is a fraction from
 * 0 to 1. Old and new charges are as many, and each all 0 or more, or all 0 or less, and not all 0. Problems: `not-a-number`, `signs-mixed`, `weights-all-zero`.
 */
export function dampen(
  old: readonly number[],
  fresh: readonly number[],
  weight: number,
  unit = PENNY,
): Result<number[]> {
  const unread = failIfAny([
    ...numberProblems("old", old),
    ...numberProblems("new", fresh),
    ...numberProblems("weight", weight),
  ]);
  if (unread !== null) return unread;
  const [before, after] = [old.map(readDecimal), fresh.map(readDecimal)];
  const failure = failIfAny([...problemsOf(before, "old"), ...problemsOf(after, "new")]);
  if (failure !== null) return failure;
  const kept = readDecimal(weight);
  const [oldTotal, total] = [sum(before), sum(after)];
  const shares = after.map((charge, index) => {
    const oldShare = divide(entry(before, index), oldTotal);
    return add(multiply(kept, oldShare), multiply(subtract(ONE, kept), divide(charge, total)));
  });
  const { parts } = splitByWeights(total, overCommonDenominator(shares).numerators, { unit: readDecimal(unit) });
  return succeed(parts.map(toNumber));
}

function problemsOf(charges: readonly Fraction[], argument: string): Problem[] {
  const positive = charges.some(({ n }) => n > 0n);
  const negative = charges.map(negate).some(({ n }) => n > 0n);
  if (positive && negative) return [{ code: "signs-mixed", argument }];
  return positive || negative ? [] : [{ code: "weights-all-zero", what: argument }];
}
