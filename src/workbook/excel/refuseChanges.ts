import { overlaps, readAddress, rectangleName } from "../a1";
import { refusals } from "../refusals";
import type { SheetPlan } from "../sheetPlan";
import type { Change } from "../workbook";
import type { ExcelState, StandingSheet } from "./readState";

/** The sheet that a plan belongs to: where its tables or names stand, even when the user renamed it; else by its own name. */
export function sheetOfPlan(state: ExcelState, plan: SheetPlan): StandingSheet | undefined {
  const byTable = plan.tables.map((table) => state.tables.get(table.name)?.sheet).find((sheet) => sheet !== undefined);
  const byName = (plan.names ?? []).map(({ name }) => state.names.get(name)).find((sheet) => (sheet ?? "") !== "");
  return sheetCalled(state, byTable ?? byName ?? plan.name);
}

export function sheetCalled(state: ExcelState, name: string): StandingSheet | undefined {
  return state.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Says no before anything is written: missing sheets and tables, protection, shapes that do not fit. */
export function refuseChanges(state: ExcelState, changes: readonly Change[]): void {
  const made = new Set<string>();
  for (const change of changes) {
    if (change.kind === "sheet") {
      const sheet = sheetOfPlan(state, change.plan);
      if (sheet?.protected === true) throw refusals.sheetProtected(sheet.name);
      for (const name of [change.plan.name, ...change.plan.tables.map((table) => table.name)]) made.add(name);
    } else if (change.kind === "table") refuseTable(state, change.table, change.rows, made);
    else {
      const sheet = sheetCalled(state, change.sheet);
      if (sheet === undefined && !made.has(change.sheet)) throw refusals.sheetMissing(change.sheet);
      if (change.kind === "delete-sheet") {
        if (state.sheets.length === 1 && made.size === 0) throw refusals.lastSheet(change.sheet);
        continue;
      }
      if (sheet?.protected === true) throw refusals.sheetProtected(sheet.name);
      const area = readAddress(change.address);
      if (area === null) throw refusals.addressUnknown(change.address);
      if (area.rows !== change.cells.length || change.cells.some((row) => row.length !== area.columns))
        throw refusals.shapeDiffers(change.sheet, change.address);
    }
  }
}

function refuseTable(
  state: ExcelState,
  name: string,
  rows: readonly (readonly unknown[])[],
  made: ReadonlySet<string>,
): void {
  const table = state.tables.get(name);
  if (table === undefined) {
    if (!made.has(name)) throw refusals.tableMissing(name);
    return;
  }
  const sheet = sheetCalled(state, table.sheet);
  if (sheet?.protected === true) throw refusals.sheetProtected(sheet.name);
  if (rows.some((row) => row.length > table.area.columns)) throw refusals.rowTooWide(name);
  const growth = Math.max(rows.length, 1) + 1 - table.area.rows;
  if (growth <= 0) return;
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: growth };
  for (const [other, standing] of state.tables)
    if (other !== name && standing.sheet === table.sheet && overlaps(standing.area, below))
      throw refusals.noRoom(name, table.sheet, rectangleName(below));
}
