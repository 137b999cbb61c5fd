import { numberProblems } from "../numberProblems";
import type { Band } from "../allocation/bands";
import { bandProblems, lastLimit } from "../allocation/bands";
import { exactBands, sliceBySlice } from "../allocation/exactBands";
import { readDecimal, toNumber } from "../money/decimal";
import { compare, multiply, subtract } from "../money/fraction";
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
  const steps = exactBands(
    bands.map(({ upTo, rate }) => ({
      upTo: upTo === null ? null : multiply(aim, readDecimal(upTo)),
      rate: readDecimal(rate),
    })),
  );
  // What the bands give from nothing up to the target, less what they give up to the outturn, is what they give in between.
  const upToTarget = sliceBySlice(top !== null && compare(top, aim) < 0 ? top : aim, steps);
  return succeed(outturns.map((outturn) => toNumber(subtract(upToTarget, sliceBySlice(readDecimal(outturn), steps)))));
}

function outOfRange(argument: string, value: number, expected: string, row?: number): Problem {
  return { code: "number-out-of-range", place: { argument, ...(row !== undefined && { row }) }, value, expected };
}
