import { refusals } from "../../workbook/refusals";
import type { Workbook } from "../../workbook/workbook";

/** Where a result stands, looked up when it is shown, because its sheet may have been renamed or moved. */
export type ResultPlace =
  /** The table itself, or another address on its sheet. */
  | { readonly table: string; readonly address?: string }
  /** An address on the sheet that holds the named cell; `sheet` is what the sheet was called when it was made. */
  | { readonly named: string; readonly sheet: string; readonly address: string };

export async function showResult(workbook: Workbook, place: ResultPlace): Promise<void> {
  if ("named" in place) {
    const [found] = await workbook.findNames([place.named]);
    return workbook.show(found?.sheet ?? place.sheet, place.address);
  }
  const found = (await workbook.readTables([place.table])).get(place.table);
  if (!found) throw refusals.tableMissing(place.table);
  return workbook.show(found.sheet, place.address ?? found.address);
}
