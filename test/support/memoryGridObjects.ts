import type { GridMetadata, GridPageLayout } from "../../src/workbench/grid/grid";
import type { GridRange } from "../../src/workbench/grid/gridCells";
import type * as Objects from "../../src/workbench/grid/gridObjects";
import { intersection } from "../../src/workbench/host/address/rangeGeometry";

/** What stands beside the cells, kept as it was given. */
export class MemoryGridObjects {
  readonly #tables: Objects.GridTable[] = [];
  readonly #names: Objects.GridName[] = [];
  readonly #notes: Objects.GridNote[] = [];
  readonly #validations: Objects.GridValidation[] = [];
  readonly #formats: Objects.GridConditionalFormat[] = [];
  readonly #charts: Objects.GridChart[] = [];
  readonly #protection = new Map<string, Objects.GridProtection>();
  readonly #layouts = new Map<string, GridPageLayout>();
  #metadata: GridMetadata = { properties: {}, customProperties: {}, settings: {}, customXml: [] };
  #last = 0;

  tables(): readonly Objects.GridTable[] {
    return this.#tables;
  }
  addTable(range: GridRange, name: string, hasHeader: boolean): Promise<Objects.GridTable> {
    const look = { style: "TableStyleMedium2", bandedRows: true, filterButton: true };
    const table = { id: this.nextId(), name, range, hasHeader, hasTotal: false, ...look };
    this.#tables.push(table);
    return Promise.resolve(table);
  }
  deleteTable(table: string): Promise<void> {
    remove(this.#tables, (known) => known.id === table);
    return Promise.resolve();
  }
  changeTable(table: string, change: Partial<Omit<Objects.GridTable, "id">>): Promise<void> {
    replace(this.#tables, (known) => known.id === table, change);
    return Promise.resolve();
  }
  names(): readonly Objects.GridName[] {
    return this.#names;
  }
  defineName(name: Objects.GridName): Promise<void> {
    remove(this.#names, (known) => known.name === name.name && known.sheet === name.sheet);
    this.#names.push(name);
    return Promise.resolve();
  }
  deleteName(name: string, sheet: string | null): Promise<void> {
    remove(this.#names, (known) => known.name === name && known.sheet === sheet);
    return Promise.resolve();
  }
  notes(sheet: string): readonly Objects.GridNote[] {
    return this.#notes.filter((note) => note.sheet === sheet);
  }
  setNote(sheet: string, row: number, column: number, text: string | null): Promise<void> {
    remove(this.#notes, (note) => note.sheet === sheet && note.row === row && note.column === column);
    if (text !== null) this.#notes.push({ sheet, row, column, text });
    return Promise.resolve();
  }
  validations(range: GridRange): readonly Objects.GridValidation[] {
    return this.#validations.filter((known) => intersection(known.range, range));
  }
  setValidation(validation: Objects.GridValidation): Promise<void> {
    remove(this.#validations, (known) => sameCells(known.range, validation.range));
    this.#validations.push(validation);
    return Promise.resolve();
  }
  clearValidation(range: GridRange): Promise<void> {
    remove(this.#validations, (known) => intersection(known.range, range) !== null);
    return Promise.resolve();
  }
  conditionalFormats(sheet: string): readonly Objects.GridConditionalFormat[] {
    return this.#formats.filter((format) => format.ranges.some((range) => range.sheet === sheet));
  }
  addConditionalFormat(format: Omit<Objects.GridConditionalFormat, "id">): Promise<string> {
    const id = this.nextId();
    this.#formats.push({ ...format, id });
    return Promise.resolve(id);
  }
  changeConditionalFormat(
    _sheet: string,
    id: string,
    change: Partial<Omit<Objects.GridConditionalFormat, "id">>,
  ): Promise<void> {
    replace(this.#formats, (known) => known.id === id, change);
    return Promise.resolve();
  }
  deleteConditionalFormat(sheet: string, id: string | null): Promise<void> {
    const onSheet = this.conditionalFormats(sheet).map((format) => format.id);
    remove(this.#formats, (known) => (id === null ? onSheet.includes(known.id) : known.id === id));
    return Promise.resolve();
  }
  protection(sheet: string): Objects.GridProtection {
    return this.#protection.get(sheet) ?? { protected: false, allowed: {}, password: null };
  }
  setProtection(sheet: string, protection: Objects.GridProtection): Promise<void> {
    this.#protection.set(sheet, protection);
    return Promise.resolve();
  }
  charts(sheet: string): readonly Objects.GridChart[] {
    return this.#charts.filter((chart) => chart.sheet === sheet);
  }
  addChart(chart: Omit<Objects.GridChart, "id">): Promise<string> {
    const id = this.nextId();
    this.#charts.push({ ...chart, id });
    return Promise.resolve(id);
  }
  changeChart(chart: string, change: Partial<Omit<Objects.GridChart, "id" | "sheet">>): Promise<void> {
    replace(this.#charts, (known) => known.id === chart, change);
    return Promise.resolve();
  }
  deleteChart(chart: string): Promise<void> {
    remove(this.#charts, (known) => known.id === chart);
    return Promise.resolve();
  }
  pageLayout(sheet: string): GridPageLayout {
    return this.#layouts.get(sheet) ?? {};
  }
  setPageLayout(sheet: string, change: GridPageLayout): Promise<void> {
    this.#layouts.set(sheet, { ...this.pageLayout(sheet), ...change });
    return Promise.resolve();
  }
  metadata(): GridMetadata {
    return this.#metadata;
  }
  setMetadata(change: Partial<GridMetadata>): void {
    this.#metadata = { ...this.#metadata, ...change };
  }

  protected nextId(): string {
    return `{00000000-0000-4000-8000-${String(++this.#last).padStart(12, "0")}}`;
  }
}

const sameCells = (a: GridRange, b: GridRange): boolean => JSON.stringify(a) === JSON.stringify(b);

function remove<T>(list: T[], gone: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter((item) => !gone(item)));
}

function replace<T>(list: T[], wanted: (item: T) => boolean, change: Partial<NoInfer<T>>): void {
  list.forEach((item, index) => {
    if (wanted(item)) list[index] = { ...item, ...change };
  });
}
