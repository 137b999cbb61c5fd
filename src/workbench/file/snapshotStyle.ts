/** A look. What is absent is the default: black 11 point, no fill, no lines, number format General, locked. Colours are "#RRGGBB". */
export interface SnapshotStyle {
  readonly font?: SnapshotFont;
  /** Background; patterned fills of other programs become the nearest plain one. */
  readonly fill?: string;
  readonly border?: SnapshotBorder;
  readonly alignment?: SnapshotAlignment;
  /** Excel's own code, such as "£#,##0.00"; absent is General. */
  readonly numberFormat?: string;
  /** The cell may be typed in on a protected sheet. */
  readonly unlocked?: true;
  /** The formula is not shown on a protected sheet. */
  readonly hiddenFormula?: true;
}

export interface SnapshotFont {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: "single" | "double";
  readonly strikethrough?: true;
  readonly colour?: string;
}

type BorderLine =
  | "thin"
  | "medium"
  | "thick"
  | "dotted"
  | "dashed"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export interface SnapshotBorderSide {
  readonly line: BorderLine;
  readonly colour?: string;
}

export interface SnapshotBorder {
  readonly top?: SnapshotBorderSide;
  readonly right?: SnapshotBorderSide;
  readonly bottom?: SnapshotBorderSide;
  readonly left?: SnapshotBorderSide;
}

export interface SnapshotAlignment {
  readonly horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  /** Bottom when absent. */
  readonly vertical?: "top" | "center" | "justify" | "distributed";
  readonly wrap?: true;
  readonly shrink?: true;
  readonly indent?: number;
  /** Degrees, -90 to 90. */
  readonly rotation?: number;
}
