import type { DriverTable } from "../allocation/driverTable";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import type { Fraction } from "../money/fraction";
import { subtract, sum } from "../money/fraction";
import { entry } from "../entry";
import { invariant } from "../invariant";
import type { Result } from "../result";
import { succeed, together } from "../result";
import { plain } from "../words";
import { partsOfModel } from "./costPart";
import type { Charge } from "./disruption";
import { chargesOf } from "./disruption";
import { groupsToTry } from "./groupsToTry";
import { cappedCost, gameOfParts } from "./modelGame";
import type { Overcharged } from "./overchargedGroups";
import { byOvercharge } from "./overchargedGroups";
import type { Stability } from "./stability";
import { named, testCore, wholeCharges } from "./stability";

/** The most partners for whom every group is tried. */
const ALL_GROUPS = 16;

/**
 * The core test on the one cost model. Up to 16 partners every group is tried. Beyond (up to 50) these are: each partner alone, all but each, all pairs, groups grown and cut down
 * greedily by their overcharge, and seeded random groups, always the same; `tried` counts them and `isComplete` is false, so that no failing group is not a proof.
 * Problems: those of `stability` and of the model. A group never costs more than its members would pay alone. The charges may differ from the cost of all by half a penny a partner and
 * line, because `allocate` rounds each line once.
 */
export function stabilityOfModel(
  charges: readonly Charge[],
  table: DriverTable,
  lines: readonly CostLine[],
): Result<Stability> {
  return testModel(charges, table, lines, true);
}

/** The same; the charges need not add up to the cost of all where `isTotalChecked` is false. */
export function testModel(
  charges: readonly Charge[],
  table: DriverTable,
  lines: readonly CostLine[],
  isTotalChecked: boolean,
): Result<Stability> {
  const rows = table.partners.map((_, row) => row);
  const model = together(partsOfModel(table, lines), aloneCosts(table, rows));
  const read = together(chargesOf(charges, table.partners), model);
  if (!read.ok) return read;
  const [paid, [parts, alone]] = read.value;
  const whole = isTotalChecked ? wholeCharges(paid, cappedCost(parts, alone, rows), lines.length) : succeed(paid);
  if (!whole.ok) return whole;
  if (rows.length <= ALL_GROUPS) {
    const game = gameOfParts(table.partners, parts, alone, ALL_GROUPS);
    invariant(game.ok, "so few partners are within every limit of a game");
    return succeed(testCore(paid, game.value));
  }
  const tried = new Map<number, Overcharged>();
  const overcharge = (members: readonly number[]): Fraction => {
    const group = members.reduce((number, member) => number + 2 ** member, 0);
    const known = tried.get(group);
    if (known !== undefined) return known.overcharge;
    const charged = sum(members.map((member) => entry(paid, member)));
    const ownCost = cappedCost(parts, alone, members);
    const found = { group, charged, ownCost, overcharge: subtract(charged, ownCost) };
    tried.set(group, found);
    return found.overcharge;
  };
  groupsToTry(rows.length, overcharge);
  const failing = [...tried.values()].filter((one) => one.overcharge.n > 0n).sort(byOvercharge);
  return succeed({
    failing: failing.map((one) => named(table.partners, one)),
    tried: tried.size,
    isComplete: false,
  });
}

/** How far the words of a core test reach: stable, failing, or nothing found among those that were tried. */
export function sayStability({
  failing,
  tried,
  isComplete,
}: Pick<Stability, "tried" | "isComplete"> & { readonly failing: { readonly length: number } }): string {
  const groups = plain(tried);
  if (failing.length === 1) return `One group of ${groups} tried would pay less on its own.`;
  if (failing.length > 1) return `${plain(failing.length)} groups of ${groups} tried would pay less on their own.`;
  return isComplete
    ? `Stable: none of all ${groups} groups would pay less on its own.`
    : `No failing group among ${groups} tried. Not every group could be, so this is no proof.`;
}
