import type { Fraction } from "../money/fraction";
import { ZERO, compare, subtract } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { CertifiedOptimum } from "./certifiedOptimum";
import { certifiedOptimum } from "./certifiedOptimum";
import type { CostGame } from "./costGame";
import { costOfGroup, everybody } from "./costGame";
import { firstPool, singles } from "./firstGroups";

/** The outside money that keeps all partners in, charges that go with it, and what proves that less would not do. */
export interface CostOfStability extends CertifiedOptimum {
  /** Pounds from outside; zero where the core is not empty. */
  readonly outside: Fraction;
}

/**
 * The smallest outside money, in pounds, with which some charges keep every group in: none pays more than on its own, and charges and outside money together meet the cost of all.
 * `charges` are the largest that groups bear, and add up to the cost of all less the outside money where there is any (to more where the core has room). Exact, with the groups
 * and weights that prove it. Problem: `not-proved`. Source: Bachrach and others (2009), for costs; the proof is Bondareva's (1963) and Shapley's (1967).
 */
export function costOfStability(game: CostGame): Result<CostOfStability> {
  const count = game.partners.length;
  const goal = new Array<number>(count).fill(1);
  const question = { weighting: null, goal, isTotalFixed: false, start: singles(count) };
  const optimum = certifiedOptimum(game, question, firstPool(count));
  if (optimum === null) return fail({ code: "not-proved", what: "cost of stability" });
  const outside = subtract(costOfGroup(game, everybody(game)), optimum.value);
  return succeed({ ...optimum, outside: compare(outside, ZERO) > 0 ? outside : ZERO });
}
