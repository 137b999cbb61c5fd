import type { CertificateFault, CertifiedGame, OptimumCertificate, Rational } from "./certificate";
import { memberWeights } from "./checkNucleolus";
import { groupsInDoubt } from "./groupsInDoubt";
import {
  at,
  commonDenominator,
  costIn,
  everyoneOf,
  isGroup,
  isMoney,
  measureIn,
  nearly,
  over,
  scaled,
} from "./wholeNumbers";

/** What is claimed: charges in pounds, the relief of every group a unit of its measure (0 without a weighting), and the value that no other charges can better. */
export interface ClaimedOptimum {
  readonly charges: readonly Rational[];
  readonly relief: Rational;
  readonly value: Rational;
}

/**
 * Whether charges are as good as a certificate claims that any can be: nothing found means that they are. Exact, from the costs alone. Proof: the charges keep every group at
 * or below its cost (less the relief), and the weights of the certificate show the same value as a bound on all charges (weak duality of linear programming; Bondareva 1963, Shapley 1967).
 */
export function checkOptimum(
  game: CertifiedGame,
  { charges, relief, value }: ClaimedOptimum,
  certificate: OptimumCertificate,
): readonly CertificateFault[] {
  const { weighting, goal, isTotalFixed, groups, everybody, scale } = certificate;
  const count = game.partners.length;
  const all = everyoneOf(game);
  if (groups.some(({ group }) => !isGroup(game, group))) return ["no such group"];
  if (charges.length !== count || goal.length !== count) return ["charges do not add up"];
  const money = weighting === null || isMoney(weighting);
  const whole = commonDenominator([...charges, relief, value, { n: 1n, d: game.unitsPerPound }]);
  const perUnit = whole / game.unitsPerPound;
  const paid = charges.map((charge) => scaled(charge, whole));
  const given = scaled(relief, whole);
  const faults = new Set<CertificateFault>();
  const total = over(all, paid);
  if (isTotalFixed && total !== costIn(game, all) * perUnit) faults.add("charges do not add up");
  if (groups.some(({ weight }) => weight < 0n) || scale <= 0n) faults.add("weight not above zero");
  const together = [...groups, { group: all, weight: isTotalFixed ? everybody : 0n }];
  const sums = memberWeights(count, together);
  if (sums.some((sum, place) => sum !== scale * BigInt(at(goal, place)))) faults.add("groups do not balance");
  const measured = (group: number): bigint => (weighting === null ? 0n : measureIn(game, weighting, group));
  const measures = groups.reduce((sum, { group, weight }) => sum + weight * measured(group), 0n);
  const perMeasure = money ? 1n : game.unitsPerPound;
  if (weighting !== null && measures !== scale) faults.add("groups do not balance");

  const reached =
    weighting === null ? goal.reduce((sum, part, place) => sum + BigInt(part) * at(paid, place), 0n) : given;
  const bound = together.reduce((sum, { group, weight }) => sum + weight * costIn(game, group), 0n) * perUnit;
  const claimed = scaled(value, whole);
  if (claimed !== reached || bound * perMeasure !== scale * claimed) faults.add("bound not reached");

  const unit = game.unitsPerPound;
  const nearPaid = paid.map((n) => nearly(n * unit, whole));
  const nearRelief = nearly(given * (money ? unit : 1n), whole);
  for (const group of groupsInDoubt(game, weighting, nearPaid, nearRelief)) {
    const owed = given * measured(group) * (money ? whole : perUnit);
    if ((costIn(game, group) * perUnit - over(group, paid)) * whole < owed) faults.add("group overcharged");
  }
  return [...faults];
}
