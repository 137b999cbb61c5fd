import type { CellValue } from "../../model/cellValue";
import type { CouncilList } from "../councils/councilList";
import type { PublishedUnit, ReturnCouncil, ReturnKind, ReturnLine, SkippedRow } from "../publishedReturn";
import type { TableFile, TableSheet } from "../readers/tableFile";
import type { CouncilTable } from "./councilTable";

/** A sheet in which a recogniser sees a return: whose, which lines, and where each figure stands. */
export interface RecognisedReturn {
  readonly kind: ReturnKind;
  readonly basis: "budget" | "outturn";
  readonly sheet: TableSheet;
  /** Rows above this one (from 0) are title and notes. */
  readonly headerRow: number;
  readonly councils: readonly ReturnCouncil[];
  readonly lines: readonly ReturnLine[];
  readonly cellAt: (council: number, line: number) => { readonly cell: CellValue; readonly row: number };
  readonly skipped: readonly SkippedRow[];
  readonly notes: readonly string[];
  /** Where the table itself says so; else text around it is searched. */
  readonly unit?: PublishedUnit;
  readonly year?: number;
}

export interface RecogniserContext {
  readonly file: TableFile;
  readonly councils: CouncilList;
  /** The table of councils in the sheet, found once for all recognisers. */
  readonly table: CouncilTable | undefined;
  /** The year that is wanted where a table holds several. */
  readonly wantedYear?: number | undefined;
}

/** Looks at one sheet, by content alone; undefined when it is not the recogniser's kind of return. */
export type Recogniser = (sheet: TableSheet, context: RecogniserContext) => RecognisedReturn | undefined;
