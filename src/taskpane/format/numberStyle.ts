/** How the reader wants figures written; a preference of the pane, never of the workbook. */
export interface NumberStyle {
  readonly negative: "minus" | "brackets";
}

export const defaultNumberStyle: NumberStyle = { negative: "minus" };
