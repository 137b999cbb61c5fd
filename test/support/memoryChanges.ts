import { rectangleName, readAddress } from "../../src/workbook/a1";
import { planAreas, planBlocks, tableArea, tableBody } from "../../src/workbook/planBlocks";
import { refusals } from "../../src/workbook/refusals";
import type { CellInput, PlannedTable, SheetPlan } from "../../src/workbook/sheetPlan";
import type { Change } from "../../src/workbook/workbook";
import { clearArea, emptySheet, isFree, putCells } from "./memorySheet";
import type { MemorySheet } from "./memorySheet";

export interface MemoryState {
  sheets: MemorySheet[];
  names: Map<string, string>;
}

/** Says no before anything is written. */
export function refuseBefore(state: MemoryState, changes: readonly Change[]): void {
  const made = new Set<string>();
  for (const change of changes) {
    if (change.kind === "sheet") {
      const target = targetOf(state, change.plan);
      if (target?.protected === true) throw refusals.sheetProtected(target.name);
      for (const name of [change.plan.name, ...change.plan.tables.map((table) => table.name)]) made.add(name);
    } else if (change.kind === "table") {
      const home = homeOf(state, change.table);
      if (home === undefined && !made.has(change.table)) throw refusals.tableMissing(change.table);
      if (home?.protected === true) throw refusals.sheetProtected(home.name);
    } else {
      const sheet = state.sheets.find((other) => other.name === change.sheet);
      if (sheet === undefined && !made.has(change.sheet)) throw refusals.sheetMissing(change.sheet);
      if (sheet?.protected === true && change.kind === "cells") throw refusals.sheetProtected(sheet.name);
      if (change.kind === "cells") refuseShape(change.sheet, change.address, change.cells);
      if (change.kind === "delete-sheet" && state.sheets.length === 1 && made.size === 0)
        throw refusals.lastSheet(change.sheet);
    }
  }
}

function refuseShape(sheet: string, address: string, cells: readonly (readonly CellInput[])[]): void {
  const area = readAddress(address);
  if (area === null) throw refusals.addressUnknown(address);
  if (area.rows !== cells.length || cells.some((row) => row.length !== area.columns))
    throw refusals.shapeDiffers(sheet, address);
}

export function applyChange(state: MemoryState, change: Change): void {
  if (change.kind === "sheet") layOut(state, change.plan);
  else if (change.kind === "cells") {
    const area = readAddress(change.address);
    const sheet = state.sheets.find((other) => other.name === change.sheet);
    if (area !== null && sheet !== undefined) putCells(sheet, area, change.cells);
  } else if (change.kind === "table") fillTable(state, change.table, change.rows);
  else state.sheets = state.sheets.filter((sheet) => sheet.name !== change.sheet);
}

/** A plan goes to the sheet that holds its tables or names, even when the user renamed it. */
function targetOf(state: MemoryState, plan: SheetPlan): MemorySheet | undefined {
  const byTable = plan.tables.map((table) => homeOf(state, table.name)).find((sheet) => sheet !== undefined);
  const byName = (plan.names ?? [])
    .map(({ name }) => state.sheets.find((sheet) => state.names.get(name)?.startsWith(`${sheet.name}!`)))
    .find((sheet) => sheet !== undefined);
  return byTable ?? byName ?? state.sheets.find((sheet) => sheet.name.toLowerCase() === plan.name.toLowerCase());
}

function homeOf(state: MemoryState, table: string): MemorySheet | undefined {
  return state.sheets.find((sheet) => sheet.tables.has(table));
}

function layOut(state: MemoryState, plan: SheetPlan): void {
  let sheet = targetOf(state, plan);
  if (sheet === undefined) {
    sheet = emptySheet(plan.name);
    state.sheets.push(sheet);
  }
  for (const area of sheet.planned) clearArea(sheet, area);
  for (const table of plan.tables) putTable(sheet, table);
  for (const block of planBlocks(plan)) putCells(sheet, block.area, block.cells);
  sheet.planned = [...planAreas(plan)];
  for (const { name, at } of plan.names ?? []) state.names.set(name, `${sheet.name}!${at}`);
}

function putTable(sheet: MemorySheet, table: PlannedTable): void {
  const area = tableArea(table);
  const standing = sheet.tables.get(table.name)?.area;
  const place = standing === undefined ? area : { ...area, row: standing.row, column: standing.column };
  if (standing !== undefined) clearArea(sheet, standing);
  putCells(sheet, place, [table.columns.map((column) => column.header), ...tableBody(table)]);
  sheet.tables.set(table.name, { area: place });
}

function fillTable(state: MemoryState, name: string, rows: readonly (readonly CellInput[])[]): void {
  const sheet = homeOf(state, name);
  const table = sheet?.tables.get(name);
  if (sheet === undefined || table === undefined) throw refusals.tableMissing(name);
  const { area } = table;
  if (rows.some((row) => row.length > area.columns)) throw refusals.rowTooWide(name);
  const height = Math.max(rows.length, 1) + 1;
  if (height > area.rows) {
    const below = { ...area, row: area.row + area.rows, rows: height - area.rows };
    if (!isFree(sheet, below, name)) throw refusals.noRoom(name, sheet.name, rectangleName(below));
  }
  const body = { ...area, row: area.row + 1 };
  const width = rows[0]?.length ?? area.columns;
  clearArea(sheet, { ...body, rows: area.rows - 1, columns: width });
  if (height < area.rows) clearArea(sheet, { ...area, row: area.row + height, rows: area.rows - height });
  putCells(sheet, body, rows);
  table.area = { ...area, rows: height };
}
