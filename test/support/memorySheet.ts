import { cellName, overlaps, rectangleName } from "../../src/workbook/a1";
import type { Rectangle } from "../../src/workbook/a1";
import type { CellInput } from "../../src/workbook/sheetPlan";
import { isFormula } from "../../src/workbook/sheetPlan";
import type { RangeContent, ReadCell } from "../../src/workbook/workbook";

export interface MemoryTable {
  area: Rectangle;
}

/** Cells of one sheet as they were put in; a formula shows its known value, else a blank, because nothing calculates here. */
export interface MemorySheet {
  name: string;
  protected: boolean;
  cells: Map<string, CellInput>;
  errors: Map<string, string>;
  tables: Map<string, MemoryTable>;
  /** What the last plan of this sheet wrote, cleared when a new plan replaces it. */
  planned: Rectangle[];
}

export function emptySheet(name: string): MemorySheet {
  return { name, protected: false, cells: new Map(), errors: new Map(), tables: new Map(), planned: [] };
}

export function copySheet(sheet: MemorySheet): MemorySheet {
  return {
    ...sheet,
    cells: new Map(sheet.cells),
    errors: new Map(sheet.errors),
    tables: new Map([...sheet.tables].map(([name, table]) => [name, { area: table.area }])),
    planned: [...sheet.planned],
  };
}

export function putCells(sheet: MemorySheet, area: Rectangle, cells: readonly (readonly CellInput[])[]): void {
  cells.forEach((row, down) => {
    row.forEach((input, across) => {
      const at = cellName(area.row + down, area.column + across);
      sheet.errors.delete(at);
      if (input === null || input === "") sheet.cells.delete(at);
      else sheet.cells.set(at, input);
    });
  });
}

export function clearArea(sheet: MemorySheet, area: Rectangle): void {
  putCells(
    sheet,
    area,
    Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null)),
  );
}

export function isFree(sheet: MemorySheet, area: Rectangle, except: string): boolean {
  for (const [name, table] of sheet.tables) if (name !== except && overlaps(table.area, area)) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      if (sheet.cells.has(cellName(row, column))) return false;
  return true;
}

export function readArea(sheet: MemorySheet, area: Rectangle): RangeContent {
  const values: ReadCell[][] = [];
  const formulas: (string | null)[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const shown: ReadCell[] = [];
    const behind: (string | null)[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const at = cellName(row, column);
      const input = sheet.cells.get(at) ?? null;
      const error = sheet.errors.get(at);
      shown.push(error === undefined ? (isFormula(input) ? (input.value ?? null) : input) : { error });
      behind.push(isFormula(input) ? input.formula : null);
    }
    values.push(shown);
    formulas.push(behind);
  }
  return { sheet: sheet.name, address: rectangleName(area), values, formulas };
}
