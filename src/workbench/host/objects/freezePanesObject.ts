import type { TypeDefinition } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";
import { MAX_COLUMNS, MAX_ROWS } from "../address/a1";
import type { GridRange } from "../../grid/gridCells";
import type { Grid } from "../../grid/grid";
import { rangeByAddress } from "./sheetLookup";

/** The cells kept in sight; null when nothing is frozen. */
function frozen(grid: Grid, sheet: string): GridRange | null {
  const { rows, columns } = grid.freeze(sheet);
  if (rows === 0 && columns === 0) return null;
  return {
    sheet,
    row: 0,
    column: 0,
    rows: rows === 0 ? MAX_ROWS : rows,
    columns: columns === 0 ? MAX_COLUMNS : columns,
  };
}

function count(value: number): number {
  if (value < 1) throw invalidArgument();
  return value;
}

export const worksheetFreezePanesObject: TypeDefinition<"WorksheetFreezePanes"> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (args, sheet, { grid }) => grid.setFreeze(sheet, count(args.integerOr(0, 1)), 0),
    FreezeColumns: (args, sheet, { grid }) => grid.setFreeze(sheet, 0, count(args.integerOr(0, 1))),
    FreezeAt: async (args, sheet, { grid }) => {
      const range = args.range(0) ?? rangeByAddress(grid, sheet, args.text(0));
      const rows = range.rows === MAX_ROWS ? 0 : range.row + range.rows;
      const columns = range.columns === MAX_COLUMNS ? 0 : range.column + range.columns;
      await grid.setFreeze(sheet, rows, columns);
    },
    Unfreeze: (_args, sheet, { grid }) => grid.setFreeze(sheet, 0, 0),
    GetLocation: (_args, sheet, { grid, make }) => {
      const range = frozen(grid, sheet);
      if (!range) throw invalidArgument();
      return make("Range", range);
    },
    GetLocationOrNullObject: (_args, sheet, { grid, make }) => {
      const range = frozen(grid, sheet);
      return range && make("Range", range);
    },
  },
};
