import type { CellInput } from "../../workbook/sheetPlan";
import type { ReadCell } from "../../workbook/workbook";

const longestFormula = 140;

/** A cell in words for a preview: figures with thousands, formulas as typed, nothing as "empty". */
export function cellText(cell: CellInput | ReadCell): string {
  if (cell === null || cell === "") return "empty";
  if (typeof cell === "number") return cell.toLocaleString("en-GB", { maximumFractionDigits: 6 }).replace("-", "−");
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return cell;
  if ("error" in cell) return cell.error;
  const text = cell.formula.startsWith("=") ? cell.formula : `=${cell.formula}`;
  return text.length > longestFormula ? `${text.slice(0, longestFormula)}…` : text;
}
