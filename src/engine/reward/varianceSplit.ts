import { readDecimal, toNumber } from "../money/decimal";
import { divide, multiply, negate, subtract } from "../money/fraction";
import { roundSigned } from "../money/roundSigned";
import { PENNY } from "../money/splitAmount";
import { aboveZeroProblems, amountProblems, numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** A service in its baseline and as it turned out: pounds, units of output, and the price of what it buys (an index, or a rate of pay). */
export interface VarianceFacts {
  readonly baselineCost: number;
  readonly actualCost: number;
  readonly baselineVolume: number;
  readonly actualVolume: number;
  readonly baselinePrice: number;
  readonly actualPrice: number;
}

/** Actual less baseline in three parts that add up to it, pounds: above zero is more cost. */
export interface VarianceSplit {
  readonly change: number;
  /** More or fewer units, at the baseline's cost of a unit. */
  readonly volume: number;
  /** Dearer or cheaper inputs, at the actual volume. */
  readonly price: number;
  /** The rest: what the service did with the same volume at the same prices. */
  readonly efficiency: number;
  /** What can be rewarded: less cost by efficiency, above zero. */
  readonly gain: number;
}

/**
 * Splits actual less baseline cost, so that nobody is rewarded for falling demand or cheaper inputs: volume = (actual - baseline volume) x baseline cost of
 * a unit; price = actual volume x baseline cost of a unit x (actual / baseline price - 1); efficiency is the rest. The three are rounded to the unit by
 * largest remainder and add up to the change exactly. Baseline volume and prices above 0, other figures 0 or more.
 * Problems: `not-a-number`, `number-out-of-range`. Source: flexible-budget variances of the cost accounting texts.
 */
export function varianceSplit(facts: VarianceFacts, unit: number = PENNY): Result<VarianceSplit> {
  const { baselineCost, actualCost, baselineVolume, actualVolume, baselinePrice, actualPrice } = facts;
  const failure = failIfAny([
    ...numberProblems("baselineCost", baselineCost),
    ...numberProblems("actualCost", actualCost),
    ...amountProblems("actualVolume", actualVolume),
    ...aboveZeroProblems("baselineVolume", baselineVolume),
    ...aboveZeroProblems("baselinePrice", baselinePrice),
    ...aboveZeroProblems("actualPrice", actualPrice),
    ...amountProblems("unit", unit),
  ]);
  if (failure !== null) return failure;
  const [before, after] = [readDecimal(baselineCost), readDecimal(actualCost)];
  const perUnit = divide(before, readDecimal(baselineVolume));
  const atVolume = multiply(readDecimal(actualVolume), perUnit);
  const atPrice = divide(multiply(atVolume, readDecimal(actualPrice)), readDecimal(baselinePrice));
  const parts = [subtract(atVolume, before), subtract(atPrice, atVolume), subtract(after, atPrice)];
  const [volume = 0, price = 0, efficiency = 0] = roundSigned(parts, readDecimal(unit)).map(toNumber);
  return succeed({
    change: toNumber(subtract(after, before)),
    volume,
    price,
    efficiency,
    gain: efficiency < 0 ? toNumber(negate(readDecimal(efficiency))) : 0,
  });
}
