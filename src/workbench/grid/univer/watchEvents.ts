import type { ICommandInfo, IRange } from "@univerjs/core";
import { type ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import type { GridEvents } from "../grid";
import { changedAreas } from "./changedAreas";
import { type GridContext, gridRange } from "./gridContext";

const LINES: Readonly<Record<string, GridEvents["cellsChanged"]["change"]>> = {
  "sheet.mutation.insert-row": "rowsInserted",
  "sheet.mutation.remove-rows": "rowsDeleted",
  "sheet.mutation.insert-col": "columnsInserted",
  "sheet.mutation.remove-col": "columnsDeleted",
};

interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly trigger?: string;
  readonly tableId?: string;
  readonly sheet?: { readonly id: string };
  readonly name?: string;
}

/** Tells what happens in the workbook, in the interface's words. */
export const watchEvents = (context: GridContext, selection: () => GridEvents["selectionChanged"]): (() => void) => {
  const { running, loop, api, emit, source } = context;
  const names = new Map<string, string>();
  const tables = new Map<string, { readonly name: string; readonly sheet: string }>();
  const remember = (): void => {
    for (const id of loop.book.sheetIds()) names.set(id, loop.book.sheetName(id));
    for (const table of context.grid().tables()) tables.set(table.id, { name: table.name, sheet: table.range.sheet });
  };
  let active: string | null = running.workbook().getActiveSheet().getSheetId();
  let told = "";
  const person = (): "user" | "program" => (source() === "program" ? "program" : "user");

  const note = (command: Readonly<ICommandInfo>, fromFormula: boolean): void => {
    const params = (command.params ?? {}) as Params;
    const sheet = params.subUnitId ?? "";
    switch (command.id) {
      case "sheet.mutation.set-range-values": {
        if (fromFormula || /insert|remove|move|formula|worksheet-name/.test(params.trigger ?? "")) return;
        const { cellValue } = command.params as ISetRangeValuesMutationParams;
        for (const range of changedAreas(sheet, cellValue))
          emit("cellsChanged", { range, source: source(), change: "edited" });
        return;
      }
      case "sheet.mutation.insert-sheet": {
        const id = params.sheet?.id ?? "";
        remember();
        emit("sheetAdded", { sheet: id, source: person() });
        return;
      }
      case "sheet.mutation.remove-sheet":
        emit("sheetDeleted", { sheet, name: names.get(sheet) ?? "", source: person() });
        return;
      case "sheet.mutation.set-worksheet-name": {
        const before = names.get(sheet) ?? "";
        remember();
        emit("sheetRenamed", { sheet, before, name: params.name ?? "" });
        return;
      }
      case "sheet.operation.set-worksheet-active":
        if (sheet === active) return;
        emit("sheetActivated", { sheet, previous: active });
        active = sheet;
        return;
      case "sheet.mutation.add-table":
        remember();
        emit("tableAdded", { table: params.tableId ?? "", sheet });
        return;
      case "sheet.mutation.delete-table": {
        const table = params.tableId ?? "";
        const known = tables.get(table);
        emit("tableDeleted", { table, name: known?.name ?? "", sheet: known?.sheet ?? sheet });
        return;
      }
      case "sheet.mutation.set-sheet-table":
        remember();
        return;
      case "sheet.operation.set-selections": {
        const now = selection();
        const text = JSON.stringify(now);
        if (text === told) return;
        told = text;
        emit("selectionChanged", now);
        return;
      }
    }
    const change = LINES[command.id];
    if (change && params.range)
      emit("cellsChanged", { range: gridRange(sheet, params.range), source: source(), change });
  };

  remember();
  const stops = [
    running.commands.onCommandExecuted((command, options) => note(command, options?.["fromFormula"] === true)),
    api.addEvent(api.Event.SheetEditStarted, () => emit("editing", { on: true })),
    api.addEvent(api.Event.SheetEditEnded, () => emit("editing", { on: false })),
  ];
  let state = "";
  const undo = running.undo.undoRedoStatus$.subscribe(() => {
    const now = {
      canUndo: running.undo.pitchTopUndoElement() !== null,
      canRedo: running.undo.pitchTopRedoElement() !== null,
    };
    if (JSON.stringify(now) === state) return;
    state = JSON.stringify(now);
    emit("undoStateChanged", now);
  });
  const calculated = loop.onCalculated((sheets) => emit("calculated", { sheets }));
  return () => {
    for (const stop of stops) stop.dispose();
    undo.unsubscribe();
    calculated();
  };
};
