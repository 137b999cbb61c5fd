import { IDefinedNamesService, type ISetDefinedNameMutationParam } from "@univerjs/preset-sheets-core";
import { SheetsNoteModel } from "@univerjs/preset-sheets-note";
import type { Grid } from "../grid";
import type { GridName } from "../gridObjects";
import type { GridContext } from "../univer/gridContext";
import { UNIT } from "../univer/startUniver";

type NameAndNotePart = Pick<Grid, "names" | "defineName" | "deleteName" | "notes" | "setNote">;

type StoredName = Omit<ISetDefinedNameMutationParam, "unitId">;

const WORKBOOK = "AllDefaultWorkbook";

/** Defined names, and notes on cells. */
export const nameAndNotePart = (context: GridContext): NameAndNotePart => {
  const { running, loop, program } = context;
  const service = running.injector.get(IDefinedNamesService);
  const notes = running.injector.get(SheetsNoteModel);
  const stored = (): readonly StoredName[] => Object.values(service.getDefinedNameMap(UNIT) ?? {});
  const execute = (id: string, params: object): void => {
    program(() => running.commands.syncExecuteCommand(id, { unitId: UNIT, ...params }));
    loop.calculate();
  };
  const find = (name: string, sheet: string | null): StoredName | undefined =>
    stored().find(
      (each) =>
        each.name.toLowerCase() === name.toLowerCase() &&
        (sheet === null ? !each.localSheetId || each.localSheetId === WORKBOOK : each.localSheetId === sheet),
    );
  return {
    names: () =>
      stored().map((each): GridName => ({
        name: each.name,
        sheet: each.localSheetId && each.localSheetId !== WORKBOOK ? each.localSheetId : null,
        formula: each.formulaOrRefString.startsWith("=") ? each.formulaOrRefString : `=${each.formulaOrRefString}`,
        comment: each.comment ?? "",
        visible: each.hidden !== true,
      })),
    defineName: (name) => {
      const old = find(name.name, name.sheet);
      const text = name.formula.replace(/^=/, "");
      const isReference = /^(?:'[^']+'|[^!'()]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(text);
      const params = {
        id: old?.id ?? `name-${name.name}-${name.sheet ?? "workbook"}`,
        name: name.name,
        formulaOrRefString: isReference ? text : `=${text}`,
        comment: name.comment,
        localSheetId: name.sheet ?? WORKBOOK,
        hidden: !name.visible,
      };
      if (old) execute("sheet.command.set-defined-name", params);
      else execute("sheet.command.insert-defined-name", params);
      return Promise.resolve();
    },
    deleteName: (name, sheet) => {
      const old = find(name, sheet);
      if (old) execute("sheet.command.remove-defined-name", { ...old });
      return Promise.resolve();
    },
    notes: (sheet) =>
      [...(notes.getSheetNotes(UNIT, sheet)?.values() ?? [])].map(({ row, col, note }) => ({
        sheet,
        row,
        column: col,
        text: note,
      })),
    setNote: (sheet, row, column, text) => {
      const old = notes.getNote(UNIT, sheet, { row, col: column });
      if (text === null) {
        if (old)
          program(() =>
            running.commands.syncExecuteCommand("sheet.mutation.remove-note", {
              unitId: UNIT,
              sheetId: sheet,
              noteId: old.id,
              row,
              col: column,
            }),
          );
        return Promise.resolve();
      }
      const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 30)), 0);
      // The command, which can be undone, always means the sheet in front; any other takes the bare mutation.
      const inFront = context.grid().activeSheet() === sheet;
      program(() =>
        running.commands.syncExecuteCommand(inFront ? "sheet.command.update-note" : "sheet.mutation.update-note", {
          unitId: UNIT,
          sheetId: sheet,
          row,
          col: column,
          note: {
            id: old?.id ?? `note-${sheet}-${row}-${column}`,
            row,
            col: column,
            width: 220,
            height: Math.min(400, 40 + lines * 18),
            note: text,
            show: false,
          },
        }),
      );
      return Promise.resolve();
    },
  };
};
