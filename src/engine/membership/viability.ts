import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import type { Rule } from "../allocation/rule";
import type { SharedCost } from "../allocation/shareCosts";
import { shareCosts } from "../allocation/shareCosts";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { partnerRow } from "../cost/lineCost";
import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, divide, fraction, multiply, negate, subtract } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed, together } from "../result";
import type { Curve } from "./chargeCurve";
import { FLAT } from "./chargeCurve";
import { shareShape } from "./shareShape";
import type { ChargePart } from "./viableStretches";
import { followedSteps, stepsIn, stretches } from "./viableStretches";

/** A stretch of the other partners' total of a driver, both ends within; null is no limit. */
export interface ViableInterval {
  readonly from: number;
  readonly to: number | null;
}

/**
 * Every interval of the other partners' total of a driver in which a partner pays no more than alone, exact and in order; none is an empty list. All else
 * stays as it is: the partner's own quantities, the number of partners, the other drivers. With steps in the cost there are gaps. A charge equal to the cost
 * alone is viable; charges are not rounded. Where a step is a credit, an interval may begin just above its `from`. Ends that are no fractions are given to the nearest double.
 * Problems: those of `withdraw`; `viability-not-followed` for a line whose share does not answer to the driver by SHARE of it, or is bounded; `steps-too-many`.
 */
export function viability(
  partner: string,
  driver: string,
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
): Result<readonly ViableInterval[]> {
  const curves = curvesOf(partner, driver, table, lines, rules);
  if (!curves.ok) return curves;
  const { parts, quantity } = curves.value;
  const found = stretches(parts, quantity);
  if (!found.ok) return found;
  return succeed(
    found.value.map(({ from, to }) => ({
      from: toNumber(subtract(from, quantity)),
      to: to === null ? null : toNumber(subtract(to, quantity)),
    })),
  );
}

/**
 * How many totals of a driver `viability` follows one by one: those at which a step of the cost is reached, from the partner's own quantity up to where
 * nothing changes sides any more; 0 where no step follows the driver. Problems: those of `viability`.
 */
export function viabilitySteps(
  partner: string,
  driver: string,
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
): Result<number> {
  const curves = curvesOf(partner, driver, table, lines, rules);
  if (!curves.ok) return curves;
  const { parts, quantity } = curves.value;
  const steps = stepsIn(parts);
  const followed = followedSteps(parts, steps, quantity);
  return followed.ok ? succeed(followed.value.ends.length) : followed;
}

/** What a partner pays above its cost alone, in parts, and its own quantity of the driver. */
function curvesOf(
  partner: string,
  driver: string,
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
): Result<{ readonly parts: readonly ChargePart[]; readonly quantity: Fraction }> {
  const row = partnerRow(partner, table) ?? -1;
  const column = table.drivers.findIndex(({ name }) => keyOf(name) === keyOf(driver));
  const problems: Problem[] = [];
  if (row < 0)
    problems.push({ code: "partner-unknown", place: { argument: "partner" }, name: partner, known: table.partners });
  else if (table.partners.length < 2)
    problems.push({ code: "members-missing", argument: `The table, besides ${partner},` });
  if (column < 0) {
    const present = table.drivers.map(({ name }) => name);
    problems.push({ code: "column-missing", table: "partners", column: driver, present });
  }
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const { name, values } = entry(table.drivers, column);
  const own = values[row];
  const quantity = typeof own === "number" ? readDecimal(own) : ZERO;
  const both = together(aloneCosts(table, [row]), partsOf(row, quantity, name, table, lines, rules));
  if (!both.ok) return both;
  const limit: Curve = { ...FLAT, constant: negate(entry(both.value[0], 0)) };
  return succeed({ parts: [...both.value[1], { curve: limit, amount: ONE, block: null }], quantity });
}

/** How the partner's part of each line answers, solved from two totals of the others once its shape is known. */
function partsOf(
  row: number,
  quantity: Fraction,
  driver: string,
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
): Result<readonly ChargePart[]> {
  const at = (each: number): Result<readonly SharedCost[]> =>
    shareCosts(sharingOf({ kind: "lines", lines }, rules, withOthers(table, driver, row, each), { unit: 0 }), [
      ...table.partners.keys(),
    ]);
  const both = together(at(1), at(2));
  if (!both.ok) return both;
  const [near, far] = both.value;
  const problems: Problem[] = [];
  const parts = near.flatMap((one, index): ChargePart[] => {
    if (!("behaviour" in one.cost)) return [];
    const shape = shareShape(one.cost, one.rule, driver);
    if (shape === "other") problems.push({ code: "viability-not-followed", line: one.cost.name, driver });
    const [share, second] = [shareIn(one, row), shareIn(entry(far, index), row)];
    const reach = (each: number): Fraction =>
      divide(ONE, add(quantity, multiply(readDecimal(each), fraction(BigInt(table.partners.length - 1)))));
    const pull = divide(subtract(share, second), subtract(reach(1), reach(2)));
    const constant = subtract(share, multiply(pull, reach(1)));
    return [partOf(one.cost, one.amount, driver, { constant, slope: ZERO, pull })];
  });
  return failIfAny(problems) ?? succeed(parts);
}

function partOf(cost: CostLine, amount: Fraction, driver: string, share: Curve): ChargePart {
  const follows = keyOf(cost.driver ?? "") === keyOf(driver);
  if (follows && cost.behaviour === "variable") {
    const curve = { constant: share.pull, slope: share.constant, pull: ZERO };
    return { amount: readDecimal(cost.amount), block: null, curve };
  }
  if (follows && cost.behaviour === "step")
    return { amount: readDecimal(cost.amount), block: readDecimal(cost.block ?? 1), curve: share };
  return { amount, block: null, curve: share };
}

function shareIn({ split, amount }: SharedCost, row: number): Fraction {
  return amount.n === 0n ? ZERO : divide(entry(split.parts, row), amount);
}

/** The table with the same quantity of a driver for each of the others; how their total is spread makes no difference to the shapes that are followed. */
function withOthers(table: DriverTable, driver: string, row: number, each: number): DriverTable {
  return {
    ...table,
    drivers: table.drivers.map((one) =>
      one.name === driver ? { ...one, values: one.values.map((value, index) => (index === row ? value : each)) } : one,
    ),
  };
}
