import { cellName, readAddress } from "../../workbook/a1";
import { refusals } from "../../workbook/refusals";
import type { Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";

/** Where a table's cell stands, by the word in its first column and by its header; looked up afresh, because rows move. */
export async function cellOfTable(
  workbook: Workbook,
  table: string,
  row: string,
  column: string,
): Promise<{ readonly sheet: string; readonly address: string }> {
  const found = (await workbook.readTables([table])).get(table);
  if (!found) throw refusals.tableMissing(table);
  const corner = readAddress(found.address) ?? { row: 0, column: 0 };
  const down = found.rows.findIndex(([name]) => isSame(name, row));
  const along = found.header.findIndex((header) => isSame(header, column));
  if (down < 0) throw new WorkbookError(`The table ${table} has no row for ${row}. Add the row, or choose another.`);
  if (along < 0)
    throw new WorkbookError(`The table ${table} has no column ${column}. Add the column, or choose another.`);
  return { sheet: found.sheet, address: cellName(corner.row + 1 + down, corner.column + along) };
}

function isSame(cell: unknown, text: string): boolean {
  return typeof cell === "string" && cell.trim().toLowerCase() === text.trim().toLowerCase();
}
