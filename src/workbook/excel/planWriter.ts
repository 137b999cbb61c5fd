import { fixedName, overlaps, readAddress, rectangleName } from "../a1";
import type { Rectangle } from "../a1";
import { planAreas, planBlocks, tableArea, tableBody } from "../planBlocks";
import type { CellInput, PlannedTable, SheetPlan } from "../sheetPlan";
import type { CellWriter } from "./cellWriter";
import { dressSheet, setWidths } from "./dressSheet";
import type { ExcelState, StandingSheet } from "./readState";

interface PlacedTable {
  readonly table: PlannedTable;
  readonly area: Rectangle;
  readonly standing: Rectangle | null;
}

/** Lays one sheet out in steps. Steps are taken for all sheets in turn, because formulas speak of tables and names on other sheets. */
export class PlanWriter {
  readonly sheet: Excel.Worksheet;
  readonly made: boolean;
  private readonly plan: SheetPlan;
  private readonly state: ExcelState;
  private readonly standing: StandingSheet | undefined;
  private readonly tables: readonly PlacedTable[];
  private readonly context: Excel.RequestContext;

  constructor(context: Excel.RequestContext, state: ExcelState, plan: SheetPlan, standing: StandingSheet | undefined) {
    this.context = context;
    this.plan = plan;
    this.state = state;
    this.standing = standing;
    this.made = standing === undefined;
    const { worksheets } = context.workbook;
    this.sheet = standing === undefined ? worksheets.add(plan.name) : worksheets.getItem(standing.id);
    this.tables = plan.tables.map((table) => placeTable(table, state, standing));
    if (this.made) this.sheet.load("id");
  }

  /** Readies the sheet: widths on a new one; on a standing one takes away what the last plan wrote, but for tables, which are filled again where they stand. */
  prepare(): void {
    if (this.standing === undefined) {
      setWidths(this.sheet, this.plan.widths);
      return;
    }
    for (const address of this.state.planned.get(this.standing.id) ?? []) {
      const area = readAddress(address);
      const inTable = this.tables.some(
        ({ standing }) => area !== null && standing !== null && overlaps(area, standing),
      );
      if (area !== null && !inTable) this.sheet.getRange(rectangleName(area)).clear();
    }
  }

  async literals(writer: CellWriter): Promise<void> {
    for (const { table, area, standing } of this.tables) {
      if (standing !== null) this.resize(table.name, standing, area);
      await writer.literals(this.sheet, area, wholeTable(table));
      if (standing === null) this.addTable(table, area);
    }
    for (const block of planBlocks(this.plan)) await writer.literals(this.sheet, block.area, block.cells);
  }

  names(): void {
    const { names } = this.context.workbook;
    for (const { name, at } of this.plan.names ?? []) {
      const address = at.replaceAll("$", "");
      if (!this.state.names.has(name)) names.add(name, this.sheet.getRange(address));
      else {
        const area = readAddress(at);
        const sheet = (this.standing?.name ?? this.plan.name).replaceAll("'", "''");
        if (area !== null) names.getItem(name).formula = `='${sheet}'!${fixedName(area)}`;
      }
    }
  }

  async formulas(writer: CellWriter): Promise<void> {
    for (const { table, area } of this.tables) await writer.formulas(this.sheet, area, wholeTable(table));
    for (const block of planBlocks(this.plan)) await writer.formulas(this.sheet, block.area, block.cells);
  }

  dress(): void {
    dressSheet(this.sheet, this.plan, { made: this.made, charts: this.standing?.charts ?? [] });
  }

  /** Addresses to remember for the next time. */
  areas(): readonly string[] {
    return planAreas(this.plan).map(rectangleName);
  }

  private addTable(table: PlannedTable, area: Rectangle): void {
    const added = this.sheet.tables.add(rectangleName(area), true);
    added.name = table.name;
    added.style = "TableStyleLight1";
    added.showBandedRows = false;
    added.showFilterButton = false;
  }

  private resize(name: string, from: Rectangle, to: Rectangle): void {
    if (from.rows === to.rows && from.columns === to.columns) return;
    this.context.workbook.tables.getItem(name).resize(rectangleName(to));
    if (from.rows > to.rows)
      this.sheet.getRange(rectangleName({ ...from, row: to.row + to.rows, rows: from.rows - to.rows })).clear();
    if (from.columns > to.columns)
      this.sheet
        .getRange(rectangleName({ ...from, column: to.column + to.columns, columns: from.columns - to.columns }))
        .clear();
  }
}

/** A table is filled where it stands, even when the user moved it; a new one stands where it is planned. */
function placeTable(table: PlannedTable, state: ExcelState, sheet: StandingSheet | undefined): PlacedTable {
  const area = tableArea(table);
  const found = state.tables.get(table.name);
  const standing = found !== undefined && found.sheet === sheet?.name ? found.area : null;
  return { table, standing, area: standing === null ? area : { ...area, row: standing.row, column: standing.column } };
}

function wholeTable(table: PlannedTable): readonly (readonly CellInput[])[] {
  return [table.columns.map((column) => column.header), ...tableBody(table)];
}

/** Areas that a plan will write on a standing sheet, for the record that undo needs. */
export function areasTouched(state: ExcelState, plan: SheetPlan, sheet: StandingSheet): readonly Rectangle[] {
  const before = (state.planned.get(sheet.id) ?? []).map(readAddress).filter((area) => area !== null);
  const tables = plan.tables.map((table) => placeTable(table, state, sheet));
  const grown = tables.map(({ area, standing }) => ({
    ...area,
    rows: Math.max(area.rows, standing?.rows ?? 0),
    columns: Math.max(area.columns, standing?.columns ?? 0),
  }));
  return [...before, ...planBlocks(plan).map((block) => block.area), ...grown];
}
