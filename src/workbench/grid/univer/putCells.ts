import type { ICellData } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import type { GridContext } from "./gridContext";
import { LOOKS_ALONE } from "./looksAlone";
import { UNIT } from "./startUniver";

type Cells = Record<number, Record<number, ICellData>>;

/**
 * Puts contents or looks into cells for a program, as one change that can be undone. The library's own command would also guess number formats from
 * texts and measure rows at each write; here texts stay what they are, and rows are measured once all is written.
 */
export const putCells = (context: GridContext, sheet: string, cells: Cells): void =>
  change(context, { unitId: UNIT, subUnitId: sheet, cellValue: cells });

/** Gives cells a look in the same way, whatever they hold. */
export const dressCells = (context: GridContext, sheet: string, cells: Cells): void =>
  change(context, { unitId: UNIT, subUnitId: sheet, cellValue: cells, trigger: LOOKS_ALONE });

const change = (
  { running, program, heights }: GridContext,
  params: ISetRangeValuesMutationParams & { readonly cellValue: Cells },
): void => {
  const before = SetRangeValuesUndoMutationFactory(running.injector, params);
  program(() => {
    if (!running.commands.syncExecuteCommand(SetRangeValuesMutation.id, params))
      throw new Error("the cells could not be written");
    running.undo.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: before }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  });
  heights.note(params.subUnitId, Object.keys(params.cellValue).map(Number));
};
