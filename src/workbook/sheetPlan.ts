import type { CellValue } from "../model/cellValue";

/** A formula in English A1 notation, with its "="; `value` is what it comes to, where that is known before a spreadsheet calculates it. */
export interface FormulaInput {
  readonly formula: string;
  readonly value?: CellValue;
}

/** What is to stand in a cell: a value as it is (text that starts with "=" stays text), or a formula. */
export type CellInput = CellValue | FormulaInput;

export function isFormula(input: CellInput): input is FormulaInput {
  return typeof input === "object" && input !== null;
}

/** Named looks, the same on every sheet; the legend on Start explains them. The adapter knows their colours. */
export type CellLook =
  | "title"
  | "source"
  | "label"
  | "heading"
  | "figure-heading"
  | "input"
  | "result"
  | "total"
  | "link"
  | "published"
  | "assumed"
  | "check"
  | "text";

/** How a number is shown. `pounds` £#,##0 · `pence` £#,##0.00 · `quantity` #,##0 · `share` 0.00% · `factor` 0.0000 · `years` 0.0 · `rate` £#,##0.00## · `date` d mmmm yyyy · `text` as text. */
export type CellFormat =
  "general" | "pounds" | "pence" | "quantity" | "share" | "factor" | "rate" | "years" | "date" | "text";

export interface PlannedCell {
  /** A1 address of one cell on the plan's own sheet. */
  readonly at: string;
  readonly put: CellInput;
  readonly look?: CellLook;
  readonly format?: CellFormat;
  /** A note (hover text) on the cell. */
  readonly note?: string;
  /** The formula spills: room below and to the right is left free. */
  readonly spills?: boolean;
}

export interface PlannedColumn {
  readonly header: string;
  readonly note?: string;
  readonly look?: CellLook;
  readonly format?: CellFormat;
  /** Allowed words, offered as a list; other entries are refused with `listHelp`. */
  readonly list?: readonly string[];
  readonly listHelp?: string;
}

/** Headings stand over their figures: right-aligned where the column holds figures. */
export function headingLook({ format }: Pick<PlannedColumn, "format">): CellLook {
  return format === undefined || format === "text" ? "heading" : "figure-heading";
}

export interface PlannedTable {
  /** Name of the Excel table; workbooks are read by it, so that a renamed sheet does no harm. */
  readonly name: string;
  /** A1 address of the first header cell. */
  readonly at: string;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly (readonly CellInput[])[];
}

/** Colours a cell by a word in it or by a formula, always beside a word, never instead of one. */
export interface PlannedHighlight {
  readonly address: string;
  readonly rule: { readonly contains: string } | { readonly formula: string };
  readonly tone: "good" | "attention" | "problem";
}

export interface PlannedChart {
  readonly name: string;
  readonly kind: "bar" | "column" | "stacked-column" | "line";
  readonly title: string;
  /** Text summary for those who cannot see the picture. */
  readonly alt: string;
  /** Addresses on the plan's own sheet: one column (or row) of categories, then one a series, each with its name. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  /** Top left and bottom right cell that the chart covers. */
  readonly from: string;
  readonly to: string;
}

export interface PlannedRange {
  readonly address: string;
  readonly look?: CellLook;
  readonly format?: CellFormat;
}

/** One whole sheet as data. Adapters lay it out; the same plan goes to Excel, to the in-memory workbook and into an .xlsx copy. */
export interface SheetPlan {
  readonly name: string;
  /** Widths of columns A, B, C ... in characters. */
  readonly widths: readonly number[];
  /** Rows kept in sight at the top. */
  readonly freezeRows: number;
  readonly cells: readonly PlannedCell[];
  readonly tables: readonly PlannedTable[];
  /** Looks and formats of whole ranges (for spilled results). */
  readonly ranges?: readonly PlannedRange[];
  readonly highlights?: readonly PlannedHighlight[];
  readonly charts?: readonly PlannedChart[];
  /** Workbook names that point into this sheet. */
  readonly names?: readonly { readonly name: string; readonly at: string }[];
  /** Rows repeated on every printed page, such as "1:4". */
  readonly printTitleRows?: string;
}
