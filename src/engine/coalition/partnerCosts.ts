import type { Fraction } from "../money/fraction";
import { subtract, sum } from "../money/fraction";
import type { Result } from "../result";
import { succeed } from "../result";
import type { CostGame } from "./costGame";
import { costOfGroup, everybody } from "./costGame";
import { costIn, missingGroups, needGroups } from "./groupNames";
import type { GroupTable } from "./groupTable";

/** What each partner costs alone and what all but it cost, and the cost of all: in pounds, exact. Methods that need only these take 50 partners. */
export interface PartnerCosts {
  readonly partners: readonly string[];
  readonly total: Fraction;
  readonly alone: readonly Fraction[];
  readonly without: readonly Fraction[];
}

/** The costs of partners that a table holds; `groups-missing` names those that it lacks. */
export function partnerCostsOfTable(table: GroupTable, argument = "groupcosts"): Result<PartnerCosts> {
  const { partners } = table;
  const all = everybody(table);
  const rests = partners.map((_, position) => all - 2 ** position);
  const needed = [...new Set([...rests.filter((group) => group > 0), all])];
  const missing = missingGroups(table, needed);
  if (missing.length > 0) return needGroups(partners, missing, argument);
  return succeed({
    partners,
    total: costIn(table, all),
    alone: partners.map((_, position) => costIn(table, 2 ** position)),
    without: rests.map((group) => costIn(table, group)),
  });
}

/** The costs of partners in a game. */
export function partnerCostsOfGame(game: CostGame): PartnerCosts {
  const all = everybody(game);
  return {
    partners: game.partners,
    total: costOfGroup(game, all),
    alone: game.partners.map((_, position) => costOfGroup(game, 2 ** position)),
    without: game.partners.map((_, position) => costOfGroup(game, all - 2 ** position)),
  };
}

/** The separable cost of each partner: the cost of all less the cost of all others. */
export function separableCosts({ total, without }: PartnerCosts): Fraction[] {
  return without.map((cost) => subtract(total, cost));
}

/** The non-separable cost: the cost of all less the separable costs. */
export function nonSeparableCost(costs: PartnerCosts): Fraction {
  return subtract(costs.total, sum(separableCosts(costs)));
}
