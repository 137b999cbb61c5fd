import type { FinancialYear } from "../time/financialYear";
import type { CostLine } from "./costLine";

/** Whether a line or pool runs in a financial year; with null, whatever the year. */
export function isInForce({ from, to }: Pick<CostLine, "from" | "to">, year: FinancialYear | null): boolean {
  return year === null || ((from === null || from <= year) && (to === null || to >= year));
}

/**
 * The lines that run in a financial year, in their order; all of them where `year` is null. What groups of partners cost takes no year of its own: it is asked of these.
 * None at all gives none.
 */
export function linesInForce(lines: readonly CostLine[], year: FinancialYear | null): readonly CostLine[] {
  return lines.filter((line) => isInForce(line, year));
}
