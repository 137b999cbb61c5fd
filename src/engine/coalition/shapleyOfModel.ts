import type { DriverTable } from "../allocation/driverTable";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { add, divide, fraction, subtract, sum } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed, together } from "../result";
import type { CostPart } from "./costPart";
import { partsOfModel } from "./costPart";
import { cappedCost, gameOfParts } from "./modelGame";
import { overchargeOf } from "./overcharge";
import { sampleShapley } from "./sampleShapley";
import { shapley } from "./shapley";
import { shapleyOfParts } from "./shapleyOfParts";
import { wholeParts } from "./wholeParts";

/** The most partners for whom every group is looked at unless something else is asked. */
const EVERY_GROUP = 20;
/** Orders are drawn until about this many groups were costed. */
const GROUPS_SAMPLED = 1_000_000;

/** What each partner pays by the Shapley value, in pounds; exact where `standardErrors` is null, else estimated from sampled orders. */
export interface ModelValue {
  readonly partners: readonly string[];
  readonly values: readonly Fraction[];
  /** Pounds by which a value may be off, as often as not by less; null where every group was taken into account. */
  readonly standardErrors: readonly number[] | null;
  /** Orders of joining that were looked at; 0 where no value is estimated. */
  readonly orders: number;
}

/**
 * The Shapley value of the one cost model for up to 50 partners; with `capped`, a group costs no more than its members would pay alone together.
 * Up to `everyGroup` partners (20 where not given, at most 24) from the cost of every group; beyond, from the closed forms of the model's lines, which
 * leaves only what the cap takes off to be estimated. It adds up to the cost of all exactly.
 * Problems: those of the model, `volumes-too-many` where counting volumes takes too long.
 */
export function shapleyOfModel(
  table: DriverTable,
  lines: readonly CostLine[],
  { capped = true, everyGroup = EVERY_GROUP }: { readonly capped?: boolean; readonly everyGroup?: number } = {},
): Result<ModelValue> {
  const rows = table.partners.map((_, row) => row);
  const read = together(partsOfModel(table, lines), capped ? aloneCosts(table, rows) : succeed(null));
  if (!read.ok) return read;
  const [parts, alone] = read.value;
  const { partners } = table;
  if (partners.length <= everyGroup) {
    const game = gameOfParts(partners, parts, alone);
    return game.ok ? succeed({ partners, values: shapley(game.value), standardErrors: null, orders: 0 }) : game;
  }
  const uncapped = shapleyOfParts(partners.length, parts);
  if (uncapped === null) return fail({ code: "volumes-too-many", count: partners.length, limit: everyGroup });
  if (alone === null) return succeed({ partners, values: uncapped.values, standardErrors: null, orders: 0 });
  return lessTheCap(partners, parts, alone, uncapped.values);
}

/** What the cap takes off is sampled: the rest is exact. */
function lessTheCap(
  partners: readonly string[],
  parts: readonly CostPart[],
  alone: readonly Fraction[],
  uncapped: readonly Fraction[],
): Result<ModelValue> {
  const count = partners.length;
  const whole = wholeParts(count, parts, alone);
  if (whole === null) return fail({ code: "costs-too-fine", count, limit: EVERY_GROUP });
  const draws = Math.max(20, Math.ceil(GROUPS_SAMPLED / (2 * count * count)));
  const { means, errors, orders } = sampleShapley(count, draws, overchargeOf(whole));
  const rough = uncapped.map((value, at) =>
    subtract(value, { n: BigInt(Math.round(Number(means[at]) * 2 ** 20)), d: 2n ** 20n * whole.unitsPerPound }),
  );
  const all = cappedCost(
    parts,
    alone,
    Array.from(partners, (_, position) => position),
  );
  const spare = divide(subtract(all, sum(rough)), fraction(BigInt(count)));
  const pounds = (units: number): number => units / toNumber({ n: whole.unitsPerPound, d: 1n });
  return succeed({
    partners,
    values: rough.map((value) => add(value, spare)),
    standardErrors: Array.from(errors, pounds),
    orders,
  });
}
