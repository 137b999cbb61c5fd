import type { Result } from "../../result";
import { fail, succeed } from "../../result";
import type { FinancialYear } from "../../time/financialYear";
import { writeFinancialYear } from "../../time/financialYear";
import { keyOf } from "../partnerNames";
import type { AllocationRule } from "./allocationRule";

/** The one version of a rule that holds in a year. Problems: `rule-not-in-force`, `rules-overlap`. */
export function ruleInForce(
  rules: readonly AllocationRule[],
  name: string,
  year: FinancialYear,
): Result<AllocationRule> {
  const holding = rules.filter(
    (rule) =>
      keyOf(rule.name) === keyOf(name) &&
      (rule.from === null || rule.from <= year) &&
      (rule.to === null || rule.to >= year),
  );
  const [only, other] = holding;
  if (only === undefined) return fail({ code: "rule-not-in-force", rule: name, year: writeFinancialYear(year) });
  if (other === undefined) return succeed(only);
  const versions = holding.map(({ version }) => version);
  return fail({ code: "rules-overlap", rule: only.name, year: writeFinancialYear(year), versions });
}
