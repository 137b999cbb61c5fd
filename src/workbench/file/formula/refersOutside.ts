import { cutFormula } from "./formulaParts";

/** Whether a formula of a file reaches into another workbook, as in `[1]Sheet1!A1` or `'[1]My sheet'!A1`. */
export function refersOutside(formula: string): boolean {
  if (!formula.includes("[")) return false;
  return cutFormula(formula).some(
    ({ kind, text }) => (kind === "brackets" && /^\[\d+\]$/.test(text)) || (kind === "sheet" && text.includes("[")),
  );
}
