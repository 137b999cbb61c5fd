import { readAddress, cellName } from "../a1";
import type { Selection, Unsubscribe } from "../workbook";
import { runExcel } from "./runExcel";

const quietMilliseconds = 200;

/** The sheet and the cell that are selected now. */
export async function readSelection(): Promise<Selection> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    cell.load("address");
    sheet.load("name");
    await context.sync();
    const area = readAddress(cell.address.slice(cell.address.lastIndexOf("!") + 1));
    return { sheet: sheet.name, cell: cellName(area?.row ?? 0, area?.column ?? 0) };
  });
}

/** Tells the selected sheet and first cell, after each selection. */
export async function watchSelection(listener: (selection: Selection) => void): Promise<Unsubscribe> {
  return runExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async (event) => {
      const area = readAddress(event.address.split(",")[0] ?? "");
      if (area === null) return;
      listener({ sheet: await sheetNamed(event.worksheetId), cell: cellName(area.row, area.column) });
    });
    await context.sync();
    return () => {
      forget(handler);
    };
  });
}

function sheetNamed(id: string): Promise<string> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
}

/** Tells once after a flurry of changes, and when what follows from them is calculated; the add-in's own writes are left out where Excel says whose they are. */
export async function watchChanges(listener: () => void): Promise<Unsubscribe> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return runExcel(async (context) => {
    const soon = (): Promise<void> => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        listener();
      }, quietMilliseconds);
      return Promise.resolve();
    };
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add((event) =>
      event.triggerSource === "ThisLocalAddin" ? Promise.resolve() : soon(),
    );
    const calculated = worksheets.onCalculated.add(soon);
    await context.sync();
    return () => {
      clearTimeout(waiting);
      forget(changed);
      forget(calculated);
    };
  });
}

function forget<Event>(handler: OfficeExtension.EventHandlerResult<Event>): void {
  void Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
