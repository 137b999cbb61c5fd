import { readAddress, rectangleName } from "../a1";
import type { Rectangle } from "../a1";
import { refusals } from "../refusals";
import { WorkbookError } from "../workbook";
import type {
  AppliedChange,
  Change,
  NamedPlace,
  RangeContent,
  Selection,
  SheetInfo,
  TableContent,
  Unsubscribe,
  Workbook,
} from "../workbook";
import { applyChanges } from "./applyChanges";
import { CellWriter } from "./cellWriter";
import { watchChanges, watchSelection, readSelection } from "./excelEvents";
import { formulaFrom, fromExcel } from "./excelCells";
import { sheetIn } from "./readState";
import { runExcel } from "./runExcel";
import { bare, undoRecord } from "./undoRecord";
import type { UndoRecord } from "./undoRecord";

const mostCells = 200_000;
const keyPrefix = "fairshare.";

/** The workbook port over Excel's own calls: one round trip to read, and as few as the size of a request allows to write. */
export class ExcelWorkbook implements Workbook {
  private readonly records = new Map<AppliedChange, UndoRecord>();
  private clock = 0;

  async sheets(): Promise<readonly SheetInfo[]> {
    return runExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/protection/protected");
      await context.sync();
      return worksheets.items.map((sheet) => ({ name: sheet.name, protected: sheet.protection.protected }));
    });
  }

  async readTables(names: readonly string[]): Promise<ReadonlyMap<string, TableContent>> {
    return runExcel(async (context) => {
      const asked = names.map((name) => {
        const table = context.workbook.tables.getItemOrNullObject(name);
        table.load("name");
        table.worksheet.load("name");
        const range = table.getRange();
        range.load("address,values,formulas");
        return { name, table, range };
      });
      await context.sync();
      return new Map(
        asked.flatMap(({ name, table, range }) =>
          table.isNullObject ? [] : [[name, tableContent(name, table.worksheet.name, range)] as const],
        ),
      );
    });
  }

  async findNames(names: readonly string[]): Promise<readonly NamedPlace[]> {
    return runExcel(async (context) => {
      const asked = names.map((name) => {
        const item = context.workbook.names.getItemOrNullObject(name);
        item.load("name");
        const range = item.getRangeOrNullObject();
        range.load("address");
        return { name, item, range };
      });
      await context.sync();
      return asked.flatMap(({ name, item, range }) =>
        item.isNullObject || range.isNullObject
          ? []
          : [{ name, sheet: sheetIn(range.address), address: bare(range.address) }],
      );
    });
  }

  async readRange(sheet: string, address: string): Promise<RangeContent> {
    const area = readAddress(address);
    if (area === null) throw refusals.addressUnknown(address);
    return runExcel(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.load("name");
      const used = found.getUsedRangeOrNullObject();
      used.load("address");
      await context.sync();
      if (found.isNullObject) throw refusals.sheetMissing(sheet);
      const trimmed = trim(area, used.isNullObject ? null : readAddress(used.address));
      if (trimmed.rows * trimmed.columns > mostCells)
        throw new WorkbookError(`${address} on ${sheet} holds too many cells to read at once. Choose a smaller range.`);
      const range = found.getRange(rectangleName(trimmed));
      range.load("values,formulas");
      await context.sync();
      return {
        sheet: found.name,
        address: rectangleName(trimmed),
        values: range.values.map((row) => row.map(fromExcel)),
        formulas: formulasOf(range.formulas, range.values),
      };
    });
  }

  async apply(label: string, changes: readonly Change[]): Promise<AppliedChange> {
    const record = await runExcel((context) => applyChanges(context, changes));
    this.clock += 1;
    const applied: AppliedChange = { label, at: this.clock };
    this.records.set(applied, record);
    return applied;
  }

  async undo(applied: AppliedChange): Promise<void> {
    const record = this.records.get(applied);
    if (record === undefined) throw refusals.alreadyUndone(applied.label);
    await runExcel((context) => undoRecord(context, new CellWriter(context), record, applied.label));
    this.records.delete(applied);
  }

  async show(sheet: string, address: string): Promise<void> {
    const area = readAddress(address);
    if (area === null) throw refusals.addressUnknown(address);
    await runExcel(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.load("name");
      await context.sync();
      if (found.isNullObject) throw refusals.sheetMissing(sheet);
      found.activate();
      found.getRange(rectangleName(area)).select();
      await context.sync();
    });
  }

  selection(): Promise<Selection> {
    return readSelection();
  }

  onSelection(listener: (selection: Selection) => void): Promise<Unsubscribe> {
    return watchSelection(listener);
  }

  onChange(listener: () => void): Promise<Unsubscribe> {
    return watchChanges(listener);
  }

  async recall(key: string): Promise<string | null> {
    return runExcel(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(keyPrefix + key);
      setting.load("value");
      await context.sync();
      return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
    });
  }

  async remember(key: string, value: string): Promise<void> {
    await runExcel(async (context) => {
      context.workbook.settings.add(keyPrefix + key, value);
      await context.sync();
    });
  }
}

function tableContent(name: string, sheet: string, range: Excel.Range): TableContent {
  const values = range.values.map((row) => row.map(fromExcel));
  return {
    name,
    sheet,
    address: bare(range.address),
    header: (values[0] ?? []).map((cell) => (typeof cell === "object" ? "" : String(cell))),
    rows: values.slice(1),
    formulas: formulasOf(range.formulas, range.values).slice(1),
  };
}

function formulasOf(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): (string | null)[][] {
  return formulas.map((row, down) => row.map((formula, across) => formulaFrom(formula, values[down]?.[across])));
}

/** The part of an area that is in use, from the same first cell; one cell where none is. */
function trim(area: Rectangle, used: Rectangle | null): Rectangle {
  const rows = used === null ? 1 : used.row + used.rows - area.row;
  const columns = used === null ? 1 : used.column + used.columns - area.column;
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, rows)),
    columns: Math.max(1, Math.min(area.columns, columns)),
  };
}
