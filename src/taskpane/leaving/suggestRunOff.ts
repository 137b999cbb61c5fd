import { readFinancialYear, runOff } from "../../engine";
import type { CostModel } from "../partnership/costModel";

export type SuggestedRunOff =
  | { readonly kind: "parts"; readonly parts: readonly number[]; readonly withoutLag: readonly string[] }
  /** Why the lags say nothing, in a sentence. */
  | { readonly kind: "none"; readonly why: string };

/**
 * The part of the stranded cost that is still there in each year after exit, as the months of Lag in Costs have it: a line falls away once its lag has
 * passed, and one without a lag stays. To a tenth of a per cent, because it is a suggestion to be read and typed over.
 */
export function suggestRunOff(model: CostModel, leavers: readonly string[], firstYear: string): SuggestedRunOff {
  if (!model.lines.some(({ lag }) => lag !== null && lag > 0)) {
    return {
      kind: "none",
      why: "No line in Costs has a Lag, so nothing can be suggested. Type its months there, or the parts here.",
    };
  }
  const year = readFinancialYear(firstYear, { argument: "model year" });
  const options = { rest: "falls", ...(year.ok ? { year: year.value } : {}) } as const;
  const read = runOff(leavers, model.drivers, model.lines, model.rules, options);
  if (!read.ok || read.value.profile === null) {
    return { kind: "none", why: "Leaving strands no cost, so there is no run-off to suggest." };
  }
  const parts = read.value.profile.map((part) => Math.round(part * 1000) / 1000);
  while (parts.length > 1 && parts.at(-1) === 0) parts.pop();
  const stays = read.value.lines.filter(({ lag, stranded }) => lag === null && stranded.some((part) => part > 0));
  return { kind: "parts", parts, withoutLag: stays.map(({ line }) => line) };
}
