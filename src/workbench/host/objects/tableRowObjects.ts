import type { Grid } from "../../grid/grid";
import type { GridRange } from "../../grid/gridCells";
import { contains, reshaped } from "../address/rangeGeometry";
import type { TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, itemNotFound } from "../richApi/richApiError";
import type { ObjectStates } from "./objectStates";
import { readValues } from "./rangeReading";
import { writeCells } from "./rangeWriting";
import { checkEditable } from "./sheetProtection";
import { bodyRange, tableById } from "./tableLookup";

export const tableRowCollectionObject: TypeDefinition<"TableRowCollection"> = {
  name: "TableRowCollection",
  properties: { Count: { get: (table, { grid }) => bodyRange(tableById(grid, table)).rows } },
  items: (table, { grid, make }) =>
    Array.from({ length: bodyRange(tableById(grid, table)).rows }, (_x, index) => make("TableRow", { table, index })),
  methods: {
    GetCount: (_args, table, { grid }) => bodyRange(tableById(grid, table)).rows,
    GetItemAt: (args, table, { grid, make }) => {
      const index = args.integer(0);
      if (index < 0 || index >= bodyRange(tableById(grid, table)).rows) throw invalidArgument();
      return make("TableRow", { table, index });
    },
    Add: async (args, id, context) => {
      const { grid, make } = context;
      const values = rowsToAdd(args.raw(1), tableById(grid, id).range.columns);
      const table = tableById(grid, id);
      const body = bodyRange(table);
      await checkEditable(grid, table.range);
      const fresh = body.rows === 1 && (await isBlank(grid, body));
      const at = fresh ? 0 : (args.integerOr(0, null) ?? body.rows);
      if (at < 0 || at > body.rows) throw invalidArgument();
      const more = values.length - (fresh ? 1 : 0);
      const place = { ...body, row: body.row + at, rows: values.length };
      if (more > 0) {
        await grid.insert({ ...place, row: place.row + (fresh ? 1 : 0), rows: more }, "down");
        const wanted = reshaped(table.range, { rows: table.range.rows + more });
        if (!contains(tableById(grid, id).range, wanted)) await grid.changeTable(id, { range: wanted });
      }
      await writeCells(place, values, context);
      return make("TableRow", { table: id, index: at });
    },
  },
};

function rowsToAdd(values: unknown, columns: number): readonly (readonly unknown[])[] {
  if (values === null) return [Array.from({ length: columns }, () => null)];
  if (Array.isArray(values) && values.every((row) => Array.isArray(row) && row.length === columns)) {
    return values as readonly (readonly unknown[])[];
  }
  throw invalidArgument("Each row has as many values as the table has columns.");
}

async function isBlank(grid: Grid, range: GridRange): Promise<boolean> {
  const { values, formulas } = await grid.read(range, ["values", "formulas"]);
  return values.flat().every((value) => value === null) && formulas.flat().every((formula) => formula === null);
}

const rowRange = (grid: Grid, { table, index }: ObjectStates["TableRow"]): GridRange => {
  const body = bodyRange(tableById(grid, table));
  if (index >= body.rows) throw itemNotFound();
  return { ...body, row: body.row + index, rows: 1 };
};

export const tableRowObject: TypeDefinition<"TableRow"> = {
  name: "TableRow",
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row, context) => readValues(rowRange(context.grid, row), context),
      set: (row, value, context) => writeCells(rowRange(context.grid, row), value, context),
    },
  },
  methods: {
    GetRange: (_args, row, { grid, make }) => make("Range", rowRange(grid, row)),
    Delete: async (_args, row, { grid }) => {
      const table = tableById(grid, row.table);
      const range = rowRange(grid, row);
      await checkEditable(grid, table.range);
      if (bodyRange(table).rows === 1) {
        await grid.clear(range, "contents");
        return;
      }
      await grid.remove(range, "up");
      const now = tableById(grid, row.table);
      if (now.range.rows === table.range.rows) {
        await grid.changeTable(row.table, { range: { ...table.range, rows: table.range.rows - 1 } });
      }
    },
  },
};
