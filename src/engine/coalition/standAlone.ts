import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { divide, multiply, sum } from "../money/fraction";
import { weightProblems } from "../money/splitAmount";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { PartnerCosts } from "./partnerCosts";

/**
 * Each partner pays in proportion to what it costs alone, in pounds, exact: every partner saves the same percentage. Groups may still pay more than
 * on their own. Problems: `weight-negative`, `weights-all-zero`. Source: Moriarity, Another Approach to Allocating Joint Costs (1975).
 */
export function standAlone({ partners, total, alone }: Omit<PartnerCosts, "without">): Result<Fraction[]> {
  const failure = failIfAny(weightProblems(alone.map(toNumber), partners, "stand-alone costs"));
  if (failure !== null) return failure;
  const rate = divide(total, sum(alone));
  return succeed(alone.map((cost) => multiply(rate, cost)));
}
