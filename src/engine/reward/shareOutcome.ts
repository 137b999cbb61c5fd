import { readDecimal, toNumber } from "../money/decimal";
import { add, compare, negate, subtract } from "../money/fraction";
import { roundToUnit } from "../money/roundToUnit";
import { PENNY, splitAmount, weightProblems } from "../money/splitAmount";
import { amountProblems, lengthProblems, numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { gainShare } from "./gainShare";

/**
 * Who carries a loss. `same`: the shares of the gain. `risk`: weights of their own. `host`: the partner at a position (from 0) up to a limit in pounds, and
 * everybody, the host too, by the shares of the gain beyond it.
 */
export type LossRule =
  | { readonly kind: "same" }
  | { readonly kind: "risk"; readonly weights: readonly number[] }
  | { readonly kind: "host"; readonly host: number; readonly limit: number };

/** What goes to the hurdle first where there is a gain, and the rounding. */
export interface OutcomeTerms {
  readonly hurdle?: number;
  readonly unit?: number;
}

/**
 * Shares a gain by its weights as `gainShare` does, and a loss (below zero) by the rule that was agreed in advance for losses; pounds, a loss below zero.
 * The parts of a loss add up to it exactly; rounded once to the unit, ties to the larger exact share, then the earlier position.
 * Problems: `not-a-number`, `number-out-of-range`, `length-differs`, `weight-negative`, `weights-all-zero`.
 * Source: the three usual clauses of pooling agreements.
 */
export function shareOutcome(
  outcome: number,
  weights: readonly number[],
  loss: LossRule,
  { hurdle = 0, unit = PENNY }: OutcomeTerms = {},
): Result<number[]> {
  const failure = failIfAny([
    ...numberProblems("outcome", outcome),
    ...weightProblems(weights),
    ...amountProblems("hurdle", hurdle),
    ...amountProblems("unit", unit),
    ...lossProblems(loss, weights.length),
  ]);
  if (failure !== null) return failure;
  if (outcome >= 0) return gainShare(outcome, weights, { hurdle, unit });
  if (loss.kind === "same") return splitAmount(outcome, weights, { unit });
  if (loss.kind === "risk") return splitAmount(outcome, loss.weights, { unit });
  const whole = roundToUnit(readDecimal(outcome), readDecimal(unit));
  const most = roundToUnit(negate(readDecimal(loss.limit)), readDecimal(unit));
  const carried = compare(whole, most) < 0 ? most : whole;
  const rest = splitAmount(toNumber(subtract(whole, carried)), weights, { unit });
  if (!rest.ok) return rest;
  const own = (part: number): number => toNumber(add(readDecimal(part), carried));
  return succeed(rest.value.map((part, at) => (at === loss.host ? own(part) : part)));
}

function lossProblems(loss: LossRule, count: number): Problem[] {
  if (loss.kind === "same") return [];
  if (loss.kind === "risk") {
    return [
      ...lengthProblems("the weights of losses", loss.weights.length, count, "weights"),
      ...weightProblems(loss.weights, undefined, "the weights of losses"),
    ];
  }
  const expected = `the position of a partner, from 0 to ${String(count - 1)}`;
  const isThere = (host: number): boolean => Number.isInteger(host) && host >= 0 && host < count;
  return [...numberProblems("host", loss.host, isThere, expected), ...amountProblems("limit", loss.limit)];
}
