import { CellValueType, type ICellData } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { dateSerial } from "../formula/dateSerial";
import { displayText } from "./displayText";
import { type GridContext, worksheetOf } from "./gridContext";

const DATE = /[dmy]/i;

const typedText = (cell: ICellData): string | null => {
  if (cell.f || cell.t === CellValueType.FORCE_STRING) return null;
  const text = cell.p?.body?.dataStream ?? cell.v;
  return typeof text === "string" ? text.replace(/\r\n$/, "").trim() : null;
};

/** The format that a typed date brings with it, when its cell has none for dates yet. */
const formatOf = (text: string): string => {
  if (/^\d{1,2}:\d{2}/.test(text)) return "hh:mm";
  if (/^\d{1,2}[\s-][A-Za-z]{3,9}[\s-]\d{2,4}$/.test(text)) return /\s/.test(text) ? "d mmmm yyyy" : "dd-mmm-yy";
  if (/^[A-Za-z]{3,9}[\s-]\d{2,4}$/.test(text)) return "mmm-yy";
  return "dd/mm/yyyy";
};

/** A date that its column is too narrow for makes it wider, as in other spreadsheets. */
const makeWide = (context: GridContext, sheet: string, column: number, format: string, serial: number): void => {
  const room = displayText(serial, format, context.loop.book).length * 8 + 10;
  if (worksheetOf(context, sheet).getColumnWidth(column) >= room) return;
  const stop = context.running.undo.joinNext();
  void context.grid().setColumnWidth(sheet, column, 1, room).finally(stop);
};

/** Dates are typed the British way: 1/2/2027 is the first of February. */
export const readTypedValues = (context: GridContext): (() => void) => {
  const service = context.running.injector.get(SheetInterceptorService);
  return service.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (value, { worksheet, row, col }, next) => {
      const text = value ? typedText(value) : null;
      const styles = context.running.workbook().getStyles();
      const cell = worksheet.getCellRaw(row, col);
      const before = cell ? (styles.getStyleByCell(cell)?.n?.pattern ?? "") : "";
      const serial = text === null || before === "@" ? undefined : dateSerial(text);
      if (!value || serial === undefined || text === null) return next(value);
      const isDate = DATE.test(before.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
      queueMicrotask(() => makeWide(context, worksheet.getSheetId(), col, isDate ? before : formatOf(text), serial));
      return next({
        ...value,
        p: null,
        v: serial,
        t: CellValueType.NUMBER,
        ...(isDate ? {} : { s: { ...styles.getStyleByCell(cell), n: { pattern: formatOf(text) } } }),
      });
    },
  });
};
