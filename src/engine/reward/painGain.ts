import { numberProblems } from "../numberProblems";
import type { Band } from "../allocation/bands";
import { bandProblems, lastLimit } from "../allocation/bands";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, multiply, negate, subtract } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/**
 * The share of target less outturn, band by band, in pounds and not rounded; positive is a gain, negative a pain. The bands lie on outturn ÷ target: limits
 * are fractions of the target (80% is 0.8), `rate` the share of the difference that falls in the band. Target above 0, outturns 0 or more. Problems:
 * `number-out-of-range`, `bands-not-rising`, `bands-exceeded` (no share is agreed so far up). Source: the contractor's share of NEC contracts, option C.
 */
export function painGain(target: number, outturns: readonly number[], bands: readonly Band[]): Result<number[]> {
  const unread = failIfAny([...numberProblems("target", target), ...numberProblems("outturn", outturns)]);
  if (unread !== null) return unread;
  const limit = lastLimit(bands);
  const problems = bandProblems(bands);
  if (target <= 0) problems.push(outOfRange("target", target, "above 0"));
  const aim = readDecimal(target);
  const top = limit === null ? null : multiply(aim, readDecimal(limit));
  outturns.forEach((value, index) => {
    if (value < 0) problems.push(outOfRange("outturn", value, "0 or more", index + 1));
    else if (target > 0 && top !== null && limit !== null && compare(readDecimal(value), top) > 0) {
      const facts = { argument: "outturn", position: index + 1, value: value / target, limit, isShare: true };
      problems.push({ code: "bands-exceeded", ...facts });
    }
  });
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const steps = bands.map(({ upTo, rate }) => ({
    to: upTo === null ? null : multiply(aim, readDecimal(upTo)),
    rate: readDecimal(rate),
  }));
  return succeed(outturns.map((outturn) => toNumber(shareOf(aim, readDecimal(outturn), steps))));
}

/** A band with its limit in pounds. */
interface Step {
  readonly to: Fraction | null;
  readonly rate: Fraction;
}

function shareOf(target: Fraction, outturn: Fraction, bands: readonly Step[]): Fraction {
  const saved = compare(outturn, target) <= 0;
  const [low, high] = saved ? [outturn, target] : [target, outturn];
  let share = ZERO;
  let from = ZERO;
  for (const { to, rate } of bands) {
    const end = to !== null && compare(to, high) < 0 ? to : high;
    const start = compare(from, low) > 0 ? from : low;
    if (compare(end, start) > 0) share = add(share, multiply(subtract(end, start), rate));
    if (end === high) break;
    from = end;
  }
  return saved ? share : negate(share);
}

function outOfRange(argument: string, value: number, expected: string, row?: number): Problem {
  return { code: "number-out-of-range", place: { argument, ...(row !== undefined && { row }) }, value, expected };
}
