import type { Scalar } from "./formulaValue";

/** One end of a reference; `$` makes it absolute, which matters where one formula is used for many cells. */
export interface CellAnchor {
  readonly row: number;
  readonly column: number;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}

export interface RangeSyntax {
  readonly kind: "range";
  readonly sheet: string | null;
  readonly from: CellAnchor;
  readonly to: CellAnchor;
}

/** `Costs[[#All],[Amount]:[Driver]]`, `[@Amount]`; without a table name it is the table that the formula stands in. */
export interface TableSyntax {
  readonly kind: "table";
  readonly table: string | null;
  readonly parts: readonly ("all" | "data" | "headers" | "totals" | "row")[];
  readonly columns: readonly [string, string] | null;
}

export type BinaryOperator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^" | ":" | " " | ",";

export type Syntax =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "omitted" }
  | RangeSyntax
  | TableSyntax
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | null }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Syntax[] }
  | { readonly kind: "apply"; readonly callee: Syntax; readonly args: readonly Syntax[] }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "@" | "%" | "#"; readonly operand: Syntax }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] };
