import type { Found } from "../../engine/index";
import type { CellValue } from "../cellValue";

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)$/i;

/** A cell with nothing in it, or nothing but spaces. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Blank, or 0: some versions of Excel hand a blank cell over as 0, so where text is optional a 0 is a blank. */
export function isBlankText(cell: CellValue | undefined): boolean {
  return isBlank(cell) || cell === 0;
}

/** What stands in a cell, in the words of a problem. */
export function foundIn(cell: CellValue | undefined): Found {
  if (cell === null || cell === undefined || isBlank(cell)) return { is: "blank" };
  if (typeof cell === "boolean") return { is: "truth value" };
  if (typeof cell === "number")
    return Number.isFinite(cell) ? { is: "number", number: cell } : { is: "no finite number" };
  return ERROR_TEXT.test(cell.trim()) ? { is: "error", text: cell.trim() } : { is: "text", text: cell.trim() };
}
