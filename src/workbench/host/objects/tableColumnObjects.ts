import type { Grid } from "../../grid/grid";
import type { GridRange } from "../../grid/gridCells";
import { reshaped } from "../address/rangeGeometry";
import type { TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, RichApiError } from "../richApi/richApiError";
import type { ObjectStates } from "./objectStates";
import { readValues } from "./rangeReading";
import { writeCells } from "./rangeWriting";
import { checkEditable } from "./sheetProtection";
import { bodyRange, columnNames, headerRange, tableById, totalRange } from "./tableLookup";

type Column = ObjectStates["TableColumn"];

/** The column's part of a range of its table. */
const slice = (range: GridRange, index: number): GridRange => ({ ...range, column: range.column + index, columns: 1 });

const whole = (grid: Grid, { table, index }: Column): GridRange => slice(tableById(grid, table).range, index);

async function find(grid: Grid, table: string, key: string): Promise<Column | null> {
  const names = await columnNames(grid, tableById(grid, table));
  const byName = names.findIndex((name) => name.toLowerCase() === key.toLowerCase());
  const index = byName >= 0 ? byName : /^\d+$/.test(key) ? Number(key) - 1 : -1;
  return index >= 0 && index < names.length ? { table, index } : null;
}

export const tableColumnCollectionObject: TypeDefinition<"TableColumnCollection"> = {
  name: "TableColumnCollection",
  properties: { Count: { get: (table, { grid }) => tableById(grid, table).range.columns } },
  items: (table, { grid, make }) =>
    Array.from({ length: tableById(grid, table).range.columns }, (_x, index) => make("TableColumn", { table, index })),
  item: async (key, table, { grid, make }) => {
    const column = await find(grid, table, key.text(0));
    return column && make("TableColumn", column);
  },
  methods: {
    GetCount: (_args, table, { grid }) => tableById(grid, table).range.columns,
    GetItemAt: (args, table, { grid, make }) => {
      const index = args.integer(0);
      if (index < 0 || index >= tableById(grid, table).range.columns) throw invalidArgument();
      return make("TableColumn", { table, index });
    },
    GetItemOrNullObject: async (args, table, { grid, make }) => {
      const column = await find(grid, table, args.text(0));
      return column && make("TableColumn", column);
    },
    Add: async (args, id, context) => {
      const { grid, make } = context;
      const table = tableById(grid, id);
      const index = args.integerOr(0, null) ?? table.range.columns;
      if (index < 0 || index > table.range.columns) throw invalidArgument();
      await checkEditable(grid, table.range);
      await grid.insert(slice(table.range, index), "right");
      const range = reshaped(table.range, { columns: table.range.columns + 1 });
      await grid.changeTable(id, { range });
      const header = { ...slice(range, index), rows: 1 };
      await grid.write(header, [[args.textOr(2, null) ?? `Column${index + 1}`]]);
      if (!args.isMissing(1)) await writeCells(slice(range, index), args.raw(1), context);
      return make("TableColumn", { table: id, index });
    },
  },
};

export const tableColumnObject: TypeDefinition<"TableColumn"> = {
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: async ({ table, index }, { grid }) => (await columnNames(grid, tableById(grid, table)))[index] ?? "",
      set: async ({ table, index }, value, { grid }) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        const names = await columnNames(grid, tableById(grid, table));
        if (names.some((name, at) => at !== index && name.toLowerCase() === value.toLowerCase())) {
          throw new RichApiError("ItemAlreadyExists", "A column of the table already bears this name.");
        }
        await grid.write(slice(headerRange(tableById(grid, table)), index), [[value]]);
      },
    },
    Values: {
      get: (column, context) => readValues(whole(context.grid, column), context),
      set: (column, value, context) => writeCells(whole(context.grid, column), value, context),
    },
  },
  methods: {
    GetRange: (_args, column, { grid, make }) => make("Range", whole(grid, column)),
    GetHeaderRowRange: (_args, { table, index }, { grid, make }) =>
      make("Range", slice(headerRange(tableById(grid, table)), index)),
    GetDataBodyRange: (_args, { table, index }, { grid, make }) =>
      make("Range", slice(bodyRange(tableById(grid, table)), index)),
    GetTotalRowRange: (_args, { table, index }, { grid, make }) =>
      make("Range", slice(totalRange(tableById(grid, table)), index)),
    Delete: async (_args, column, { grid }) => {
      const table = tableById(grid, column.table);
      const range = whole(grid, column);
      if (table.range.columns === 1) throw new RichApiError("InvalidOperation", "A table keeps at least one column.");
      await checkEditable(grid, table.range);
      await grid.remove(range, "left");
      const now = grid.tables().find((known) => known.id === column.table);
      // A grid that shrinks tables itself has done so already.
      if (now?.range.columns === table.range.columns) {
        await grid.changeTable(column.table, { range: { ...table.range, columns: table.range.columns - 1 } });
      }
    },
  },
};
