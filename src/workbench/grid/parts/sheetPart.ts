import { BooleanNumber } from "@univerjs/core";
import type { Grid, GridSheet } from "../grid";
import { bookOf, type GridContext, sheetOf, worksheetOf } from "../univer/gridContext";
import { KeptBeside } from "../univer/keptBeside";
import { newSheet } from "../univer/newSheet";
import { UNIT } from "../univer/startUniver";

type SheetPart = Pick<
  Grid,
  | "name"
  | "setName"
  | "sheets"
  | "activeSheet"
  | "addSheet"
  | "copySheet"
  | "deleteSheet"
  | "changeSheet"
  | "moveSheet"
  | "activateSheet"
  | "limits"
>;

/** What the library's sheets do not know of themselves. */
interface SheetExtras {
  readonly veryHidden: boolean;
  readonly showHeadings: boolean;
}

const PLAIN: SheetExtras = { veryHidden: false, showHeadings: true };

/** Sheets themselves: their names, order, visibility. */
export const sheetPart = (context: GridContext): SheetPart => {
  const { running, program } = context;
  const execute = (id: string, params: object): void => {
    if (!program(() => running.commands.syncExecuteCommand(id, { unitId: UNIT, ...params })))
      throw new Error(`${id} was refused`);
    context.loop.calculate();
  };
  const extras = new KeptBeside<SheetExtras>(running, "sheet-extras");
  const extrasOf = (id: string): SheetExtras => extras.get(id) ?? PLAIN;
  const describe = (id: string): GridSheet => {
    const sheet = worksheetOf(context, id);
    const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
    return {
      id,
      name: sheet.getName(),
      visibility: hidden ? (extrasOf(id).veryHidden ? "VeryHidden" : "Hidden") : "Visible",
      tabColor: sheetOf(context, id).getTabColor() ?? "",
      showGridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
      showHeadings: extrasOf(id).showHeadings,
    };
  };
  const ids = (): readonly string[] => context.loop.book.sheetIds();
  return {
    name: () => running.workbook().name,
    setName: (name) => running.workbook().setName(name),
    sheets: () => ids().map(describe),
    activeSheet: () => running.workbook().getActiveSheet().getSheetId(),
    addSheet: async (name) => {
      const active = running.workbook().getActiveSheet().getSheetId();
      const sheet = newSheet(name);
      execute("sheet.command.insert-sheet", { index: ids().length, sheet });
      if (active) await bring(active);
      return sheet.id;
    },
    copySheet: async (id, name, position) => {
      const active = running.workbook().getActiveSheet().getSheetId();
      const copy = program(() => bookOf(context).duplicateSheet(sheetOf(context, id)));
      const made = copy.getSheetId();
      execute("sheet.command.set-worksheet-name", { subUnitId: made, name });
      execute("sheet.command.set-worksheet-order", { subUnitId: made, order: position });
      if (active) await bring(active);
      return made;
    },
    deleteSheet: async (id) => {
      if (running.workbook().getActiveSheet().getSheetId() === id) {
        const next = ids().find(
          (each) => each !== id && worksheetOf(context, each).isSheetHidden() !== BooleanNumber.TRUE,
        );
        if (next) await bring(next);
      }
      execute("sheet.command.remove-sheet", { subUnitId: id });
    },
    changeSheet: async (id, change) => {
      const subUnitId = id;
      const before = describe(id);
      if (change.name !== undefined && change.name !== before.name)
        execute("sheet.command.set-worksheet-name", { subUnitId, name: change.name });
      if (change.visibility !== undefined && change.visibility !== before.visibility) {
        const veryHidden = change.visibility === "VeryHidden";
        program(() => extras.put(id, { ...extrasOf(id), veryHidden }));
        if (change.visibility === "Visible") execute("sheet.command.set-worksheet-show", { subUnitId });
        else if (before.visibility === "Visible") execute("sheet.command.set-worksheet-hidden", { subUnitId });
      }
      if (change.tabColor !== undefined && change.tabColor !== before.tabColor)
        execute("sheet.command.set-tab-color", { subUnitId, value: change.tabColor });
      if (change.showGridlines !== undefined && change.showGridlines !== before.showGridlines)
        execute("sheet.command.toggle-gridlines", {
          subUnitId,
          showGridlines: change.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        });
      const { showHeadings } = change;
      if (showHeadings !== undefined && showHeadings !== before.showHeadings)
        program(() => extras.put(id, { ...extrasOf(id), showHeadings }));
      return Promise.resolve();
    },
    moveSheet: async (id, position) => {
      execute("sheet.command.set-worksheet-order", { subUnitId: id, order: position });
      return Promise.resolve();
    },
    activateSheet: bring,
    limits: () => ({ rows: 1_048_576, columns: 16_384 }),
  };

  async function bring(id: string): Promise<void> {
    if (running.workbook().getActiveSheet().getSheetId() === id) return;
    await running.commands.executeCommand("sheet.command.set-worksheet-activate", { unitId: UNIT, subUnitId: id });
  }
};
