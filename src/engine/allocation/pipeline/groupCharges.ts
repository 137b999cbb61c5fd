import { entry } from "../../entry";
import type { Fraction } from "../../money/fraction";
import { ZERO, multiply } from "../../money/fraction";
import type { Result } from "../../result";
import { fail, succeed } from "../../result";
import { percent } from "../../words";
import { keyOf } from "../partnerNames";
import type { BaseRule, PartnerGroup } from "./allocationRule";
import type { Contribution, RuleContext } from "./ruleContext";
import { partnerAt, wholeShares } from "./ruleContext";

type Base = (rule: BaseRule, amount: Fraction, context: RuleContext) => Result<readonly Contribution[]>;

/** Two tiers: each group its fraction of the amount, shared within the group by the group's own rule. Everybody who takes part is in exactly one group. */
export function groupCharges(
  groups: readonly PartnerGroup[],
  amount: Fraction,
  context: RuleContext,
  base: Base,
): Result<readonly Contribution[]> {
  const { rule, rows } = context;
  const shares = wholeShares(
    rule,
    "group shares",
    groups.map(({ share }) => share),
  );
  if (!shares.ok) return shares;
  const members = groups.map(({ partners }) => new Set(partners.map(keyOf)));
  for (const row of rows) {
    const partner = partnerAt(context, row);
    const count = members.filter((names) => names.has(keyOf(partner))).length;
    if (count !== 1)
      return fail({ code: "rule-partner-unfit", rule, partner, why: count === 0 ? "in no group" : "in two groups" });
  }
  const lines: Contribution[] = [];
  for (const [index, group] of groups.entries()) {
    const share = multiply(amount, entry(shares.value, index));
    const inside = rows.filter((row) => entry(members, index).has(keyOf(partnerAt(context, row))));
    if (inside.length === 0) {
      if (share.n === 0n) continue;
      return fail({ code: "weights-all-zero", what: `the group ${group.name}` });
    }
    const charged = base(group.rule, share, { ...context, rows: inside });
    if (!charged.ok) return charged;
    for (const { label, amounts } of charged.value) {
      const spread = rows.map((row) => {
        const at = inside.indexOf(row);
        return at < 0 ? ZERO : entry(amounts, at);
      });
      lines.push({ label: `${group.name} (${percent(group.share)}): ${label}`, amounts: spread });
    }
  }
  return succeed(lines);
}
