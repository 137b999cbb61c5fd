import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import type { Rule } from "../allocation/rule";
import type { SharedCost } from "../allocation/shareCosts";
import { shareCosts } from "../allocation/shareCosts";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { partnerRow } from "../cost/lineCost";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, compare, divide, fraction, multiply, negate, subtract } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed, together } from "../result";
import type { Curve, Stretch } from "./chargeCurve";
import { FLAT, addCurves, beyondRoots, joined, scaleCurve, whereNotAbove } from "./chargeCurve";
import { shareShape } from "./shareShape";

/** The most totals at which a step is reached that are followed one by one. */
const MOST_STEPS = 5000;

/** A stretch of the other partners' total of a driver, both ends within; null is no limit. */
export interface ViableInterval {
  readonly from: number;
  readonly to: number | null;
}

/** A line in a partner's charge: amount x (own part + pulled part / V), for each started block of V where it is a step of the driver. */
interface Part {
  readonly curve: Curve;
  readonly amount: Fraction;
  readonly block: Fraction | null;
}

/**
 * Every interval of the other partners' total of a driver in which a partner pays no more than alone, exact and in order; none is an empty list. All else
 * stays as it is: the partner's own quantities, the number of partners, the other drivers. With steps in the cost there are gaps. A charge equal to the cost
 * alone is viable; charges are not rounded. Ends that are no fractions are given to the nearest double.
 * Problems: those of `withdraw`; `viability-not-followed` for a line whose share does not answer to the driver by SHARE of it, or is bounded; `steps-too-many`.
 */
export function viability(
  partner: string,
  driver: string,
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
): Result<readonly ViableInterval[]> {
  const row = partnerRow(partner, table);
  const column = table.drivers.find(({ name }) => keyOf(name) === keyOf(driver));
  const problems: Problem[] = [];
  if (row === null)
    problems.push({ code: "partner-unknown", place: { argument: "partner" }, name: partner, known: table.partners });
  else if (table.partners.length < 2)
    problems.push({ code: "members-missing", argument: `The table, besides ${partner},` });
  if (column === undefined) {
    const present = table.drivers.map(({ name }) => name);
    problems.push({ code: "column-missing", table: "partners", column: driver, present });
  }
  const failure = failIfAny(problems);
  if (failure !== null || row === null || column === undefined) return failure ?? succeed([]);
  const alone = aloneCosts(table, [row]);
  const parts = partsOf(row, column.name, table, lines, rules);
  const both = together(alone, parts);
  if (!both.ok) return both;
  const own = column.values[row];
  const quantity = typeof own === "number" ? readDecimal(own) : ZERO;
  const limit: Curve = { ...FLAT, constant: negate(both.value[0][0] ?? ZERO) };
  const found = stretches([...both.value[1], { curve: limit, amount: ONE, block: null }], quantity);
  if (!found.ok) return found;
  return succeed(
    found.value.map(({ from, to }) => ({
      from: toNumber(subtract(from, quantity)),
      to: to === null ? null : toNumber(subtract(to, quantity)),
    })),
  );
}

/** How the partner's part of each line answers, solved from two totals of the others once its shape is known. */
function partsOf(
  row: number,
  driver: string,
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
): Result<readonly Part[]> {
  const own = table.drivers.find(({ name }) => name === driver)?.values[row];
  const size = typeof own === "number" && own > 0 ? own : 1;
  const at = (each: number): Result<readonly SharedCost[]> =>
    shareCosts(sharingOf({ kind: "lines", lines }, rules, withOthers(table, driver, row, each), { unit: 0 }), [
      ...table.partners.keys(),
    ]);
  const both = together(at(size), at(size / 2));
  if (!both.ok) return both;
  const [near, far] = both.value;
  const quantity = typeof own === "number" ? readDecimal(own) : ZERO;
  const problems: Problem[] = [];
  const parts = near.flatMap((one, index): Part[] => {
    const other = far[index];
    if (!("behaviour" in one.cost) || other === undefined) return [];
    const shape = shareShape(one.cost, one.rule, driver);
    if (shape === "other") problems.push({ code: "viability-not-followed", line: one.cost.name, driver });
    const [share, second] = [shareIn(one, row), shareIn(other, row)];
    const reach = (each: number): Fraction =>
      divide(ONE, add(quantity, multiply(readDecimal(each), fraction(BigInt(table.partners.length - 1)))));
    const pull = shape === "constant" ? ZERO : divide(subtract(share, second), subtract(reach(size), reach(size / 2)));
    const constant = subtract(share, multiply(pull, reach(size)));
    return [partOf(one, driver, { constant, slope: ZERO, pull })];
  });
  return failIfAny(problems) ?? succeed(parts);
}

function partOf(one: SharedCost, driver: string, share: Curve): Part {
  const { cost } = one;
  const follows = "behaviour" in cost && keyOf(cost.driver ?? "") === keyOf(driver);
  if (follows && cost.behaviour === "variable") {
    const amount = readDecimal(cost.amount);
    return { amount, block: null, curve: { constant: share.pull, slope: share.constant, pull: ZERO } };
  }
  if (follows && cost.behaviour === "step")
    return { amount: readDecimal(cost.amount), block: readDecimal(cost.block ?? 1), curve: share };
  return { amount: one.amount, block: null, curve: share };
}

function shareIn({ split, amount }: SharedCost, row: number): Fraction {
  return amount.n === 0n ? ZERO : divide(split.parts[row] ?? ZERO, amount);
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

function stretches(parts: readonly Part[], least: Fraction): Result<readonly Stretch[]> {
  const smooth = curveAt(parts.filter(({ block }) => block === null));
  const steps = parts.flatMap(({ block, ...part }) => (block === null ? [] : [{ ...part, block }]));
  if (steps.length === 0) return succeed(joined(whereNotAbove(smooth, { from: least, to: null })));
  const envelope = (over: boolean): Curve =>
    steps.reduce((sum, step) => addCurves(sum, unstepped(step, over === step.amount.n > 0n)), smooth);
  const [above, below] = [envelope(true), envelope(false)];
  const last = [least, ...[above, below].map(beyondRoots)].reduce((a, b) => (compare(a, b) > 0 ? a : b));
  const settled = { from: last, to: null };
  const always = isWhole(whereNotAbove(above, settled), last);
  const never = whereNotAbove(below, settled).length === 0;
  const ends = always || never ? stepEnds(steps, least, last) : null;
  if (ends === null) return fail({ code: "steps-too-many", limit: MOST_STEPS });
  const found: Stretch[] = [];
  let from = least;
  for (const to of ends) {
    const curve = steps.reduce(
      (sum, step) => addCurves(sum, scaleCurve(multiply(step.amount, fraction(blocksAt(to, step.block))), step.curve)),
      smooth,
    );
    const open = from;
    const within = whereNotAbove(curve, { from, to });
    found.push(...within.filter((one) => open === least || one.to === null || compare(one.to, open) > 0));
    from = to;
  }
  if (always) found.push({ from, to: null });
  return succeed(joined(found));
}

function curveAt(parts: readonly Part[]): Curve {
  return parts.reduce((sum, { curve, amount }) => addCurves(sum, scaleCurve(amount, curve)), FLAT);
}

/** A step line with V / block blocks, or one more: no step is outside the two. */
function unstepped({ curve, amount, block }: Part & { readonly block: Fraction }, oneMore: boolean): Curve {
  const even = { constant: divide(curve.pull, block), slope: divide(curve.constant, block), pull: ZERO };
  return scaleCurve(amount, oneMore ? addCurves(even, curve) : even);
}

function isWhole(found: readonly Stretch[], from: Fraction): boolean {
  const [only] = found;
  return found.length === 1 && only?.to === null && compare(only.from, from) === 0;
}

/** Every total at which some step is full, from the least on, until the last; null where there are too many. */
function stepEnds(
  steps: readonly { readonly block: Fraction }[],
  least: Fraction,
  last: Fraction,
): readonly Fraction[] | null {
  const ends: Fraction[] = [];
  let covered: Fraction | null = null;
  for (const { block } of steps) {
    const [first, final] = [blocksAt(least, block), blocksAt(last, block)];
    if (final - first > BigInt(MOST_STEPS)) return null;
    for (let count = first; count <= final; count++) ends.push(multiply(fraction(count), block));
    const full = multiply(fraction(final), block);
    if (covered === null || compare(full, covered) < 0) covered = full;
  }
  const reached = ends.filter((end) => end.n > 0n && (covered === null || compare(end, covered) <= 0)).sort(compare);
  return reached.length > MOST_STEPS
    ? null
    : reached.filter((end, at) => at === 0 || compare(end, reached[at - 1] ?? ZERO) > 0);
}

function blocksAt(total: Fraction, block: Fraction): bigint {
  const blocks = divide(total, block);
  return (blocks.n + blocks.d - 1n) / blocks.d;
}
