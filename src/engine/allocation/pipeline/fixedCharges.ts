import { entry } from "../../entry";
import type { Fraction } from "../../money/fraction";
import { ONE, ZERO, add, compare, divide, fraction, multiply, subtract, sum } from "../../money/fraction";
import type { Result } from "../../result";
import { fail, succeed } from "../../result";
import { percent } from "../../words";
import { toNumber } from "../../money/decimal";
import { keyOf } from "../partnerNames";
import type { BaseRule } from "./allocationRule";
import type { Contribution, RuleContext } from "./ruleContext";
import { inProportion, partnerAt, quantities, wholeShares } from "./ruleContext";

/** Agreed fractions, and a line for what those who do not take part leave behind. Every partner of the table needs a share, and every name must be a partner. */
export function fixedCharges(
  { shares, respread }: Extract<BaseRule, { kind: "fixed" }>,
  amount: Fraction,
  context: RuleContext,
): Result<readonly Contribution[]> {
  const { rule, table, rows } = context;
  const names = Object.keys(shares);
  const known = new Set(table.partners.map(keyOf));
  const stranger = names.find((name) => !known.has(keyOf(name)));
  if (stranger !== undefined) return fail({ code: "rule-partner-unfit", rule, partner: stranger, why: "unknown" });
  const agreed = wholeShares(rule, "agreed shares", Object.values(shares));
  if (!agreed.ok) return agreed;
  const byName = new Map(names.map((name, index) => [keyOf(name), entry(agreed.value, index)]));
  const own: Fraction[] = [];
  for (const row of rows) {
    const partner = partnerAt(context, row);
    const share = byName.get(keyOf(partner));
    if (share === undefined) return fail({ code: "rule-partner-unfit", rule, partner, why: "without a share" });
    own.push(share);
  }
  const base: Contribution = { label: "Agreed share", amounts: own.map((share) => multiply(amount, share)) };
  const left = subtract(ONE, sum(own));
  if (compare(left, ZERO) === 0) return succeed([base]);
  const spread = multiply(amount, left);
  const again = respreadOf(spread, own);
  if (!again.ok) return again;
  const label = `${percent(toNumber(left))} of those who do not take part, spread ${typeof respread === "object" ? `by ${respread.driver}` : respread}`;
  return succeed([base, { label, amounts: again.value }]);

  function respreadOf(rest: Fraction, kept: readonly Fraction[]): Result<Fraction[]> {
    if (respread === "equally") return succeed(kept.map(() => divide(rest, fraction(BigInt(kept.length)))));
    if (respread === "pro rata") return inProportion(rest, kept, "agreed shares");
    const values = quantities(context, respread.driver);
    return values.ok ? inProportion(rest, values.value, respread.driver) : values;
  }
}

/** Sums of lines, for each partner. */
export function totalsOf(lines: readonly Contribution[], count: number): Fraction[] {
  return Array.from({ length: count }, (_, index) =>
    lines.reduce((all, { amounts }) => add(all, entry(amounts, index)), ZERO),
  );
}
