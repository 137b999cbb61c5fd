import { WorkbookError } from "./workbook";

/** Every sentence with which a workbook refuses; both adapters say the same. */
export const refusals = {
  sheetMissing: (sheet: string) =>
    new WorkbookError(
      `There is no sheet called ${sheet} in this workbook. It may have been renamed or deleted: undo that, or make the sheet again from the pane.`,
    ),
  tableMissing: (table: string) =>
    new WorkbookError(
      `There is no table called ${table} in this workbook. Its sheet may have been deleted: undo that, or make the sheet again from the pane.`,
    ),
  sheetProtected: (sheet: string) =>
    new WorkbookError(
      `The sheet ${sheet} is protected, so nothing was written. Take the protection off (Review, Unprotect Sheet) and write again.`,
    ),
  cellEdited: () =>
    new WorkbookError(
      "A cell is being edited, so nothing was written. Press Enter to finish it, or Esc to leave it, and write again.",
    ),
  addressUnknown: (address: string) =>
    new WorkbookError(`${address} is not the address of cells. Give one such as B3 or B3:D9.`),
  shapeDiffers: (sheet: string, address: string) =>
    new WorkbookError(`${address} on ${sheet} has another shape than the cells to be written. Nothing was written.`),
  rowTooWide: (table: string) =>
    new WorkbookError(`A row for the table ${table} has more cells than the table has columns. Nothing was written.`),
  noRoom: (table: string, sheet: string, address: string) =>
    new WorkbookError(
      `The table ${table} cannot grow: ${address} on ${sheet}, just below it, is not empty. Move or clear those cells and write again.`,
    ),
  changedSince: (label: string) =>
    new WorkbookError(
      `"${label}" cannot be undone here, because cells that it wrote were changed since. Undo those changes first, or correct the cells by hand.`,
    ),
  alreadyUndone: (label: string) => new WorkbookError(`"${label}" is undone already, or was not done in this session.`),
  lastSheet: (sheet: string) =>
    new WorkbookError(`${sheet} is the only sheet, and a workbook needs one. Add another sheet before deleting it.`),
} as const;
