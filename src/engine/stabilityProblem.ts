/** Questions about stability that have no answer. Amounts in pounds. */
export type StabilityProblem =
  | { readonly code: "core-empty"; readonly overcharge: number; readonly outside: number }
  | { readonly code: "measure-not-positive"; readonly group: string; readonly cost: number }
  | { readonly code: "parts-cheaper"; readonly parts: readonly [string, string]; readonly saving: number }
  | { readonly code: "parts-contradict"; readonly group: string }
  | { readonly code: "not-proved"; readonly what: string }
  | { readonly code: "charges-not-whole"; readonly total: number; readonly cost: number };
