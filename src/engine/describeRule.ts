import type { RuleProblem } from "./allocation/ruleProblem";
import { list, percent, pounds, quotation } from "./words";

const PARTNER_FAULTS: Readonly<Record<Extract<RuleProblem, { code: "rule-partner-unfit" }>["why"], string>> = {
  unknown: "is not one of the partners. Correct its name, or add it to the driver table.",
  "without a share": "has no share. Give one, 0 where it pays nothing.",
  "in no group": "takes part but is in none of the groups. Put it into one.",
  "in two groups": "is in more than one group. Keep it in one.",
  "not in scope": "takes an extra service but is not in the scope of the rule. Widen the scope, or take it off.",
};

/** Words for rules that do not fit their pool, year or partners. */
export function describeRule(problem: RuleProblem): string {
  const rule = quotation(problem.rule);
  switch (problem.code) {
    case "rule-driver-unusable":
      return problem.partner === null
        ? `The rule ${rule} uses the driver ${quotation(problem.driver)}, which is not in the driver table. Correct its name, or add the column.`
        : `${problem.partner}: ${problem.driver} is ${problem.found} where the rule ${rule} needs a number, 0 or more. Fill it in, or type 0 where it is nothing.`;
    case "rule-not-in-force":
      return `No version of the rule ${rule} holds in ${problem.year}. Give a version for that year, or choose another year.`;
    case "rules-overlap":
      return `In ${problem.year} more than one version of the rule ${rule} holds: ${list(problem.versions)}. End one where the next begins.`;
    case "rule-shares-not-whole":
      return `The ${problem.what} of the rule ${rule} add up to ${percent(problem.total)}. They must add up to 100%.`;
    case "rule-partner-unfit":
      return `${problem.partner}, in the rule ${rule}, ${PARTNER_FAULTS[problem.why]}`;
    case "rule-parts-unfit":
      return `The parts of the rule ${rule} add up to ${pounds(problem.parts)}, but there are ${pounds(problem.amount)} to share. Let exactly one part take the rest, and keep the others within the amount.`;
  }
}
