import type { DriverTable } from "../allocation/driverTable";
import { PARTNER_LIMIT } from "../allocation/driverTable";
import { partnerRow } from "../cost/lineCost";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";

/** The rows of partners that are named, at least one, each of them in the table; in the table's order, each once. */
export function rowsNamed(names: readonly string[], table: DriverTable, argument: string): Result<readonly number[]> {
  const count = table.partners.length;
  if (count > PARTNER_LIMIT) return fail({ code: "too-many-partners", count, limit: PARTNER_LIMIT });
  if (names.length === 0) return fail({ code: "members-missing", argument });
  const problems: Problem[] = [];
  const rows = new Set<number>();
  names.forEach((name, index) => {
    const row = partnerRow(name, table);
    if (row !== null) rows.add(row);
    else problems.push({ code: "partner-unknown", place: { argument, row: index + 1 }, name, known: table.partners });
  });
  return failIfAny(problems) ?? succeed([...rows].sort((a, b) => a - b));
}
