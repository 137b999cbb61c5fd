import { entry } from "../entry";
import { isWhole } from "../formula/callFunction";
import { readDecimal, toNumber } from "../money/decimal";
import { divide, multiply, subtract, sum } from "../money/fraction";
import { weightProblems } from "../money/splitAmount";
import { countProblems, lengthProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** Shares that people judged to be right although the driver says otherwise; never without a reason and a name. */
export interface Judgement {
  /** Fractions that add up to 1. */
  readonly shares: readonly number[];
  readonly reason: string;
  readonly author: string;
  /** Serial of the day. */
  readonly on: number;
}

/** The shares that hold, beside what the driver says, for the record. */
export interface JudgedShares {
  readonly shares: readonly number[];
  /** What the driver says, fractions. */
  readonly measured: readonly number[];
  /** Percentage points by which each share is above what the driver says. */
  readonly points: readonly number[];
  readonly reason: string;
  readonly author: string;
  readonly on: number;
}

/**
 * A judgement in place of a driver: the judged shares hold as they are, and what the driver says stands beside them with reason, author and day, so that the
 * difference can be seen and asked about. Problems: `argument-missing` without a reason or an author, `length-differs`, `agreed-not-whole`, `weight-negative`,
 * `weights-all-zero`, `not-a-number`, `number-out-of-range` for a day. Source: the South Hams and West Devon cost-sharing reports, where workload overrode value.
 */
export function judgedShares(quantities: readonly number[], judgement: Judgement): Result<JudgedShares> {
  const { shares, reason, author, on } = judgement;
  const missing = (argument: string, text: string, expected: string): Problem[] =>
    text.trim() === "" ? [{ code: "argument-missing", argument, expected }] : [];
  const problems = [
    ...missing("reason", reason, "why the driver was set aside, in words"),
    ...missing("author", author, "who judged it"),
    ...countProblems("on", on, "the whole serial number of a day"),
    ...lengthProblems("shares", shares.length, quantities.length, "quantities"),
    ...weightProblems(quantities, undefined, "quantities"),
    ...weightProblems(shares, undefined, "shares"),
  ];
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const judged = shares.map(readDecimal);
  const whole = sum(judged);
  const unfit = failIfAny(
    isWhole(whole, shares.length) ? [] : [{ code: "agreed-not-whole", argument: "shares", total: toNumber(whole) }],
  );
  if (unfit !== null) return unfit;
  const exact = quantities.map(readDecimal);
  const all = sum(exact);
  const measured = exact.map((quantity) => divide(quantity, all));
  const hundred = { n: 100n, d: 1n };
  const points = judged.map((share, at) => toNumber(multiply(hundred, subtract(share, entry(measured, at)))));
  return succeed({ shares, measured: measured.map(toNumber), points, reason, author, on });
}
