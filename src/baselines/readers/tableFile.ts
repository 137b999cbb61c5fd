import type { CellValue } from "../../model/cellValue";

/** One sheet of a file; a CSV file is one sheet. Rows keep their place: `rows[6]` is row 7 in Excel. Rows may differ in length. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

export interface TableFile {
  readonly fileName: string;
  readonly format: "csv" | "xlsx" | "ods" | "xls";
  /** "UTF-8", "Mac Roman" ...; "" for workbooks. */
  readonly encoding: string;
  readonly sheets: readonly TableSheet[];
  /** Sentences on what the reader took for granted or left out. */
  readonly notes: readonly string[];
}
