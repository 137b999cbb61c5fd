import { CellValueType, type ICellData } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { readEntry } from "../entryText";
import { dateSerial } from "../formula/dateSerial";
import { displayText } from "./displayText";
import { type GridContext, worksheetOf } from "./gridContext";

const DATE = /[dmy]/i;

/** A number format without its literal texts and colours. */
const plain = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]/g, "");

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

/** A number, amount, percentage, day or truth value that was typed, as Excel takes it; undefined for text and formulas. */
const typedValue = (text: string): { readonly value: number | boolean; readonly format: string } | undefined => {
  const serial = dateSerial(text);
  if (serial !== undefined) return { value: serial, format: formatOf(text) };
  const { input, format = "" } = readEntry(text, false, new Date().getFullYear());
  return typeof input === "number" || typeof input === "boolean" ? { value: input, format } : undefined;
};

/** Typed text becomes what Excel makes of it. Dates are typed the British way: 1/2/2027 is the first of February. */
export const readTypedValues = (context: GridContext): (() => void) => {
  const service = context.running.injector.get(SheetInterceptorService);
  return service.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (value, { worksheet, row, col }, next) => {
      const text = value ? typedText(value) : null;
      const styles = context.running.workbook().getStyles();
      const cell = worksheet.getCellRaw(row, col);
      const before = cell ? (styles.getStyleByCell(cell)?.n?.pattern ?? "") : "";
      const typed = text === null || before === "@" ? undefined : typedValue(text);
      if (!value || !typed || text === null) return next(value);
      // Number formats, which come next, would make a number of it.
      if (typeof typed.value === "boolean")
        return { ...value, p: null, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
      const { value: number, format } = typed;
      const brings = DATE.test(plain(format)) ? !DATE.test(plain(before)) : before === "" || before === "General";
      const shown = brings ? format : before;
      if (DATE.test(plain(shown))) queueMicrotask(() => makeWide(context, worksheet.getSheetId(), col, shown, number));
      return next({
        ...value,
        p: null,
        v: number,
        t: CellValueType.NUMBER,
        ...(brings && format !== "" ? { s: { ...styles.getStyleByCell(cell), n: { pattern: format } } } : {}),
      });
    },
  });
};
