import type { ExactOptimum } from "./exactOptimum";
import { exactOptimum } from "./exactOptimum";
import type { GroupProgram } from "./groupProgram";
import { firstBasis } from "./groupProgram";
import { nearBasis } from "./nearBasis";

/**
 * The optimum of a program over all groups, exact: doubles find which groups are tight, exact arithmetic finishes and decides. `pool` holds groups worth pricing first and
 * grows. Null where no optimum was reached, or where there is none.
 */
export function optimiseGroups(program: GroupProgram, pool: Set<number>): ExactOptimum | null {
  return exactOptimum(program, nearBasis(program, pool) ?? firstBasis(program));
}
