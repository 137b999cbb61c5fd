import { describeAllocation, describeCase, describeSplit } from "./describeAllocation";
import { describeFormula } from "./describeFormula";
import { describeGroups, describeStability } from "./describeGroups";
import { describeInput } from "./describeInput";
import { describeRecharge, describeReward } from "./describeReward";
import { describeRule } from "./describeRule";
import type { Problem } from "./problem";
import { describeRisk } from "./risk/describeRisk";

/** Which cell error a problem is: a bad argument is #VALUE!; a fair question without an answer is #N/A. */
export function kindOf(problem: Problem): "value" | "not-available" {
  switch (problem.code) {
    case "minimums-too-high":
    case "maximums-too-low":
    case "bounds-crossed":
    case "totals-not-met":
    case "nothing-in-force":
    case "does-not-pay-back":
    case "nothing-to-switch":
    case "bias-not-published":
    case "price-year-missing":
    case "viability-not-followed":
    case "steps-too-many":
    case "separable-above-total":
    case "no-cost-avoided":
    case "not-quasi-balanced":
    case "formula-driver-blank":
    case "core-empty":
    case "measure-not-positive":
    case "parts-cheaper":
    case "parts-contradict":
    case "not-proved":
    case "bands-exceeded":
    case "guarantee-short":
    case "claims-below-estate":
    case "use-nowhere":
    case "recharge-closed-group":
    case "rule-not-in-force":
      return "not-available";
    case "formula-all-zero":
    case "weights-all-zero":
      return (problem.after ?? []).length > 0 ? "not-available" : "value";
    case "driver-value-unusable":
    case "alone-unusable":
      return problem.found.is === "blank" ? "not-available" : "value";
    case "not-a-number":
      return problem.found.is === "blank" && typeof problem.place.column === "string" ? "not-available" : "value";
    default:
      return "value";
  }
}

/** The sentences for a problem: what is wrong and where, then what to do. */
export function describe(problem: Problem): string {
  switch (problem.code) {
    case "not-a-number":
    case "not-text":
    case "argument-missing":
    case "number-out-of-range":
    case "shape-unfit":
    case "length-differs":
    case "word-unknown":
    case "column-missing":
    case "column-repeated":
    case "table-empty":
    case "name-repeated":
    case "too-many-partners":
    case "partner-unknown":
    case "year-unreadable":
    case "date-unreadable":
    case "money-unreadable":
      return describeInput(problem);
    case "weight-negative":
    case "weights-all-zero":
    case "bounds-crossed":
    case "minimums-too-high":
    case "maximums-too-low":
    case "signs-mixed":
    case "totals-not-met":
      return describeSplit(problem);
    case "formula-empty":
    case "formula-too-long":
    case "formula-too-deep":
    case "formula-syntax":
    case "formula-function-unknown":
    case "formula-argument-count":
    case "formula-driver-unknown":
    case "formula-driver-blank":
    case "formula-not-a-number":
    case "formula-not-a-condition":
    case "formula-division-by-zero":
    case "formula-no-such-number":
    case "formula-fixed-total":
    case "formula-negative":
    case "formula-all-zero":
      return describeFormula(problem);
    case "rule-unknown":
    case "rule-missing":
    case "pool-unknown":
    case "pool-repeated":
    case "driver-unknown":
    case "driver-missing":
    case "driver-value-unusable":
    case "driver-value-negative":
    case "block-missing":
    case "line-partner-missing":
    case "line-partner-unknown":
    case "years-reversed":
    case "nothing-in-force":
    case "agreed-not-whole":
    case "balances-not-zero":
      return describeAllocation(problem);
    case "members-missing":
    case "alone-unusable":
    case "schedule-unknown":
    case "does-not-pay-back":
    case "nothing-to-switch":
    case "bias-not-published":
    case "price-year-missing":
    case "viability-not-followed":
    case "steps-too-many":
      return describeCase(problem);
    case "group-unreadable":
    case "group-partner-repeated":
    case "group-partner-unknown":
    case "group-repeated":
    case "groups-missing":
    case "too-many-for-groups":
    case "too-many-for-method":
    case "costs-too-fine":
    case "volumes-too-many":
    case "separable-above-total":
    case "no-cost-avoided":
    case "not-quasi-balanced":
    case "charge-missing":
      return describeGroups(problem);
    case "core-empty":
    case "measure-not-positive":
    case "parts-cheaper":
    case "parts-contradict":
    case "not-proved":
    case "charges-not-whole":
      return describeStability(problem);
    case "bands-not-rising":
    case "bands-exceeded":
    case "guarantee-short":
    case "claims-below-estate":
    case "too-many-claims":
      return describeReward(problem);
    case "use-nowhere":
    case "recharge-closed-group":
    case "order-unfit":
    case "too-many-departments":
      return describeRecharge(problem);
    case "rule-driver-unusable":
    case "rule-not-in-force":
    case "rules-overlap":
    case "rule-shares-not-whole":
    case "rule-partner-unfit":
    case "rule-parts-unfit":
      return describeRule(problem);
    case "distribution-disordered":
    case "chances-not-whole":
    case "correlation-two-sided":
    case "risk-rule-bounded":
    case "risk-empty":
      return describeRisk(problem);
  }
}
