import type { DriverTable } from "../allocation/driverTable";
import { PARTNER_LIMIT } from "../allocation/driverTable";
import type { CostLine } from "../cost/costLine";
import { blockOf, lineProblems, lineQuantities, partnerRow } from "../cost/lineCost";
import { entry } from "../entry";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, divide, multiply } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";

/**
 * A part of what a group costs, in pounds, exact; partners are named by their positions. The cost of a group is the sum of its parts.
 * `pool`: paid once, as soon as one of its users takes part. `own`: paid for each partner that takes part. `steps`: paid for every started block of
 * the group's summed volume (not below zero). `largest`: the largest need (not below zero) in the group.
 */
export type CostPart =
  | { readonly kind: "pool"; readonly cost: Fraction; readonly users: readonly number[] }
  | { readonly kind: "own"; readonly costs: readonly Fraction[] }
  | {
      readonly kind: "steps";
      readonly cost: Fraction;
      readonly block: Fraction;
      readonly volumes: readonly Fraction[];
    }
  | { readonly kind: "largest"; readonly needs: readonly Fraction[] };

/**
 * The parts of the one cost model: a fixed line is a pool of all partners, a direct line is its partner's own, a variable line is what each partner
 * uses, and step lines of one driver and block are one part. Problems: those of the lines, `too-many-partners`.
 */
export function partsOfModel(table: DriverTable, lines: readonly CostLine[]): Result<readonly CostPart[]> {
  const count = table.partners.length;
  if (count > PARTNER_LIMIT) return fail({ code: "too-many-partners", count, limit: PARTNER_LIMIT });
  const rows = table.partners.map((_, row) => row);
  const problems: Problem[] = [];
  let fixed = ZERO;
  const own = rows.map(() => ZERO);
  const steps: Extract<CostPart, { kind: "steps" }>[] = [];
  for (const line of lines) {
    const faults = lineProblems(line, table);
    const quantities = faults.length > 0 ? succeed([]) : lineQuantities(line, table, rows);
    problems.push(...faults, ...(quantities.ok ? [] : quantities.problems));
    if (faults.length > 0 || !quantities.ok) continue;
    const amount = readDecimal(line.amount);
    const give = (row: number, cost: Fraction): Fraction => (own[row] = add(entry(own, row), cost));
    if (line.behaviour === "fixed") fixed = add(fixed, amount);
    else if (line.behaviour === "direct")
      rows.filter((row) => row === partnerRow(line.partner, table)).forEach((row) => give(row, amount));
    else if (line.behaviour === "variable") quantities.value.forEach((used, row) => give(row, multiply(amount, used)));
    else addStep(steps, { kind: "steps", cost: amount, block: blockOf(line), volumes: quantities.value });
  }
  const parts: CostPart[] = [{ kind: "pool", cost: fixed, users: rows }, { kind: "own", costs: own }, ...steps];
  return failIfAny(problems) ?? succeed(parts);
}

type Steps = Extract<CostPart, { kind: "steps" }>;

function addStep(steps: Steps[], step: Steps): void {
  const alike = steps.findIndex(
    ({ block, volumes }) =>
      compare(block, step.block) === 0 &&
      volumes.every((volume, row) => compare(volume, entry(step.volumes, row)) === 0),
  );
  const known = steps[alike];
  if (known === undefined) steps.push(step);
  else steps[alike] = { ...known, cost: add(known.cost, step.cost) };
}

/** The pounds that a part is made of: a pool's or a step's cost, or one amount for each partner. */
export function amountsIn(part: CostPart): readonly Fraction[] {
  if (part.kind === "own") return part.costs;
  return part.kind === "largest" ? part.needs : [part.cost];
}

/** What the partners at some positions cost: pounds, exact. Nobody costs nothing. */
export function costOfParts(parts: readonly CostPart[], members: readonly number[]): Fraction {
  return parts.reduce((sum, part) => add(sum, costOfPart(part, members)), ZERO);
}

function costOfPart(part: CostPart, members: readonly number[]): Fraction {
  switch (part.kind) {
    case "pool":
      return part.users.some((user) => members.includes(user)) ? part.cost : ZERO;
    case "own":
      return members.reduce((sum, member) => add(sum, entry(part.costs, member)), ZERO);
    case "largest":
      return members.reduce((most, member) => larger(most, entry(part.needs, member)), ZERO);
    case "steps": {
      const volume = members.reduce((sum, member) => add(sum, entry(part.volumes, member)), ZERO);
      const { n, d } = divide(volume, part.block);
      return multiply(part.cost, { n: (n + d - 1n) / d, d: 1n });
    }
  }
}

function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? b : a;
}
