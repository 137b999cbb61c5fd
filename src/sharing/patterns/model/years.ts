import { readFinancialYear } from "../../../engine";
import type { CellValue } from "../../../model/cellValue";

/** First calendar year of a financial year written as text or a date; null where it is none. */
export function financialYearStart(value: CellValue): number | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const read = readFinancialYear(value, { argument: "year" });
  return read.ok ? read.value : null;
}
