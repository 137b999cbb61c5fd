import type { CellValue } from "../model/cellValue";
import { cellName, rectangleName, readAddress } from "./a1";
import { planBlocks, tableArea, tableBody } from "./planBlocks";
import { isFormula } from "./sheetPlan";
import type { CellInput, SheetPlan } from "./sheetPlan";
import type { Change, RangeContent, ReadCell, TableContent, Workbook } from "./workbook";

/** One line of what will change, as it is shown before anything is written. */
export interface PreviewRow {
  readonly sheet: string;
  /** A1 address of the cell or cells. */
  readonly cells: string;
  readonly from: string;
  readonly to: string;
}

/** What stands in the workbook now, as far as the changes touch it. */
export interface CurrentContent {
  readonly sheets: readonly string[];
  readonly tables: ReadonlyMap<string, TableContent>;
  /** Blocks of cells under `sheet!address`. */
  readonly ranges: ReadonlyMap<string, RangeContent>;
}

const nothing = "(blank)";
const keyOf = (sheet: string, address: string) => `${sheet}!${address}`;

/** Reads what the changes would write over. */
export async function readCurrent(workbook: Workbook, changes: readonly Change[]): Promise<CurrentContent> {
  const sheets = (await workbook.sheets()).map((sheet) => sheet.name);
  const names = changes.flatMap((change) =>
    change.kind === "table" ? [change.table] : change.kind === "sheet" ? change.plan.tables.map((one) => one.name) : [],
  );
  const tables = await workbook.readTables(names);
  const ranges = new Map<string, RangeContent>();
  for (const change of changes)
    if (change.kind === "cells" && sheets.includes(change.sheet))
      ranges.set(keyOf(change.sheet, change.address), await workbook.readRange(change.sheet, change.address));
  return { sheets, tables, ranges };
}

/** The rows of the preview: what stands where now, and what will; cells that stay as they are do not appear. */
export function diffPlan(current: CurrentContent, changes: readonly Change[]): readonly PreviewRow[] {
  return changes.flatMap((change): readonly PreviewRow[] => {
    if (change.kind === "sheet") return diffSheet(current, change.plan);
    if (change.kind === "table") return diffTable(current.tables.get(change.table), change.table, change.rows);
    if (change.kind === "delete-sheet")
      return [{ sheet: change.sheet, cells: "the whole sheet", from: "there", to: "deleted" }];
    return diffCells(
      change.sheet,
      change.address,
      change.cells,
      current.ranges.get(keyOf(change.sheet, change.address)),
    );
  });
}

/** Both in one step. */
export async function previewChanges(workbook: Workbook, changes: readonly Change[]): Promise<readonly PreviewRow[]> {
  return diffPlan(await readCurrent(workbook, changes), changes);
}

function diffSheet(current: CurrentContent, plan: SheetPlan): readonly PreviewRow[] {
  const standing = plan.tables.map((table) => current.tables.get(table.name)).find((table) => table !== undefined);
  const sheet = standing?.sheet ?? current.sheets.find((name) => name.toLowerCase() === plan.name.toLowerCase());
  const tables = plan.tables.map((table) => `table ${table.name} (${counted(table.rows.length, "row")})`);
  const cells = counted(
    planBlocks(plan).reduce((sum, block) => sum + block.area.rows * block.area.columns, 0),
    "cell",
  );
  const holds = [...tables, cells].join(", ");
  if (sheet === undefined) return [{ sheet: plan.name, cells: "new sheet", from: nothing, to: holds }];
  const rows = plan.tables.flatMap((table): readonly PreviewRow[] => {
    const now = current.tables.get(table.name);
    return now === undefined
      ? [{ sheet, cells: rectangleName(tableArea(table)), from: nothing, to: `table ${table.name}` }]
      : diffTable(now, table.name, tableBody(table));
  });
  return [{ sheet, cells: "titles and results", from: "as laid out before", to: `laid out again: ${cells}` }, ...rows];
}

function diffTable(
  now: TableContent | undefined,
  name: string,
  rows: readonly (readonly CellInput[])[],
): readonly PreviewRow[] {
  if (now === undefined) return [{ sheet: name, cells: "the table", from: "not there", to: "cannot be written" }];
  const corner = readAddress(now.address) ?? { row: 0, column: 0 };
  const height = Math.max(rows.length, now.rows.length);
  const found: PreviewRow[] = [];
  for (let row = 0; row < height; row += 1) {
    const next = rows[row];
    const before = now.rows[row];
    const at = (column: number) => cellName(corner.row + 1 + row, corner.column + column);
    const width = Math.max(next?.length ?? 0, 1);
    const span = `${at(0)}:${at((next?.length ?? before?.length ?? 1) - 1)}`;
    if (next === undefined) found.push({ sheet: now.sheet, cells: span, from: joined(before), to: "row taken out" });
    else if (before === undefined) found.push({ sheet: now.sheet, cells: span, from: nothing, to: joinedInputs(next) });
    else
      for (let column = 0; column < width; column += 1) {
        const from = shownCell(before[column] ?? null, now.formulas[row]?.[column] ?? null);
        const to = shownInput(next[column] ?? null);
        if (from !== to) found.push({ sheet: now.sheet, cells: at(column), from, to });
      }
  }
  return found;
}

function diffCells(
  sheet: string,
  address: string,
  cells: readonly (readonly CellInput[])[],
  now: RangeContent | undefined,
): readonly PreviewRow[] {
  const corner = readAddress(address) ?? { row: 0, column: 0 };
  return cells.flatMap((row, down) =>
    row.flatMap((input, across): readonly PreviewRow[] => {
      const from = shownCell(now?.values[down]?.[across] ?? null, now?.formulas[down]?.[across] ?? null);
      const to = shownInput(input);
      return from === to ? [] : [{ sheet, cells: cellName(corner.row + down, corner.column + across), from, to }];
    }),
  );
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function shownInput(input: CellInput): string {
  return isFormula(input) ? input.formula : shownValue(input);
}

function shownCell(value: ReadCell, formula: string | null): string {
  if (formula !== null) return formula;
  return typeof value === "object" && value !== null ? value.error : shownValue(value);
}

function shownValue(value: CellValue): string {
  if (value === null || value === "") return nothing;
  return typeof value === "number" ? value.toLocaleString("en-GB", { maximumFractionDigits: 8 }) : String(value);
}

const joinedInputs = (row: readonly CellInput[]) =>
  row
    .map(shownInput)
    .filter((text) => text !== nothing)
    .join(" · ");
const joined = (row: readonly ReadCell[] | undefined) =>
  (row ?? [])
    .map((cell) => shownCell(cell, null))
    .filter((text) => text !== nothing)
    .join(" · ") || nothing;
