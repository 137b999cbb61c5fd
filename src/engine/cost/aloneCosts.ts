import type { DriverTable } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import { entry } from "../entry";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import { foundIn } from "./lineCost";

/** The column that holds what each partner would pay alone. */
const ALONE = "Alone";

/** What each of the rows would pay alone, pounds; `alone-unusable` where that is no number, `column-missing` where the table does not say. */
export function aloneCosts(table: DriverTable, rows: readonly number[]): Result<readonly Fraction[]> {
  const column = table.drivers.find(({ name }) => keyOf(name) === keyOf(ALONE));
  if (column === undefined) {
    return fail({
      code: "column-missing",
      table: "partners",
      column: ALONE,
      present: ["Partner", ...table.drivers.map(({ name }) => name)],
    });
  }
  const problems: Problem[] = [];
  const costs = rows.map((row) => {
    const value = column.values[row] ?? null;
    if (typeof value === "number" && Number.isFinite(value)) return readDecimal(value);
    problems.push({ code: "alone-unusable", partner: entry(table.partners, row), found: foundIn(value) });
    return ZERO;
  });
  return failIfAny(problems) ?? succeed(costs);
}
