import type { GridRange } from "../../grid/gridCells";
import { MAX_COLUMNS, MAX_ROWS } from "../address/a1";
import { boundingRange, cellAt, columnAt, intersection, reshaped, rowAt } from "../address/rangeGeometry";
import type { ArgumentList } from "../richApi/argumentList";
import type { HostObject, ObjectContext } from "../richApi/hostObject";
import { invalidArgument, itemNotFound } from "../richApi/richApiError";
import { rangeByAddress } from "./sheetLookup";
import { surroundingRegion } from "./surroundingRegion";

type Move = (
  args: ArgumentList,
  range: GridRange,
  context: ObjectContext,
) => HostObject | null | Promise<HostObject | null>;

/** A method that answers another range; `OrNullObject` twins answer nothing where the plain one refuses. */
const to =
  (find: (args: ArgumentList, range: GridRange, context: ObjectContext) => GridRange | null): Move =>
  (args, range, context) => {
    const found = find(args, range, context);
    return found && context.make("Range", found);
  };

const must =
  (find: (args: ArgumentList, range: GridRange, context: ObjectContext) => GridRange | null): Move =>
  (args, range, context) => {
    const found = find(args, range, context);
    if (!found) throw itemNotFound();
    return context.make("Range", found);
  };

/** Another range as object or as address on the same sheet. */
export function otherRange(args: ArgumentList, index: number, range: GridRange, { grid }: ObjectContext): GridRange {
  return args.range(index) ?? rangeByAddress(grid, range.sheet, args.text(index));
}

function spilling(_args: ArgumentList, range: GridRange, { grid }: ObjectContext): GridRange | null {
  if (range.rows * range.columns !== 1) throw invalidArgument();
  return grid.spillOf(range);
}

function spillParent(_args: ArgumentList, range: GridRange, { grid }: ObjectContext): GridRange | null {
  if (range.rows * range.columns !== 1) throw invalidArgument();
  return grid.spillParent(range);
}

const common = (args: ArgumentList, range: GridRange, context: ObjectContext) =>
  intersection(range, otherRange(args, 0, range, context));

function beside(args: ArgumentList): number {
  const count = args.integerOr(0, 1);
  if (count === 0) throw invalidArgument();
  return count;
}

async function usedPart(args: ArgumentList, range: GridRange, { grid }: ObjectContext): Promise<GridRange | null> {
  const used = await grid.usedRange(range.sheet, args.flag(0));
  return used && intersection(range, used);
}

export const rangeMoves: Readonly<Record<string, Move>> = {
  GetCell: to((args, range) => cellAt(range, args.integer(0), args.integer(1))),
  GetRow: to((args, range) => rowAt(range, args.integer(0))),
  GetColumn: to((args, range) => columnAt(range, args.integer(0))),
  GetLastCell: to((_args, range) => cellAt(range, range.rows - 1, range.columns - 1)),
  GetLastRow: to((_args, range) => rowAt(range, range.rows - 1)),
  GetLastColumn: to((_args, range) => columnAt(range, range.columns - 1)),
  GetEntireRow: to((_args, range) => ({ ...range, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: to((_args, range) => ({ ...range, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: to((args, range) =>
    reshaped(range, { row: range.row + args.integer(0), column: range.column + args.integer(1) }),
  ),
  GetResizedRange: to((args, range) =>
    reshaped(range, { rows: range.rows + args.integer(0), columns: range.columns + args.integer(1) }),
  ),
  GetAbsoluteResizedRange: to((args, range) => reshaped(range, { rows: args.integer(0), columns: args.integer(1) })),
  GetRowsBelow: to((args, range) => {
    const count = beside(args);
    return reshaped(range, {
      row: count > 0 ? range.row + range.rows : range.row + range.rows + count,
      rows: Math.abs(count),
    });
  }),
  GetRowsAbove: to((args, range) => {
    const count = beside(args);
    return reshaped(range, { row: count > 0 ? range.row - count : range.row, rows: Math.abs(count) });
  }),
  GetColumnsAfter: to((args, range) => {
    const count = beside(args);
    const end = range.column + range.columns;
    return reshaped(range, { column: count > 0 ? end : end + count, columns: Math.abs(count) });
  }),
  GetColumnsBefore: to((args, range) => {
    const count = beside(args);
    return reshaped(range, { column: count > 0 ? range.column - count : range.column, columns: Math.abs(count) });
  }),
  GetBoundingRect: to((args, range, context) => boundingRange(range, otherRange(args, 0, range, context))),
  GetIntersection: must(common),
  GetIntersectionOrNullObject: to(common),
  GetSpillingToRange: must(spilling),
  GetSpillingToRangeOrNullObject: to(spilling),
  GetSpillParent: must(spillParent),
  GetSpillParentOrNullObject: to(spillParent),
  GetUsedRange: async (args, range, context) =>
    context.make("Range", (await usedPart(args, range, context)) ?? { ...range, rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: async (args, range, context) => {
    const used = await usedPart(args, range, context);
    return used && context.make("Range", used);
  },
  GetSurroundingRegion: async (_args, range, context) => context.make("Range", await surroundingRegion(range, context)),
};
