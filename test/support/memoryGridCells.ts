import type { GridInput, GridRange, GridStyle, GridValue } from "../../src/workbench/grid/gridCells";

export interface MemoryCell {
  value: GridValue;
  formula: string | null;
  numberFormat: string;
  style: Partial<GridStyle>;
}

export interface MemorySheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  readonly cells: Map<string, MemoryCell>;
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly hidden: { rows: Set<number>; columns: Set<number> };
  frozen: { rows: number; columns: number };
}

export const PLAIN: GridStyle = {
  fill: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
  locked: true,
};

export function makeSheet(id: string, name: string): MemorySheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    widths: new Map(),
    heights: new Map(),
    hidden: { rows: new Set(), columns: new Set() },
    frozen: { rows: 0, columns: 0 },
  };
}

export const keyOf = (row: number, column: number): string => `${row},${column}`;

export function placeOf(key: string): { row: number; column: number } {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}

export function cellOf(sheet: MemorySheet, row: number, column: number): MemoryCell {
  const key = keyOf(row, column);
  const known = sheet.cells.get(key);
  if (known) return known;
  const made: MemoryCell = { value: null, formula: null, numberFormat: "General", style: {} };
  sheet.cells.set(key, made);
  return made;
}

/** Every place of a range, row by row. */
export function mapCells<T>(range: GridRange, pick: (row: number, column: number) => T): T[][] {
  return Array.from({ length: range.rows }, (_r, row) =>
    Array.from({ length: range.columns }, (_c, column) => pick(range.row + row, range.column + column)),
  );
}

export function putInput(cell: MemoryCell, input: GridInput): void {
  if (input === undefined) return;
  if (typeof input === "object" && input !== null && "formula" in input) {
    cell.formula = input.formula;
    cell.value = null;
    return;
  }
  cell.formula = null;
  cell.value = input;
}

export function textOf(value: GridValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
