import type { GridSheet } from "../../grid/grid";
import { EVENT } from "../events/eventRegistrations";
import { cellAt, reshaped } from "../address/rangeGeometry";
import type { ObjectContext, PropertyDefinition, TypeDefinition } from "../richApi/hostObject";
import { invalidArgument, itemNotFound, RichApiError } from "../richApi/richApiError";
import { colour } from "./rangeFormatObjects";
import { eventMethods } from "./eventMethods";
import { rangeByAddress, sheetById, wholeSheet } from "./sheetLookup";
import { checkSheetName } from "./sheetName";

const itself = (id: string) => id;

/** A property that the grid keeps under its own name; `accept` turns what came into it or refuses. */
function kept<K extends keyof Omit<GridSheet, "id" | "name">>(
  key: K,
  accept: (value: unknown) => GridSheet[K] | null,
): PropertyDefinition<string> {
  return {
    get: (id, { grid }) => sheetById(grid, id)[key],
    set: async (id, value, { grid }) => {
      const accepted = accept(value);
      if (accepted === null) throw invalidArgument();
      await grid.changeSheet(id, { [key]: accepted });
    },
  };
}

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function neighbour(context: ObjectContext, id: string, step: 1 | -1, visibleOnly: boolean) {
  const sheets = context.grid.sheets();
  let at = sheets.findIndex((sheet) => sheet.id === id) + step;
  while (visibleOnly && sheets[at] && sheets[at]?.visibility !== "Visible") at += step;
  const found = sheets[at];
  return found ? context.make("Worksheet", found.id) : null;
}

function present<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}

async function used(context: ObjectContext, sheet: string, valuesOnly: boolean) {
  const range = await context.grid.usedRange(sheet, valuesOnly);
  return range && context.make("Range", range);
}

/** A workbook keeps at least one sheet in sight. */
function checkAnotherIsVisible({ grid }: ObjectContext, id: string): void {
  const others = grid.sheets().filter((sheet) => sheet.id !== id && sheet.visibility === "Visible");
  if (others.length === 0) {
    throw new RichApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}

export const worksheetObject: TypeDefinition<"Worksheet"> = {
  name: "Worksheet",
  identity: (id) => ({ Id: id }),
  properties: {
    Id: { get: (id) => id },
    Name: {
      get: (id, { grid }) => sheetById(grid, id).name,
      set: async (id, value, { grid }) => {
        if (typeof value !== "string") throw invalidArgument();
        checkSheetName(grid, value, id);
        await grid.changeSheet(id, { name: value });
      },
    },
    Position: {
      get: (id, { grid }) => grid.sheets().findIndex((sheet) => sheet.id === id),
      set: async (id, value, { grid }) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= grid.sheets().length)
          throw invalidArgument();
        await grid.moveSheet(id, value);
      },
    },
    Visibility: {
      get: (id, { grid }) => sheetById(grid, id).visibility,
      set: async (id, value, context) => {
        const visibility = VISIBILITIES.find((known) => known === value);
        if (!visibility) throw invalidArgument();
        if (visibility !== "Visible") checkAnotherIsVisible(context, id);
        await context.grid.changeSheet(id, { visibility });
      },
    },
    TabColor: kept("tabColor", (value) => (value === "" ? "" : (colour(value) ?? null))),
    ShowGridlines: {
      ...kept("showGridlines", (value) => (typeof value === "boolean" ? value : null)),
      writtenAs: "Gridlines",
    },
    ShowHeadings: {
      ...kept("showHeadings", (value) => (typeof value === "boolean" ? value : null)),
      writtenAs: "Headings",
    },
  },
  children: {
    Tables: (id, { make }) => make("TableCollection", id),
    Names: (id, { make }) => make("NamedItemCollection", id),
    Charts: (id, { make }) => make("ChartCollection", id),
    Protection: (id, { make }) => make("WorksheetProtection", id),
    FreezePanes: (id, { make }) => make("WorksheetFreezePanes", id),
    PageLayout: (id, { make }) => make("PageLayout", id),
    Comments: (id, { make }) => make("CommentCollection", id),
  },
  methods: {
    Activate: (_args, id, { grid }) => grid.activateSheet(id),
    Calculate: (_args, _id, { grid }) => grid.recalculate("full"),
    Delete: async (_args, id, context) => {
      checkAnotherIsVisible(context, id);
      await context.grid.deleteSheet(id);
    },
    Copy: async (args, id, context) => {
      const sheets = context.grid.sheets();
      const where = args.textOr(0, "End");
      const relative = args.object(1);
      const beside = sheets.findIndex((sheet) => sheet.id === (relative?.state ?? id));
      const positions: Record<string, number> = { None: sheets.length, Beginning: 0, End: sheets.length };
      const position = positions[where] ?? (where === "Before" ? beside : beside + 1);
      const base = sheetById(context.grid, id).name.slice(0, 26);
      let number = 2;
      while (sheets.some((sheet) => sheet.name === `${base} (${number})`)) number++;
      return context.make("Worksheet", await context.grid.copySheet(id, `${base} (${number})`, position));
    },
    GetRange: (args, id, { grid, make }) =>
      make("Range", args.isMissing(0) ? wholeSheet(id) : rangeByAddress(grid, id, args.text(0))),
    GetCell: (args, id, { make }) => make("Range", cellAt(wholeSheet(id), args.integer(0), args.integer(1))),
    GetRangeByIndexes: (args, id, { make }) => {
      const place = { row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) };
      return make("Range", reshaped(wholeSheet(id), place));
    },
    GetUsedRange: async (args, id, context) => {
      const first = { ...wholeSheet(id), rows: 1, columns: 1 };
      return (await used(context, id, args.flag(0))) ?? context.make("Range", first);
    },
    GetUsedRangeOrNullObject: (args, id, context) => used(context, id, args.flag(0)),
    GetNext: (args, id, context) => present(neighbour(context, id, 1, args.flag(0))),
    GetNextOrNullObject: (args, id, context) => neighbour(context, id, 1, args.flag(0)),
    GetPrevious: (args, id, context) => present(neighbour(context, id, -1, args.flag(0))),
    GetPreviousOrNullObject: (args, id, context) => neighbour(context, id, -1, args.flag(0)),
    _GetSheetById: (args, _id, { grid, make }) => make("Worksheet", sheetById(grid, args.text(0)).id),
    _GetAnotherWorksheetById: (args, _id, { grid, make }) => make("Worksheet", sheetById(grid, args.text(0)).id),
    ...eventMethods("DataChanged", EVENT.sheetChanged, itself),
    ...eventMethods("Activated", EVENT.sheetActivated, itself),
    ...eventMethods("Deactivated", EVENT.sheetDeactivated, itself),
    ...eventMethods("SelectionChanged", EVENT.sheetSelectionChanged, itself),
    ...eventMethods("Calculated", EVENT.sheetCalculated, itself),
    ...eventMethods("EventNameChanged", EVENT.sheetRenamed, itself),
  },
};
