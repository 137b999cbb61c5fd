import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import { compare, multiply, subtract } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** When a bonus begins, how fast it grows and where it ends. */
export interface BonusTerms {
  /** Output up to which nothing is paid. */
  readonly threshold: number;
  /** Pounds for each unit of output above the threshold. */
  readonly rate: number;
  /** Pounds at most. */
  readonly cap: number;
}

/**
 * A bonus for each output: rate × (output − threshold), at most the cap, never below zero; in pounds and not rounded. Rate and cap are 0 or more.
 * Problems: `not-a-number`, `number-out-of-range`. Source: output-based reward without a penalty.
 */
export function outputBonus(outputs: readonly number[], { threshold, rate, cap }: BonusTerms): Result<number[]> {
  const failure = failIfAny([
    ...numberProblems("outputs", outputs),
    ...numberProblems("threshold", threshold),
    ...numberProblems("rate", rate),
    ...numberProblems("cap", cap),
    ...Object.entries({ rate, cap }).flatMap(([argument, value]): Problem[] =>
      !(value < 0) ? [] : [{ code: "number-out-of-range", place: { argument }, value, expected: "0 or more" }],
    ),
  ]);
  if (failure !== null) return failure;
  const [start, price, most] = [readDecimal(threshold), readDecimal(rate), readDecimal(cap)];
  return succeed(
    outputs.map((output) => {
      const above = subtract(readDecimal(output), start);
      if (above.n <= 0n) return 0;
      const earned = multiply(price, above);
      return toNumber(compare(earned, most) < 0 ? earned : most);
    }),
  );
}
