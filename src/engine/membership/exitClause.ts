import { amountProblems, numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, compare, divide, multiply, subtract, sum } from "../money/fraction";
import { roundToUnit } from "../money/roundToUnit";
import { PENNY } from "../money/splitAmount";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/**
 * What an agreement says a leaver pays. `make whole`: stranded cost year by year at a rate (0 where not given); `multiple`: so many times the charge of a
 * year; `taper`: parts of the charge of a year, year after year; `share of loss`: a part of the loss, settled on audited figures; `none`.
 */
export type ExitClause =
  | { readonly form: "make whole"; readonly rate?: number }
  | { readonly form: "multiple"; readonly times: number }
  | { readonly form: "taper"; readonly parts: readonly number[]; readonly rate?: number }
  | { readonly form: "share of loss"; readonly part: number }
  | { readonly form: "none" };

/** What the clause is applied to, pounds; what is not given is nothing. */
export interface ExitFacts {
  /** What the leavers pay in a full year. */
  readonly annualCharge: number;
  /** Stranded cost of each year after the exit, as `runOff` gives it. */
  readonly stranded: readonly number[];
  /** Cost caused once; the leavers' part of set-up not yet written off; what they leave behind or are owed of reserves. */
  readonly oneOff?: number;
  readonly setup?: number;
  readonly credit?: number;
  /** What they would have paid to the end of the term: the most that a charge may be. No cap where not given. */
  readonly toEndOfTerm?: number;
  readonly unit?: number;
}

/** A charge on leaving, pounds, with what a reader must know about it. */
export interface ExitPayment {
  readonly charge: number;
  /** What the others lose, not discounted: stranded cost, one-off and set-up less credit, never below nothing. */
  readonly loss: number;
  /** The charge was brought down to what would have been paid to the end of the term. */
  readonly capped: boolean;
  /** Pounds by which the charge is above the loss: a sum out of proportion may be a penalty, which is for lawyers to judge. */
  readonly aboveLoss: number;
  /** The sum is settled again on audited figures. */
  readonly provisional: boolean;
}

/**
 * What leavers pay under a clause: never below nothing, at most what they would have paid to the end of the term, rounded once (a half away from zero).
 * Years are discounted from the second on. A clause other than `make whole` leaves one-offs, set-up and credits out, but for `share of loss`, which shares them.
 * Problems: `not-a-number`, `number-out-of-range` (a rate that is not above -1, a unit below 0).
 */
export function exitPayment(clause: ExitClause, facts: ExitFacts): Result<ExitPayment> {
  const failure = failIfAny([...problemsOf(clause), ...problemsOf(facts)]);
  if (failure !== null) return failure;
  const extra = subtract(
    add(readDecimal(facts.oneOff ?? 0), readDecimal(facts.setup ?? 0)),
    readDecimal(facts.credit ?? 0),
  );
  const stranded = facts.stranded.map(readDecimal);
  const loss = notBelow(add(sum(stranded), extra));
  const raw = notBelow(chargeUnder(clause, readDecimal(facts.annualCharge), stranded, extra, loss));
  const most = facts.toEndOfTerm === undefined ? null : notBelow(readDecimal(facts.toEndOfTerm));
  const capped = most !== null && compare(raw, most) > 0;
  const charge = roundToUnit(capped ? most : raw, readDecimal(facts.unit ?? PENNY));
  return succeed({
    charge: toNumber(charge),
    loss: toNumber(loss),
    capped,
    aboveLoss: toNumber(notBelow(subtract(charge, loss))),
    provisional: clause.form === "share of loss",
  });
}

/** What is wrong with the numbers of a clause or of facts, each by its own name. */
function problemsOf(given: ExitClause | ExitFacts): Problem[] {
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== "number" && !Array.isArray(value)) return [];
    const numbers = value as number | readonly number[];
    if (name === "rate") return numberProblems(name, numbers, (rate) => rate > -1, "above -1");
    return name === "unit" ? amountProblems(name, numbers) : numberProblems(name, numbers);
  });
}

function chargeUnder(
  clause: ExitClause,
  annual: Fraction,
  stranded: readonly Fraction[],
  extra: Fraction,
  loss: Fraction,
): Fraction {
  switch (clause.form) {
    case "make whole":
      return add(worth(stranded, clause.rate ?? 0), extra);
    case "multiple":
      return multiply(annual, readDecimal(clause.times));
    case "taper":
      return worth(
        clause.parts.map((part) => multiply(annual, readDecimal(part))),
        clause.rate ?? 0,
      );
    case "share of loss":
      return multiply(loss, readDecimal(clause.part));
    case "none":
      return ZERO;
  }
}

function worth(flows: readonly Fraction[], rate: number): Fraction {
  if (rate === 0) return sum(flows);
  const growth = add(ONE, readDecimal(rate));
  return flows.reduceRight((later, flow) => add(flow, divide(later, growth)), ZERO);
}

function notBelow(value: Fraction): Fraction {
  return value.n < 0n ? ZERO : value;
}
