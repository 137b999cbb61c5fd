import type { CostGame } from "../coalition/costGame";
import type { Weighting } from "./excess";
import type { GroupSearch } from "./groupSearch";
import type { GroupSpan } from "./groupSpan";

/** A group whose charge is given, in units. */
export interface FixedGroup {
  readonly group: number;
  readonly charge: { readonly n: bigint; readonly d: bigint };
}

/**
 * Charges that are to be as large as possible in a direction while no group pays more than its cost. Without a weighting: the charges times `goal`
 * add up to as much as possible. With one: every group whose charge is not settled pays less than its cost by at least relief x its measure, and relief is as large as
 * possible (`goal` is then all zeros). The dual of each is a list of groups with weights that add up to `goal` in every partner.
 */
export interface GroupProgram {
  readonly game: CostGame;
  /** Looks through the costs of the game; programs over one game share it. */
  readonly search: GroupSearch;
  readonly weighting: Weighting | null;
  readonly goal: readonly number[];
  readonly fixed: readonly FixedGroup[];
  /** The groups whose charge follows from the fixed ones. */
  readonly settled: GroupSpan;
  /** Groups that make a first dual answer together with the fixed ones: independent, and enough of them. */
  readonly start: readonly number[];
}

/** How many numbers are sought: a charge a partner, and the relief where there is a weighting. */
export function sizeOf({ game, weighting }: Pick<GroupProgram, "game" | "weighting">): number {
  return game.partners.length + (weighting === null ? 0 : 1);
}

/** The groups of a first dual answer, the fixed ones first. */
export function firstBasis({ fixed, start }: GroupProgram): number[] {
  return [...fixed.map(({ group }) => group), ...start];
}
