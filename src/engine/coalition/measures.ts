import type { Result } from "../result";
import { fail, succeed } from "../result";
import { compare, sum } from "../money/fraction";
import { toNumber } from "../money/decimal";
import type { Weighting } from "../optimise/excess";
import { exactWeightOf } from "../optimise/excess";
import type { FixedGroup } from "../optimise/groupProgram";
import { groupSpan } from "../optimise/groupSpan";
import { settleCharges } from "../optimise/settleCharges";
import type { CostGame } from "./costGame";
import { costOfGroup, everybody, poundsOfGroup, unitsOf } from "./costGame";
import { groupName } from "./groupNames";

/**
 * Whether every group has the measure that a weighting divides by, and the groups that save nothing with all others, which must then pay exactly their own cost (under `disruption` only).
 * Problems: `measure-not-positive`, `parts-cheaper`, `parts-contradict`.
 */
export function unsavingGroups(game: CostGame, weighting: Weighting): Result<readonly number[]> {
  if (weighting === "plain" || weighting === "per-capita") return succeed([]);
  const all = everybody(game);
  const found: number[] = [];
  for (let group = 1; group < all; group++) {
    const measure = exactWeightOf(game, weighting, group);
    if (measure > 0n) continue;
    const name = groupName(game.partners, group);
    if (weighting === "proportional") {
      return fail({ code: "measure-not-positive", group: name, cost: poundsOfGroup(game, group) });
    }
    if (measure < 0n) {
      const parts = [name, groupName(game.partners, all - group)] as const;
      return fail({ code: "parts-cheaper", parts, saving: toNumber({ n: -measure, d: game.unitsPerPound }) });
    }
    found.push(group);
  }
  const contradicted = contradiction(game, found);
  return contradicted === null
    ? succeed(found)
    : fail({ code: "parts-contradict", group: groupName(game.partners, contradicted) });
}

/** A group that cannot pay exactly its own cost when the others before it do. */
function contradiction(game: CostGame, groups: readonly number[]): number | null {
  const count = game.partners.length;
  const span = groupSpan(count);
  const fixed: FixedGroup[] = [];
  for (const group of [everybody(game), ...groups]) {
    if (span.add(group)) fixed.push({ group, charge: { n: unitsOf(game, group), d: game.unitsPerPound } });
  }
  const charges = settleCharges(count, fixed);
  const isOff = (group: number): boolean =>
    compare(sum(charges.filter((_, partner) => ((group >> partner) & 1) === 1)), costOfGroup(game, group)) !== 0;
  return groups.find(isOff) ?? null;
}
