import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { fraction, overCommonDenominator } from "../money/fraction";
import { entry } from "../entry";
import { excessFigure } from "../optimise/excess";
import { groupsAbove } from "../optimise/groupPass";
import type { CostGame } from "./costGame";
import { unitsOf } from "./costGame";

/** A group that pays more than it would cost on its own; pounds, exact. */
export interface Overcharged {
  readonly group: number;
  readonly charged: Fraction;
  readonly ownCost: Fraction;
  readonly overcharge: Fraction;
}

/** Every group but all partners that pays more than it would cost on its own, in the order of their numbers. Charges in pounds; one pass over the table, then exact. */
export function overchargedGroups(game: CostGame, charges: readonly Fraction[]): Overcharged[] {
  const { numerators, denominator } = overCommonDenominator([...charges, fraction(1n, game.unitsPerPound)]);
  const paid = numerators.slice(0, -1);
  const unit = entry(numerators, charges.length);
  const near = Float64Array.from(paid, (n) => toNumber({ n, d: unit }));
  const size = near.reduce((sum, charge) => sum + Math.abs(charge), 2 * game.largest);
  const doubt = (near.length + 10) * 2 ** -52 * size;
  return groupsAbove(game.costs, excessFigure(game, null, near, 0), -doubt, { all: true }).flatMap((group) => {
    const ownCost = unitsOf(game, group) * unit;
    let charged = 0n;
    for (let left = group; left !== 0; left &= left - 1) charged += entry(paid, 31 - Math.clz32(left & -left));
    if (charged <= ownCost) return [];
    const pounds = (n: bigint): Fraction => ({ n, d: denominator });
    return [{ group, charged: pounds(charged), ownCost: pounds(ownCost), overcharge: pounds(charged - ownCost) }];
  });
}

/** The order in which overcharged groups are shown: the most overcharged first, then the smaller group, then the earlier in the order of the partners. */
export function byOvercharge(a: Overcharged, b: Overcharged): number {
  const [left, right] = [a.overcharge.n * b.overcharge.d, b.overcharge.n * a.overcharge.d];
  if (left !== right) return left > right ? -1 : 1;
  return a.group - b.group;
}
