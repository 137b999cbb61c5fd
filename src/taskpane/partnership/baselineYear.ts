import { readFinancialYear, writeFinancialYear } from "../../engine";

/**
 * The year whose return is proposed as cost today: the year before the model begins, and never one after `presentYear`,
 * because no return of it can be published yet. Where the first year cannot be read, the present year.
 */
export function proposedBaselineYear(firstYear: string, presentYear: string): string {
  const first = readFinancialYear(firstYear, { argument: "first financial year" });
  const present = readFinancialYear(presentYear, { argument: "present year" });
  if (!first.ok || !present.ok) return presentYear;
  return writeFinancialYear(Math.min(first.value - 1, present.value));
}
