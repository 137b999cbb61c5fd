import type { IRange, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Grid, GridEvents } from "../grid";
import type { GridRange } from "../gridCells";
import type { CalculationLoop } from "./calculationLoop";
import type { RowHeights } from "./rowHeights";
import type { RunningUniver } from "./startUniver";

export type ChangeSource = "user" | "undo" | "program";

/** What the parts of the grid share. */
export interface GridContext {
  readonly running: RunningUniver;
  readonly loop: CalculationLoop;
  readonly heights: RowHeights;
  readonly api: FUniver;
  /** The whole grid, for parts that build on others. */
  readonly grid: () => Grid;
  readonly emit: <K extends keyof GridEvents>(event: K, payload: GridEvents[K]) => void;
  /** Who is changing the workbook at this moment. */
  readonly source: () => ChangeSource;
  /** Does something as a program: its events say so, and an open undo group takes it up. */
  readonly program: <T>(work: () => T) => T;
  /** Does something as an undo or redo. */
  readonly asUndo: <T>(work: () => T) => T;
}

export const rangeOf = ({ row, column, rows, columns }: Omit<GridRange, "sheet">): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

export const gridRange = (sheet: string, range: IRange): GridRange => ({
  sheet,
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export const bookOf = (context: GridContext): FWorkbook => {
  const book = context.api.getActiveWorkbook();
  if (!book) throw new Error("the workbook is not there");
  return book;
};

export const sheetOf = (context: GridContext, id: string): FWorksheet => {
  const sheet = bookOf(context).getSheetBySheetId(id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
};

export const worksheetOf = (context: GridContext, id: string): Worksheet => sheetOf(context, id).getSheet();

export const cellsOf = (context: GridContext, range: GridRange): FRange =>
  sheetOf(context, range.sheet).getRange(range.row, range.column, range.rows, range.columns);

/** Makes a sheet long and wide enough for a range. */
export const makeRoom = (context: GridContext, range: GridRange): void => {
  const sheet = sheetOf(context, range.sheet);
  if (range.row + range.rows > sheet.getMaxRows()) sheet.setRowCount(range.row + range.rows + 50);
  if (range.column + range.columns > sheet.getMaxColumns()) sheet.setColumnCount(range.column + range.columns + 4);
};
