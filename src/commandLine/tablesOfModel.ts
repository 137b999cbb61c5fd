import type { CellGrid, CellValue } from "../model/cellValue";
import type { ReadCell, TableContent } from "../workbook/workbook";
import { CommandFault } from "./commandFault";

/** The tables of a workbook or model file, by name. */
export type ModelTables = ReadonlyMap<string, TableContent>;

/** A table by its name, whatever its capitals; a fault that lists those that are there where it is missing. */
export function tableNamed(tables: ModelTables, name: string, file: string): TableContent {
  const found = findTable(tables, name);
  if (found !== undefined) return found;
  const present = [...tables.keys()];
  const said = present.length === 0 ? "It has no tables at all." : `Its tables are ${present.join(", ")}.`;
  throw new CommandFault(`${file} has no table ${name}. ${said}`);
}

export function findTable(tables: ModelTables, name: string): TableContent | undefined {
  const key = name.trim().toLowerCase();
  return [...tables.values()].find((table) => table.name.toLowerCase() === key);
}

/** The table with its header row, as a function takes it; an error stays as its text, so that it can be named. */
export function gridOfTable({ header, rows }: TableContent): CellGrid {
  return [[...header], ...rows.map((row) => row.map(plain))];
}

function plain(cell: ReadCell): CellValue {
  return typeof cell === "object" && cell !== null ? cell.error : cell;
}
