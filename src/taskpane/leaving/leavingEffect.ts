import type { Leaver, Problem, Withdrawal } from "../../engine";
import { domino, exitCharge, exitDate, readFinancialYear, withdraw } from "../../engine";
import type { Leaving } from "../../model/partnership";
import type { CostModel } from "../partnership/costModel";
import { readExpiry } from "./readExpiry";

export interface LeavingEffect {
  readonly withdrawal: Withdrawal;
  /** Round 0 holds the first leavers. */
  readonly rounds: readonly (readonly Leaver[])[];
  /** Date serial of the last day of membership; null while notice or months are not known. */
  readonly lastDay: number | null;
  /** Pounds, once; null while the terms are not all known. */
  readonly exitCharge: number | null;
}

export type LeavingEffectRead =
  { readonly ok: true; readonly effect: LeavingEffect } | { readonly ok: false; readonly problems: readonly Problem[] };

/** What leaving does, worked out from the tables as they stand with the functions that the sheet uses. */
export function leavingEffect(model: CostModel, leaving: Leaving, firstYear: string): LeavingEffectRead {
  const year = readFinancialYear(firstYear, { argument: "model year" });
  const options = year.ok ? { year: year.value } : {};
  const withdrawal = withdraw(leaving.leavers, model.drivers, model.lines, model.rules, options);
  if (!withdrawal.ok) return withdrawal;
  const rounds = domino(leaving.leavers, model.drivers, model.lines, model.rules, leaving.tolerance);
  if (!rounds.ok) return rounds;
  return {
    ok: true,
    effect: {
      withdrawal: withdrawal.value,
      rounds: rounds.value,
      lastDay: lastDayOf(leaving),
      exitCharge: exitChargeOf(leaving, withdrawal.value.costStranded),
    },
  };
}

function lastDayOf({ noticeGiven, noticeMonths, permittedExpiry }: Leaving): number | null {
  const expiry = readExpiry(permittedExpiry);
  if (noticeGiven === null || noticeMonths === null || expiry === null) return null;
  return exitDate(noticeGiven, noticeMonths, expiry);
}

function exitChargeOf({ runOff, discountRate, oneOff, credit }: Leaving, stranded: number): number | null {
  const profile = runOff.filter((part) => part !== null);
  const isKnown = profile.length === runOff.length && discountRate !== null && oneOff !== null && credit !== null;
  if (!isKnown) return null;
  const charge = exitCharge([stranded], { profile, rate: discountRate, oneOff, credit });
  return charge.ok ? charge.value : null;
}
