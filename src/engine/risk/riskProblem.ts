/** Uncertain inputs that are no distributions, and correlations that are none. */
export type RiskProblem =
  | {
      readonly code: "distribution-disordered";
      readonly input: string;
      readonly values: Readonly<Record<string, number>>;
    }
  | { readonly code: "chances-not-whole"; readonly input: string; readonly total: number }
  | {
      readonly code: "correlation-two-sided";
      readonly inputs: readonly [string, string];
      readonly above: number;
      readonly below: number;
    }
  | { readonly code: "risk-rule-bounded"; readonly line: string; readonly rule: string }
  | { readonly code: "risk-empty"; readonly what: "inputs" | "outputs" };
