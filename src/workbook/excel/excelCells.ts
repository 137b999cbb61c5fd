import { isFormula } from "../sheetPlan";
import type { CellInput } from "../sheetPlan";
import type { ReadCell } from "../workbook";

const errors = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

/** Text that Excel would take for a formula, a number, a date or a truth value: a leading apostrophe keeps it as it is. */
const mistakable =
  /^\s*[=+\-@'(£$€\d.,#%]|^\s*(true|false)\s*$|^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d/i;

/** What to hand to Excel: text stays text, a blank clears the cell. */
export function toExcel(input: CellInput): string | number | boolean {
  if (isFormula(input)) return input.formula;
  if (input === null) return "";
  if (typeof input === "string" && mistakable.test(input)) return `'${input}`;
  return input;
}

export function fromExcel(value: unknown): ReadCell {
  if (typeof value === "string") {
    if (value === "") return null;
    return errors.has(value) ? { error: value } : value;
  }
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Excel gives the value where a cell has no formula; a text that starts with "=" equals its own value. */
export function formulaFrom(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
