import { SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { Grid } from "../grid";
import { bookOf, cellsOf, type GridContext, gridRange, makeRoom, sheetOf } from "../univer/gridContext";

type SelectionPart = Pick<
  Grid,
  | "selection"
  | "select"
  | "isEditing"
  | "focus"
  | "recalculate"
  | "whenCalculated"
  | "beginUndoGroup"
  | "endUndoGroup"
  | "undo"
  | "redo"
  | "canUndo"
  | "canRedo"
>;

/** Where the user is, calculation on demand, and undo. */
export const selectionPart = (context: GridContext, container: HTMLElement): SelectionPart => {
  const { running, loop, program } = context;
  const service = running.injector.get(SheetsSelectionsService);
  const step = async (id: string): Promise<void> => {
    running.undo.end();
    await context.asUndo(() => running.commands.executeCommand(id));
    loop.calculate();
  };
  return {
    selection: () => {
      const sheet = running.workbook().getActiveSheet().getSheetId();
      const all = service.getCurrentSelections();
      const primary = all.at(-1)?.primary;
      return {
        ranges: all.map(({ range }) => {
          const limits = { rows: 1_048_576, columns: 16_384 };
          return gridRange(sheet, {
            startRow: Number.isNaN(range.startRow) ? 0 : range.startRow,
            startColumn: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
            endRow: Number.isNaN(range.endRow) ? limits.rows - 1 : range.endRow,
            endColumn: Number.isNaN(range.endColumn) ? limits.columns - 1 : range.endColumn,
          });
        }),
        active: primary ? { sheet, row: primary.actualRow, column: primary.actualColumn, rows: 1, columns: 1 } : null,
      };
    },
    select: async (range) => {
      const sheet = sheetOf(context, range.sheet);
      if (running.workbook().getActiveSheet().getSheetId() !== range.sheet)
        await running.commands.executeCommand("sheet.command.set-worksheet-activate", {
          unitId: running.workbook().getUnitId(),
          subUnitId: range.sheet,
        });
      const visible = {
        ...range,
        rows: Math.min(range.rows, Math.max(1, sheet.getMaxRows() - range.row)),
        columns: Math.min(range.columns, Math.max(1, sheet.getMaxColumns() - range.column)),
      };
      makeRoom(context, { ...visible, rows: 1, columns: 1 });
      program(() => cellsOf(context, visible).activate());
      sheet.scrollToCell(Math.max(0, range.row - 1), Math.max(0, range.column - 1));
    },
    isEditing: () => bookOf(context).isCellEditing(),
    focus: () => {
      container.querySelector<HTMLElement>("[data-u-comp='editor'], canvas")?.focus();
    },
    recalculate: (kind) => {
      loop.recalculate(kind === "full");
      loop.calculate();
    },
    whenCalculated: () => loop.whenIdle(),
    beginUndoGroup: () => running.undo.begin(),
    endUndoGroup: () => running.undo.end(),
    undo: () => step("univer.command.undo"),
    redo: () => step("univer.command.redo"),
    canUndo: () => running.undo.pitchTopUndoElement() !== null,
    canRedo: () => running.undo.pitchTopRedoElement() !== null,
  };
};
