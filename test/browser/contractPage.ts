import { ExcelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { contractCases } from "../workbook/workbookContract";
import type { ContractUser } from "../workbook/workbookContract";

/** Plays the user beside the port, by Excel's own calls. */
function change(act: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  return Excel.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });
}

const user: ContractUser = {
  typeInto: (sheet, cell, value) =>
    change((sheets) => {
      sheets.getItem(sheet).getRange(cell).values = [[value]];
    }),
  renameSheet: (sheet, to) =>
    change((sheets) => {
      sheets.getItem(sheet).name = to;
    }),
  protectSheet: (sheet) => change((sheets) => sheets.getItem(sheet).protection.protect()),
  unprotectSheet: (sheet) => change((sheets) => sheets.getItem(sheet).protection.unprotect()),
};

/** Runs one promise in the page that office.js runs in; null when it is kept, else what broke it. */
export async function keepPromise(index: number): Promise<string | null> {
  const one = contractCases[index];
  if (one === undefined) return "there is no such promise";
  try {
    await one.run(new ExcelWorkbook(), user);
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
    return `${error instanceof Error ? error.message : String(error)}${cause}`;
  }
}
