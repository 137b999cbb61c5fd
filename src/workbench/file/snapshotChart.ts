/** A chart over cells. Kinds and words are those that the grid draws and a file holds as a real Excel chart. */
export interface SnapshotChart {
  /** Unique on its sheet. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly title?: string;
  /** Text for those who cannot see the picture. */
  readonly alt?: string;
  /** Reference with its sheet, such as `Withdrawal!$A$5:$A$10`; absent when the categories are 1, 2, 3. */
  readonly categories?: string;
  readonly series: readonly SnapshotSeries[];
  readonly legend: "none" | "top" | "right" | "bottom" | "left";
  readonly axisTitles?: { readonly category?: string; readonly value?: string };
  /** Cells that the chart covers, such as "H2" and "P20": it ends at the left and top edge of `to`. */
  readonly from: string;
  readonly to: string;
}

export type ChartKind =
  | "bar"
  | "stacked-bar"
  | "full-stacked-bar"
  | "column"
  | "stacked-column"
  | "full-stacked-column"
  | "line"
  | "area"
  | "pie"
  | "scatter";

export interface SnapshotSeries {
  /** A word as it stands, or a reference to the cell that holds it. */
  readonly name?: { readonly text: string } | { readonly reference: string };
  /** Reference with its sheet, such as `Withdrawal!$C$5:$C$10`. */
  readonly values: string;
  /** "#RRGGBB" */
  readonly colour?: string;
}
