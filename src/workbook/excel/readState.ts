import { readAddress } from "../a1";
import type { Rectangle } from "../a1";
import type { SheetPlan } from "../sheetPlan";
import type { Change } from "../workbook";

export interface StandingSheet {
  readonly name: string;
  readonly id: string;
  readonly protected: boolean;
  readonly charts: readonly string[];
}

export interface StandingTable {
  readonly sheet: string;
  readonly area: Rectangle;
}

/** What a batch of changes needs to know of the workbook before its first write. */
export interface ExcelState {
  readonly sheets: readonly StandingSheet[];
  readonly tables: ReadonlyMap<string, StandingTable>;
  /** Workbook names that exist, with the sheet that each points into. */
  readonly names: ReadonlyMap<string, string>;
  /** Areas that the last plan wrote, by sheet id. */
  readonly planned: ReadonlyMap<string, readonly string[]>;
}

const plannedKey = "fairshare.planned";

/** One round trip: sheets with protection, the tables and names that the changes speak of, and what was laid out before. */
export async function readState(context: Excel.RequestContext, changes: readonly Change[]): Promise<ExcelState> {
  const { worksheets, tables, names, settings } = context.workbook;
  worksheets.load("items/name,items/id,items/protection/protected,items/charts/items/name");
  const tableNames = new Set(changes.flatMap(tablesOf));
  const rangeNames = new Set(changes.flatMap((change) => (change.kind === "sheet" ? namesOf(change.plan) : [])));
  const askedTables = [...tableNames].map((name) => {
    const table = tables.getItemOrNullObject(name);
    const range = table.getRange();
    table.worksheet.load("name");
    table.load("name");
    range.load("address");
    return { name, table, range };
  });
  const askedNames = [...rangeNames].map((name) => {
    const item = names.getItemOrNullObject(name);
    item.load("name");
    const range = item.getRangeOrNullObject();
    range.load("address");
    return { name, item, range };
  });
  const setting = settings.getItemOrNullObject(plannedKey);
  setting.load("value");
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      name: sheet.name,
      id: sheet.id,
      protected: sheet.protection.protected,
      charts: sheet.charts.items.map((chart) => chart.name),
    })),
    tables: new Map(
      askedTables.flatMap(({ name, table, range }) => {
        const area = table.isNullObject ? null : readAddress(range.address);
        return area === null ? [] : [[name, { sheet: table.worksheet.name, area }] as const];
      }),
    ),
    names: new Map(
      askedNames.flatMap(({ name, item, range }) =>
        item.isNullObject ? [] : [[name, range.isNullObject ? "" : sheetIn(range.address)] as const],
      ),
    ),
    planned: setting.isNullObject ? new Map() : readPlanned(setting.value),
  };
}

/** Keeps what each sheet's plan wrote, so that the next plan of that sheet can clear it; a cache, the cells hold everything. */
export function writePlanned(context: Excel.RequestContext, planned: ReadonlyMap<string, readonly string[]>): void {
  context.workbook.settings.add(plannedKey, JSON.stringify([...planned]));
}

function readPlanned(value: unknown): ReadonlyMap<string, readonly string[]> {
  try {
    const entries: unknown = typeof value === "string" ? JSON.parse(value) : [];
    return new Map(
      (Array.isArray(entries) ? entries : []).filter(
        (entry): entry is [string, string[]] =>
          Array.isArray(entry) && typeof entry[0] === "string" && Array.isArray(entry[1]),
      ),
    );
  } catch {
    return new Map();
  }
}

function tablesOf(change: Change): readonly string[] {
  if (change.kind === "table") return [change.table];
  return change.kind === "sheet" ? change.plan.tables.map((table) => table.name) : [];
}

const namesOf = (plan: SheetPlan) => (plan.names ?? []).map(({ name }) => name);

/** Sheet in an address such as 'Our money'!$A$1. */
export function sheetIn(address: string): string {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return "";
  const sheet = address.slice(0, bang);
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
