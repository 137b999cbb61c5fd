import type {
  AloneRange,
  CostLine,
  DriverTable,
  FailingGroup,
  FinancialYear,
  HowSure,
  Problem,
  Rule,
  Stability,
} from "../../engine/index";

/** What is asked: the cost model as its tables have it, and the methods to compare. */
export interface FairnessOrder {
  readonly drivers: DriverTable;
  readonly lines: readonly CostLine[];
  readonly rules: readonly Rule[];
  /** Lines of other years are left aside; null takes all. */
  readonly year: FinancialYear | null;
  /** What going alone may cost, where a partner has a range. */
  readonly ranges: readonly AloneRange[];
  /** Names as `FAIR` takes them. */
  readonly methods: readonly string[];
}

/** How a set of charges stands the test of every group: pounds a year. */
export interface GroupTest {
  /** The worst of the groups that would pay less on their own. */
  readonly worst: readonly FailingGroup[];
  /** How many there are, of how many that were tried, and whether these were all. */
  readonly failing: number;
  readonly tried: number;
  readonly isComplete: boolean;
}

/** One partner today: pounds a year. */
export interface PartnerFairness {
  readonly partner: string;
  readonly today: number;
  readonly alone: number;
  /** The ends of its range; null where it has none. */
  readonly aloneLow: number | null;
  readonly aloneHigh: number | null;
  /** What it adds to the cost of all others. */
  readonly lastIn: number;
  /** Pounds the others lose for each pound it loses by leaving; null where it gains by leaving. */
  readonly propensity: number | null;
  /** How far its charge may move while no group would pay less on its own; null where that is not known. */
  readonly least: number | null;
  readonly most: number | null;
}

/** The charges of one method in the order of the partners, or why it has none. */
export type MethodFairness =
  | {
      readonly method: string;
      readonly ok: true;
      readonly charges: readonly number[];
      /** Pounds; null where the charges are exact. */
      readonly standardErrors: readonly number[] | null;
      readonly orders: number;
      readonly groups: GroupTest;
    }
  | { readonly method: string; readonly ok: false; readonly problems: readonly Problem[] };

/** Whether there are charges that no group would walk away from. */
export type CoreFinding =
  | { readonly kind: "ranges" }
  /** There are none: some group pays at least `overcharge` too much; `outside` pounds a year from elsewhere would keep all in. */
  | { readonly kind: "empty"; readonly overcharge: number; readonly outside: number }
  | { readonly kind: "too-many"; readonly limit: number }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export type SureFinding =
  | { readonly kind: "known"; readonly howSure: HowSure; readonly low: GroupTest; readonly high: GroupTest }
  | { readonly kind: "no-ranges" }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** What would be fair, as far as it can be told. */
export interface Fairness {
  readonly partners: readonly PartnerFairness[];
  /** What all pay today, what all would pay going alone, and the cost of all by the model. */
  readonly totalToday: number;
  readonly totalAlone: number;
  readonly total: number;
  readonly methods: readonly MethodFairness[];
  /** Today's charges; null where the service costs more than all would pay alone, so that no sharing keeps everybody in. */
  readonly today: GroupTest | null;
  readonly core: CoreFinding;
  readonly sure: SureFinding;
}

/** How many of the parts of the work are done. */
export interface FairnessProgress {
  readonly done: number;
  readonly of: number;
}

/** As many of the failing groups as anybody reads. */
const worstShown = 20;

export function groupTest({ failing, tried, isComplete }: Stability): GroupTest {
  return { worst: failing.slice(0, worstShown), failing: failing.length, tried, isComplete };
}
