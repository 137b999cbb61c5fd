import { entry } from "../entry";
import { exitDate } from "../membership/exitDate";
import { readDecimal, toNumber } from "../money/decimal";
import { compare, subtract } from "../money/fraction";
import { roundToUnit } from "../money/roundToUnit";
import { PENNY } from "../money/splitAmount";
import { amountProblems, countProblems, numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { BonusTerms } from "./outputBonus";
import { outputBonus } from "./outputBonus";

const DAY = "the whole serial number of a day";

/** What was paid, and when: the serial of a day, and pounds. */
export interface BonusPaid {
  readonly on: number;
  readonly amount: number;
}

/** The measure as it was counted again on a later day. */
export interface MeasureReading {
  readonly on: number;
  readonly output: number;
}

/** The terms of the bonus, and for how many whole months after it was paid it may be claimed back. */
export interface ClawbackTerms extends BonusTerms {
  readonly months: number;
  /** Pounds; a penny where not given, 0 for sums that are not rounded. */
  readonly unit?: number;
}

/** A line of the ledger, pounds: what was paid is above zero, what is paid back below; `kept` is the balance after it. */
export interface BonusEntry {
  readonly on: number;
  readonly what: "bonus" | "clawback";
  readonly amount: number;
  readonly kept: number;
}

/** The ledger of one bonus in order of dates, what is paid back in all, and the last day of which a reading counts. */
export interface Clawback {
  readonly ledger: readonly BonusEntry[];
  readonly repaid: number;
  readonly kept: number;
  readonly until: number;
}

/**
 * A bonus and what of it is paid back because the measure falls again within the agreed months: each reading from the day of payment to the last day counts;
 * where it would have earned less than is still kept, the difference is paid back. Never more than was paid, and a later recovery pays nothing out again.
 * Sums are rounded to the unit, a half away from zero. No readings: nothing is paid back. Months are counted as `exitDate` counts them.
 * Problems: `not-a-number`, `number-out-of-range`. Source: clawback clauses of output-based rewards; the arithmetic is by definition.
 */
export function clawback(
  paid: BonusPaid,
  readings: readonly MeasureReading[],
  { months, unit = PENNY, ...terms }: ClawbackTerms,
): Result<Clawback> {
  const failure = failIfAny([
    ...countProblems("paid on", paid.on, DAY),
    ...amountProblems("paid amount", paid.amount),
    ...countProblems(
      "readings on",
      readings.map(({ on }) => on),
      DAY,
    ),
    ...numberProblems(
      "readings output",
      readings.map(({ output }) => output),
    ),
    ...numberProblems("threshold", terms.threshold),
    ...amountProblems("rate", terms.rate),
    ...amountProblems("cap", terms.cap),
    ...amountProblems("unit", unit),
    ...countProblems("months", months, "a whole number of months, 0 or more"),
  ]);
  if (failure !== null) return failure;
  const until = exitDate(paid.on, months);
  const counted = readings.filter(({ on }) => on >= paid.on && on <= until).sort((a, b) => a.on - b.on);
  const earned = outputBonus(
    counted.map(({ output }) => output),
    terms,
  );
  if (!earned.ok) return earned;
  let kept = readDecimal(paid.amount);
  const ledger: BonusEntry[] = [{ on: paid.on, what: "bonus", amount: paid.amount, kept: paid.amount }];
  counted.forEach(({ on }, index) => {
    const worth = roundToUnit(readDecimal(entry(earned.value, index)), readDecimal(unit));
    if (compare(worth, kept) >= 0) return;
    ledger.push({ on, what: "clawback", amount: toNumber(subtract(worth, kept)), kept: toNumber(worth) });
    kept = worth;
  });
  const repaid = subtract(readDecimal(paid.amount), kept);
  return succeed({ ledger, repaid: toNumber(repaid), kept: toNumber(kept), until });
}
