import type { Grid } from "../../grid/grid";
import type { GridNote } from "../../grid/gridObjects";
import type { ArgumentList } from "../richApi/argumentList";
import type { HostObject, ObjectContext, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, itemNotFound, RichApiError } from "../richApi/richApiError";
import type { ObjectStates } from "./objectStates";
import { rangeByAddress } from "./sheetLookup";

type State = ObjectStates["Comment"];

const idOf = ({ sheet, row, column }: State): string => `${sheet}:${row}:${column}`;

const stateOf = ({ sheet, row, column }: GridNote): State => ({ sheet, row, column });

/** A comment is shown as a note: the workbench has one user, so there is nobody to answer. */
function notes(grid: Grid, sheet: string | null): readonly GridNote[] {
  const sheets = sheet === null ? grid.sheets().map(({ id }) => id) : [sheet];
  return sheets.flatMap((id) => grid.notes(id));
}

function noteOf(grid: Grid, { sheet, row, column }: State): GridNote {
  const found = grid.notes(sheet).find((note) => note.row === row && note.column === column);
  if (!found) throw itemNotFound();
  return found;
}

function cellOf(args: ArgumentList, sheet: string | null, { grid }: ObjectContext): State {
  const range = args.range(0) ?? rangeByAddress(grid, sheet ?? grid.activeSheet(), args.text(0));
  if (range.rows * range.columns !== 1) throw invalidArgument();
  return { sheet: range.sheet, row: range.row, column: range.column };
}

function find(args: ArgumentList, sheet: string | null, { grid, make }: ObjectContext): HostObject | null {
  const found = notes(grid, sheet).find((note) => idOf(note) === args.text(0));
  return found ? make("Comment", stateOf(found)) : null;
}

export const commentCollectionObject: TypeDefinition<"CommentCollection"> = {
  name: "CommentCollection",
  items: (sheet, { grid, make }) => notes(grid, sheet).map((note) => make("Comment", stateOf(note))),
  item: find,
  methods: {
    Add: async (args, sheet, context) => {
      const cell = cellOf(args, sheet, context);
      const taken = context.grid.notes(cell.sheet).some((note) => note.row === cell.row && note.column === cell.column);
      if (taken) throw new RichApiError("InvalidOperation", "The cell already has a comment or note.");
      await context.grid.setNote(cell.sheet, cell.row, cell.column, args.text(1));
      return context.make("Comment", cell);
    },
    GetCount: (_args, sheet, { grid }) => notes(grid, sheet).length,
    GetItemAt: (args, sheet, { grid, make }) => {
      const found = notes(grid, sheet)[args.integer(0)];
      if (!found) throw invalidArgument();
      return make("Comment", stateOf(found));
    },
    GetItemByCell: (args, sheet, context) => {
      const cell = cellOf(args, sheet, context);
      return context.make("Comment", stateOf(noteOf(context.grid, cell)));
    },
    GetItemOrNullObject: find,
  },
};

export const commentObject: TypeDefinition<"Comment"> = {
  name: "Comment",
  identity: (state) => ({ Id: idOf(state) }),
  properties: {
    Id: { get: idOf },
    Content: {
      get: (state, { grid }) => noteOf(grid, state).text,
      set: (state, value, { grid }) => {
        if (typeof value !== "string") throw invalidArgument();
        return grid.setNote(state.sheet, state.row, state.column, value);
      },
    },
    AuthorName: { get: () => "You" },
    AuthorEmail: { get: () => "" },
    Resolved: { get: () => false },
    ContentType: { get: () => "Plain" },
  },
  methods: {
    Delete: (_args, state, { grid }) => grid.setNote(state.sheet, state.row, state.column, null),
    GetLocation: (_args, state, { make }) => make("Range", { ...state, rows: 1, columns: 1 }),
  },
};
