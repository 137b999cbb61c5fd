import type { FinancialYear } from "../../time/financialYear";
import type { Band } from "../bands";
import type { BandMethod } from "../bandedCharges";

/** How a pool is shared before bounds: the whole of it, whatever the method. Drivers are columns of the driver table. */
export type BaseRule =
  /** The same for everybody, or by months active in the year (a driver). */
  | { readonly kind: "equal"; readonly months?: string }
  /** Agreed fractions of all partners, which add up to 1; what belongs to those who do not take part is spread again as `respread` says. */
  | { readonly kind: "fixed"; readonly shares: Readonly<Record<string, number>>; readonly respread: Respread }
  /** Shares of one or several drivers, blended by weights that add up to 1. */
  | { readonly kind: "drivers"; readonly drivers: readonly { readonly driver: string; readonly weight: number }[] }
  | { readonly kind: "formula"; readonly formula: string }
  /** First among groups by fractions that add up to 1, then within each group by a rule of its own. */
  | { readonly kind: "groups"; readonly groups: readonly PartnerGroup[] }
  /** Prices by band of use; what they miss of the pool is made good by scaling all, or by another rule. */
  | {
      readonly kind: "banded";
      readonly driver: string;
      readonly bands: readonly Band[];
      readonly method: BandMethod;
      readonly difference: "scale" | BaseRule;
    }
  /** The pool in parts, each under its own rule: two-part and dual-rate charges. One part takes the rest. */
  | { readonly kind: "parts"; readonly parts: readonly PoolPart[] }
  /** A rate of the pool ÷ budgeted capacity for each unit of use; unused capacity is a line of its own. */
  | {
      readonly kind: "capacity";
      readonly driver: string;
      readonly capacity: number;
      readonly unused: BaseRule;
    }
  /** A price for each unit of use, and the remainder by another rule. */
  | { readonly kind: "marginal"; readonly driver: string; readonly price: number; readonly remainder: BaseRule }
  /** In proportion to charges that another method gave (Shapley, nucleolus, alternate cost avoided). */
  | { readonly kind: "given"; readonly method: string; readonly charges: Readonly<Record<string, number>> };

/** Where the agreed share of somebody who does not take part goes. */
export type Respread = "pro rata" | "equally" | { readonly driver: string };

/** Partners that take a stated share of a pool together, and the rule by which they share it among themselves. */
export interface PartnerGroup {
  readonly name: string;
  readonly share: number;
  readonly partners: readonly string[];
  readonly rule: BaseRule;
}

/** A part of a pool that is shared by a rule of its own. */
export interface PoolPart {
  readonly name: string;
  /** Pounds; null takes what the other parts leave. */
  readonly amount: number | null;
  readonly rule: BaseRule;
}

/** Bounds on a charge: pounds for every partner, and a collar against a driver that holds last year's charge or the baseline (a blank has no collar). */
export interface ChargeBounds {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly collar: { readonly against: string; readonly down: number; readonly up: number } | null;
}

/** From old charges (a driver; a blank is a joiner, who pays the new charge at once) to new ones: how much the old shares still weigh in each year. */
export interface Transition {
  readonly old: string;
  readonly weights: readonly { readonly year: FinancialYear; readonly weight: number }[];
}

/** An optional service inside the pool that its takers alone pay for. */
export interface ExtraService {
  readonly name: string;
  readonly amount: number;
  readonly takers: readonly string[];
  readonly rule: BaseRule;
}

/** How one pool is shared, as data: it can be stored, dated, compared and approved. */
export interface AllocationRule {
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly approvedBy: string | null;
  /** First and last financial year in which the rule holds; null is open. */
  readonly from: FinancialYear | null;
  readonly to: FinancialYear | null;
  /** Who takes part; null is every partner of the table. */
  readonly scope: readonly string[] | null;
  /** Base rules with weights that add up to 1. */
  readonly blend: readonly { readonly rule: BaseRule; readonly weight: number }[];
  readonly bounds: ChargeBounds | null;
  readonly transition: Transition | null;
  readonly extras: readonly ExtraService[];
  /** Pounds to which charges are rounded, once; 0 for charges that are not rounded. */
  readonly unit: number;
}
