import type { Grid } from "../../grid/grid";
import type { GridRange, GridValue } from "../../grid/gridCells";
import type { GridTable } from "../../grid/gridObjects";
import { invalidArgument, itemNotFound, RichApiError } from "../richApi/richApiError";

export function tableById(grid: Grid, id: string): GridTable {
  const table = grid.tables().find((known) => known.id === id);
  if (!table) throw itemNotFound();
  return table;
}

/** By id or name, on one sheet or (null) anywhere. */
export function findTable(grid: Grid, sheet: string | null, key: string): GridTable | null {
  const wanted = key.toLowerCase();
  const known = grid.tables().filter((table) => sheet === null || table.range.sheet === sheet);
  return known.find((table) => table.id === key) ?? known.find((table) => table.name.toLowerCase() === wanted) ?? null;
}

export function headerRange({ range, hasHeader }: GridTable): GridRange {
  if (!hasHeader) throw itemNotFound();
  return { ...range, rows: 1 };
}

export function bodyRange({ range, hasHeader, hasTotal }: GridTable): GridRange {
  const above = hasHeader ? 1 : 0;
  return { ...range, row: range.row + above, rows: range.rows - above - (hasTotal ? 1 : 0) };
}

export function totalRange({ range, hasTotal }: GridTable): GridRange {
  if (!hasTotal) throw itemNotFound();
  return { ...range, row: range.row + range.rows - 1, rows: 1 };
}

export async function columnNames(grid: Grid, table: GridTable): Promise<readonly string[]> {
  if (!table.hasHeader) return Array.from({ length: table.range.columns }, (_x, index) => `Column${index + 1}`);
  const { texts } = await grid.read(headerRange(table), ["texts"]);
  return texts[0] ?? [];
}

/** A table's name begins with a letter or underline, has no spaces, is no cell address, and nothing else bears it. */
export function checkTableName(grid: Grid, name: string, except: string | null): void {
  const form = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^([A-Z]{1,3}\d{1,7}|R\d*C\d*|R|C)$/i.test(name);
  if (!form) throw invalidArgument("The name of a table begins with a letter, has no spaces and is no cell address.");
  const wanted = name.toLowerCase();
  const taken =
    grid.tables().some((table) => table.id !== except && table.name.toLowerCase() === wanted) ||
    grid.names().some((known) => known.sheet === null && known.name.toLowerCase() === wanted);
  if (taken) throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

export function freeTableName(grid: Grid): string {
  const taken = new Set(grid.tables().map((table) => table.name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}

/** Headers as a table must have them: text, none blank, none twice. */
export function properHeaders(values: readonly GridValue[]): readonly string[] {
  const used = new Set<string>();
  return values.map((value, index) => {
    const plain = typeof value === "object" ? (value?.error ?? "") : String(value);
    const wanted = plain === "" ? `Column${index + 1}` : plain;
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}
