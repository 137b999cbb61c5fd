import type { SheetSnapshot } from "./sheetSnapshot";
import type { SnapshotStyle } from "./snapshotStyle";

/** A whole workbook as plain JSON: what the grid can show, what a file can hold, and nothing of either's own ways. */
export interface WorkbookSnapshot {
  /** In tab order; at least one is visible. */
  readonly sheets: readonly SheetSnapshot[];
  /** Cells, rows and columns name a look by its place in this list. */
  readonly styles: readonly SnapshotStyle[];
  readonly names: readonly SnapshotName[];
  readonly properties: SnapshotProperties;
  /** Place of the sheet in front; 0 when none is said. */
  readonly activeSheet: number;
  /** Add-in settings (`document.settings`), name to JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  /** Parts of the opened file that could not be kept, one sentence each, for the user. Empty for a new workbook. */
  readonly losses: readonly string[];
}

export interface SnapshotName {
  readonly name: string;
  /** With the leading "=": a reference such as `=Costs!$B$4`, a constant or a formula. */
  readonly formula: string;
  /** Sheet that the name belongs to; absent for the whole workbook. */
  readonly sheet?: string;
  readonly hidden?: true;
  readonly comment?: string;
}

export interface SnapshotProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly manager?: string;
  readonly company?: string;
  readonly lastAuthor?: string;
  /** ISO 8601, to the second, in UTC. */
  readonly created?: string;
  readonly modified?: string;
  readonly custom: readonly SnapshotCustomProperty[];
}

export interface SnapshotCustomProperty {
  readonly name: string;
  readonly value: string | number | boolean | { readonly date: string };
}
