/** A rectangle of cells on one sheet. Rows and columns count from 0. */
export interface GridRange {
  /** Id of the sheet, which stays the same when the sheet is renamed or moved. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell that shows an error. The message, when there is one, is what hovering over the cell tells. */
export interface GridError {
  readonly error: string;
  readonly message?: string;
}

/** What a cell holds. A blank is `null`, never 0 or "". Text is exact: "007" stays "007". */
export type GridValue = string | number | boolean | null | GridError;

/** What to put in a cell. `undefined` leaves the cell as it is; a text that starts with "=" stays text; a formula begins with "=". */
export type GridInput = GridValue | { readonly formula: string } | undefined;

/** Cells as read; parts that were not asked for are empty. Every part is a rectangle of the size of the range. */
export interface GridCells {
  /** Values, spilled ones included. */
  readonly values: readonly (readonly GridValue[])[];
  /** Formula text with its "=", else null; a spilled cell other than the first has none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** What the cell shows on the screen. */
  readonly texts: readonly (readonly string[])[];
  /** Number format codes; "General" where none was set. */
  readonly numberFormats: readonly (readonly string[])[];
}

export type GridCellPart = keyof GridCells;

export type LineStyle = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface GridBorder {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** #RRGGBB */
  readonly color: string;
}

export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

/** How a cell looks. `null` means none (no fill, no line). */
export interface GridStyle {
  /** #RRGGBB, or null for no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  /** Steps of indentation, 0 to 250. */
  readonly indent: number;
  readonly borderTop: GridBorder | null;
  readonly borderBottom: GridBorder | null;
  readonly borderLeft: GridBorder | null;
  readonly borderRight: GridBorder | null;
  /** Cells are locked unless told otherwise; it matters only on a protected sheet. */
  readonly locked: boolean;
}
