import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import { compare, subtract } from "../money/fraction";
import { PENNY, splitAmount, weightProblems } from "../money/splitAmount";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** What else a split of gains goes by. */
export interface GainTerms {
  /** Pounds of gain that go elsewhere first (an investment pot, the set-up cost); none where not given. */
  readonly hurdle?: number;
  /** Pounds; a penny where not given, 0 for parts that are not rounded. */
  readonly unit?: number;
}

/**
 * The part of a gain above the hurdle, split by weights as `splitAmount` does. A gain up to the hurdle gives nothing to anybody; a gain below zero is a loss
 * and is split whole, because a hurdle is paid out of gains only. Problems: `not-a-number`, `weight-negative`, `weights-all-zero`, `number-out-of-range` (hurdle below 0).
 */
export function gainShare(
  gain: number,
  weights: readonly number[],
  { hurdle = 0, unit = PENNY }: GainTerms = {},
): Result<number[]> {
  const failure = failIfAny([
    ...numberProblems("gain", gain),
    ...numberProblems("hurdle", hurdle),
    ...weightProblems(weights),
    ...(hurdle < 0
      ? [
          {
            code: "number-out-of-range",
            place: { argument: "hurdle" },
            value: hurdle,
            expected: "0 or more",
          } as const,
        ]
      : []),
  ]);
  if (failure !== null) return failure;
  if (gain < 0) return splitAmount(gain, weights, { unit });
  const above = subtract(readDecimal(gain), readDecimal(hurdle));
  if (compare(above, { n: 0n, d: 1n }) <= 0) return succeed(weights.map(() => 0));
  return splitAmount(toNumber(above), weights, { unit });
}
