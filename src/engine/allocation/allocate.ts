import type { Costs } from "../cost/costLine";
import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import { sum } from "../money/fraction";
import { PENNY } from "../money/splitAmount";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { FinancialYear } from "../time/financialYear";
import type { DriverTable } from "./driverTable";
import { PARTNER_LIMIT } from "./driverTable";
import type { Rule } from "./rule";
import type { CostSharing, SharedCost } from "./shareCosts";
import { shareCosts } from "./shareCosts";

/** How costs are allocated: the unit of rounding, and the year whose costs count. */
export interface AllocationOptions {
  /** Pounds to which every charge is rounded; a penny where not given, 0 for charges that are not rounded. */
  readonly unit?: number;
  /** Takes the costs that run in this year; without it all of them. */
  readonly year?: FinancialYear;
}

/** One pool or line with what each partner pays of it, pounds. */
export interface AllocatedCost {
  readonly name: string;
  readonly charges: readonly number[];
  readonly total: number;
}

/** Who pays what: every pool or line with its parts, in the order of the costs, and the totals, pounds. */
export interface Allocation {
  readonly partners: readonly string[];
  readonly costs: readonly AllocatedCost[];
  /** What each partner pays in all, and all partners together. */
  readonly charges: readonly number[];
  readonly total: number;
}

/**
 * Shares every pool, or every line costed on the drivers, among all partners by its rule, its own formula or its nature (a driver's quantities, equal
 * parts for a fixed line, the partner of a direct line). Every pool is rounded once, so that its charges add up to it and the totals to the whole.
 * Tied pennies go to the larger exact share, then the earlier partner name. A cost of nothing charges nothing.
 * Problems: those of the formulas, of the lines, `rule-unknown`, `rule-missing`, infeasible bounds with their pool, `nothing-in-force`, `too-many-partners`.
 */
export function allocate(
  costs: Costs,
  rules: readonly Rule[],
  table: DriverTable,
  options: AllocationOptions = {},
): Result<Allocation> {
  const count = table.partners.length;
  if (count > PARTNER_LIMIT) return fail({ code: "too-many-partners", count, limit: PARTNER_LIMIT });
  const rows = table.partners.map((_, row) => row);
  const shared = shareCosts(sharingOf(costs, rules, table, options), rows);
  return shared.ok ? succeed(writeAllocation(shared.value, table.partners)) : shared;
}

/** The options of a call as what `shareCosts` needs. */
export function sharingOf(
  costs: Costs,
  rules: readonly Rule[],
  table: DriverTable,
  { unit = PENNY, year }: AllocationOptions,
): CostSharing {
  return { costs, rules, table, unit: readDecimal(unit), year: year ?? null };
}

function writeAllocation(shared: readonly SharedCost[], partners: readonly string[]): Allocation {
  const totals = partners.map((_, index) => sum(shared.map(({ split }) => entry(split.parts, index))));
  return {
    partners,
    costs: shared.map(({ cost, split }) => ({
      name: cost.name,
      charges: split.parts.map(toNumber),
      total: toNumber(sum(split.parts)),
    })),
    charges: totals.map(toNumber),
    total: toNumber(sum(totals)),
  };
}
