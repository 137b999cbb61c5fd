/** Weights and bounds that give no split. `position` counts from 1; amounts in pounds. */
export type SplitProblem =
  | {
      readonly code: "weight-negative";
      readonly what: string;
      readonly position: number;
      readonly weight: number;
      readonly partner?: string;
    }
  | { readonly code: "weights-all-zero"; readonly what: string; readonly after?: readonly string[] }
  | {
      readonly code: "bounds-crossed";
      readonly minimum: number;
      readonly maximum: number;
      readonly position: number;
      readonly partner?: string;
    }
  | {
      readonly code: "minimums-too-high";
      readonly amount: number;
      readonly total: number;
      readonly gap: number;
      readonly pool?: string;
      readonly after?: readonly string[];
    }
  | {
      readonly code: "maximums-too-low";
      readonly amount: number;
      readonly total: number;
      readonly gap: number;
      readonly pool?: string;
      readonly after?: readonly string[];
    }
  | { readonly code: "signs-mixed"; readonly argument: string }
  /** No table next to its cells has the totals of rows and columns together; the unit in pounds. */
  | { readonly code: "totals-not-met"; readonly unit: number };
