import { CanceledError, type ICommandInfo, type IRange } from "@univerjs/core";
import { MessageType } from "@univerjs/preset-sheets-core";
import { IMessageService, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import { type GridContext, worksheetOf } from "./gridContext";

/** What a user does to cells; programs are asked about protection by the workbook's object model. */
const CHANGES =
  /^sheet\.command\.(set-range-values|clear-selection|set-style|set-range-(?!custom)|set-border|insert-|remove-(?!worksheet-merge|sheet)|delete-range|move-range|move-rows|move-cols|auto-fill|refill|paste|numfmt|delta-|set-worksheet-(col|row)|add-table|delete-table|table-|sort)/;

const isLocked = (context: GridContext, sheet: string, ranges: readonly IRange[]): boolean => {
  const worksheet = worksheetOf(context, sheet);
  for (const range of ranges)
    for (let row = range.startRow; row <= Math.min(range.endRow, range.startRow + 2000); row++)
      for (let column = range.startColumn; column <= Math.min(range.endColumn, range.startColumn + 200); column++)
        if (worksheet.getCellRaw(row, column)?.custom?.["unlocked"] !== true) return true;
  return false;
};

/** Keeps a user from changing locked cells of a protected sheet, and says so. */
export const guardProtectedSheets = (context: GridContext, isProtected: (sheet: string) => boolean): void => {
  const { running, api } = context;
  const refuse = (): void => {
    running.injector.get(IMessageService).show({
      type: MessageType.Warning,
      content: "This sheet is protected. Change an unlocked cell, or remove the protection first.",
    });
  };
  const current = (): string => running.workbook().getActiveSheet().getSheetId();
  const selected = (): readonly IRange[] =>
    running.injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map(({ range }) => range);
  running.commands.beforeCommandExecuted((command: Readonly<ICommandInfo>) => {
    if (context.source() !== "user" || !CHANGES.test(command.id)) return;
    const params = (command.params ?? {}) as {
      readonly subUnitId?: string;
      readonly range?: IRange;
      readonly ranges?: readonly IRange[];
    };
    const sheet = params.subUnitId ?? current();
    if (!isProtected(sheet)) return;
    const ranges = params.ranges ?? (params.range ? [params.range] : selected());
    if (!isLocked(context, sheet, ranges)) return;
    refuse();
    throw new CanceledError();
  });
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const sheet = event.worksheet.getSheetId();
    const { row, column } = event;
    if (!isProtected(sheet)) return;
    if (!isLocked(context, sheet, [{ startRow: row, endRow: row, startColumn: column, endColumn: column }])) return;
    event.cancel = true;
    refuse();
  });
};
