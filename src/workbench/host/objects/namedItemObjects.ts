import type { Grid } from "../../grid/grid";
import type { GridName } from "../../grid/gridObjects";
import { absoluteReference } from "../address/a1";
import type { ArgumentList } from "../richApi/argumentList";
import type { ObjectContext, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, itemNotFound, RichApiError } from "../richApi/richApiError";
import type { ObjectStates } from "./objectStates";
import { referenceOf, sheetById } from "./sheetLookup";

type State = ObjectStates["NamedItem"];

function lookUp(grid: Grid, sheet: string | null, name: string): GridName | null {
  const wanted = name.toLowerCase();
  return grid.names().find((known) => known.sheet === sheet && known.name.toLowerCase() === wanted) ?? null;
}

function nameOf(grid: Grid, { name, sheet }: State): GridName {
  const found = lookUp(grid, sheet, name);
  if (!found) throw itemNotFound();
  return found;
}

function checkName(grid: Grid, sheet: string | null, name: string): void {
  const form = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^([A-Z]{1,3}\d{1,7}|R\d*C\d*|R|C)$/i.test(name);
  if (!form) throw invalidArgument("A name begins with a letter, has no spaces and is no cell address.");
  const isTable = sheet === null && grid.tables().some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (lookUp(grid, sheet, name) || isTable) {
    throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}

async function add(args: ArgumentList, sheet: string | null, { grid }: ObjectContext): Promise<State> {
  const name = args.text(0);
  checkName(grid, sheet, name);
  const range = args.range(1);
  const text = range ? absoluteReference(range, sheetById(grid, range.sheet).name) : args.text(1);
  const formula = text.startsWith("=") ? text : `=${text}`;
  await grid.defineName({ name, sheet, formula, comment: args.textOr(2, ""), visible: true });
  return { name, sheet };
}

const rangeOf = (grid: Grid, state: State) =>
  referenceOf(grid, nameOf(grid, state).formula, state.sheet ?? grid.activeSheet());

async function change(grid: Grid, state: State, part: Partial<GridName>): Promise<void> {
  await grid.defineName({ ...nameOf(grid, state), ...part });
}

export const namedItemCollectionObject: TypeDefinition<"NamedItemCollection"> = {
  name: "NamedItemCollection",
  items: (sheet, { grid, make }) =>
    grid
      .names()
      .filter((known) => known.sheet === sheet)
      .map(({ name }) => make("NamedItem", { name, sheet })),
  item: (key, sheet, { grid, make }) => {
    const found = lookUp(grid, sheet, key.text(0));
    return found && make("NamedItem", { name: found.name, sheet });
  },
  methods: {
    Add: async (args, sheet, context) => context.make("NamedItem", await add(args, sheet, context)),
    AddFormulaLocal: async (args, sheet, context) => context.make("NamedItem", await add(args, sheet, context)),
    GetCount: (_args, sheet, { grid }) => grid.names().filter((known) => known.sheet === sheet).length,
    GetItemOrNullObject: (args, sheet, { grid, make }) => {
      const found = lookUp(grid, sheet, args.text(0));
      return found && make("NamedItem", { name: found.name, sheet });
    },
  },
};

export const namedItemObject: TypeDefinition<"NamedItem"> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: (state, { grid }) => nameOf(grid, state).name },
    Formula: {
      get: (state, { grid }) => nameOf(grid, state).formula,
      set: (state, value, { grid }) => {
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument();
        return change(grid, state, { formula: value });
      },
    },
    Value: { get: (state, { grid }) => nameOf(grid, state).formula.slice(1) },
    Type: { get: (state, { grid }) => (rangeOf(grid, state) ? "Range" : "String") },
    Scope: { get: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet") },
    Comment: {
      get: (state, { grid }) => nameOf(grid, state).comment,
      set: (state, value, { grid }) => change(grid, state, { comment: typeof value === "string" ? value : "" }),
    },
    Visible: {
      get: (state, { grid }) => nameOf(grid, state).visible,
      set: (state, value, { grid }) => change(grid, state, { visible: value === true }),
    },
  },
  children: {
    Worksheet: ({ sheet }, { make }) => {
      if (sheet === null) throw itemNotFound();
      return make("Worksheet", sheet);
    },
    WorksheetOrNullObject: ({ sheet }, { make }) => (sheet === null ? null : make("Worksheet", sheet)),
  },
  methods: {
    Delete: (_args, { name, sheet }, { grid }) => grid.deleteName(name, sheet),
    GetRange: (_args, state, { grid, make }) => {
      const range = rangeOf(grid, state);
      if (!range) throw itemNotFound();
      return make("Range", range);
    },
    GetRangeOrNullObject: (_args, state, { grid, make }) => {
      const range = rangeOf(grid, state);
      return range && make("Range", range);
    },
  },
};
