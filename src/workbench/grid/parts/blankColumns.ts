import type { IRange } from "@univerjs/core";
import { type GridContext, worksheetOf } from "../univer/gridContext";
import { UNIT } from "../univer/startUniver";

const SET_WIDTH = "sheet.mutation.set-worksheet-col-width";

/**
 * Sets the width of columns that hold nothing yet, without the library's command: that would work out the height of every row anew, a column at a
 * time, though no text can wrap. False where a cell holds something.
 */
export function setWidthOfBlankColumns(
  { running, program }: GridContext,
  worksheet: ReturnType<typeof worksheetOf>,
  range: IRange,
  pixels: number,
): boolean {
  const holding: number[] = [];
  worksheet.getCellMatrix().forValue((_row, column, cell) => {
    if (column < range.startColumn || column > range.endColumn || (cell?.v === undefined && !cell?.f)) return;
    holding.push(column);
    return false;
  });
  if (holding.length > 0) return false;
  const target = { unitId: UNIT, subUnitId: worksheet.getSheetId(), ranges: [range] };
  const before: Record<number, number> = {};
  for (let column = range.startColumn; column <= range.endColumn; column++)
    before[column] = worksheet.getColumnWidth(column);
  program(() => {
    running.commands.syncExecuteCommand(SET_WIDTH, { ...target, colWidth: pixels });
    running.undo.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [{ id: SET_WIDTH, params: { ...target, colWidth: before } }],
      redoMutations: [{ id: SET_WIDTH, params: { ...target, colWidth: pixels } }],
    });
  });
  return true;
}
