import type { FinancialYear } from "../time/financialYear";

/** How a line's cost answers to who takes part. */
export type Behaviour = "fixed" | "step" | "variable" | "direct";

/**
 * A line of the one cost model. `amount` in pounds: the whole cost (fixed), for each started block of the driver (step), for each unit of the
 * driver (variable), where the partner takes part (direct). `rule` is the name of a rule or a share formula; null shares by the line's own nature.
 */
export interface CostLine {
  readonly name: string;
  readonly behaviour: Behaviour;
  readonly amount: number;
  readonly driver: string | null;
  /** Units of the driver in one block. */
  readonly block: number | null;
  readonly partner: string | null;
  readonly rule: string | null;
  /** First and last financial year in which the line runs; null is open. */
  readonly from: FinancialYear | null;
  readonly to: FinancialYear | null;
  /** Months before the cost can fall once the activity stops. */
  readonly lag: number | null;
}

/** A sum in pounds to be shared under one rule (the name of a rule, or a share formula). */
export interface Pool {
  readonly name: string;
  readonly amount: number;
  readonly rule: string;
  readonly from: FinancialYear | null;
  readonly to: FinancialYear | null;
}

/** What is shared: sums as they are, or lines that are costed on the drivers first. */
export type Costs =
  | { readonly kind: "pools"; readonly pools: readonly Pool[] }
  | { readonly kind: "lines"; readonly lines: readonly CostLine[] };
