import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { PENNY } from "../money/splitAmount";
import type { Weighting } from "../optimise/excess";
import { WEIGHTINGS } from "../optimise/excess";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { CostGame } from "./costGame";
import { everybody, gameOfTable } from "./costGame";
import type { Charge } from "./disruption";
import { costIn, missingGroups, needGroups } from "./groupNames";
import type { GroupTable } from "./groupTable";
import { nameOfNucleolus, nucleolus } from "./nucleolus";
import type { PartnerCosts } from "./partnerCosts";
import { partnerCostsOfTable } from "./partnerCosts";
import { roundSigned } from "../money/roundSigned";
import { scrb } from "./scrb";
import { separable } from "./separable";
import { shapley } from "./shapley";
import { standAlone } from "./standAlone";
import { tau } from "./tau";

/** A way to share the cost of all partners by what groups of them would cost. */
interface FairMethod {
  /** As it is written in a cell. */
  readonly name: string;
  /** Charges in pounds, exact, in the order of the partners; asks the table only for the groups that it needs. */
  readonly charges: (table: GroupTable) => Result<readonly Fraction[]>;
}

/** Every method of `fair`, the default first. */
const fairMethods: readonly FairMethod[] = [
  { name: "shapley", charges: (table) => onGame(table, (game) => succeed(shapley(game))) },
  ...WEIGHTINGS.map(ofNucleolus),
  { name: "scrb", charges: (table) => onCosts(table, scrb) },
  { name: "tau", charges: (table) => onGame(table, tau) },
  { name: "separable", charges: (table) => onCosts(table, (costs) => succeed(separable(costs))) },
  { name: "stand-alone", charges: ofAlone },
];

/** The names of the methods of `fair`, the default first. */
export const fairMethodNames: readonly string[] = fairMethods.map(({ name }) => name);

/**
 * What each partner pays of the cost of all, by what groups of partners would cost on their own: pounds, rounded to the unit (a penny where not
 * given, 0 for none) by largest remainder, ties to the larger exact charge, then to the earlier name; in the order of the table's partners.
 * Problems: `word-unknown` for a method that is not there, `groups-missing`, `too-many-for-groups`, and those of the method.
 */
export function fair(table: GroupTable, method = "shapley", unit = PENNY): Result<Charge[]> {
  const word = methodWord(method);
  const found = fairMethods.find(({ name }) => name === word);
  if (found === undefined) {
    return fail({ code: "word-unknown", place: { argument: "method" }, found: method, expected: fairMethodNames });
  }
  const charges = found.charges(table);
  if (!charges.ok) return charges;
  return succeed(roundedCharges(table.partners, charges.value, unit));
}

/** The name of a method as it is looked up, whatever its capitals and spaces. */
export function methodWord(method: string): string {
  return method.trim().replace(/\s+/g, " ").toLowerCase();
}

/** Exact charges rounded to a unit by largest remainder, each beside its partner. */
export function roundedCharges(partners: readonly string[], charges: readonly Fraction[], unit: number): Charge[] {
  const rounded = roundSigned(charges, readDecimal(unit), partners);
  return partners.map((partner, index) => ({ partner, charge: toNumber(entry(rounded, index)) }));
}

function ofNucleolus(weighting: Weighting): FairMethod {
  return {
    name: nameOfNucleolus(weighting),
    charges: (table) =>
      onGame(table, (game) => {
        const found = nucleolus(game, weighting);
        return found.ok ? succeed(found.value.charges) : found;
      }),
  };
}

function onGame(
  table: GroupTable,
  charges: (game: CostGame) => Result<readonly Fraction[]>,
): Result<readonly Fraction[]> {
  const game = gameOfTable(table);
  return game.ok ? charges(game.value) : game;
}

function onCosts(
  table: GroupTable,
  charges: (costs: PartnerCosts) => Result<readonly Fraction[]>,
): Result<readonly Fraction[]> {
  const costs = partnerCostsOfTable(table);
  return costs.ok ? charges(costs.value) : costs;
}

/** Only the cost of each partner alone, and of all. */
function ofAlone(table: GroupTable): Result<readonly Fraction[]> {
  const all = everybody(table);
  const missing = missingGroups(table, [all]);
  if (missing.length > 0) return needGroups(table.partners, missing, "groupcosts");
  return standAlone({
    partners: table.partners,
    total: costIn(table, all),
    alone: table.partners.map((_, index) => costIn(table, 2 ** index)),
  });
}
