import type { GridRange } from "../../grid/gridCells";
import type { GridTable } from "../../grid/gridObjects";
import { intersection, reshaped } from "../address/rangeGeometry";
import { EVENT, WHOLE_WORKBOOK } from "../events/eventRegistrations";
import type { ArgumentList } from "../richApi/argumentList";
import type { ObjectContext, PropertyDefinition, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, RichApiError } from "../richApi/richApiError";
import { eventMethods } from "./eventMethods";
import { rangeByAddress } from "./sheetLookup";
import { checkAllowed, checkEditable } from "./sheetProtection";
import {
  bodyRange,
  checkTableName,
  findTable,
  freeTableName,
  headerRange,
  properHeaders,
  tableById,
  totalRange,
} from "./tableLookup";

const inScope = ({ grid }: ObjectContext, sheet: string | null): readonly GridTable[] =>
  grid.tables().filter((table) => sheet === null || table.range.sheet === sheet);

/** Makes a table of the range given as object or address; without headers it gets "Column1", ... above its first row. */
async function addTable(args: ArgumentList, sheet: string | null, context: ObjectContext): Promise<string> {
  const { grid } = context;
  const given = args.range(0) ?? rangeByAddress(grid, sheet ?? grid.activeSheet(), args.text(0));
  const withHeader = args.flag(1);
  if (grid.tables().some((table) => intersection(table.range, given))) {
    throw new RichApiError("InvalidArgument", "A table can't overlap another table.");
  }
  await checkEditable(grid, given);
  if (!withHeader) await grid.insert({ ...given, rows: 1 }, "down");
  const tall = withHeader ? given : reshaped(given, { rows: given.rows + 1 });
  const header = { ...tall, rows: 1 };
  const { values } = await grid.read(header, ["values"]);
  const headers = properHeaders(values[0] ?? []);
  if (headers.some((name, index) => name !== values[0]?.[index])) await grid.write(header, [headers]);
  // A table always has a row below its header, be it blank.
  const range = tall.rows === 1 ? reshaped(tall, { rows: 2 }) : tall;
  return (await grid.addTable(range, freeTableName(grid), true)).id;
}

const workbookOrSheet = (sheet: string | null) => sheet ?? WHOLE_WORKBOOK;

export const tableCollectionObject: TypeDefinition<"TableCollection"> = {
  name: "TableCollection",
  properties: { Count: { get: (sheet, context) => inScope(context, sheet).length } },
  items: (sheet, context) => inScope(context, sheet).map((table) => context.make("Table", table.id)),
  item: (key, sheet, { grid, make }) => {
    const table = findTable(grid, sheet, key.text(0));
    return table && make("Table", table.id);
  },
  methods: {
    Add: async (args, sheet, context) => context.make("Table", await addTable(args, sheet, context)),
    GetCount: (_args, sheet, context) => inScope(context, sheet).length,
    GetItemAt: (args, sheet, context) => {
      const table = inScope(context, sheet)[args.integer(0)];
      if (!table) throw invalidArgument();
      return context.make("Table", table.id);
    },
    GetItemOrNullObject: (args, sheet, { grid, make }) => {
      const table = findTable(grid, sheet, args.text(0));
      return table && make("Table", table.id);
    },
    ...eventMethods("DataChanged", EVENT.tableChanged, workbookOrSheet),
    ...eventMethods("Added", EVENT.tableAdded, workbookOrSheet),
    ...eventMethods("Deleted", EVENT.tableDeleted, workbookOrSheet),
  },
};

function kept(key: "bandedRows" | "filterButton"): PropertyDefinition<string> {
  return {
    get: (id, { grid }) => tableById(grid, id)[key],
    set: async (id, value, { grid }) => {
      if (typeof value !== "boolean") throw invalidArgument();
      await grid.changeTable(id, { [key]: value });
    },
  };
}

/** Where a resized table may stand: its header stays in its row and the table still covers some of its cells. */
function checkResize(table: GridTable, range: GridRange, { grid }: ObjectContext): void {
  const overlaps = grid.tables().some((other) => other.id !== table.id && intersection(other.range, range));
  const stays = range.sheet === table.range.sheet && range.row === table.range.row && range.rows >= 2;
  if (overlaps || !stays || !intersection(range, table.range)) {
    throw invalidArgument(
      "The headers must remain in the same row, and the resulting table must overlap the original.",
    );
  }
}

async function resize(id: string, args: ArgumentList, context: ObjectContext): Promise<void> {
  const { grid } = context;
  const table = tableById(grid, id);
  const range = args.range(0) ?? rangeByAddress(grid, table.range.sheet, args.text(0));
  checkResize(table, range, context);
  await checkEditable(grid, range);
  await grid.changeTable(id, { range });
  const header = { ...range, rows: 1 };
  const { values } = await grid.read(header, ["values"]);
  const headers = properHeaders(values[0] ?? []);
  if (headers.some((name, index) => name !== values[0]?.[index])) await grid.write(header, [headers]);
}

async function showTotals(id: string, on: boolean, { grid }: ObjectContext): Promise<void> {
  const table = tableById(grid, id);
  if (table.hasTotal === on) return;
  await checkEditable(grid, table.range);
  if (on) {
    const range = reshaped(table.range, { rows: table.range.rows + 1 });
    await grid.changeTable(id, { range, hasTotal: true });
    await grid.write(totalRange({ ...table, range, hasTotal: true }), [
      Array.from({ length: range.columns }, (_x, index) => (index === 0 ? "Total" : undefined)),
    ]);
    return;
  }
  await grid.clear(totalRange(table), "contents");
  await grid.changeTable(id, { range: { ...table.range, rows: table.range.rows - 1 }, hasTotal: false });
}

const itself = (id: string) => id;

export const tableObject: TypeDefinition<"Table"> = {
  name: "Table",
  identity: (id) => ({ Id: id }),
  properties: {
    Id: { get: (id) => id },
    Name: {
      get: (id, { grid }) => tableById(grid, id).name,
      set: async (id, value, { grid }) => {
        if (typeof value !== "string") throw invalidArgument();
        checkTableName(grid, value, id);
        await grid.changeTable(id, { name: value });
      },
    },
    Style: {
      get: (id, { grid }) => tableById(grid, id).style,
      set: async (id, value, { grid }) => {
        if (typeof value !== "string" || !/^(TableStyle(Light|Medium|Dark)\d{1,2})?$/.test(value)) {
          throw invalidArgument();
        }
        await grid.changeTable(id, { style: value });
      },
    },
    ShowHeaders: { get: (id, { grid }) => tableById(grid, id).hasHeader },
    ShowTotals: {
      get: (id, { grid }) => tableById(grid, id).hasTotal,
      set: (id, value, context) => showTotals(id, value === true, context),
    },
    ShowBandedRows: kept("bandedRows"),
    ShowFilterButton: kept("filterButton"),
  },
  children: {
    Columns: (id, { make }) => make("TableColumnCollection", id),
    Rows: (id, { make }) => make("TableRowCollection", id),
    Worksheet: (id, { grid, make }) => make("Worksheet", tableById(grid, id).range.sheet),
  },
  methods: {
    GetRange: (_args, id, { grid, make }) => make("Range", tableById(grid, id).range),
    GetHeaderRowRange: (_args, id, { grid, make }) => make("Range", headerRange(tableById(grid, id))),
    GetDataBodyRange: (_args, id, { grid, make }) => make("Range", bodyRange(tableById(grid, id))),
    GetTotalRowRange: (_args, id, { grid, make }) => make("Range", totalRange(tableById(grid, id))),
    Resize: (args, id, context) => resize(id, args, context),
    ConvertToRange: async (_args, id, { grid, make }) => {
      const { range } = tableById(grid, id);
      await grid.deleteTable(id);
      return make("Range", range);
    },
    Delete: async (_args, id, { grid }) => {
      const { range } = tableById(grid, id);
      await checkEditable(grid, range);
      checkAllowed(grid, range.sheet, "allowDeleteRows");
      await grid.deleteTable(id);
      await grid.clear(range, "all");
    },
    ...eventMethods("DataChanged", EVENT.tableChanged, itself),
    ...eventMethods("SelectionChanged", EVENT.tableSelectionChanged, itself),
  },
};
