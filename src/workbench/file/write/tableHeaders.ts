import { cellAddress, parseBlock } from "../cellAddress";
import type { SheetSnapshot, SnapshotTable } from "../sheetSnapshot";
import type { SnapshotCell } from "../snapshotCell";

/** Tables that Excel takes: each column has a name, and no name stands twice. */
export function soundTables(sheet: SheetSnapshot, lose: (sentence: string) => void): SnapshotTable[] {
  return sheet.tables.filter((table) => {
    const names = table.columns.map((column) => column.name.toLowerCase());
    const block = parseBlock(table.address);
    const sound =
      block !== undefined &&
      block.right - block.left + 1 === names.length &&
      block.bottom > block.top &&
      new Set(names).size === names.length &&
      !names.includes("");
    if (!sound) {
      lose(
        `The table ${table.name} on ${sheet.name} has a column without a name or two of the same name; its cells were saved, the table was not.`,
      );
    }
    return sound;
  });
}

/** Header cells are text equal to the column's name: anything else makes Excel repair the file. */
export function withHeaders(sheet: SheetSnapshot): readonly SnapshotCell[] {
  const headers = new Map<string, { readonly row: number; readonly column: number; readonly name: string }>();
  for (const table of sheet.tables) {
    const block = parseBlock(table.address);
    if (block === undefined) continue;
    table.columns.forEach(({ name }, index) => {
      const place = { row: block.top, column: block.left + index };
      headers.set(cellAddress(place.row, place.column), { ...place, name });
    });
  }
  if (headers.size === 0) return sheet.cells;
  const cells = sheet.cells.map((cell): SnapshotCell => {
    const address = cellAddress(cell.row, cell.column);
    const header = headers.get(address);
    if (header === undefined) return cell;
    headers.delete(address);
    const { row, column, style } = cell;
    return { row, column, value: header.name, ...(style === undefined ? {} : { style }) };
  });
  return [...cells, ...[...headers.values()].map(({ row, column, name }) => ({ row, column, value: name }))];
}
