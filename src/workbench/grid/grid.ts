import type { GridCellPart, GridCells, GridInput, GridRange, GridStyle } from "./gridCells";
import type { GridFunctions } from "./gridFunctions";
import type {
  GridChart,
  GridConditionalFormat,
  GridName,
  GridNote,
  GridProtection,
  GridTable,
  GridValidation,
} from "./gridObjects";
import type { WorkbookSnapshot } from "../file/workbookSnapshot";

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** #RRGGBB, or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
}

export interface GridSelection {
  /** The ranges selected on the active sheet; the last one was selected last. Null while a sheet has none. */
  readonly ranges: readonly GridRange[];
  /** The cell that typing goes to. */
  readonly active: GridRange | null;
}

export interface GridEvents {
  /** Contents changed (not looks, not results of recalculation), by typing, pasting, clearing, undoing or a program. Ranges share a sheet. */
  cellsChanged: {
    readonly range: GridRange;
    readonly source: "user" | "undo" | "program";
    readonly change: "edited" | "rowsInserted" | "rowsDeleted" | "columnsInserted" | "columnsDeleted";
  };
  selectionChanged: GridSelection;
  sheetActivated: { readonly sheet: string; readonly previous: string | null };
  sheetAdded: { readonly sheet: string; readonly source: "user" | "program" };
  sheetDeleted: { readonly sheet: string; readonly name: string; readonly source: "user" | "program" };
  sheetRenamed: { readonly sheet: string; readonly before: string; readonly name: string };
  tableAdded: { readonly table: string; readonly sheet: string };
  tableDeleted: { readonly table: string; readonly name: string; readonly sheet: string };
  /** A calculation ended and nothing waits for an answer. */
  calculated: { readonly sheets: readonly string[] };
  undoStateChanged: { readonly canUndo: boolean; readonly canRedo: boolean };
  editing: { readonly on: boolean };
}

/** Everything that the workbook holds and that no cell shows; kept with the file. Values are as the add-in gave them. */
export interface GridMetadata {
  /** Excel's built-in document properties: title, author, ... */
  readonly properties: Readonly<Record<string, string | number>>;
  readonly customProperties: Readonly<Record<string, string | number | boolean>>;
  /** Settings of the add-in, key to JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
}

/**
 * Page set-up of a sheet. orientation (Portrait, Landscape), paperSize (A4), scale, fitToWidth and fitToHeight (pages), printArea, printTitleRows and
 * printTitleColumns ("1:4"), leftHeader ... rightFooter (Excel's codes, such as &P), topMargin ... footerMargin (points), and other scalars of Excel's.
 */
export type GridPageLayout = Readonly<Record<string, string | number | boolean>>;

/**
 * The spreadsheet itself: cells, sheets and what stands on them, with its own formula engine. The workbench's object model asks it for everything.
 * It trusts its caller: names are valid, ranges lie on sheets that exist, rectangles have the size of their range. A promise rejects only for a bug.
 * Every change is done when its promise resolves; results of recalculation may follow (`whenCalculated`).
 */
export interface Grid {
  readonly functions: GridFunctions;

  name(): string;
  setName(name: string): void;

  /** In the order of the tabs. */
  sheets(): readonly GridSheet[];
  activeSheet(): string;
  /** Adds at the end and does not activate it. Answers the new sheet's id. */
  addSheet(name: string): Promise<string>;
  /** Copies cells, looks, tables (under new names) and rules to a new sheet at `position`. Answers its id. */
  copySheet(sheet: string, name: string, position: number): Promise<string>;
  deleteSheet(sheet: string): Promise<void>;
  changeSheet(sheet: string, change: Partial<Omit<GridSheet, "id">>): Promise<void>;
  moveSheet(sheet: string, position: number): Promise<void>;
  activateSheet(sheet: string): Promise<void>;
  /** How many rows and columns a sheet has; at least 1,048,576 by 16,384 are addressable (writing past the end of what is drawn makes it longer). */
  limits(): { readonly rows: number; readonly columns: number };

  read(range: GridRange, parts: readonly GridCellPart[]): Promise<GridCells>;
  /** Contents only; formats stay. */
  write(range: GridRange, cells: readonly (readonly GridInput[])[]): Promise<void>;
  setNumberFormats(range: GridRange, formats: readonly (readonly (string | undefined)[])[]): Promise<void>;
  clear(range: GridRange, what: "all" | "contents" | "formats"): Promise<void>;
  /** Inserts blank cells; whole rows or columns when the range spans them. */
  insert(range: GridRange, shift: "down" | "right"): Promise<void>;
  remove(range: GridRange, shift: "up" | "left"): Promise<void>;
  /** Values, formulas (moved along) and looks. */
  copy(from: GridRange, to: GridRange, what: "all" | "formulas" | "values" | "formats"): Promise<void>;
  sort(
    range: GridRange,
    fields: readonly { readonly column: number; readonly ascending: boolean }[],
    hasHeader: boolean,
  ): Promise<void>;
  /** The smallest rectangle that holds all contents (spilled ones too) and, unless `valuesOnly`, all looks; null when the sheet is blank. */
  usedRange(sheet: string, valuesOnly: boolean): Promise<GridRange | null>;
  /** Where the formula in this cell spills to, itself included; null when it does not spill. */
  spillOf(cell: GridRange): GridRange | null;
  /** The cell whose formula spills over this one; null when none does. */
  spillParent(cell: GridRange): GridRange | null;

  styles(range: GridRange): Promise<readonly (readonly GridStyle[])[]>;
  setStyle(range: GridRange, style: Partial<GridStyle>): Promise<void>;
  /** Pixels; a hidden column or row has 0 and keeps its size for when it is shown. */
  columnWidths(sheet: string, first: number, count: number): readonly number[];
  rowHeights(sheet: string, first: number, count: number): readonly number[];
  setColumnWidth(sheet: string, first: number, count: number, pixels: number | "fit"): Promise<void>;
  setRowHeight(sheet: string, first: number, count: number, pixels: number | "fit"): Promise<void>;
  setHidden(range: GridRange, what: "rows" | "columns", hidden: boolean): Promise<void>;
  freeze(sheet: string): { readonly rows: number; readonly columns: number };
  setFreeze(sheet: string, rows: number, columns: number): Promise<void>;

  tables(): readonly GridTable[];
  addTable(range: GridRange, name: string, hasHeader: boolean): Promise<GridTable>;
  /** Cells keep their contents. */
  deleteTable(table: string): Promise<void>;
  changeTable(table: string, change: Partial<Omit<GridTable, "id">>): Promise<void>;

  names(): readonly GridName[];
  defineName(name: GridName): Promise<void>;
  deleteName(name: string, sheet: string | null): Promise<void>;

  notes(sheet: string): readonly GridNote[];
  setNote(sheet: string, row: number, column: number, text: string | null): Promise<void>;

  /** Those that touch the range. */
  validations(range: GridRange): readonly GridValidation[];
  /** Replaces whatever stood on exactly these cells. */
  setValidation(validation: GridValidation): Promise<void>;
  clearValidation(range: GridRange): Promise<void>;

  conditionalFormats(sheet: string): readonly GridConditionalFormat[];
  addConditionalFormat(format: Omit<GridConditionalFormat, "id">): Promise<string>;
  changeConditionalFormat(sheet: string, id: string, change: Partial<Omit<GridConditionalFormat, "id">>): Promise<void>;
  /** One, or without an id all that lie on the sheet. */
  deleteConditionalFormat(sheet: string, id: string | null): Promise<void>;

  protection(sheet: string): GridProtection;
  setProtection(sheet: string, protection: GridProtection): Promise<void>;

  charts(sheet: string): readonly GridChart[];
  addChart(chart: Omit<GridChart, "id">): Promise<string>;
  changeChart(chart: string, change: Partial<Omit<GridChart, "id" | "sheet">>): Promise<void>;
  deleteChart(chart: string): Promise<void>;

  pageLayout(sheet: string): GridPageLayout;
  setPageLayout(sheet: string, change: GridPageLayout): Promise<void>;
  metadata(): GridMetadata;
  setMetadata(change: Partial<GridMetadata>): void;

  selection(): GridSelection;
  /** Activates the sheet, selects and scrolls into view. */
  select(range: GridRange): Promise<void>;
  isEditing(): boolean;
  /** Puts the keyboard on the cells. */
  focus(): void;

  recalculate(kind: "changed" | "full"): void;
  /** Resolves when no formula is being worked out and no custom function is waited for. */
  whenCalculated(): Promise<void>;

  /** Program changes between begin and end are one undo step; a user's own command in between closes it. */
  beginUndoGroup(): void;
  endUndoGroup(): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  canUndo(): boolean;
  canRedo(): boolean;

  on<K extends keyof GridEvents>(event: K, listener: (payload: GridEvents[K]) => void): () => void;

  snapshot(): Promise<WorkbookSnapshot>;
  /** Replaces the whole workbook; clears undo. Cached values of custom functions are kept until something they use changes. */
  load(snapshot: WorkbookSnapshot): Promise<void>;
  dispose(): void;
}

export interface GridOptions {
  readonly container: HTMLElement;
  readonly dark: boolean;
}

/** What the module `createGrid.ts` exports: mounts a blank workbook with one sheet, Sheet1. */
export type CreateGrid = (options: GridOptions) => Promise<Grid>;
