/** Where a value stands: an argument or table, and as far as known the row, column and partner (rows and columns count from 1). */
export interface Place {
  readonly argument: string;
  readonly row?: number;
  readonly column?: number | string;
  readonly partner?: string;
}

/** What stood in a cell that should have held something else. */
export type Found =
  | { readonly is: "blank" }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "error"; readonly text: string }
  | { readonly is: "truth value" }
  | { readonly is: "number"; readonly number: number }
  | { readonly is: "no finite number" };
