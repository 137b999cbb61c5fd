import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, divide, negate } from "../money/fraction";
import { aboveZeroProblems, numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** One partner's cash over the years, pounds, not rounded; years are counted from the base year (0). */
export interface PartnerCash {
  readonly cumulative: readonly number[];
  /** The most that has to be funded at once: how far the running total falls below nothing, and when; nothing and null where it never does. */
  readonly peakFunding: number;
  readonly peakYear: number | null;
  /** The first year with money coming in rather than going out; null where there is none. */
  readonly firstYearBetterOff: number | null;
  /** The year from which the running total is never below nothing again; null where it still is at the end. */
  readonly cashBackFrom: number | null;
  /** Each year's flow per Band D property; null where the tax base is not given. */
  readonly perBandD: readonly number[] | null;
}

/**
 * What a partner's cash flows mean to its treasurer: running total, peak funding need, the first year better off, and pounds per Band D property. Flows from
 * year 0 on, benefits positive; `bandD` is the tax base in Band D equivalents, above 0. Problems: `not-a-number`, `number-out-of-range`.
 * Source: the measures of the financial case, by definition.
 */
export function partnerCash(flows: readonly number[], bandD?: number): Result<PartnerCash> {
  const failure = failIfAny([
    ...numberProblems("flows", flows),
    ...(bandD === undefined ? [] : aboveZeroProblems("bandD", bandD)),
  ]);
  if (failure !== null) return failure;
  let total: Fraction = ZERO;
  const running = flows.map((flow) => (total = add(total, readDecimal(flow))));
  const lowest = running.reduce((least, value) => (compare(value, least) < 0 ? value : least), ZERO);
  const peakYear = lowest.n < 0n ? running.findIndex((value) => compare(value, lowest) === 0) : null;
  const better = flows.findIndex((flow) => flow > 0);
  const back = running.findLastIndex((value) => value.n < 0n) + 1;
  return succeed({
    cumulative: running.map(toNumber),
    peakFunding: toNumber(lowest.n < 0n ? negate(lowest) : ZERO),
    peakYear,
    firstYearBetterOff: better < 0 ? null : better,
    cashBackFrom: back < running.length ? back : null,
    perBandD: bandD === undefined ? null : flows.map((flow) => toNumber(divide(readDecimal(flow), readDecimal(bandD)))),
  });
}
