/** The operators of a share formula that stand between two values; a comparison gives a condition. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Functions of the share formula language. */
export type FormulaFunction =
  | "SHARE"
  | "EQUAL"
  | "FIXED"
  | "MIN"
  | "MAX"
  | "IF"
  | "AND"
  | "OR"
  | "NOT"
  | "ABS"
  | "ROUND"
  | "SQRT"
  | "SUM"
  | "AVERAGE"
  | "COUNT"
  | "LARGEST"
  | "SMALLEST";

/** Where an expression stands in its text: from character `at` (counted from 1) up to, not including, `end`. */
interface Span {
  readonly at: number;
  readonly end: number;
}

/** A share formula as a tree. A driver named `Partner` is the name of the partner. */
export type Expression = Span &
  (
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "truth"; readonly value: boolean }
    | { readonly kind: "driver"; readonly name: string }
    | { readonly kind: "sign"; readonly operator: "+" | "-"; readonly operand: Expression }
    | { readonly kind: "percent"; readonly operand: Expression }
    | {
        readonly kind: "binary";
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: "call"; readonly name: FormulaFunction; readonly operands: readonly Expression[] }
  );

/** A formula that has been read: its text, its tree, and the drivers it names in the order of their first use. */
export interface ShareFormula {
  readonly text: string;
  readonly root: Expression;
  readonly drivers: readonly string[];
}
