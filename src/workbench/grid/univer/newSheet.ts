import type { IWorksheetData } from "@univerjs/core";

let made = 0;

/** A blank sheet with a fresh id. */
export const newSheet = (name: string): Partial<IWorksheetData> & { readonly id: string } => ({
  id: `sheet-${Date.now().toString(36)}-${++made}`,
  name,
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: 72,
  defaultRowHeight: 20,
  cellData: {},
});
