import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { divide, multiply, subtract, sum } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { PartnerCosts } from "./partnerCosts";
import { nonSeparableCost, separableCosts } from "./partnerCosts";

/**
 * The Gately point: the charges at which every partner has the same propensity to disrupt, pounds, exact. Each partner keeps a part of the whole
 * saving in proportion to its stand-alone cost less its separable cost; where no partner's separable cost is above that, it is alternate cost
 * avoided. Problem: `no-cost-avoided` where these add up to nothing. Source: Gately, Sharing the Gains from Regional Cooperation (1974).
 */
export function gately(costs: PartnerCosts): Result<Fraction[]> {
  const separable = separableCosts(costs);
  const ranges = costs.alone.map((alone, index) => subtract(alone, entry(separable, index)));
  const all = sum(ranges);
  if (all.n === 0n) return fail({ code: "no-cost-avoided", left: toNumber(nonSeparableCost(costs)) });
  const rate = divide(subtract(sum(costs.alone), costs.total), all);
  return succeed(costs.alone.map((alone, index) => subtract(alone, multiply(rate, entry(ranges, index)))));
}
