import { entry } from "../entry";
import type { AllocationOptions } from "../allocation/allocate";
import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import type { CostSharing } from "../allocation/shareCosts";
import { shareCosts } from "../allocation/shareCosts";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, compare, subtract, sum, sumColumns } from "../money/fraction";
import type { Result } from "../result";
import { succeed, together } from "../result";
import { rowsNamed } from "./rowsNamed";

/** Whether a partner that stays is better in (also when equal) or better alone, or leaves. */
export type Verdict = "better in" | "better alone" | "leaves";

/** What a withdrawal does to one partner, pounds a year. */
export interface PartnerChange {
  readonly partner: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly alone: number;
  readonly verdict: Verdict;
}

/** What changes for everyone when partners leave, pounds a year. */
export interface Withdrawal {
  readonly partners: readonly PartnerChange[];
  readonly totalBefore: number;
  readonly totalAfter: number;
  /** What the service costs less, and what the leavers paid beyond that, which falls on those who remain. Below zero where their leaving is a gain. */
  readonly costAvoided: number;
  readonly costStranded: number;
}

/**
 * What changes for everyone when partners leave: the lines are costed and shared again among those who remain, with the same rules. A leaver's charge
 * afterwards is 0; the others' add up to the cost of those who remain. `better in` also where charge and cost alone are equal.
 * `before` equals the totals of `allocate` on the same tables. The steady state: lags before a cost can fall are left out.
 * Problems: those of `allocate`, `members-missing`, `alone-unusable`; bounds that fail afterwards say who has left.
 */
export function withdraw(
  leavers: readonly string[],
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
  options: AllocationOptions = {},
): Result<Withdrawal> {
  const named = rowsNamed(leavers, table, "leavers");
  if (!named.ok) return named;
  const sharing = sharingOf({ kind: "lines", lines }, rules, table, options);
  const rows = table.partners.map((_, row) => row);
  const leaving = new Set(named.value);
  const remaining = rows.filter((row) => !leaving.has(row));
  const both = together(aloneCosts(table, rows), chargesOf(sharing, rows));
  if (!both.ok) return both;
  const [alone, before] = both.value;
  const after = chargesOf(
    sharing,
    remaining,
    named.value.map((row) => entry(table.partners, row)),
  );
  if (!after.ok) return after;
  const charges = rows.map((row) => ({
    before: before[row] ?? ZERO,
    after: leaving.has(row) ? ZERO : (after.value[remaining.indexOf(row)] ?? ZERO),
    alone: alone[row] ?? ZERO,
  }));
  const [totalBefore, totalAfter] = [sum(before), sum(after.value)];
  const costAvoided = subtract(totalBefore, totalAfter);
  const lost = sum(charges.filter((_, row) => leaving.has(row)).map((charge) => charge.before));
  return succeed({
    partners: charges.map((charge, row) => ({
      partner: entry(table.partners, row),
      before: toNumber(charge.before),
      after: toNumber(charge.after),
      change: toNumber(subtract(charge.after, charge.before)),
      alone: toNumber(charge.alone),
      verdict: leaving.has(row) ? "leaves" : compare(charge.after, charge.alone) <= 0 ? "better in" : "better alone",
    })),
    totalBefore: toNumber(totalBefore),
    totalAfter: toNumber(totalAfter),
    costAvoided: toNumber(costAvoided),
    costStranded: toNumber(subtract(lost, costAvoided)),
  });
}

/** What each of the rows pays of all lines together; nothing is shared among nobody. */
export function chargesOf(
  sharing: CostSharing,
  rows: readonly number[],
  after?: readonly string[],
): Result<readonly Fraction[]> {
  if (rows.length === 0) return succeed([]);
  const shared = shareCosts(sharing, rows, after);
  if (!shared.ok) return shared;
  const parts = shared.value.map(({ split }) => split.parts);
  return succeed(sumColumns(parts, rows.length));
}
