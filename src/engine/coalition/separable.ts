import type { Fraction } from "../money/fraction";
import { add, divide, fraction } from "../money/fraction";
import type { PartnerCosts } from "./partnerCosts";
import { nonSeparableCost, separableCosts } from "./partnerCosts";

/**
 * Each partner pays its separable cost and an equal part of what is left, in pounds, exact. Small partners may pay more than alone; what is left may
 * be below zero. Source: Straffin and Heaney, Game Theory and the Tennessee Valley Authority (1981), egalitarian non-separable cost.
 */
export function separable(costs: PartnerCosts): Fraction[] {
  const part = divide(nonSeparableCost(costs), fraction(BigInt(costs.partners.length)));
  return separableCosts(costs).map((cost) => add(cost, part));
}
