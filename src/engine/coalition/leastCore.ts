import type { Fraction } from "../money/fraction";
import { negate } from "../money/fraction";
import type { Weighting } from "../optimise/excess";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { CertifiedOptimum } from "./certifiedOptimum";
import { certifiedOptimum } from "./certifiedOptimum";
import type { CostGame } from "./costGame";
import { everybody, unitsOf } from "./costGame";
import { firstGroups, firstPool } from "./firstGroups";
import { unsavingGroups } from "./measures";

/** A least core: its overcharge, charges that attain it, and what proves that none do better. */
export interface LeastCore extends CertifiedOptimum {
  /** The smallest overcharge that some group must bear: pounds, pounds a member or a part of cost. Below zero: what every group saves at least. */
  readonly overcharge: Fraction;
}

/** How an overcharge can be measured in a least core. */
export type LeastCoreWeighting = Exclude<Weighting, "disruption">;

/**
 * The least core: the smallest number such that some charges, which add up to the cost of all, overcharge no group by more, and such charges. Zero or less: the core is not empty.
 * Exact, with the groups and weights that prove it. At least two partners. Problems: `measure-not-positive`, `not-proved`.
 * Source: Maschler, Peleg and Shapley (1979); per member and per pound of cost: Young, Okada and Hashimoto (1982).
 */
export function leastCore(game: CostGame, weighting: LeastCoreWeighting = "plain"): Result<LeastCore> {
  const measured = unsavingGroups(game, weighting);
  if (!measured.ok) return measured;
  const count = game.partners.length;
  const all = everybody(game);
  const goal = new Array<number>(count).fill(0);
  const start = firstGroups(count, [{ group: all, charge: { n: unitsOf(game, all), d: 1n } }]);
  const optimum = certifiedOptimum(game, { weighting, goal, isTotalFixed: true, start }, firstPool(count));
  return optimum === null
    ? fail({ code: "not-proved", what: "least core" })
    : succeed({ ...optimum, overcharge: negate(optimum.value) });
}
