import type { OptimumCertificate } from "../certificate/certificate";
import { checkOptimum } from "../certificate/checkOptimum";
import type { Fraction } from "../money/fraction";
import { divide, fraction, multiply, sum } from "../money/fraction";
import { entry } from "../entry";
import type { Weighting } from "../optimise/excess";
import type { FixedGroup } from "../optimise/groupProgram";
import { groupSearch } from "../optimise/groupSearch";
import { groupSpan } from "../optimise/groupSpan";
import { optimiseGroups } from "../optimise/optimiseGroups";
import type { CostGame } from "./costGame";
import { everybody, unitsOf } from "./costGame";

export interface CertifiedOptimum {
  /** Pounds. */
  readonly charges: readonly Fraction[];
  /** Pounds, or a part of the measure: the relief where there is a weighting, else the charges times the goal. */
  readonly value: Fraction;
  readonly certificate: OptimumCertificate;
}

export interface Question {
  readonly weighting: Weighting | null;
  readonly goal: readonly number[];
  /** Whether the charges add up to the cost of all. */
  readonly isTotalFixed: boolean;
  /** The groups of a first dual answer. */
  readonly start: readonly number[];
}

/** The best charges of a question over all groups, with what proves them; null where there are none, or where the answer does not pass its own check. */
export function certifiedOptimum(
  game: CostGame,
  { weighting, goal, isTotalFixed, start }: Question,
  pool: Set<number>,
): CertifiedOptimum | null {
  const all = everybody(game);
  const settled = groupSpan(game.partners.length);
  if (isTotalFixed) settled.add(all);
  const fixed: FixedGroup[] = isTotalFixed ? [{ group: all, charge: { n: unitsOf(game, all), d: 1n } }] : [];
  const search = groupSearch(game.costs, game.largest);
  const optimum = optimiseGroups({ game, search, weighting, goal, fixed, settled, start }, pool);
  if (optimum === null) return null;
  const { basis, weights, weightScale, relief, denominator } = optimum;
  const pound = fraction(game.unitsPerPound);
  const charges = optimum.charges.map((n) => divide({ n, d: denominator }, pound));
  const reliefInPounds = divide({ n: relief, d: denominator }, weighting === "proportional" ? fraction(1n) : pound);
  const parts = charges.map((charge, partner) => multiply(fraction(BigInt(entry(goal, partner))), charge));
  const value = weighting === null ? sum(parts) : reliefInPounds;
  const groups = basis.flatMap((group, place) => {
    const weight = entry(weights, place);
    return place < fixed.length || weight === 0n ? [] : [{ group, weight }];
  });
  const everybodys = isTotalFixed ? entry(weights, 0) : 0n;
  const certificate = { weighting, goal, isTotalFixed, groups, everybody: everybodys, scale: weightScale };
  const faults = checkOptimum(game, { charges, relief: reliefInPounds, value }, certificate);
  return faults.length === 0 ? { charges, value, certificate } : null;
}
