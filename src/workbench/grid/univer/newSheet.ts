import type { IWorksheetData } from "@univerjs/core";

/** Pixels. */
export const DEFAULT_COLUMN_WIDTH = 72;
export const DEFAULT_ROW_HEIGHT = 20;

let made = 0;

/** A blank sheet with a fresh id. */
export const newSheet = (name: string): Partial<IWorksheetData> & { readonly id: string } => ({
  id: `sheet-${Date.now().toString(36)}-${++made}`,
  name,
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
  defaultRowHeight: DEFAULT_ROW_HEIGHT,
  cellData: {},
});
