/** What Excel itself refuses or repairs away; a file must stay inside. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;
export const LONGEST_LIST = 255;
export const LONGEST_HELP_TITLE = 32;
export const LONGEST_HELP = 255;

/** Errors that a cell of a file may hold as such; newer ones are written as #VALUE!, as Excel does for older readers. */
const FILE_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** Undefined while a result is still awaited: no value is better than a wrong one. */
export function fileError(error: string): string | undefined {
  if (error === "#BUSY!") return undefined;
  return FILE_ERRORS.has(error) ? error : "#VALUE!";
}
