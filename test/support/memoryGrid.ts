import type { Grid, GridEvents, GridSelection, GridSheet } from "../../src/workbench/grid/grid";
import type { GridCellPart, GridCells, GridInput, GridRange, GridStyle } from "../../src/workbench/grid/gridCells";
import type { WorkbookSnapshot } from "../../src/workbench/file/workbookSnapshot";
import { intersection } from "../../src/workbench/host/address/rangeGeometry";
import { cellOf, keyOf, makeSheet, mapCells, placeOf, PLAIN, putInput, textOf } from "./memoryGridCells";
import type { MemorySheet } from "./memoryGridCells";
import { MemoryFunctions } from "./memoryGridFunctions";
import { MemoryGridObjects } from "./memoryGridObjects";

type Listener<K extends keyof GridEvents> = (payload: GridEvents[K]) => void;

/** A grid without a screen and without formulas (only calls of registered functions with constants), for tests of the host. */
export class MemoryGrid extends MemoryGridObjects implements Grid {
  readonly functions = new MemoryFunctions((sheet, row, column, value) => {
    cellOf(this.#sheet(sheet), row, column).value = value;
  });
  readonly log: string[] = [];
  editing = false;
  readonly #sheets: MemorySheet[] = [];
  readonly #listeners = new Map<string, Set<(payload: never) => void>>();
  #selection: GridSelection = { ranges: [], active: null };
  #active = "";
  #name = "Book1";

  constructor() {
    super();
    const id = this.nextId();
    this.#sheets.push(makeSheet(id, "Sheet1"));
    this.#active = id;
  }

  name(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  sheets(): readonly GridSheet[] {
    return this.#sheets;
  }
  activeSheet(): string {
    return this.#active;
  }
  addSheet(name: string): Promise<string> {
    const id = this.nextId();
    this.#sheets.push(makeSheet(id, name));
    this.emit("sheetAdded", { sheet: id, source: "program" });
    return Promise.resolve(id);
  }
  async copySheet(sheet: string, name: string, position: number): Promise<string> {
    const from = this.#sheet(sheet);
    const id = await this.addSheet(name);
    for (const [key, cell] of from.cells) this.#sheet(id).cells.set(key, { ...cell });
    await this.moveSheet(id, position);
    return id;
  }
  deleteSheet(sheet: string): Promise<void> {
    const at = this.#sheets.findIndex((known) => known.id === sheet);
    const [gone] = this.#sheets.splice(at, 1);
    this.emit("sheetDeleted", { sheet, name: gone?.name ?? "", source: "program" });
    return Promise.resolve();
  }
  changeSheet(sheet: string, change: Partial<Omit<GridSheet, "id">>): Promise<void> {
    Object.assign(this.#sheet(sheet), change);
    return Promise.resolve();
  }
  moveSheet(sheet: string, position: number): Promise<void> {
    const at = this.#sheets.findIndex((known) => known.id === sheet);
    this.#sheets.splice(position, 0, ...this.#sheets.splice(at, 1));
    return Promise.resolve();
  }
  activateSheet(sheet: string): Promise<void> {
    const previous = this.#active;
    this.#active = sheet;
    this.emit("sheetActivated", { sheet, previous });
    return Promise.resolve();
  }
  limits(): { rows: number; columns: number } {
    return { rows: 1_048_576, columns: 16_384 };
  }

  read(range: GridRange, parts: readonly GridCellPart[]): Promise<GridCells> {
    this.log.push(`read ${parts.join("+")}`);
    const sheet = this.#sheet(range.sheet);
    const at = (row: number, column: number) => sheet.cells.get(keyOf(row, column));
    return Promise.resolve({
      values: mapCells(range, (r, c) => at(r, c)?.value ?? null),
      formulas: mapCells(range, (r, c) => at(r, c)?.formula ?? null),
      texts: mapCells(range, (r, c) => textOf(at(r, c)?.value ?? null)),
      numberFormats: mapCells(range, (r, c) => at(r, c)?.numberFormat ?? "General"),
    });
  }
  write(range: GridRange, cells: readonly (readonly GridInput[])[]): Promise<void> {
    const sheet = this.#sheet(range.sheet);
    mapCells(range, (row, column) => {
      const input = cells[row - range.row]?.[column - range.column];
      const cell = cellOf(sheet, row, column);
      putInput(cell, input);
      if (cell.formula !== null && input !== undefined) {
        cell.value = this.functions.call(cell.formula, { ...range, row, column, rows: 1, columns: 1 }, sheet.name);
      }
    });
    this.emit("cellsChanged", { range, source: "program", change: "edited" });
    return Promise.resolve();
  }
  setNumberFormats(range: GridRange, formats: readonly (readonly (string | undefined)[])[]): Promise<void> {
    mapCells(range, (row, column) => {
      const format = formats[row - range.row]?.[column - range.column];
      if (format !== undefined) cellOf(this.#sheet(range.sheet), row, column).numberFormat = format;
    });
    return Promise.resolve();
  }
  clear(range: GridRange, what: "all" | "contents" | "formats"): Promise<void> {
    for (const [key, cell] of this.#sheet(range.sheet).cells) {
      if (!intersection(range, { ...range, ...placeOf(key), rows: 1, columns: 1 })) continue;
      if (what !== "formats") Object.assign(cell, { value: null, formula: null });
      if (what !== "contents") Object.assign(cell, { numberFormat: "General", style: {} });
    }
    return Promise.resolve();
  }
  insert(range: GridRange, shift: "down" | "right"): Promise<void> {
    return this.#shift(range, shift === "down" ? range.rows : 0, shift === "right" ? range.columns : 0);
  }
  remove(range: GridRange, shift: "up" | "left"): Promise<void> {
    return this.#shift(range, shift === "up" ? -range.rows : 0, shift === "left" ? -range.columns : 0);
  }
  async copy(from: GridRange, to: GridRange): Promise<void> {
    const { values } = await this.read(from, ["values"]);
    await this.write(to, values);
  }
  async sort(
    range: GridRange,
    fields: readonly { column: number; ascending: boolean }[],
    hasHeader: boolean,
  ): Promise<void> {
    const body = hasHeader ? { ...range, row: range.row + 1, rows: range.rows - 1 } : range;
    const rows = [...(await this.read(body, ["values"])).values];
    const [field] = fields;
    if (!field) return;
    const sign = field.ascending ? 1 : -1;
    rows.sort((a, b) => sign * textOf(a[field.column] ?? null).localeCompare(textOf(b[field.column] ?? null)));
    await this.write(body, rows);
  }
  usedRange(sheet: string, valuesOnly: boolean): Promise<GridRange | null> {
    const places = [...this.#sheet(sheet).cells]
      .filter(
        ([, cell]) =>
          cell.value !== null || cell.formula !== null || (!valuesOnly && Object.keys(cell.style).length > 0),
      )
      .map(([key]) => placeOf(key));
    if (places.length === 0) return Promise.resolve(null);
    const rows = places.map((place) => place.row);
    const columns = places.map((place) => place.column);
    const row = Math.min(...rows);
    const column = Math.min(...columns);
    return Promise.resolve({
      sheet,
      row,
      column,
      rows: Math.max(...rows) - row + 1,
      columns: Math.max(...columns) - column + 1,
    });
  }
  spillOf(cell: GridRange): GridRange | null {
    return this.functions.spills.find((spill) => spill.row === cell.row && spill.column === cell.column) ?? null;
  }
  spillParent(cell: GridRange): GridRange | null {
    const over = this.functions.spills.find((spill) => intersection(spill, cell));
    return over ? { ...over, rows: 1, columns: 1 } : null;
  }

  styles(range: GridRange): Promise<GridStyle[][]> {
    const sheet = this.#sheet(range.sheet);
    return Promise.resolve(mapCells(range, (r, c) => ({ ...PLAIN, ...sheet.cells.get(keyOf(r, c))?.style })));
  }
  setStyle(range: GridRange, style: Partial<GridStyle>): Promise<void> {
    mapCells(range, (row, column) => {
      const cell = cellOf(this.#sheet(range.sheet), row, column);
      cell.style = { ...cell.style, ...style };
    });
    return Promise.resolve();
  }
  columnWidths(sheet: string, first: number, count: number): number[] {
    const { widths, hidden } = this.#sheet(sheet);
    return Array.from({ length: count }, (_x, i) =>
      hidden.columns.has(first + i) ? 0 : (widths.get(first + i) ?? 64),
    );
  }
  rowHeights(sheet: string, first: number, count: number): number[] {
    const { heights, hidden } = this.#sheet(sheet);
    return Array.from({ length: count }, (_x, i) => (hidden.rows.has(first + i) ? 0 : (heights.get(first + i) ?? 20)));
  }
  setColumnWidth(sheet: string, first: number, count: number, pixels: number | "fit"): Promise<void> {
    for (let i = 0; i < count; i++) this.#sheet(sheet).widths.set(first + i, pixels === "fit" ? 64 : pixels);
    return Promise.resolve();
  }
  setRowHeight(sheet: string, first: number, count: number, pixels: number | "fit"): Promise<void> {
    for (let i = 0; i < count; i++) this.#sheet(sheet).heights.set(first + i, pixels === "fit" ? 20 : pixels);
    return Promise.resolve();
  }
  setHidden(range: GridRange, what: "rows" | "columns", hidden: boolean): Promise<void> {
    const set = this.#sheet(range.sheet).hidden[what];
    const [first, count] = what === "rows" ? [range.row, range.rows] : [range.column, range.columns];
    for (let i = first; i < first + count; i++)
      if (hidden) set.add(i);
      else set.delete(i);
    return Promise.resolve();
  }
  freeze(sheet: string): { rows: number; columns: number } {
    return this.#sheet(sheet).frozen;
  }
  setFreeze(sheet: string, rows: number, columns: number): Promise<void> {
    this.#sheet(sheet).frozen = { rows, columns };
    return Promise.resolve();
  }

  selection(): GridSelection {
    return this.#selection;
  }
  select(range: GridRange): Promise<void> {
    this.#selection = { ranges: [range], active: { ...range, rows: 1, columns: 1 } };
    this.#active = range.sheet;
    this.emit("selectionChanged", this.#selection);
    return Promise.resolve();
  }
  isEditing(): boolean {
    return this.editing;
  }
  focus(): void {
    this.log.push("focus");
  }
  recalculate(kind: "changed" | "full"): void {
    this.log.push(`recalculate ${kind}`);
  }
  whenCalculated(): Promise<void> {
    return Promise.resolve();
  }
  beginUndoGroup(): void {
    this.log.push("begin undo group");
  }
  endUndoGroup(): void {
    this.log.push("end undo group");
  }
  undo(): Promise<void> {
    return Promise.resolve();
  }
  redo(): Promise<void> {
    return Promise.resolve();
  }
  canUndo(): boolean {
    return false;
  }
  canRedo(): boolean {
    return false;
  }
  on<K extends keyof GridEvents>(event: K, listener: Listener<K>): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }
  emit<K extends keyof GridEvents>(event: K, payload: GridEvents[K]): void {
    for (const listener of this.#listeners.get(event) ?? []) (listener as Listener<K>)(payload);
  }
  snapshot(): Promise<WorkbookSnapshot> {
    return Promise.reject(new Error("The grid of these tests has no files."));
  }
  load(): Promise<void> {
    return Promise.reject(new Error("The grid of these tests has no files."));
  }
  dispose(): void {
    this.#listeners.clear();
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find((known) => known.id === id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }
  #shift(range: GridRange, rows: number, columns: number): Promise<void> {
    const { cells } = this.#sheet(range.sheet);
    for (const [key, cell] of [...cells]) {
      const place = placeOf(key);
      const moves = rows !== 0 ? place.row >= range.row : place.column >= range.column;
      if (!moves) continue;
      cells.delete(key);
      const to = { row: place.row + rows, column: place.column + columns };
      if (to.row >= range.row && to.column >= range.column) cells.set(keyOf(to.row, to.column), cell);
    }
    return Promise.resolve();
  }
}
