import type { SnapshotStyle } from "./snapshotStyle";

type ComparisonOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export interface SnapshotValidation {
  /** One or more addresses with a blank between. */
  readonly address: string;
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly operator?: ComparisonOperator;
  /** The words of a list, where they are written out. */
  readonly words?: readonly string[];
  /** A number, a reference or a formula with the leading "="; for a list that is taken from cells, the reference. */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Absent: a wrong entry is let through without a word. */
  readonly error?: {
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
}

export interface SnapshotConditionalFormat {
  /** One or more addresses with a blank between. */
  readonly address: string;
  /** 1 is looked at first. */
  readonly priority: number;
  readonly stopIfTrue?: true;
  readonly rule: SnapshotConditionalRule;
}

export type SnapshotConditionalRule =
  | { readonly kind: "formula"; readonly formula: string; readonly style: SnapshotStyle }
  | {
      readonly kind: "cell";
      readonly operator: ComparisonOperator;
      /** One, or two for between; each with the leading "=". */
      readonly formulas: readonly string[];
      readonly style: SnapshotStyle;
    }
  | {
      readonly kind: "text";
      readonly test: "contains" | "not-contains" | "begins" | "ends";
      readonly text: string;
      readonly style: SnapshotStyle;
    }
  | { readonly kind: "blank"; readonly blank: boolean; readonly style: SnapshotStyle }
  | { readonly kind: "duplicate"; readonly unique: boolean; readonly style: SnapshotStyle }
  | { readonly kind: "colour-scale"; readonly points: readonly ScalePoint[] }
  | { readonly kind: "data-bar"; readonly from: ScaleStop; readonly to: ScaleStop; readonly colour: string };

export interface ScaleStop {
  readonly at: "min" | "max" | "num" | "percent" | "percentile";
  readonly value?: string;
}

interface ScalePoint extends ScaleStop {
  readonly colour: string;
}
