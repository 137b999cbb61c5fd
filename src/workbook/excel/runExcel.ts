import { refusals } from "../refusals";
import { WorkbookError } from "../workbook";

const sentences: Readonly<Record<string, string>> = {
  AccessDenied: "Excel refused: a sheet or the workbook is protected. Take the protection off and write again.",
  InvalidOperation:
    "Excel refused what was asked. Check that no sheet is protected and no cell is being edited, then try again.",
  InvalidArgument:
    "Excel refused a formula or value. Nothing else was lost: undo the last step, and report what you were doing.",
  InactiveWorkbook: "Another workbook is in front. Bring this one to the front and try again.",
  RequestPayloadSizeLimitExceeded:
    "That is more than Excel takes in one go (5 MB). Choose fewer lines or councils and try again.",
  ResponsePayloadSizeLimitExceeded:
    "That is more than Excel gives in one go (5 MB). Choose a smaller range and try again.",
  ItemAlreadyExists: "Excel has a sheet, table or name of that name already. Rename the old one and try again.",
  ItemNotFound: "A sheet, table or name has gone since it was read. Look at the workbook, then try again.",
};

/** Whether this Excel knows a set of calls. */
export function knows(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * One conversation with Excel. Waits until a cell that is being edited is finished; where Excel can, everything inside is one undo step.
 * Errors come out as sentences; Excel's own words go along as the cause.
 */
export async function runExcel<Answer>(batch: (context: Excel.RequestContext) => Promise<Answer>): Promise<Answer> {
  try {
    const options: Excel.RunOptions = knows("1.20")
      ? { delayForCellEdit: true, mergeUndoGroup: true }
      : { delayForCellEdit: true };
    return await Excel.run(options, batch);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

function asWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError || !(error instanceof OfficeExtension.Error)) return error;
  if (error.code === "InvalidOperationInCellEditMode") return refusals.cellEdited();
  const sentence =
    sentences[error.code] ??
    `Excel could not do that (${error.code}). Try again; if it stays, save a copy and reopen it.`;
  return new WorkbookError(sentence, { cause: error });
}
