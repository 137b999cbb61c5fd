/** Recharges between departments that cannot be worked out. Departments are counted from 1, in the order of the usage table. */
export type RechargeProblem =
  | {
      readonly code: "use-nowhere";
      readonly department: number;
      /** Whose use counts: operating units alone, or also departments that come later in a step-down. */
      readonly by: "operating units" | "those that come later";
    }
  | { readonly code: "recharge-closed-group"; readonly departments: readonly number[] }
  | { readonly code: "order-unfit"; readonly count: number; readonly position: number; readonly found: number | null }
  | { readonly code: "too-many-departments"; readonly count: number; readonly limit: number };
