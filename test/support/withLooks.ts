import type { WorkbookSnapshot } from "../../src/workbench/file/workbookSnapshot";

/** A file numbers its looks anew, so for a comparison each number is replaced by the look itself. */
export function withLooks(snapshot: WorkbookSnapshot): unknown {
  const look = (item: { readonly style?: number }): unknown => ({
    ...item,
    style: item.style === undefined ? undefined : snapshot.styles[item.style],
  });
  return {
    ...snapshot,
    styles: [],
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(look),
      rows: sheet.rows.map(look),
      columns: sheet.columns.map(look),
    })),
  };
}
