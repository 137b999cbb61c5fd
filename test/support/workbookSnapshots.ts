import { parseCell } from "../../src/workbench/file/cellAddress";
import type { SheetSnapshot } from "../../src/workbench/file/sheetSnapshot";
import type { SnapshotCell, SnapshotValue } from "../../src/workbench/file/snapshotCell";
import type { WorkbookSnapshot } from "../../src/workbench/file/workbookSnapshot";

/** A sheet with nothing on it but what is given. */
export function sheetOf(name: string, given: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    columns: [],
    rows: [],
    cells: [],
    merges: [],
    tables: [],
    notes: [],
    links: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    ...given,
  };
}

export function bookOf(sheets: readonly SheetSnapshot[], given: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return {
    sheets,
    styles: [],
    names: [],
    properties: { custom: [] },
    activeSheet: 0,
    settings: {},
    losses: [],
    ...given,
  };
}

/** Cells from addresses: a value, or a whole cell without its place. */
export function cellsOf(
  cells: Readonly<Record<string, SnapshotValue | Omit<SnapshotCell, "row" | "column">>>,
): SnapshotCell[] {
  return Object.entries(cells)
    .map(([address, content]) => {
      const place = parseCell(address);
      if (place === undefined) throw new Error(`${address} is no address.`);
      const whole = content !== null && typeof content === "object" && "value" in content;
      return whole ? { ...place, ...content } : { ...place, value: content };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

export function cellAt(sheet: SheetSnapshot | undefined, address: string): SnapshotCell | undefined {
  const place = parseCell(address);
  return sheet?.cells.find(({ row, column }) => row === place?.row && column === place.column);
}
