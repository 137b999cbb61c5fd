import { entry } from "../entry";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { PENNY, splitAmount } from "../money/splitAmount";
import { numberProblems } from "../numberProblems";

/** A partner when another joins: its part of the original set-up, and what it pays a year before and after, pounds. */
export interface Founder {
  readonly partner: string;
  readonly setup: number;
  readonly before: number;
  readonly after: number;
}

/** What the founders get back of a buy-in, and which of them pay more than before. */
export interface BuyInRebate {
  readonly rebates: readonly { readonly partner: string; readonly rebate: number }[];
  /** Those who pay more a year once somebody has joined: the step in cost or the rule that causes it should be told to them. */
  readonly worse: readonly { readonly partner: string; readonly rise: number }[];
}

/**
 * A buy-in given back to the founders by their shares of the original set-up, to the unit and adding up exactly (ties to the earlier name), with the check that
 * nobody pays more than before. Who paid nothing towards the set-up gets nothing. Problems: `not-a-number`, `number-out-of-range`, `weight-negative`,
 * `weights-all-zero`.
 */
export function rebateBuyIn(buyIn: number, founders: readonly Founder[], unit: number = PENNY): Result<BuyInRebate> {
  const problems: Problem[] = founders.flatMap(({ partner, before, after }) => [
    ...numberProblems(`the charge of ${partner} before`, before),
    ...numberProblems(`the charge of ${partner} after`, after),
  ]);
  const failure = failIfAny([
    ...numberProblems("buyIn", buyIn, (value) => value >= 0, "pounds, 0 or more"),
    ...problems,
  ]);
  if (failure !== null) return failure;
  const partners = founders.map(({ partner }) => partner);
  const split = splitAmount(
    buyIn,
    founders.map(({ setup }) => setup),
    { partners, unit },
  );
  if (!split.ok) return split;
  const worse = founders.flatMap(({ partner, before, after }) => {
    const rise = Number((after - before).toFixed(6));
    return rise > 0 ? [{ partner, rise }] : [];
  });
  return succeed({ rebates: split.value.map((rebate, at) => ({ partner: entry(partners, at), rebate })), worse });
}
