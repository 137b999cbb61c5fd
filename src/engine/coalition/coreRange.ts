import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, compare, negate } from "../money/fraction";
import { entry } from "../entry";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { CertifiedOptimum } from "./certifiedOptimum";
import { certifiedOptimum } from "./certifiedOptimum";
import type { CostGame } from "./costGame";
import { everybody } from "./costGame";
import { costOfStability } from "./costOfStability";
import { firstPool, groupsAround } from "./firstGroups";
import { leastCore } from "./leastCore";

/** The charges of one partner over the whole core. */
export interface CoreRange {
  readonly partner: string;
  /** The least and the most that the partner pays in any charges of the core: pounds, exact. */
  readonly least: Fraction;
  readonly most: Fraction;
  /** The charges at which it does, with what proves that there are none beyond. */
  readonly atLeast: CertifiedOptimum;
  readonly atMost: CertifiedOptimum;
}

/**
 * What each partner pays at least and at most while no group pays more than on its own and the charges add up to the cost of all. Exact, each end proved. At least two partners.
 * Problems: `core-empty` (with the least overcharge and the outside money that would keep all in), `not-proved`. Source: the core is Gillies's (1959).
 */
export function coreRange(game: CostGame): Result<readonly CoreRange[]> {
  const least = leastCore(game);
  if (!least.ok) return least;
  if (compare(least.value.overcharge, ZERO) > 0) {
    const money = costOfStability(game);
    if (!money.ok) return money;
    const overcharge = toNumber(least.value.overcharge);
    return fail({ code: "core-empty", overcharge, outside: toNumber(money.value.outside) });
  }
  const count = game.partners.length;
  const all = everybody(game);
  const pool = firstPool(count);
  const ends = game.partners.map((_, partner) => {
    const at = 2 ** partner;
    const towards = (sign: 1 | -1): CertifiedOptimum | null => {
      const goal = game.partners.map((__, other) => (other === partner ? sign : 0));
      const start = groupsAround(count, sign === 1 ? at : all - at);
      return certifiedOptimum(game, { weighting: null, goal, isTotalFixed: true, start }, pool);
    };
    return { atLeast: towards(-1), atMost: towards(1) };
  });
  const ranges = ends.flatMap(({ atLeast, atMost }, place): CoreRange[] => {
    if (atLeast === null || atMost === null) return [];
    const partner = entry(game.partners, place);
    return [{ partner, least: negate(atLeast.value), most: atMost.value, atLeast, atMost }];
  });
  return ranges.length < count ? fail({ code: "not-proved", what: "core range" }) : succeed(ranges);
}
