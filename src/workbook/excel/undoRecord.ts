import { readAddress, rectangleName } from "../a1";
import type { Rectangle } from "../a1";
import { refusals } from "../refusals";
import type { CellInput } from "../sheetPlan";
import type { CellWriter } from "./cellWriter";
import { formulaFrom, fromExcel } from "./excelCells";

/** Cells of one area as they can be written back. */
export interface Snapshot {
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly cells: readonly (readonly CellInput[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

export interface TableSize {
  readonly name: string;
  /** Address without the sheet; null where the table did not exist. */
  readonly before: string | null;
  after: string;
}

/** A sheet that was deleted, kept so that its cells and tables can come back; its looks do not. */
export interface DeletedSheet {
  readonly name: string;
  readonly area: Rectangle | null;
  readonly cells: readonly (readonly CellInput[])[];
  readonly tables: readonly { readonly name: string; readonly address: string }[];
}

export interface UndoRecord {
  readonly made: readonly string[];
  readonly deleted: readonly DeletedSheet[];
  readonly before: readonly Snapshot[];
  readonly after: readonly Snapshot[];
  readonly tables: readonly TableSize[];
}

export interface Touched {
  readonly sheetId: string;
  readonly area: Rectangle;
}

/** Reads areas as they are now, in one round trip. */
export async function takeSnapshots(
  context: Excel.RequestContext,
  touched: readonly Touched[],
): Promise<readonly Snapshot[]> {
  const asked = touched.map(({ sheetId, area }) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRange(rectangleName(area));
    range.load("formulas,values,numberFormat");
    return { sheetId, area, range };
  });
  await context.sync();
  return asked.map(({ sheetId, area, range }) => ({
    sheetId,
    area,
    cells: inputsOf(range.formulas, range.values),
    numberFormats: range.numberFormat as unknown[][],
  }));
}

function inputsOf(formulas: readonly (readonly unknown[])[], values: readonly (readonly unknown[])[]): CellInput[][] {
  return formulas.map((row, down) =>
    row.map((text, across): CellInput => {
      const value = values[down]?.[across];
      const formula = formulaFrom(text, value);
      if (formula !== null) return { formula };
      const read = fromExcel(value);
      return typeof read === "object" && read !== null ? null : read;
    }),
  );
}

/** Writes back what stood there, unless somebody changed it since. */
export async function undoRecord(
  context: Excel.RequestContext,
  writer: CellWriter,
  record: UndoRecord,
  label: string,
): Promise<void> {
  await refuseIfChanged(context, record, label);
  await putBack(context, writer, record);
}

/** Brings the workbook back to what the record kept; sheets and tables that never came about are passed over. */
export async function putBack(
  context: Excel.RequestContext,
  writer: CellWriter,
  record: Pick<UndoRecord, "made" | "deleted" | "before" | "tables">,
): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const sheets = record.made.map((key) => worksheets.getItemOrNullObject(key));
  const gone = record.deleted.map((kept) => ({ kept, sheet: worksheets.getItemOrNullObject(kept.name) }));
  for (const sheet of [...sheets, ...gone.map((one) => one.sheet)]) sheet.load("name");
  await context.sync();
  for (const { name, before } of record.tables) {
    const table = tables.getItem(name);
    if (before === null) table.convertToRange();
    else table.resize(before);
  }
  for (const snapshot of record.before) {
    const sheet = worksheets.getItem(snapshot.sheetId);
    await writer.literals(sheet, snapshot.area, snapshot.cells);
    await writer.formulas(sheet, snapshot.area, snapshot.cells);
    sheet.getRange(rectangleName(snapshot.area)).numberFormat = snapshot.numberFormats.map((row) => [...row]);
  }
  for (const { kept, sheet } of gone) if (sheet.isNullObject) await bringBack(context, writer, kept);
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await writer.send();
}

/** Reads the sheets that are about to be deleted. */
export async function keepSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly DeletedSheet[]> {
  if (names.length === 0) return [];
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address,formulas,values");
    sheet.tables.load("items/name");
    return { name, sheet, used };
  });
  await context.sync();
  const withTables = asked.map((one) => ({
    ...one,
    tables: one.sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load("address");
      return { name: table.name, range };
    }),
  }));
  await context.sync();
  return withTables.map(({ name, used, tables }) => ({
    name,
    area: used.isNullObject ? null : readAddress(used.address),
    cells: used.isNullObject ? [] : inputsOf(used.formulas, used.values),
    tables: tables.map((table) => ({ name: table.name, address: bare(table.range.address) })),
  }));
}

async function bringBack(context: Excel.RequestContext, writer: CellWriter, kept: DeletedSheet): Promise<void> {
  const sheet = context.workbook.worksheets.add(kept.name);
  if (kept.area !== null) await writer.literals(sheet, kept.area, kept.cells);
  for (const { name, address } of kept.tables) sheet.tables.add(address, true).name = name;
  if (kept.area !== null) await writer.formulas(sheet, kept.area, kept.cells);
}

async function refuseIfChanged(context: Excel.RequestContext, record: UndoRecord, label: string): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const sheets = [...new Set(record.after.map((snapshot) => snapshot.sheetId))].map((id) => {
    const sheet = worksheets.getItemOrNullObject(id);
    sheet.load("id");
    sheet.protection.load("protected");
    sheet.load("name");
    return sheet;
  });
  const sizes = record.tables.map((size) => {
    const range = tables.getItemOrNullObject(size.name).getRange();
    range.load("address");
    return { size, range };
  });
  await context.sync();
  if (sheets.some((sheet) => sheet.isNullObject)) throw refusals.changedSince(label);
  for (const sheet of sheets) if (sheet.protection.protected) throw refusals.sheetProtected(sheet.name);
  for (const { size, range } of sizes)
    if (range.isNullObject || bare(range.address) !== size.after) throw refusals.changedSince(label);
  const now = await takeSnapshots(context, record.after);
  const same = now.every((snapshot, index) => sameInputs(snapshot.cells, record.after[index]?.cells ?? []));
  if (!same) throw refusals.changedSince(label);
}

export const bare = (address: string): string => address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");

const sameInputs = (one: readonly (readonly CellInput[])[], other: readonly (readonly CellInput[])[]) =>
  JSON.stringify(one) === JSON.stringify(other);
