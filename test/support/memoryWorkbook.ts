import { readAddress } from "../../src/workbook/a1";
import type { Rectangle } from "../../src/workbook/a1";
import { refusals } from "../../src/workbook/refusals";
import type { CellInput } from "../../src/workbook/sheetPlan";
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
} from "../../src/workbook/workbook";
import { applyChange, refuseBefore } from "./memoryChanges";
import type { MemoryState } from "./memoryChanges";
import { copySheet, emptySheet, putCells, readArea } from "./memorySheet";
import type { MemorySheet } from "./memorySheet";

interface Step {
  readonly before: MemoryState;
  readonly after: MemoryState;
}

const copyState = (state: MemoryState): MemoryState => ({
  sheets: state.sheets.map(copySheet),
  names: new Map(state.names),
});

/** The workbook port without a spreadsheet, for wizard and sheet tests; the methods at the foot play the user. */
export class MemoryWorkbook implements Workbook {
  private state: MemoryState = { sheets: [emptySheet("Sheet1")], names: new Map() };
  private readonly memory = new Map<string, string>();
  private readonly steps = new Map<AppliedChange, Step>();
  private readonly selectionListeners = new Set<(selection: Selection) => void>();
  private readonly changeListeners = new Set<() => void>();
  private editing = false;
  private clock = 0;
  readonly labels: string[] = [];
  private selected: Selection = { sheet: "Sheet1", cell: "A1" };
  shown: { sheet: string; address: string } | null = null;

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.state.sheets.map((sheet) => ({ name: sheet.name, protected: sheet.protected })));
  }

  findNames(names: readonly string[]): Promise<readonly NamedPlace[]> {
    return Promise.resolve(
      names.flatMap((name) => {
        const [sheet, address] = this.state.names.get(name)?.split("!") ?? [];
        return sheet === undefined || address === undefined
          ? []
          : [{ name, sheet, address: address.replaceAll("$", "") }];
      }),
    );
  }

  readTables(names: readonly string[]): Promise<ReadonlyMap<string, TableContent>> {
    const found = new Map<string, TableContent>();
    for (const sheet of this.state.sheets)
      for (const [name, { area }] of sheet.tables) {
        if (!names.includes(name)) continue;
        const { values, formulas, address } = readArea(sheet, area);
        found.set(name, {
          name,
          sheet: sheet.name,
          address,
          header: (values[0] ?? []).map((cell) => (typeof cell === "string" ? cell : "")),
          rows: values.slice(1),
          formulas: formulas.slice(1),
        });
      }
    return Promise.resolve(found);
  }

  async readRange(sheet: string, address: string): Promise<RangeContent> {
    const found = this.sheetCalled(sheet);
    if (found === undefined) throw refusals.sheetMissing(sheet);
    const area = readAddress(address);
    if (area === null) throw refusals.addressUnknown(address);
    return Promise.resolve(readArea(found, trim(found, area)));
  }

  async apply(label: string, changes: readonly Change[]): Promise<AppliedChange> {
    await Promise.resolve();
    if (this.editing) throw refusals.cellEdited();
    refuseBefore(this.state, changes);
    const before = copyState(this.state);
    try {
      for (const change of changes) applyChange(this.state, change);
    } catch (error) {
      this.state = before;
      throw error;
    }
    this.clock += 1;
    const applied: AppliedChange = { label, at: this.clock };
    this.steps.set(applied, { before, after: copyState(this.state) });
    this.labels.push(label);
    return applied;
  }

  async undo(applied: AppliedChange): Promise<void> {
    await Promise.resolve();
    const step = this.steps.get(applied);
    if (step === undefined) throw refusals.alreadyUndone(applied.label);
    const touched = touchedSheets(step);
    for (const name of touched) {
      const now = this.sheetCalled(name);
      const then = step.after.sheets.find((sheet) => sheet.name === name);
      if (!sameCells(now, then)) throw refusals.changedSince(applied.label);
    }
    const untouched = this.state.sheets.filter((sheet) => !touched.has(sheet.name));
    const restored = step.before.sheets.filter((sheet) => touched.has(sheet.name)).map(copySheet);
    const order = step.before.sheets.map((sheet) => sheet.name);
    this.state = {
      sheets: [...untouched, ...restored].sort((one, other) => place(order, one.name) - place(order, other.name)),
      names: new Map(step.before.names),
    };
    this.steps.delete(applied);
  }

  async show(sheet: string, address: string): Promise<void> {
    await Promise.resolve();
    if (this.sheetCalled(sheet) === undefined) throw refusals.sheetMissing(sheet);
    if (readAddress(address) === null) throw refusals.addressUnknown(address);
    this.shown = { sheet, address };
  }

  selection(): Promise<Selection> {
    return Promise.resolve(this.selected);
  }

  onSelection(listener: (selection: Selection) => void): Promise<Unsubscribe> {
    this.selectionListeners.add(listener);
    return Promise.resolve(() => this.selectionListeners.delete(listener));
  }

  onChange(listener: () => void): Promise<Unsubscribe> {
    this.changeListeners.add(listener);
    return Promise.resolve(() => this.changeListeners.delete(listener));
  }

  recall(key: string): Promise<string | null> {
    return Promise.resolve(this.memory.get(key) ?? null);
  }

  remember(key: string, value: string): Promise<void> {
    this.memory.set(key, value);
    return Promise.resolve();
  }

  /** The user types into a cell (or pastes a block whose first cell is `address`). */
  type(sheet: string, address: string, ...rows: readonly CellInput[][]): void {
    const found = this.mustHave(sheet);
    const at = readAddress(address);
    if (at === null) throw refusals.addressUnknown(address);
    putCells(found, at, rows);
    for (const listener of this.changeListeners) listener();
  }

  /** A cell comes to show an error, such as #REF!. */
  breakCell(sheet: string, address: string, error: string): void {
    this.mustHave(sheet).errors.set(address, error);
  }

  /** The user adds a row at the foot of a table. */
  addRow(table: string, row: readonly CellInput[]): void {
    for (const sheet of this.state.sheets) {
      const found = sheet.tables.get(table);
      if (found === undefined) continue;
      putCells(sheet, { ...found.area, row: found.area.row + found.area.rows, rows: 1 }, [row]);
      found.area = { ...found.area, rows: found.area.rows + 1 };
    }
  }

  select(sheet: string, cell: string): void {
    this.selected = { sheet, cell };
    for (const listener of this.selectionListeners) listener({ sheet, cell });
  }

  rename(sheet: string, to: string): void {
    this.mustHave(sheet).name = to;
    for (const [name, at] of this.state.names) {
      if (at.startsWith(`${sheet}!`)) this.state.names.set(name, `${to}${at.slice(sheet.length)}`);
    }
  }

  deleteSheet(sheet: string): void {
    this.state.sheets = this.state.sheets.filter((other) => other.name !== sheet);
  }

  protect(sheet: string, on = true): void {
    this.mustHave(sheet).protected = on;
  }

  editCell(on = true): void {
    this.editing = on;
  }

  nameAt(name: string): string | undefined {
    return this.state.names.get(name);
  }

  private sheetCalled(name: string): MemorySheet | undefined {
    return this.state.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private mustHave(name: string): MemorySheet {
    const found = this.sheetCalled(name);
    if (found === undefined) throw refusals.sheetMissing(name);
    return found;
  }
}

function place(order: readonly string[], name: string): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}

function touchedSheets({ before, after }: Step): ReadonlySet<string> {
  const names = new Set([...before.sheets, ...after.sheets].map((sheet) => sheet.name));
  return new Set(
    [...names].filter((name) => {
      const then = before.sheets.find((sheet) => sheet.name === name);
      return !sameCells(
        then,
        after.sheets.find((sheet) => sheet.name === name),
      );
    }),
  );
}

function sameCells(left: MemorySheet | undefined, right: MemorySheet | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  const text = (sheet: MemorySheet) =>
    JSON.stringify([[...sheet.cells].sort(([one], [other]) => (one < other ? -1 : 1)), [...sheet.tables].sort()]);
  return text(left) === text(right);
}

function trim(sheet: MemorySheet, area: Rectangle): Rectangle {
  let rows = 1;
  let columns = 1;
  for (const at of sheet.cells.keys()) {
    const cell = readAddress(at);
    if (cell === null || cell.row < area.row || cell.column < area.column) continue;
    if (cell.row < area.row + area.rows && cell.column < area.column + area.columns) {
      rows = Math.max(rows, cell.row - area.row + 1);
      columns = Math.max(columns, cell.column - area.column + 1);
    }
  }
  return { ...area, rows: Math.min(rows, area.rows), columns: Math.min(columns, area.columns) };
}
