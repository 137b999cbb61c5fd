import { EVENT, WHOLE_WORKBOOK } from "../events/eventRegistrations";
import type { ObjectContext, TypeDefinition } from "../richApi/hostObject";
import { itemNotFound } from "../richApi/richApiError";
import { eventMethods } from "./eventMethods";
import { findSheet } from "./sheetLookup";
import { checkSheetName, freeSheetName } from "./sheetName";

const workbookTarget = () => WHOLE_WORKBOOK;

function sheetsInOrder({ grid }: ObjectContext, visibleOnly: boolean) {
  return grid.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

export const worksheetCollectionObject: TypeDefinition<"WorksheetCollection"> = {
  name: "WorksheetCollection",
  items: (_state, { grid, make }) => grid.sheets().map((sheet) => make("Worksheet", sheet.id)),
  item: (key, _state, { grid, make }) => {
    const sheet = findSheet(grid, key.text(0));
    return sheet && make("Worksheet", sheet.id);
  },
  methods: {
    Add: async (args, _state, { grid, make }) => {
      const name = args.textOr(0, null) ?? freeSheetName(grid);
      checkSheetName(grid, name, null);
      return make("Worksheet", await grid.addSheet(name));
    },
    GetItemOrNullObject: (args, _state, { grid, make }) => {
      const sheet = findSheet(grid, args.text(0));
      return sheet && make("Worksheet", sheet.id);
    },
    GetActiveWorksheet: (_args, _state, { grid, make }) => make("Worksheet", grid.activeSheet()),
    GetCount: (args, _state, context) => sheetsInOrder(context, args.flag(0)).length,
    GetFirst: (args, _state, context) => {
      const first = sheetsInOrder(context, args.flag(0)).at(0);
      if (!first) throw itemNotFound();
      return context.make("Worksheet", first.id);
    },
    GetLast: (args, _state, context) => {
      const last = sheetsInOrder(context, args.flag(0)).at(-1);
      if (!last) throw itemNotFound();
      return context.make("Worksheet", last.id);
    },
    ...eventMethods("DataChanged", EVENT.sheetChanged, workbookTarget),
    ...eventMethods("Activated", EVENT.sheetActivated, workbookTarget),
    ...eventMethods("Deactivated", EVENT.sheetDeactivated, workbookTarget),
    ...eventMethods("Added", EVENT.sheetAdded, workbookTarget),
    ...eventMethods("Deleted", EVENT.sheetDeleted, workbookTarget),
    ...eventMethods("SelectionChanged", EVENT.sheetSelectionChanged, workbookTarget),
    ...eventMethods("Calculated", EVENT.sheetCalculated, workbookTarget),
    ...eventMethods("EventNameChanged", EVENT.sheetRenamed, workbookTarget),
  },
};
