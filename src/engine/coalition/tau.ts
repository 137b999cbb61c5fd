import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { add, divide, multiply, subtract, sum } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { CostGame } from "./costGame";
import { everybody, unitsOf } from "./costGame";
import { groupName, hasMember } from "./groupNames";

/** The least and the most that a partner can be asked to pay, in pounds, exact. */
export interface TauBounds {
  /** The separable cost of each partner. */
  readonly least: readonly Fraction[];
  /** The least that is left to a partner by any group that charges its other members their separable costs. */
  readonly most: readonly Fraction[];
  /** The group that leaves the least to any partner, and what is left of its cost. */
  readonly tightest: { readonly group: number; readonly gap: Fraction };
}

/** The bounds between which the tau value lies; they may cross. */
export function tauBounds(game: CostGame): TauBounds {
  const all = everybody(game);
  const total = unitsOf(game, all);
  const separable = game.partners.map((_, position) => total - unitsOf(game, all - 2 ** position));
  const pounds = (units: bigint): Fraction => ({ n: units, d: game.unitsPerPound });
  const gaps = gapsOf(game, separable);
  const smallest = game.partners.map(() => all);
  let tightest = 1;
  for (let group = 1; group <= all; group++) {
    const gap = entry(gaps, group);
    if (gap < entry(gaps, tightest)) tightest = group;
    game.partners.forEach((_, position) => {
      if (hasMember(group, position) && gap < entry(gaps, entry(smallest, position))) smallest[position] = group;
    });
  }
  return {
    least: separable.map(pounds),
    most: smallest.map((group, position) => pounds(entry(separable, position) + entry(gaps, group))),
    tightest: { group: tightest, gap: pounds(entry(gaps, tightest)) },
  };
}

/**
 * The tau value: between the least and the most of every partner, at the same part of the way for all, so that the charges add up; pounds, exact.
 * Problem: `not-quasi-balanced` where a group's separable costs are above its own cost, or where even the most of all partners does not pay for all.
 * Source: Tijs, Bounds for the Core and the tau-value (1981); as the cost gap method: Driessen and Tijs (1985).
 */
export function tau(game: CostGame): Result<Fraction[]> {
  const { least, most, tightest } = tauBounds(game);
  const total: Fraction = { n: unitsOf(game, everybody(game)), d: game.unitsPerPound };
  if (tightest.gap.n < 0n) {
    const group = groupName(game.partners, tightest.group);
    return fail({ code: "not-quasi-balanced", group, gap: -toNumber(tightest.gap) });
  }
  const concessions = most.map((value, position) => subtract(value, entry(least, position)));
  const left = subtract(total, sum(least));
  const all = sum(concessions);
  const short = subtract(left, all);
  if (short.n > 0n) return fail({ code: "not-quasi-balanced", group: null, gap: toNumber(short) });
  const rate = left.n === 0n ? left : divide(left, all);
  return succeed(concessions.map((concession, position) => add(entry(least, position), multiply(rate, concession))));
}

/** What is left of the cost of each group once its members have paid these sums. */
function gapsOf(game: CostGame, paid: readonly bigint[]): bigint[] {
  const sums = [0n];
  paid.forEach((units, position) => {
    for (let group = 0; group < 2 ** position; group++) sums.push(entry(sums, group) + units);
  });
  return sums.map((sum, group) => unitsOf(game, group) - sum);
}
