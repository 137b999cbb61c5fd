import type { ExactOptimum } from "../optimise/exactOptimum";
import { entry } from "../entry";
import type { Weighting } from "../optimise/excess";
import { exactWeightOf } from "../optimise/excess";
import type { FixedGroup } from "../optimise/groupProgram";
import { groupSearch } from "../optimise/groupSearch";
import { groupSpan } from "../optimise/groupSpan";
import { optimiseGroups } from "../optimise/optimiseGroups";
import { settleCharges } from "../optimise/settleCharges";
import type { Fraction } from "../money/fraction";
import { divide, fraction, subtract } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { BalancedLevel, NucleolusCertificate } from "../certificate/certificate";
import { checkNucleolus } from "../certificate/checkNucleolus";
import type { CostGame } from "./costGame";
import { everybody, unitsOf } from "./costGame";
import { firstGroups, firstPool } from "./firstGroups";
import { unsavingGroups } from "./measures";

/** The charges of a nucleolus, with what proves that they are. */
export interface Nucleolus {
  /** Pounds, exact, in the order of the partners. */
  readonly charges: readonly Fraction[];
  readonly certificate: NucleolusCertificate;
}

/**
 * The charges that make the smallest saving of any group as large as possible, then the next smallest, and so on; savings are measured by `weighting`: pounds (`plain`), pounds a member
 * (`per-capita`), parts of the group's own cost (`proportional`), or parts of what the group and all others save by working together (`disruption`). There is exactly one such point;
 * nobody is held to pay no more than alone where the table makes no group cheaper together (this is the prenucleolus; the two are the same where costs are subadditive).
 * Exact: every answer has passed its own certificate. Problems: `measure-not-positive` (a group whose cost is not above zero, under `proportional`), `parts-cheaper` and `parts-contradict`
 * (under `disruption`), `not-proved`. Source: Schmeidler (1969); Maschler, Peleg and Shapley (1979); weightings: Young, Okada and Hashimoto (1982), Littlechild and Vaidya (1976).
 */
export function nucleolus(game: CostGame, weighting: Weighting = "plain"): Result<Nucleolus> {
  const count = game.partners.length;
  const all = everybody(game);
  const measured = unsavingGroups(game, weighting);
  if (!measured.ok) return measured;
  const settled = groupSpan(count);
  const fixed: FixedGroup[] = [];
  for (const group of [all, ...measured.value]) {
    if (settled.add(group)) fixed.push({ group, charge: { n: unitsOf(game, group), d: 1n } });
  }
  const pool = firstPool(count);
  const search = groupSearch(game.costs, game.largest);
  const levels: BalancedLevel[] = [];
  let candidates: readonly number[] = [];
  while (settled.rank() < count) {
    for (const group of pool) if (settled.has(group)) pool.delete(group);
    const start = firstGroups(count, fixed, candidates);
    const program = {
      game,
      search,
      weighting,
      goal: new Array<number>(count).fill(0),
      fixed: [...fixed],
      settled,
      start,
    };
    const optimum = optimiseGroups(program, pool);
    if (optimum === null) return fail({ code: "not-proved", what: "nucleolus" });
    levels.push(levelOf(game, weighting, optimum, fixed));
    for (const { group, charge } of tightGroups(game, weighting, optimum, fixed.length)) {
      if (settled.add(group)) fixed.push({ group, charge });
    }
    candidates = optimum.basis.filter((group) => !settled.has(group));
  }
  const units = settleCharges(count, fixed);
  const charges = units.map((charge) => divide(charge, fraction(game.unitsPerPound)));
  const certificate = { weighting, settled: measured.value, levels };
  const faults = checkNucleolus(game, charges, certificate);
  return faults.length > 0 ? fail({ code: "not-proved", what: "nucleolus" }) : succeed({ charges, certificate });
}

/** `nucleolus` for the plain one, else such as `per-capita nucleolus`. */
export function nameOfNucleolus(weighting: Weighting): string {
  return weighting === "plain" ? "nucleolus" : `${weighting} nucleolus`;
}

/** The groups that prove the level, and the charge at which it fixes them. */
function tightGroups(
  game: CostGame,
  weighting: Weighting,
  { basis, weights, relief, denominator }: ExactOptimum,
  first: number,
): FixedGroup[] {
  return basis.flatMap((group, place): FixedGroup[] => {
    if (place < first || entry(weights, place) === 0n) return [];
    const less = { n: relief * exactWeightOf(game, weighting, group), d: denominator };
    return [{ group, charge: subtract({ n: unitsOf(game, group), d: 1n }, less) }];
  });
}

/** A level as its certificate writes it: the relief in pounds, or as a part of cost. */
function levelOf(
  game: CostGame,
  weighting: Weighting,
  { basis, weights, relief, denominator }: ExactOptimum,
  fixed: readonly FixedGroup[],
): BalancedLevel {
  const isMoney = weighting === "plain" || weighting === "per-capita";
  const weighed = basis.map((group, place) => ({ group, weight: entry(weights, place) }));
  const used = weighed.filter(({ weight }) => weight !== 0n);
  const isFixed = (group: number): boolean => fixed.some((one) => one.group === group);
  return {
    relief: divide({ n: relief, d: denominator }, fraction(isMoney ? game.unitsPerPound : 1n)),
    groups: used.filter(({ group }) => !isFixed(group)),
    fixed: used.filter(({ group }) => isFixed(group)),
  };
}
