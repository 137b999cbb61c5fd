import type { CellValue } from "../model/cellValue";
import type { CellInput, SheetPlan } from "./sheetPlan";

/** A cell that shows an error instead of a value, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

export type ReadCell = CellValue | CellError;

export interface SheetInfo {
  readonly name: string;
  readonly protected: boolean;
}

export interface TableContent {
  readonly name: string;
  readonly sheet: string;
  /** A1 address of header and body on the sheet, such as "A5:F11". */
  readonly address: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReadCell[])[];
  /** Formula text of body cells where there is one, else null; same shape as `rows`. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

export interface RangeContent {
  readonly sheet: string;
  readonly address: string;
  readonly values: readonly (readonly ReadCell[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** A workbook name and the range that it stands for. */
export interface NamedPlace {
  readonly name: string;
  readonly sheet: string;
  /** A1 address, without the sheet. */
  readonly address: string;
}

export type Change =
  /** Makes the sheet, or replaces what the add-in put on it (user's own cells elsewhere on it stay). */
  | { readonly kind: "sheet"; readonly plan: SheetPlan }
  /** Writes a block of cells. */
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly address: string;
      readonly cells: readonly (readonly CellInput[])[];
    }
  /** Replaces the body of a table; the table grows or shrinks to fit. */
  | { readonly kind: "table"; readonly table: string; readonly rows: readonly (readonly CellInput[])[] }
  | { readonly kind: "delete-sheet"; readonly sheet: string };

/** What was there before an `apply`, kept so that one click brings it back. */
export interface AppliedChange {
  readonly label: string;
  readonly at: number;
}

export interface Selection {
  readonly sheet: string;
  /** A1 address of the selection's first cell, without the sheet. */
  readonly cell: string;
}

export type Unsubscribe = () => void;

/**
 * The workbook in our own words: all that wizards and sheets ask of a spreadsheet. Two adapters (Excel, in memory) are held to one contract test.
 * Every call rejects with a `WorkbookError`, whose message is a sentence for the user.
 */
export interface Workbook {
  sheets(): Promise<readonly SheetInfo[]>;
  /** The named tables that exist; a missing one is absent from the result. */
  readTables(names: readonly string[]): Promise<ReadonlyMap<string, TableContent>>;
  /** Where the ranges with these names stand, whatever their sheets are called by now; a missing one is absent from the result. */
  findNames(names: readonly string[]): Promise<readonly NamedPlace[]>;
  /** Values and formulas of a range; trimmed to the used part when `address` is longer. Spilled values are included. */
  readRange(sheet: string, address: string): Promise<RangeContent>;
  /** Does all changes as one batch and one undo step; on failure nothing stays half written. Missing sheets, protection and edit mode are told before the first write. */
  apply(label: string, changes: readonly Change[]): Promise<AppliedChange>;
  /** Puts back what `apply` replaced; refuses with a sentence when the cells were changed since by somebody else. */
  undo(applied: AppliedChange): Promise<void>;
  /** Brings a range into view and selects it. */
  show(sheet: string, address: string): Promise<void>;
  /** What is selected now. */
  selection(): Promise<Selection>;
  onSelection(listener: (selection: Selection) => void): Promise<Unsubscribe>;
  /** Fires after a user or another pane changed cells or tables, and after results were calculated anew, at most every 200 ms. */
  onChange(listener: () => void): Promise<Unsubscribe>;
  /** Choices remembered with the workbook (a cache: never the only copy of anything that matters). */
  recall(key: string): Promise<string | null>;
  remember(key: string, value: string): Promise<void>;
}

/** The spreadsheet let us down or refused: no such table, protected sheet, a cell being edited. The message says what, where and what to do. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
}
