import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, multiply } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { Band } from "./bands";
import { bandProblems, lastLimit } from "./bands";
import { bandOf, exactBands, sliceBySlice } from "./exactBands";

/** Incremental prices each slice of the usage in its own band; slab prices the whole usage at the band that it ends in. */
export type BandMethod = "incremental" | "slab";

/**
 * The charge for each usage by bands of price, in pounds and not rounded. A usage of exactly a limit belongs to the band that ends there, and a usage of
 * nothing is charged nothing. Slab prices make cliffs: using a little more can cost less. Usage is 0 or more. Problems: `bands-not-rising`, `bands-exceeded`
 * (the last band has a limit and the usage is above it), `number-out-of-range`. Source: block tariffs of utilities.
 */
export function bandedCharges(
  usage: readonly number[],
  bands: readonly Band[],
  method: BandMethod = "incremental",
): Result<number[]> {
  const charges = exactBandedCharges(usage, bands, method);
  return charges.ok ? succeed(charges.value.map(toNumber)) : charges;
}

/** The same before it is written as doubles. */
export function exactBandedCharges(
  usage: readonly number[],
  bands: readonly Band[],
  method: BandMethod,
): Result<Fraction[]> {
  const limit = lastLimit(bands);
  const problems = [...numberProblems("usage", usage), ...bandProblems(bands)];
  usage.forEach((value, index) => {
    if (value < 0)
      problems.push({
        code: "number-out-of-range",
        place: { argument: "usage", row: index + 1 },
        value,
        expected: "0 or more",
      });
    if (limit !== null && value > limit) problems.push(exceeded("usage", index, value, limit));
  });
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const steps = exactBands(
    bands.map(({ upTo, rate }) => ({ upTo: upTo === null ? null : readDecimal(upTo), rate: readDecimal(rate) })),
  );
  const chargeOf = (units: Fraction): Fraction =>
    method === "incremental"
      ? sliceBySlice(units, steps)
      : bands.length === 0
        ? ZERO
        : multiply(units, bandOf(units, steps).rate);
  return succeed(usage.map((value) => chargeOf(readDecimal(value))));
}

function exceeded(argument: string, index: number, value: number, limit: number): Problem {
  return { code: "bands-exceeded", argument, position: index + 1, value, limit, isShare: false };
}
