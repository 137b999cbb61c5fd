import { readAddress, rectangleName } from "../a1";
import type { Rectangle } from "../a1";
import { refusals } from "../refusals";
import type { CellInput } from "../sheetPlan";
import type { Change } from "../workbook";
import { CellWriter } from "./cellWriter";
import { PlanWriter, areasTouched } from "./planWriter";
import { readState, writePlanned } from "./readState";
import type { ExcelState } from "./readState";
import { refuseChanges, sheetCalled, sheetOfPlan } from "./refuseChanges";
import { bare, keepSheets, putBack, takeSnapshots } from "./undoRecord";
import type { DeletedSheet, Snapshot, Touched, UndoRecord } from "./undoRecord";

/** All changes as one batch: read what is needed, refuse before the first write, write, and keep what undo needs. What was written before a failure is put back. */
export async function applyChanges(context: Excel.RequestContext, changes: readonly Change[]): Promise<UndoRecord> {
  const state = await readState(context, changes);
  refuseChanges(state, changes);
  const touched = changes.flatMap((change) => touchedBy(state, change));
  const before = await takeSnapshots(context, touched);
  const kept = await keepSheets(
    context,
    changes.flatMap((change) => (change.kind === "delete-sheet" ? [change.sheet] : [])),
  );
  refuseGrowth(state, changes, before);
  const newSheets = changes.flatMap((change) =>
    change.kind === "sheet" && sheetOfPlan(state, change.plan) === undefined ? [change.plan.name] : [],
  );
  try {
    return await writeAll(context, state, changes, { touched, before, kept });
  } catch (error) {
    const tables = [...state.tables].map(([name, { area }]) => ({ name, before: rectangleName(area), after: "" }));
    await Excel.run((fresh) =>
      putBack(fresh, new CellWriter(fresh), { made: newSheets, deleted: kept, before, tables }),
    ).catch(() => undefined);
    throw error;
  }
}

interface Kept {
  readonly touched: readonly Touched[];
  readonly before: readonly Snapshot[];
  readonly kept: readonly DeletedSheet[];
}

async function writeAll(
  context: Excel.RequestContext,
  state: ExcelState,
  changes: readonly Change[],
  { touched, before, kept }: Kept,
): Promise<UndoRecord> {
  const writer = new CellWriter(context);
  const plans = await writePlans(context, writer, state, changes);
  for (const change of changes) {
    if (change.kind === "cells") await writeCells(context, writer, change.sheet, change.address, change.cells);
    else if (change.kind === "table") await fillTable(context, writer, state, change.table, change.rows);
  }
  const sizes = [...state.tables].map(([name, { area }]) => ({
    name,
    before: rectangleName(area),
    range: tableRange(context, name),
  }));
  await writer.send();
  const planned = new Map([...state.planned].filter(([id]) => state.sheets.some((sheet) => sheet.id === id)));
  for (const plan of plans) planned.set(plan.sheet.id, plan.areas());
  if (plans.length > 0) writePlanned(context, planned);
  const made = plans.filter((plan) => plan.made);
  const after = await takeSnapshots(context, [
    ...touched.filter(({ sheetId }) => !deleted(state, changes).has(sheetId)),
    ...made.flatMap((plan) =>
      plan.areas().flatMap((address): Touched[] => {
        const area = readAddress(address);
        return area === null ? [] : [{ sheetId: plan.sheet.id, area }];
      }),
    ),
  ]);
  return {
    made: made.map((plan) => plan.sheet.id),
    deleted: kept,
    before,
    after,
    tables: sizes.flatMap(({ name, before: size, range }) =>
      range.isNullObject || bare(range.address) === size ? [] : [{ name, before: size, after: bare(range.address) }],
    ),
  };
}

async function writePlans(
  context: Excel.RequestContext,
  writer: CellWriter,
  state: ExcelState,
  changes: readonly Change[],
): Promise<readonly PlanWriter[]> {
  const plans = changes.flatMap((change) =>
    change.kind === "sheet" ? [new PlanWriter(context, state, change.plan, sheetOfPlan(state, change.plan))] : [],
  );
  for (const plan of plans) {
    plan.prepare();
    await plan.literals(writer);
  }
  // Before there are formulas: a spreadsheet looks through all of them for references to a sheet that goes.
  for (const change of changes)
    if (change.kind === "delete-sheet") context.workbook.worksheets.getItem(change.sheet).delete();
  for (const plan of plans) plan.names();
  for (const plan of plans) await plan.formulas(writer);
  for (const plan of plans) plan.dress();
  return plans;
}

function tableRange(context: Excel.RequestContext, name: string): Excel.Range {
  const range = context.workbook.tables.getItemOrNullObject(name).getRange();
  range.load("address");
  return range;
}

async function writeCells(
  context: Excel.RequestContext,
  writer: CellWriter,
  sheet: string,
  address: string,
  cells: readonly (readonly CellInput[])[],
): Promise<void> {
  const area = readAddress(address);
  if (area === null) throw refusals.addressUnknown(address);
  const target = context.workbook.worksheets.getItem(sheet);
  await writer.literals(target, area, cells);
  await writer.formulas(target, area, cells);
}

async function fillTable(
  context: Excel.RequestContext,
  writer: CellWriter,
  state: ExcelState,
  name: string,
  rows: readonly (readonly CellInput[])[],
): Promise<void> {
  const standing = state.tables.get(name);
  if (standing === undefined) throw refusals.tableMissing(name);
  const { area } = standing;
  const height = Math.max(rows.length, 1) + 1;
  const sheet = context.workbook.worksheets.getItem(standing.sheet);
  if (height !== area.rows) context.workbook.tables.getItem(name).resize(rectangleName({ ...area, rows: height }));
  if (height > area.rows) {
    // A table that a program makes longer does not carry the looks of its rows on, as it does for a person.
    const added = { ...area, row: area.row + area.rows, rows: height - area.rows };
    const first = sheet.getRange(rectangleName({ ...area, row: area.row + 1, rows: 1 }));
    sheet.getRange(rectangleName(added)).copyFrom(first, "Formats");
  }
  if (height < area.rows)
    sheet.getRange(rectangleName({ ...area, row: area.row + height, rows: area.rows - height })).clear("Contents");
  const width = rows[0]?.length ?? area.columns;
  const body = { row: area.row + 1, column: area.column, rows: height - 1, columns: width };
  const cells = rows.length > 0 ? rows : [Array.from({ length: width }, () => null)];
  await writer.literals(sheet, body, cells);
  await writer.formulas(sheet, body, cells);
}

function touchedBy(state: ExcelState, change: Change): readonly Touched[] {
  if (change.kind === "sheet") {
    const sheet = sheetOfPlan(state, change.plan);
    return sheet === undefined
      ? []
      : areasTouched(state, change.plan, sheet).map((area) => ({ sheetId: sheet.id, area }));
  }
  if (change.kind === "delete-sheet") return [];
  if (change.kind === "table") {
    const table = state.tables.get(change.table);
    const sheet = table === undefined ? undefined : sheetCalled(state, table.sheet);
    if (table === undefined || sheet === undefined) return [];
    return [{ sheetId: sheet.id, area: grown(table.area, change.rows.length) }];
  }
  const sheet = sheetCalled(state, change.sheet);
  const area = readAddress(change.address);
  return sheet === undefined || area === null ? [] : [{ sheetId: sheet.id, area }];
}

const grown = (area: Rectangle, rows: number): Rectangle => ({ ...area, rows: Math.max(area.rows, rows + 1) });

/** A table may only grow over blank cells. */
function refuseGrowth(
  state: ExcelState,
  changes: readonly Change[],
  before: readonly {
    readonly sheetId: string;
    readonly area: Rectangle;
    readonly cells: readonly (readonly CellInput[])[];
  }[],
): void {
  for (const change of changes) {
    if (change.kind !== "table") continue;
    const table = state.tables.get(change.table);
    if (table === undefined) continue;
    const area = grown(table.area, change.rows.length);
    const sheet = sheetCalled(state, table.sheet);
    const snapshot = before.find((one) => one.sheetId === sheet?.id && rectangleName(one.area) === rectangleName(area));
    const below = snapshot?.cells.slice(table.area.rows) ?? [];
    if (below.some((row) => row.some((input) => input !== null)))
      throw refusals.noRoom(
        change.table,
        table.sheet,
        rectangleName({ ...area, row: area.row + table.area.rows, rows: area.rows - table.area.rows }),
      );
  }
}

function deleted(state: ExcelState, changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => (change.kind === "delete-sheet" ? [sheetCalled(state, change.sheet)?.id ?? ""] : [])),
  );
}
