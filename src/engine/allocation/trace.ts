import type { Costs } from "../cost/costLine";
import { partnerRow } from "../cost/lineCost";
import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, fraction, multiply, negate, subtract, sum } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import { plain } from "../words";
import type { AllocationOptions } from "./allocate";
import { sharingOf } from "./allocate";
import type { DriverTable } from "./driverTable";
import { PARTNER_LIMIT } from "./driverTable";
import { keyOf } from "./partnerNames";
import type { Rule } from "./rule";
import type { SharedCost } from "./shareCosts";
import { shareCosts } from "./shareCosts";
import { shownFigures } from "./shownFigures";
import { amountLabel, boundLabel, natureLabel, termLabel } from "./traceLabels";

/** One step from the pool's amount to a partner's charge; the figures of all steps, in pounds, add up to the charge. */
export interface TraceStep {
  readonly kind: "amount" | "share" | "bound" | "rounding";
  readonly label: string;
  readonly figure: number;
}

/** How one charge comes about, from the amount of the pool to what the partner pays. */
export interface Trace {
  readonly pool: string;
  readonly partner: string;
  readonly steps: readonly TraceStep[];
  /** Pounds to share, the partner's share of them as a fraction, and what it pays. */
  readonly amount: number;
  readonly share: number;
  readonly charge: number;
  /** What each term of the share formula gives this partner, as fractions that add up to its share; empty without a formula. */
  readonly terms: readonly { readonly text: string; readonly drivers: readonly string[]; readonly part: number }[];
}

/**
 * The steps from the amount of one pool or line to what one partner pays of it: the amount, less what the others carry (a step for each term of the share
 * formula, with its drivers), what minimum and maximum change, and the rounding. The figures add up to the charge that `allocate` gives.
 * Problems: those of `allocate`, `pool-unknown`, `pool-repeated`, `partner-unknown`.
 */
export function trace(
  costs: Costs,
  rules: readonly Rule[],
  table: DriverTable,
  pool: string,
  partner: string,
  options: AllocationOptions = {},
): Result<Trace> {
  const count = table.partners.length;
  if (count > PARTNER_LIMIT) return fail({ code: "too-many-partners", count, limit: PARTNER_LIMIT });
  const own = partnerRow(partner, table);
  if (own === null)
    return fail({ code: "partner-unknown", place: { argument: "partner" }, name: partner, known: table.partners });
  const named = costsNamed(costs, pool);
  if (named === null) return fail({ code: "pool-unknown", name: pool, known: namesOf(costs) });
  const rows = table.partners.map((_, row) => row);
  const sharing = sharingOf(named, rules, table, options);
  const shared = shareCosts(sharing, rows);
  if (!shared.ok) return shared;
  const cost = entry(shared.value, 0);
  if (shared.value.length > 1) return fail({ code: "pool-repeated", name: pool });
  const at = { table, rows, own };
  const charge = entry(cost.split.parts, own);
  const terms = cost.terms?.() ?? [];
  return succeed({
    pool: cost.cost.name,
    partner: entry(table.partners, own),
    steps: shownFigures(stepsOf(cost, at, sharing.unit), charge, sharing.unit),
    amount: toNumber(cost.amount),
    share: toNumber(shareOf(cost, own)),
    charge: toNumber(charge),
    terms: terms.map(({ text, drivers, parts }) => ({ text, drivers, part: toNumber(entry(parts, own)) })),
  });
}

type ExactStep = Omit<TraceStep, "figure"> & { readonly figure: Fraction };

interface At {
  readonly table: DriverTable;
  readonly rows: readonly number[];
  readonly own: number;
}

function stepsOf(cost: SharedCost, { table, rows, own }: At, unit: Fraction): ExactStep[] {
  const total = sum(cost.split.raw);
  const raw = entry(cost.split.raw, own);
  const bounded = entry(cost.split.bounded, own);
  const steps: ExactStep[] = [{ kind: "amount", label: amountLabel(cost, table, rows), figure: cost.amount }];
  const terms = cost.terms?.() ?? [];
  for (const term of terms) {
    const others = subtract(sum(term.parts), entry(term.parts, own));
    steps.push({ kind: "share", label: termLabel(term, table, rows, own), figure: negate(multiply(total, others)) });
  }
  if (terms.length === 0) {
    const label = natureLabel(cost, toNumber(shareOf(cost, own)), table, rows, own);
    steps.push({ kind: "share", label, figure: subtract(raw, total) });
  }
  if (cost.rule !== null && (cost.rule.minimum !== null || cost.rule.maximum !== null)) {
    steps.push({ kind: "bound", label: boundLabel(cost.rule, cost.split, own), figure: subtract(bounded, raw) });
  }
  if (unit.n !== 0n)
    steps.push({
      kind: "rounding",
      label: `Rounding to £${plain(toNumber(unit))}, so that all charges add up`,
      figure: ZERO,
    });
  return steps;
}

function shareOf({ weights }: SharedCost, own: number): Fraction {
  const total = weights.reduce((all, weight) => all + weight, 0n);
  return total === 0n ? ZERO : fraction(entry(weights, own), total);
}

function costsNamed(costs: Costs, name: string): Costs | null {
  const isNamed = (cost: { readonly name: string }): boolean => keyOf(cost.name) === keyOf(name);
  if (costs.kind === "pools") {
    const pools = costs.pools.filter(isNamed);
    return pools.length === 0 ? null : { kind: "pools", pools };
  }
  const lines = costs.lines.filter(isNamed);
  return lines.length === 0 ? null : { kind: "lines", lines };
}

function namesOf(costs: Costs): string[] {
  return (costs.kind === "pools" ? costs.pools : costs.lines).map(({ name }) => name);
}
