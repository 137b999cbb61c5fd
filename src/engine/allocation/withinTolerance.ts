import { entry } from "../entry";
import { isWhole } from "../formula/callFunction";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { compare, divide, fraction, multiply, subtract, sum } from "../money/fraction";
import { weightProblems } from "../money/splitAmount";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** The shares that hold (fractions that add up to 1), and whether they are the agreed ones. */
export interface ToleranceResult {
  readonly shares: readonly number[];
  /** The agreed shares stay. */
  readonly agreedStand: boolean;
}

/**
 * The agreed shares where every partner's actual share is within `points` percentage points of its agreed one (exactly `points` is within), else the
 * actual shares. `agreed` are fractions that add up to 1, `actual` quantities. Problems: `agreed-not-whole`, `weight-negative`, `weights-all-zero`.
 */
export function withinTolerance(
  agreed: readonly number[],
  actual: readonly number[],
  points: number,
): Result<ToleranceResult> {
  const fixed = agreed.map(readDecimal);
  const total = sum(fixed);
  const problems: Problem[] = [
    ...weightProblems(agreed, undefined, "agreed"),
    ...weightProblems(actual, undefined, "actual"),
  ];
  if (!isWhole(total, agreed.length))
    problems.push({ code: "agreed-not-whole", argument: "agreed", total: toNumber(total) });
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const quantities = actual.map(readDecimal);
  const all = sum(quantities);
  const shares = quantities.map((quantity) => divide(quantity, all));
  const band = multiply(readDecimal(points), fraction(1n, 100n));
  const agreedStand = shares.every((share, index) => compare(distance(share, entry(fixed, index)), band) <= 0);
  return succeed({ shares: agreedStand ? agreed : shares.map(toNumber), agreedStand });
}

function distance(a: Fraction, b: Fraction): Fraction {
  const gap = subtract(a, b);
  return gap.n < 0n ? { n: -gap.n, d: gap.d } : gap;
}
