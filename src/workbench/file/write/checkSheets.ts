import type { SheetSnapshot } from "../sheetSnapshot";

/** The workbook cannot be saved as it is. The message says what, where and what to do. */
export class SaveFault extends Error {
  override readonly name = "SaveFault";
}

const LONGEST_NAME = 31;

/** Excel's rules for the tabs of a workbook: a file that breaks one is repaired or refused. */
export function checkSheets(sheets: readonly SheetSnapshot[]): void {
  const names = new Set<string>();
  if (!sheets.some(({ visibility }) => visibility === "visible")) {
    throw new SaveFault("The workbook has no visible sheet. Show or add a sheet, then save again.");
  }
  for (const { name } of sheets) {
    if (name === "" || name.length > LONGEST_NAME) {
      throw new SaveFault(
        `The sheet name “${name}” has ${name.length} characters; Excel takes 1 to ${LONGEST_NAME}. Rename the sheet, then save again.`,
      );
    }
    if (/[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
      throw new SaveFault(
        `The sheet name “${name}” has a sign that Excel does not take: [ ] : * ? / \\, or an apostrophe at either end. Rename the sheet, then save again.`,
      );
    }
    const key = name.toLowerCase();
    if (names.has(key) || key === "history") {
      throw new SaveFault(
        `The sheet name “${name}” ${key === "history" ? "is one that Excel keeps for itself" : "is used twice"}. Rename the sheet, then save again.`,
      );
    }
    names.add(key);
  }
}
