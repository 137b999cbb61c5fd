import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { overCommonDenominator } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import { costIn, missingGroups, needGroups } from "./groupNames";
import type { GroupTable } from "./groupTable";

/**
 * What every group of partners costs. A group is the number whose bits name its members: bit 0 is the first partner, and 0, nobody, costs nothing.
 */
export interface CostGame {
  readonly partners: readonly string[];
  /** Cost of each group in units; whole numbers, exact, unless `exact` is given, then the nearest doubles. */
  readonly costs: Float64Array;
  /** Units in a pound: 100 (pence), or a multiple of it where costs are finer. */
  readonly unitsPerPound: bigint;
  /** The costs in units as whole numbers of any size, where doubles cannot hold all of them. */
  readonly exact: readonly bigint[] | null;
  /** The largest size of a cost, in units. */
  readonly largest: number;
}

/** The most partners of a table of all groups in a cell, and of one elsewhere. */
export const CELL_GROUP_LIMIT = 12;
export const GROUP_LIMIT = 24;

/** Pence in a pound. */
const PENCE = 100n;
const EXACT = 2n ** 53n;

/**
 * The game of a table that holds every group once. Problems: `too-many-for-groups` beyond `limit` partners, `groups-missing`.
 */
export function gameOfTable(table: GroupTable, limit = CELL_GROUP_LIMIT, argument = "groupcosts"): Result<CostGame> {
  const { partners } = table;
  const count = partners.length;
  if (count > limit) return fail({ code: "too-many-for-groups", count, limit });
  const groups = Array.from({ length: 2 ** count - 1 }, (_, index) => index + 1);
  const missing = missingGroups(table, groups);
  if (missing.length > 0) return needGroups(partners, missing, argument);
  return succeed(
    gameOfCosts(
      partners,
      [0, ...groups].map((group) => costIn(table, group)),
    ),
  );
}

/** The game of exact costs in pounds, one for each group in the order of their numbers, from nobody (0) on. */
export function gameOfCosts(partners: readonly string[], costs: readonly Fraction[]): CostGame {
  const { numerators, denominator } = overCommonDenominator([{ n: 1n, d: PENCE }, ...costs]);
  const units = numerators.slice(1);
  const isExact = units.every((cost) => cost < EXACT && cost > -EXACT);
  return gameOfUnits(partners, Float64Array.from(units, Number), denominator, isExact ? null : units);
}

/** The game of costs that are whole numbers of units already. */
export function gameOfUnits(
  partners: readonly string[],
  costs: Float64Array,
  unitsPerPound: bigint,
  exact: readonly bigint[] | null = null,
): CostGame {
  let largest = 0;
  for (const cost of costs) {
    const size = cost < 0 ? -cost : cost;
    if (size > largest) largest = size;
  }
  return { partners, costs, unitsPerPound, exact, largest };
}

/** What a group costs, in units: exact. */
export function unitsOf(game: CostGame, group: number): bigint {
  return game.exact === null ? BigInt(Number(game.costs[group])) : entry(game.exact, group);
}

/** What a group costs, in pounds: exact. */
export function costOfGroup(game: CostGame, group: number): Fraction {
  return { n: unitsOf(game, group), d: game.unitsPerPound };
}

/** The group of all partners. */
export function everybody({ partners }: Pick<CostGame, "partners">): number {
  return 2 ** partners.length - 1;
}

/** What a group costs, in pounds: the nearest double. */
export function poundsOfGroup(game: CostGame, group: number): number {
  return toNumber(costOfGroup(game, group));
}
