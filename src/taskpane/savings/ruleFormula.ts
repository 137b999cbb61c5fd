import type { Rule } from "../../engine";

/** The formula that a benefit is shared by: that of the rule named, the text itself where it is a formula, the same for all where there is none. */
export function ruleFormula(rules: readonly Rule[], rule: string | null): string {
  if (rule === null || rule.trim() === "") return "EQUAL()";
  const named = rules.find(({ name }) => name.trim().toLowerCase() === rule.trim().toLowerCase());
  return named?.formula ?? rule;
}
