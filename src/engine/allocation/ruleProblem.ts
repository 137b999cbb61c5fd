/** Rules of the allocation pipeline that do not fit their pool, year or partners. Amounts in pounds. */
export type RuleProblem =
  | {
      readonly code: "rule-driver-unusable";
      readonly rule: string;
      readonly driver: string;
      /** null where the table has no such driver. */
      readonly partner: string | null;
      readonly found: string;
    }
  | { readonly code: "rule-not-in-force"; readonly rule: string; readonly year: string }
  | {
      readonly code: "rules-overlap";
      readonly rule: string;
      readonly year: string;
      readonly versions: readonly string[];
    }
  | {
      readonly code: "rule-shares-not-whole";
      readonly rule: string;
      readonly what: "agreed shares" | "weights" | "group shares";
      readonly total: number;
    }
  | {
      readonly code: "rule-partner-unfit";
      readonly rule: string;
      readonly partner: string;
      readonly why: "unknown" | "without a share" | "in no group" | "in two groups" | "not in scope";
    }
  | { readonly code: "rule-parts-unfit"; readonly rule: string; readonly parts: number; readonly amount: number };
