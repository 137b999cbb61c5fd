import type { DriverTable } from "../allocation/driverTable";
import { PARTNER_LIMIT } from "../allocation/driverTable";
import type { CostLine } from "../cost/costLine";
import type { Fraction } from "../money/fraction";
import { PENNY } from "../money/splitAmount";
import { WEIGHTINGS } from "../optimise/excess";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { CostGame } from "./costGame";
import { GROUP_LIMIT } from "./costGame";
import type { Charge } from "./disruption";
import { fairMethodNames, methodWord, roundedCharges } from "./fair";
import { gameOfModel } from "./modelGame";
import { nameOfNucleolus, nucleolus } from "./nucleolus";
import type { PartnerCosts } from "./partnerCosts";
import { partnerCostsOfModel } from "./partnerCostsOfModel";
import { scrb } from "./scrb";
import { separable } from "./separable";
import type { ModelValue } from "./shapleyOfModel";
import { shapleyOfModel } from "./shapleyOfModel";
import { standAlone } from "./standAlone";
import { tau } from "./tau";

/** What each partner pays by a method, on the cost model; estimated where there are standard errors. */
export interface ModelCharges {
  readonly charges: readonly Charge[];
  /** Pounds by which each charge may be off, as often as not by less; null where every group was taken into account. */
  readonly standardErrors: readonly number[] | null;
  /** Orders of joining that were looked at; 0 where no charge is estimated. */
  readonly orders: number;
}

type Exact = Pick<ModelValue, "values" | "standardErrors" | "orders">;
type OnModel = (table: DriverTable, lines: readonly CostLine[]) => Result<Exact>;

/** The most partners of a method that looks at every group. */
const EVERY_GROUP = 16;

const exact = (values: readonly Fraction[]): Exact => ({ values, standardErrors: null, orders: 0 });

const methods: ReadonlyMap<string, OnModel> = new Map<string, OnModel>([
  ["shapley", (table, lines) => shapleyOfModel(table, lines, { everyGroup: GROUP_LIMIT })],
  ...WEIGHTINGS.map((weighting): [string, OnModel] => [
    nameOfNucleolus(weighting),
    onGame((game) => {
      const found = nucleolus(game, weighting);
      return found.ok ? succeed(found.value.charges) : found;
    }),
  ]),
  ["scrb", onCosts(scrb)],
  ["tau", onGame(tau)],
  ["separable", onCosts((costs) => succeed(separable(costs)))],
  ["stand-alone", onCosts(standAlone)],
]);

const ofEveryGroup = ["tau", ...WEIGHTINGS.map(nameOfNucleolus)];

/** The most partners that a method of `fair` takes on the cost model: 16 where it looks at every group, else 50. */
export function mostPartnersOf(method: string): number {
  return ofEveryGroup.includes(methodWord(method)) ? EVERY_GROUP : PARTNER_LIMIT;
}

/**
 * What each partner pays of the cost of all by a method of `fair` (shapley where not given), from the one cost model without a table of groups: pounds, rounded to the unit (a penny where not
 * given, 0 for none) by largest remainder. Up to 16 partners by every method; beyond, up to 50 by shapley (exact to 24, then estimated), scrb, separable and stand-alone.
 * Problems: `word-unknown`, `too-many-for-method`, those of the model and of the method.
 */
export function fairOfModel(
  table: DriverTable,
  lines: readonly CostLine[],
  method = "shapley",
  unit = PENNY,
): Result<ModelCharges> {
  const word = methodWord(method);
  const charges = methods.get(word);
  if (charges === undefined) {
    return fail({ code: "word-unknown", place: { argument: "method" }, found: method, expected: fairMethodNames });
  }
  const count = table.partners.length;
  const limit = mostPartnersOf(word);
  if (limit === EVERY_GROUP && count > limit) return fail({ code: "too-many-for-method", method: word, count, limit });
  const found = charges(table, lines);
  if (!found.ok) return found;
  const { values, standardErrors, orders } = found.value;
  return succeed({ charges: roundedCharges(table.partners, values, unit), standardErrors, orders });
}

function onGame(charges: (game: CostGame) => Result<readonly Fraction[]>): OnModel {
  return onRead((table, lines) => gameOfModel(table, lines, EVERY_GROUP), charges);
}

function onCosts(charges: (costs: PartnerCosts) => Result<readonly Fraction[]>): OnModel {
  return onRead(partnerCostsOfModel, charges);
}

function onRead<Read>(
  read: (table: DriverTable, lines: readonly CostLine[]) => Result<Read>,
  charges: (from: Read) => Result<readonly Fraction[]>,
): OnModel {
  return (table, lines) => {
    const from = read(table, lines);
    const found = from.ok ? charges(from.value) : from;
    return found.ok ? succeed(exact(found.value)) : found;
  };
}
