import { formatCount, formatList, formatPounds } from "../format/formatMoney";
import type { NumberStyle } from "../format/numberStyle";
import type { LeavingEffect } from "./leavingEffect";

/** The effect in at most 60 words, for somebody who reads nothing else. */
export function sayLeaving(
  leavers: readonly string[],
  { withdrawal, rounds }: LeavingEffect,
  style: NumberStyle,
): string {
  const pounds = (amount: number) => formatPounds(amount, { style });
  const named = leavers.length > 4 ? formatCount(leavers.length, "partner") : formatList(leavers);
  const verb = leavers.length === 1 ? "leaves" : "leave";
  const lost = withdrawal.partners.reduce((sum, { verdict, before }) => sum + (verdict === "leaves" ? before : 0), 0);
  const { costAvoided, costStranded } = withdrawal;
  const stranded =
    costStranded >= 0
      ? `${pounds(costStranded)} is stranded with the others`
      : `the others pay ${pounds(-costStranded)} less`;
  const followers = rounds.slice(1).flat();
  const follow =
    followers.length === 0
      ? "Nobody would follow."
      : followers.length > 4
        ? `${formatCount(followers.length, "partner")} would follow.`
        : `${formatList(followers.map(({ partner }) => partner))} would follow.`;
  return `When ${named} ${verb}, ${pounds(lost)} a year stops coming in, ${pounds(costAvoided)} of cost goes, and ${stranded}. ${follow}`;
}
