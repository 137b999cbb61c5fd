import type { SnapshotCell } from "./snapshotCell";
import type { SnapshotChart } from "./snapshotChart";
import type { SnapshotConditionalFormat, SnapshotValidation } from "./snapshotRules";

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** "#RRGGBB" */
  readonly tabColour?: string;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridLines?: false;
  /** Percent, 100 when absent. */
  readonly zoom?: number;
  /** Width of columns, and height of rows, that are not listed; Excel's own where absent. */
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
  /** Sparse, by zero-based index. Width in characters of the default font, as Excel counts them. */
  readonly columns: readonly SnapshotColumn[];
  /** Sparse, by zero-based index. Height in points. */
  readonly rows: readonly SnapshotRow[];
  /** Sparse, row by row, left to right. A cell that only has a style is here too, with value null. */
  readonly cells: readonly SnapshotCell[];
  /** Addresses such as "A1:C1". */
  readonly merges: readonly string[];
  readonly tables: readonly SnapshotTable[];
  readonly notes: readonly SnapshotNote[];
  readonly links: readonly SnapshotLink[];
  readonly validations: readonly SnapshotValidation[];
  readonly conditionalFormats: readonly SnapshotConditionalFormat[];
  /** Filter of the sheet itself (not of a table): its range. */
  readonly filter?: string;
  readonly protection?: SnapshotProtection;
  readonly charts: readonly SnapshotChart[];
  readonly page?: SnapshotPage;
}

export interface SnapshotColumn {
  readonly index: number;
  readonly width?: number;
  readonly hidden?: true;
  /** Look of cells that are not written yet. */
  readonly style?: number;
}

export interface SnapshotRow {
  readonly index: number;
  readonly height?: number;
  readonly hidden?: true;
  readonly style?: number;
}

export interface SnapshotTable {
  readonly name: string;
  /** Header, body and totals row, such as "A5:F11". */
  readonly address: string;
  readonly columns: readonly SnapshotTableColumn[];
  readonly totalsRow: boolean;
  readonly filterButtons: boolean;
  /** Excel's own name, such as "TableStyleMedium2"; absent for none. */
  readonly style?: string;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
}

export interface SnapshotTableColumn {
  readonly name: string;
  /** Formula that every new row takes, with the leading "=". */
  readonly formula?: string;
  /** What the totals row does: Excel's word (`sum`, `average`, `custom`) or a label; its cell stands in `cells` as well. */
  readonly totalsFunction?: string;
  readonly totalsLabel?: string;
}

export interface SnapshotNote {
  readonly cell: string;
  readonly text: string;
  readonly author?: string;
}

export interface SnapshotLink {
  readonly cell: string;
  /** A web or mail address, or "#Sheet!A1" for a place in this workbook. */
  readonly target: string;
  readonly tooltip?: string;
}

/** What a user may still do on a protected sheet; each false when absent. Passwords are not kept. */
export interface SnapshotProtection {
  readonly selectLockedCells?: boolean;
  readonly selectUnlockedCells?: boolean;
  readonly formatCells?: boolean;
  readonly formatColumns?: boolean;
  readonly formatRows?: boolean;
  readonly insertColumns?: boolean;
  readonly insertRows?: boolean;
  readonly insertHyperlinks?: boolean;
  readonly deleteColumns?: boolean;
  readonly deleteRows?: boolean;
  readonly sort?: boolean;
  readonly autoFilter?: boolean;
  readonly pivotTables?: boolean;
}

export interface SnapshotPage {
  readonly orientation?: "portrait" | "landscape";
  readonly paper?: "letter" | "legal" | "a3" | "a4" | "a5" | "b4" | "b5" | "executive" | "tabloid";
  /** Percent, where the pages are not fitted. */
  readonly scale?: number;
  /** Pages wide and tall; 0 is as many as it takes. */
  readonly fit?: { readonly wide: number; readonly tall: number };
  /** Rows repeated on every page, such as "1:4", and columns, such as "A:A". */
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly area?: string;
  /** Lines between cells, and letters and numbers of columns and rows, are printed. */
  readonly gridLines?: true;
  readonly headings?: true;
  readonly centredAcross?: true;
  readonly centredDown?: true;
  /** Excel's codes, such as "&LFairshare&RPage &P of &N". */
  readonly header?: string;
  readonly footer?: string;
  /** Inches. */
  readonly margins?: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
}
