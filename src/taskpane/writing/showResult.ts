import { refusals } from "../../workbook/refusals";
import type { Workbook } from "../../workbook/workbook";

/** Where a result stands. A table is looked up when it is shown, because its sheet may have been renamed or moved. */
export type ResultPlace =
  /** The table itself, or another address on its sheet. */
  { readonly table: string; readonly address?: string } | { readonly sheet: string; readonly address: string };

export async function showResult(workbook: Workbook, place: ResultPlace): Promise<void> {
  if ("sheet" in place) return workbook.show(place.sheet, place.address);
  const found = (await workbook.readTables([place.table])).get(place.table);
  if (!found) throw refusals.tableMissing(place.table);
  return workbook.show(found.sheet, place.address ?? found.address);
}
