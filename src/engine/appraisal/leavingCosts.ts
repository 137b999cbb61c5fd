import { readDecimal, toNumber } from "../money/decimal";
import { sum } from "../money/fraction";
import { amountProblems, numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { redundancyPay, redundancyWeeks } from "./redundancyWeeks";

/** A post that ends, with what is known of whoever holds it. */
export interface EndedPost {
  readonly name: string;
  /** Full years on the day of leaving. */
  readonly age: number;
  readonly service: number;
  readonly weeklyPay: number;
  /** Times the statutory weeks, where the employer pays more; 1 where not given. */
  readonly times?: number;
  /** The pension strain that the fund has quoted; null where there is no quote yet. */
  readonly strain: number | null;
}

/** What ending posts costs, pounds, not rounded. */
export interface LeavingCosts {
  readonly posts: readonly { readonly name: string; readonly weeks: number; readonly redundancy: number }[];
  readonly redundancy: number;
  /** Of the quotes that there are. */
  readonly strain: number;
  readonly total: number;
  /** Posts without a quote: their strain is not in the total, which is then too low for those of 55 and over. */
  readonly withoutQuote: readonly string[];
}

/**
 * Redundancy pay by the statutory weeks, and pension strain as the fund has quoted it: a strain is never worked out here, because no formula is good enough
 * for a decision. `cap` is pounds of a week's pay that count at most; null counts actual pay. Problems: `not-a-number`, `number-out-of-range`.
 * Source: Employment Rights Act 1996 for the weeks; the pension fund for the strain.
 */
export function leavingCosts(posts: readonly EndedPost[], cap: number | null): Result<LeavingCosts> {
  const failure = failIfAny([
    ...(cap === null ? [] : amountProblems("cap", cap)),
    ...posts.flatMap(({ name, age, service, weeklyPay, times = 1, strain }) => [
      ...amountProblems(`the age of ${name}`, age),
      ...amountProblems(`the service of ${name}`, service),
      ...amountProblems(`the weekly pay of ${name}`, weeklyPay),
      ...numberProblems(`the multiple of ${name}`, times, (value) => value >= 1, "1 or more"),
      ...(strain === null ? [] : amountProblems(`the pension strain of ${name}`, strain)),
    ]),
  ]);
  if (failure !== null) return failure;
  const paid = posts.map(({ name, age, service, weeklyPay, times = 1 }) => {
    const weeks = redundancyWeeks(age, service) * times;
    return { name, weeks, redundancy: redundancyPay(weeks, weeklyPay, cap) };
  });
  const redundancy = sum(paid.map((one) => readDecimal(one.redundancy)));
  const strain = sum(posts.flatMap((one) => (one.strain === null ? [] : [readDecimal(one.strain)])));
  return succeed({
    posts: paid,
    redundancy: toNumber(redundancy),
    strain: toNumber(strain),
    total: toNumber(sum([redundancy, strain])),
    withoutQuote: posts.flatMap(({ name, strain: quoted }) => (quoted === null ? [name] : [])),
  });
}
