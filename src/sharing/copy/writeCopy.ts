import type { SheetPlan } from "../../workbook/sheetPlan";
import { sheetToWrite } from "./file/sheetToWrite";

export interface CopyToWrite {
  readonly plans: readonly SheetPlan[];
  readonly title: string;
}

/** The .xlsx file of a copy: visible sheets only, no macro, no link to another file, no personal data, recalculated on opening. */
export async function writeCopy(copy: CopyToWrite): Promise<Uint8Array> {
  const { writeXlsx } = await import(/* webpackChunkName: "xlsx-writer" */ "hucre/xlsx");
  return writeXlsx({
    sheets: copy.plans.map(sheetToWrite),
    properties: { title: copy.title, creator: "Fairshare" },
    activeSheet: 0,
  });
}
