import type { Fraction } from "../money/fraction";
import { ONE, ZERO, fraction } from "../money/fraction";
import type { FinancialYear } from "../time/financialYear";
import { firstDayOf, yearOfSerial } from "../time/financialYear";
import { exitDate } from "./exitDate";

/** A year of the run-off: which parts of it fall after the exit, and after a lag of so many whole months since the exit. */
export interface YearAfterExit {
  /** The financial year; null where years are counted from the exit itself. */
  readonly year: FinancialYear | null;
  readonly afterExit: Fraction;
  readonly afterLag: (months: number) => Fraction;
}

/** Years of twelve months counted from the exit, whenever it is. */
export function yearsFromExit(count: number): readonly YearAfterExit[] {
  return Array.from({ length: count }, (_, index) => ({
    year: null,
    afterExit: ONE,
    afterLag: (months) => fraction(BigInt(Math.min(12, Math.max(0, 12 * (index + 1) - months))), 12n),
  }));
}

/** Financial years from the one in which the exit falls, by days; `exit` is the serial of the first day that is not paid for. */
export function financialYearsFrom(exit: number, count: number): readonly YearAfterExit[] {
  const first = yearOfSerial(exit);
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [firstDayOf(first + index), firstDayOf(first + index + 1)];
    const after = (day: number): Fraction =>
      day >= end ? ZERO : fraction(BigInt(end - Math.max(start, day)), BigInt(end - start));
    return { year: first + index, afterExit: after(exit), afterLag: (months) => after(exitDate(exit, months)) };
  });
}
