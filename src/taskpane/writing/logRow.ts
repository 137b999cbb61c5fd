import type { Change, Workbook } from "../../workbook/workbook";
import { formatSerialDate } from "../format/formatDate";
import { isEmptyRow, keptRow, rowByHeader } from "./tableRows";

/** A line for the table Log, as a change beside the others; none where the workbook has no such table. */
export async function logRow(workbook: Workbook, today: number, what: string, why: string): Promise<readonly Change[]> {
  const log = (await workbook.readTables(["Log"])).get("Log");
  if (!log) return [];
  const kept = log.rows.flatMap((row, at) => (isEmptyRow(row) ? [] : [keptRow(log, at)]));
  const added = rowByHeader(log.header, { When: formatSerialDate(today), What: what, Why: why });
  return [{ kind: "table", table: "Log", rows: [...kept, added] }];
}
