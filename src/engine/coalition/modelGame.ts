import type { DriverTable } from "../allocation/driverTable";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { entry } from "../entry";
import type { Fraction } from "../money/fraction";
import { compare, sum } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed, together } from "../result";
import type { CostGame } from "./costGame";
import { GROUP_LIMIT, gameOfCosts, gameOfUnits } from "./costGame";
import type { CostPart } from "./costPart";
import { costOfParts, partsOfModel } from "./costPart";
import { exactCosts } from "./exactCosts";
import { fillCosts } from "./fillCosts";
import { wholeParts } from "./wholeParts";

/** The most partners for whom figures too fine or too large for doubles are worked out group by group. */
const EXACT_LIMIT = 16;

/**
 * What every group costs by the one cost model: the model's cost, but never more than the sum of what its members would pay alone (nobody is forced
 * into a bad group). At most `limit` partners. Problems: those of the lines, `alone-unusable`, `too-many-partners`, `too-many-for-groups`,
 * `costs-too-fine`. c(S) = min(model(S), sum of stand-alone costs).
 */
export function gameOfModel(table: DriverTable, lines: readonly CostLine[], limit = GROUP_LIMIT): Result<CostGame> {
  const rows = table.partners.map((_, row) => row);
  const read = together(partsOfModel(table, lines), aloneCosts(table, rows));
  return read.ok ? gameOfParts(table.partners, read.value[0], read.value[1], limit) : read;
}

/** What every group costs by parts; capped by the sum of stand-alone costs where these are given. */
export function gameOfParts(
  partners: readonly string[],
  parts: readonly CostPart[],
  alone: readonly Fraction[] | null = null,
  limit = GROUP_LIMIT,
): Result<CostGame> {
  const count = partners.length;
  if (count > limit) return fail({ code: "too-many-for-groups", count, limit });
  const whole = wholeParts(count, parts, alone);
  if (whole !== null) return succeed(gameOfUnits(partners, fillCosts(count, whole), whole.unitsPerPound));
  if (count > EXACT_LIMIT) return fail({ code: "costs-too-fine", count, limit: EXACT_LIMIT });
  return succeed(gameOfCosts(partners, exactCosts(count, parts, alone)));
}

/** What the partners at some positions cost by parts, capped where stand-alone costs are given: pounds, exact. */
export function cappedCost(
  parts: readonly CostPart[],
  alone: readonly Fraction[] | null,
  members: readonly number[],
): Fraction {
  const cost = costOfParts(parts, members);
  if (alone === null) return cost;
  const apart = sum(members.map((member) => entry(alone, member)));
  return compare(apart, cost) < 0 ? apart : cost;
}
