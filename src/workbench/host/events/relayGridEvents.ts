import type { Grid, GridEvents } from "../../grid/grid";
import type { GridRange } from "../../grid/gridCells";
import { localAddress } from "../address/a1";
import { intersection } from "../address/rangeGeometry";
import type { PaneConnection } from "../paneConnection";
import type { RequestQueue } from "../requestQueue";
import { EVENT, WHOLE_WORKBOOK } from "./eventRegistrations";
import type { EventType } from "./eventRegistrations";

const CHANGES: Readonly<Record<GridEvents["cellsChanged"]["change"], string>> = {
  edited: "RangeEdited",
  rowsInserted: "RowInserted",
  rowsDeleted: "RowDeleted",
  columnsInserted: "ColumnInserted",
  columnsDeleted: "ColumnDeleted",
};

/** Tells every pane what it asked to be told of: changed cells, selections, sheets and tables that come and go. */
export function relayGridEvents(
  grid: Grid,
  panes: () => Iterable<PaneConnection>,
  queue: Pick<RequestQueue, "running" | "closeUndoGroup">,
): void {
  const tell = (type: EventType, sheet: string, payload: Readonly<Record<string, unknown>>) => {
    for (const pane of panes()) {
      pane.raiseEvent(type, sheet, payload);
      pane.raiseEvent(type, WHOLE_WORKBOOK, payload);
    }
  };

  grid.on("cellsChanged", ({ range, change, source }) => {
    if (source !== "program") queue.closeUndoGroup();
    for (const pane of panes()) {
      const own = source === "program" && queue.running === pane;
      const payload = {
        changeType: CHANGES[change],
        source: "Local",
        worksheetId: range.sheet,
        address: localAddress(range),
        shiftDirection: "None",
        referenceId: pane.references.forEvent(range),
        triggerSource: own ? "ThisLocalAddin" : "Unknown",
      };
      pane.raiseEvent(EVENT.sheetChanged, range.sheet, payload);
      pane.raiseEvent(EVENT.sheetChanged, WHOLE_WORKBOOK, payload);
      tellTables(grid, pane, range, payload);
    }
  });

  grid.on("selectionChanged", ({ ranges }) => {
    for (const pane of panes()) pane.raiseSelectionChanged();
    const [first] = ranges;
    if (!first) return;
    const address = ranges.map((range) => localAddress(range)).join(",");
    tell(EVENT.sheetSelectionChanged, first.sheet, { address, worksheetId: first.sheet });
  });

  grid.on("sheetActivated", ({ sheet, previous }) => {
    if (previous !== null) tell(EVENT.sheetDeactivated, previous, { worksheetId: previous });
    tell(EVENT.sheetActivated, sheet, { worksheetId: sheet });
  });
  grid.on("sheetAdded", ({ sheet }) => tell(EVENT.sheetAdded, sheet, { source: "Local", worksheetId: sheet }));
  grid.on("sheetDeleted", ({ sheet }) => tell(EVENT.sheetDeleted, sheet, { source: "Local", worksheetId: sheet }));
  grid.on("sheetRenamed", ({ sheet, before, name }) =>
    tell(EVENT.sheetRenamed, sheet, { source: "Local", worksheetId: sheet, nameBefore: before, nameAfter: name }),
  );
  grid.on("tableAdded", ({ table, sheet }) =>
    tell(EVENT.tableAdded, sheet, { source: "Local", tableId: table, worksheetId: sheet }),
  );
  grid.on("tableDeleted", ({ table, name, sheet }) =>
    tell(EVENT.tableDeleted, sheet, { source: "Local", tableId: table, tableName: name, worksheetId: sheet }),
  );
  grid.on("calculated", ({ sheets }) => {
    for (const sheet of sheets) tell(EVENT.sheetCalculated, sheet, { address: "", worksheetId: sheet });
  });
}

function tellTables(
  grid: Grid,
  pane: PaneConnection,
  range: GridRange,
  payload: Readonly<Record<string, unknown>>,
): void {
  for (const table of grid.tables()) {
    const common = intersection(table.range, range);
    if (!common) continue;
    const ofTable = { ...payload, address: localAddress(common), tableId: table.id };
    pane.raiseEvent(EVENT.tableChanged, table.id, ofTable);
    pane.raiseEvent(EVENT.tableChanged, range.sheet, ofTable);
    pane.raiseEvent(EVENT.tableChanged, WHOLE_WORKBOOK, ofTable);
  }
}
