import { readXlsx } from "../workbench/file/readXlsx";
import { parseBlock } from "../workbench/file/cellAddress";
import type { SheetSnapshot, SnapshotTable } from "../workbench/file/sheetSnapshot";
import type { SnapshotCell } from "../workbench/file/snapshotCell";
import type { ReadCell, TableContent } from "../workbook/workbook";
import { CommandFault } from "./commandFault";
import type { ModelTables } from "./tablesOfModel";

/** Every table of a workbook, with the values that were saved in it. */
export async function readWorkbookTables(bytes: Uint8Array, fileName: string): Promise<ModelTables> {
  const opened = await readXlsx(bytes, { fileName });
  if (!opened.ok) throw new CommandFault(opened.message);
  return new Map(
    opened.snapshot.sheets.flatMap((sheet) => {
      const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
      return sheet.tables.map((table) => [table.name, contentOf(table, sheet, cells)] as const);
    }),
  );
}

function contentOf(table: SnapshotTable, sheet: SheetSnapshot, cells: ReadonlyMap<string, SnapshotCell>): TableContent {
  const block = parseBlock(table.address) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const last = table.totalsRow ? block.bottom - 1 : block.bottom;
  const body = Array.from({ length: Math.max(last - block.top, 0) }, (_, row) =>
    table.columns.map((_column, column) => cells.get(`${block.top + 1 + row},${block.left + column}`)),
  );
  return {
    name: table.name,
    sheet: sheet.name,
    address: table.address,
    header: table.columns.map(({ name }) => name),
    rows: body.map((row) => row.map((cell): ReadCell => cell?.value ?? null)),
    formulas: body.map((row) => row.map((cell) => cell?.formula ?? null)),
  };
}
