/** How a line is shared: by a formula, or by its nature. */
export type ShareSource =
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "driver"; readonly name: string }
  | { readonly kind: "equal" }
  | { readonly kind: "partner"; readonly index: number };
