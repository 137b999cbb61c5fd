import type { DriverTable } from "../allocation/driverTable";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { negate } from "../money/fraction";
import { countProblems, numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny, succeed, together } from "../result";
import { CELL_GROUP_LIMIT, poundsOfGroup } from "./costGame";
import type { CostPart } from "./costPart";
import { partsOfModel } from "./costPart";
import type { GroupCost } from "./groupCosts";
import { groupName } from "./groupNames";
import { groupsBySize } from "./groupsBySize";
import { gameOfParts } from "./modelGame";

/**
 * What coordination costs, as parts of a model: so many pounds for each partner beyond the first, nothing for one alone or for nobody. Each pays its own, and
 * the first is given back once: `each` x (number in the group - 1). Put it beside `partsOfModel` for `gameOfParts`, `shapleyOfParts` and the rest.
 * Problems: `not-a-number`, `number-out-of-range` for a number of partners that is not whole.
 */
export function coordinationCost(partners: number, each: number): Result<readonly CostPart[]> {
  const failure = failIfAny([
    ...countProblems("partners", partners, "a whole number, 0 or more"),
    ...numberProblems("each", each),
  ]);
  if (failure !== null) return failure;
  const cost = readDecimal(each);
  const users = Array.from({ length: partners }, (_, position) => position);
  return succeed([
    { kind: "own", costs: users.map((): Fraction => cost) },
    { kind: "pool", cost: negate(cost), users },
  ]);
}

/**
 * The table of what every group would cost by the one cost model with the cost of coordination on top: as `groupCosts`, and capped as it is by what the
 * members would pay alone. Pounds, not rounded; at most 12 partners. Problems: those of `groupCosts` and of `coordinationCost`.
 */
export function coordinatedCosts(table: DriverTable, lines: readonly CostLine[], each: number): Result<GroupCost[]> {
  const { partners } = table;
  const model = together(partsOfModel(table, lines), aloneCosts(table, [...partners.keys()]));
  const read = together(model, coordinationCost(partners.length, each));
  if (!read.ok) return read;
  const [[parts, alone], extra] = read.value;
  const game = gameOfParts(partners, [...parts, ...extra], alone, CELL_GROUP_LIMIT);
  if (!game.ok) return game;
  return succeed(
    groupsBySize(partners.length).map(({ group }) => ({
      group: groupName(partners, group),
      cost: poundsOfGroup(game.value, group),
    })),
  );
}
