import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, divide, multiply, subtract, sum } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { PartnerCosts } from "./partnerCosts";
import { nonSeparableCost, separableCosts } from "./partnerCosts";

/**
 * Separable costs, remaining benefits: each partner pays its separable cost and a part of what is left in proportion to the cost that it avoids by
 * taking part (the smaller of benefit and stand-alone cost, less its separable cost). Without benefits it is alternate cost avoided. Pounds, exact.
 * A partner whose separable cost is above both avoids nothing and pays its separable cost: `paysMoreThanAlone` finds it.
 * Problems: `separable-above-total`, `no-cost-avoided`. Source: US inter-agency practice since 1958; alternate cost avoided: Ransmeier (1942).
 */
export function scrb(costs: PartnerCosts, benefits?: readonly Fraction[]): Result<Fraction[]> {
  const separable = separableCosts(costs);
  const left = nonSeparableCost(costs);
  if (left.n < 0n) {
    const facts = { total: toNumber(costs.total), separable: toNumber(sum(separable)) };
    return fail({ code: "separable-above-total", ...facts });
  }
  const avoided = costs.alone.map((alone, index) => {
    const benefit = benefits?.[index] ?? alone;
    const gain = subtract(compare(benefit, alone) < 0 ? benefit : alone, entry(separable, index));
    return gain.n < 0n ? ZERO : gain;
  });
  const all = sum(avoided);
  if (all.n === 0n && left.n > 0n) return fail({ code: "no-cost-avoided", left: toNumber(left) });
  const rate = left.n === 0n ? ZERO : divide(left, all);
  return succeed(separable.map((cost, index) => add(cost, multiply(rate, entry(avoided, index)))));
}

/** The partners whose separable cost is above what they cost alone: whatever method keeps the others whole charges them more than alone. */
export function paysMoreThanAlone(costs: PartnerCosts): string[] {
  const separable = separableCosts(costs);
  return costs.partners.filter((_, index) => compare(entry(separable, index), entry(costs.alone, index)) > 0);
}
