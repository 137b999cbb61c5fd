import type { CertificateFault, CertifiedGame, NucleolusCertificate, Rational } from "./certificate";
import { groupsInDoubt } from "./groupsInDoubt";
import type { MemberSpan } from "./memberSpan";
import { memberSpan } from "./memberSpan";
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

/**
 * Whether charges (pounds) are the nucleolus that a certificate claims: nothing found means that they are, whoever made the certificate. Exact, from the costs
 * alone, and in no way by the method that found the charges. Proof: levels of balanced tight groups, each group with less relief settled by earlier levels, all charges settled by the last
 * (Kohlberg 1971; Maschler, Peleg and Shapley 1979).
 */
export function checkNucleolus(
  game: CertifiedGame,
  charges: readonly Rational[],
  certificate: NucleolusCertificate,
): readonly CertificateFault[] {
  const { weighting, levels, settled } = certificate;
  const count = game.partners.length;
  const all = everyoneOf(game);
  const named = [...settled, ...levels.flatMap(({ groups, fixed }) => [...groups, ...fixed].map(({ group }) => group))];
  if (named.some((group) => !isGroup(game, group))) return ["no such group"];
  if (charges.length !== count) return ["charges do not add up"];
  const money = isMoney(weighting);
  const whole = commonDenominator([
    ...charges,
    ...levels.map(({ relief }) => relief),
    { n: 1n, d: game.unitsPerPound },
  ]);
  const perUnit = whole / game.unitsPerPound;
  const paid = charges.map((charge) => scaled(charge, whole));
  const reliefs = levels.map(({ relief }) => scaled(relief, whole));
  const saving = (group: number): bigint => costIn(game, group) * perUnit - over(group, paid);
  const owed = (level: number, group: number): bigint =>
    at(reliefs, level) * measureIn(game, weighting, group) * (money ? whole : perUnit);
  const short = (level: number, group: number): bigint => saving(group) * whole - owed(level, group);
  const faults = new Set<CertificateFault>();
  if (saving(all) !== 0n) faults.add("charges do not add up");

  const known = [all, ...settled];
  for (const group of settled) {
    if (measureIn(game, weighting, group) !== 0n || saving(group) !== 0n) faults.add("measure not above zero");
  }
  const spans: MemberSpan[] = [memberSpan(count, known)];
  levels.forEach(({ groups, fixed }, level) => {
    if (groups.length === 0) faults.add("no group in a level");
    if (level > 0 && at(reliefs, level) < at(reliefs, level - 1)) faults.add("levels not in order");
    for (const { group, weight } of groups) {
      if (weight <= 0n) faults.add("weight not above zero");
      if (short(level, group) !== 0n) faults.add("group not tight");
      if (at(spans, level).holds(group)) faults.add("group settled before");
    }
    if (fixed.some(({ group }) => !known.includes(group))) faults.add("groups do not balance");
    const balance = memberWeights(count, [...groups, ...fixed]);
    if (balance.some((weight) => weight !== 0n)) faults.add("groups do not balance");
    known.push(...groups.map(({ group }) => group));
    spans.push(memberSpan(count, known));
  });
  if (at(spans, levels.length).size !== count) faults.add("charges not settled");
  if (faults.size > 0) return [...faults];

  const unit = game.unitsPerPound;
  const nearPaid = paid.map((n) => nearly(n * unit, whole));
  const nearRelief = nearly([0n, ...reliefs].reduce((_, relief) => relief) * (money ? unit : 1n), whole);
  for (const group of groupsInDoubt(game, weighting, nearPaid, nearRelief)) {
    const measure = measureIn(game, weighting, group);
    if (measure < 0n || (measure === 0n && saving(group) !== 0n)) faults.add("measure not above zero");
    const level = reliefs.findIndex((_, place) => short(place, group) < 0n);
    if (level >= 0 && !at(spans, level).holds(group)) faults.add("group overcharged");
  }
  return [...faults];
}

/** The weights of the groups of each partner. */
export function memberWeights(
  count: number,
  groups: readonly { readonly group: number; readonly weight: bigint }[],
): bigint[] {
  return Array.from({ length: count }, (_, place) =>
    groups.reduce((sum, { group, weight }) => sum + (Math.floor(group / 2 ** place) % 2 === 1 ? weight : 0n), 0n),
  );
}
