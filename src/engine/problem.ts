import type { GroupProblem } from "./groupProblem";
import type { Found, Place } from "./place";
import type { RuleProblem } from "./allocation/ruleProblem";
import type { RechargeProblem } from "./recharge/rechargeProblem";
import type { RewardProblem } from "./reward/rewardProblem";
import type { SplitProblem } from "./splitProblem";
import type { StabilityProblem } from "./stabilityProblem";
import type { RiskProblem } from "./risk/riskProblem";

export type { Found, Place } from "./place";

/** Cells, tables and arguments that cannot be read. */
export type InputProblem =
  | { readonly code: "not-a-number"; readonly place: Place; readonly found: Found }
  | { readonly code: "not-text"; readonly place: Place; readonly found: Found; readonly expected: string }
  | { readonly code: "argument-missing"; readonly argument: string; readonly expected: string }
  | { readonly code: "number-out-of-range"; readonly place: Place; readonly value: number; readonly expected: string }
  | {
      readonly code: "shape-unfit";
      readonly argument: string;
      readonly rows: number;
      readonly columns: number;
      readonly expected: string;
    }
  | {
      readonly code: "length-differs";
      readonly argument: string;
      readonly count: number;
      readonly expected: number;
      readonly other: string;
    }
  | {
      readonly code: "word-unknown";
      readonly place: Place;
      readonly found: string;
      readonly expected: readonly string[];
    }
  | {
      readonly code: "column-missing";
      readonly table: string;
      readonly column: string;
      readonly present: readonly string[];
    }
  | { readonly code: "column-repeated"; readonly table: string; readonly column: string }
  | { readonly code: "table-empty"; readonly table: string }
  | { readonly code: "name-repeated"; readonly place: Place; readonly name: string }
  | { readonly code: "too-many-partners"; readonly count: number; readonly limit: number }
  | {
      readonly code: "partner-unknown";
      readonly place: Place;
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly code: "year-unreadable"; readonly place: Place; readonly found: Found }
  | { readonly code: "date-unreadable"; readonly place: Place; readonly found: Found }
  | {
      readonly code: "money-unreadable";
      readonly place: Place;
      readonly text: string;
      readonly why: "ambiguous" | "not money";
    };

/** Where in a share formula: the rule or argument that holds it, the character counted from 1, and the text there. */
export interface FormulaPlace {
  readonly at: number;
  readonly near: string;
  readonly rule?: string;
}

/** Share formulas that cannot be read or give no shares. */
export type FormulaProblem =
  | { readonly code: "formula-empty"; readonly rule?: string }
  | { readonly code: "formula-too-long"; readonly length: number; readonly limit: number; readonly rule?: string }
  | { readonly code: "formula-too-deep"; readonly place: FormulaPlace; readonly limit: number }
  | { readonly code: "formula-syntax"; readonly place: FormulaPlace; readonly expected: string }
  | {
      readonly code: "formula-function-unknown";
      readonly place: FormulaPlace;
      readonly name: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: "formula-argument-count";
      readonly place: FormulaPlace;
      readonly name: string;
      readonly count: number;
      readonly expected: string;
    }
  | {
      readonly code: "formula-driver-unknown";
      readonly place: FormulaPlace;
      readonly name: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: "formula-driver-blank";
      readonly place: FormulaPlace;
      readonly driver: string;
      readonly partner: string;
    }
  | {
      readonly code: "formula-not-a-number";
      readonly place: FormulaPlace;
      readonly partner: string;
      readonly found: string;
    }
  | { readonly code: "formula-not-a-condition"; readonly place: FormulaPlace; readonly partner: string }
  | { readonly code: "formula-division-by-zero"; readonly place: FormulaPlace; readonly partner: string }
  | {
      readonly code: "formula-no-such-number";
      readonly place: FormulaPlace;
      readonly partner: string;
      readonly why: string;
    }
  | { readonly code: "formula-fixed-total"; readonly place: FormulaPlace; readonly total: number }
  | {
      readonly code: "formula-negative";
      readonly place: FormulaPlace;
      readonly partner: string;
      readonly value: number;
    }
  | { readonly code: "formula-all-zero"; readonly place: FormulaPlace; readonly after?: readonly string[] };

/** Costs, rules and partners that do not fit together. */
export type AllocationProblem =
  | { readonly code: "rule-unknown"; readonly pool: string; readonly rule: string; readonly known: readonly string[] }
  | { readonly code: "rule-missing"; readonly pool: string }
  | { readonly code: "pool-unknown"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "pool-repeated"; readonly name: string }
  | {
      readonly code: "driver-unknown";
      readonly line: string;
      readonly driver: string;
      readonly known: readonly string[];
    }
  | { readonly code: "driver-missing"; readonly line: string; readonly behaviour: string }
  | {
      readonly code: "driver-value-unusable";
      readonly line: string;
      readonly driver: string;
      readonly partner: string;
      readonly found: Found;
    }
  | {
      readonly code: "driver-value-negative";
      readonly line: string;
      readonly driver: string;
      readonly partner: string;
      readonly value: number;
    }
  | { readonly code: "block-missing"; readonly line: string }
  | { readonly code: "line-partner-missing"; readonly line: string }
  | {
      readonly code: "line-partner-unknown";
      readonly line: string;
      readonly partner: string;
      readonly known: readonly string[];
    }
  | { readonly code: "years-reversed"; readonly line: string; readonly from: number; readonly to: number }
  | { readonly code: "nothing-in-force"; readonly year: number }
  | { readonly code: "agreed-not-whole"; readonly argument: string; readonly total: number }
  | { readonly code: "balances-not-zero"; readonly total: number };

/** Leaving, and money over years. */
export type CaseProblem =
  | { readonly code: "members-missing"; readonly argument: string }
  | { readonly code: "alone-unusable"; readonly partner: string; readonly found: Found }
  | { readonly code: "schedule-unknown"; readonly found: string; readonly known: readonly string[] }
  | {
      readonly code: "does-not-pay-back";
      readonly years: number;
      readonly shortfall: number;
      readonly discounted: boolean;
    }
  | { readonly code: "nothing-to-switch"; readonly side: "benefits" | "costs" }
  | {
      readonly code: "bias-not-published";
      readonly type: string;
      readonly measure: string;
      readonly published: readonly string[];
    }
  | { readonly code: "price-year-missing"; readonly year: string; readonly held: readonly string[] }
  | { readonly code: "viability-not-followed"; readonly line: string; readonly driver: string }
  | { readonly code: "steps-too-many"; readonly limit: number };

/** Everything in the user's data that can stop a computation. `describe` puts each into words, `kindOf` says which cell error it is. */
export type Problem =
  | InputProblem
  | SplitProblem
  | FormulaProblem
  | AllocationProblem
  | CaseProblem
  | GroupProblem
  | StabilityProblem
  | RewardProblem
  | RechargeProblem
  | RuleProblem
  | RiskProblem;
