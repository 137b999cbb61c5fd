import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, divide, subtract, sum } from "../money/fraction";
import { entry } from "../entry";
import { lengthProblems, numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** What a leaver saves and what it takes on, pounds a year from the exit on; sums that fall once are in the first year. */
export interface LeaverFacts {
  /** The charge that it no longer pays. */
  readonly chargeSaved: readonly number[];
  /** What its own service costs. */
  readonly ownCost: readonly number[];
  /** Its own overheads that stay when staff and systems come back or go; nothing where not given. */
  readonly ownStranded?: readonly number[];
  readonly exitCharge: number;
  /** Setting up its own service, moving data, recruiting: once. */
  readonly oneOff?: number;
  /** Rate by which years from the second on are discounted; a fraction above -1, 0 where not given. */
  readonly rate?: number;
}

/** The leaver's side of an exit, pounds, not rounded; above zero it gains by leaving. */
export interface LeaverSide {
  readonly byYear: readonly number[];
  readonly cash: number;
  readonly presentValue: number;
  /** The first year in which the running total is nothing or more and stays so; null where leaving never pays. */
  readonly paysFrom: number | null;
}

/**
 * What leaving is worth to the leaver: charge saved less its own cost, less what it strands at home, less exit charge and one-offs. Set it beside what the
 * others gain or lose: an exit that harms the leaver is a fact for the negotiation. Problems: `not-a-number`, `length-differs`, `number-out-of-range`.
 */
export function leaverSide(facts: LeaverFacts): Result<LeaverSide> {
  const { chargeSaved, ownCost, exitCharge, oneOff = 0, rate = 0 } = facts;
  const ownStranded = facts.ownStranded ?? chargeSaved.map(() => 0);
  const failure = failIfAny([
    ...numberProblems("chargeSaved", chargeSaved),
    ...lengthProblems("ownCost", ownCost.length, chargeSaved.length, "chargeSaved"),
    ...numberProblems("ownCost", ownCost),
    ...lengthProblems("ownStranded", ownStranded.length, chargeSaved.length, "chargeSaved"),
    ...numberProblems("ownStranded", ownStranded),
    ...numberProblems("exitCharge", exitCharge),
    ...numberProblems("oneOff", oneOff),
    ...numberProblems("rate", rate, (value) => value > -1, "a fraction above -1 (3.5% is 0.035)"),
  ]);
  if (failure !== null) return failure;
  const once = add(readDecimal(exitCharge), readDecimal(oneOff));
  const flows = chargeSaved.map((saved, year): Fraction => {
    const own = add(readDecimal(entry(ownCost, year)), readDecimal(entry(ownStranded, year)));
    return subtract(subtract(readDecimal(saved), own), year === 0 ? once : ZERO);
  });
  const growth = add({ n: 1n, d: 1n }, readDecimal(rate));
  let total: Fraction = ZERO;
  const running = flows.map((flow) => (total = add(total, flow)));
  const pays = running.findLastIndex((value) => compare(value, ZERO) < 0) + 1;
  return succeed({
    byYear: flows.map(toNumber),
    cash: toNumber(sum(flows)),
    presentValue: toNumber(flows.reduceRight((later, flow) => add(flow, divide(later, growth)), ZERO)),
    paysFrom: pays < running.length ? pays : null,
  });
}
