import type { ICellData } from "@univerjs/core";
import type { Grid } from "../grid";
import type { GridCells, GridInput, GridRange, GridValue } from "../gridCells";
import { isError, type Scalar } from "../formula/formulaValue";
import { displayText } from "../univer/displayText";
import { cellsOf, type GridContext, gridRange, makeRoom, worksheetOf } from "../univer/gridContext";
import { dressCells, putCells } from "../univer/putCells";
import { cellOfValue, valueOfCell } from "../univer/rawCell";

type CellPart = Pick<Grid, "read" | "write" | "setNumberFormats" | "clear" | "usedRange" | "spillOf" | "spillParent">;

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

const inputCell = (input: Exclude<GridInput, undefined>): ICellData => {
  if (input !== null && typeof input === "object" && "formula" in input) return { ...EMPTY, f: input.formula };
  return { ...EMPTY, ...cellOfValue(input) };
};

/** The value that a cell shows: what its formula gave, what spills over it, or what was put in. */
export const valueAt = (context: GridContext, sheet: string, row: number, column: number): Scalar => {
  const formulas = context.loop.calculator.sheet(sheet);
  const formula = formulas.formulaAt(row, column);
  if (formula) return formula.value;
  const anchor = formulas.anchorAt(row, column);
  if (anchor?.array)
    return anchor.array.data[(row - anchor.row) * anchor.array.columns + column - anchor.column] ?? null;
  return valueOfCell(worksheetOf(context, sheet).getCellRaw(row, column) ?? null);
};

export const numberFormatAt = (context: GridContext, sheet: string, row: number, column: number): string => {
  const cell = worksheetOf(context, sheet).getCellRaw(row, column);
  const style = cell ? context.running.workbook().getStyles().getStyleByCell(cell) : null;
  return style?.n?.pattern ?? "General";
};

/** Contents of cells. */
export const cellPart = (context: GridContext): CellPart => {
  const { loop, program } = context;
  const map = <T>(range: GridRange, at: (row: number, column: number) => T): T[][] =>
    Array.from({ length: range.rows }, (_, r) =>
      Array.from({ length: range.columns }, (__, c) => at(range.row + r, range.column + c)),
    );
  const put = (range: GridRange, cells: Record<number, Record<number, ICellData>>): void => {
    makeRoom(context, range);
    putCells(context, range.sheet, cells);
    loop.calculate();
  };
  const value = (row: number, column: number, sheet: string): GridValue => {
    const found = valueAt(context, sheet, row, column);
    return isError(found) ? { ...found } : found;
  };
  return {
    read: (range, parts) => {
      loop.calculate();
      const { sheet } = range;
      const wants = (part: keyof GridCells): boolean => parts.includes(part);
      return Promise.resolve({
        values: wants("values") ? map(range, (row, column) => value(row, column, sheet)) : [],
        formulas: wants("formulas")
          ? map(range, (row, column) => loop.book.cell(sheet, row, column)?.formula ?? null)
          : [],
        texts: wants("texts")
          ? map(range, (row, column) =>
              displayText(valueAt(context, sheet, row, column), numberFormatAt(context, sheet, row, column), loop.book),
            )
          : [],
        numberFormats: wants("numberFormats")
          ? map(range, (row, column) => numberFormatAt(context, sheet, row, column))
          : [],
      });
    },
    write: (range, cells) => {
      const lines: Record<number, Record<number, ICellData>> = {};
      cells.forEach((row, r) =>
        row.forEach((input, c) => {
          if (input === undefined) return;
          (lines[range.row + r] ??= {})[range.column + c] = inputCell(input);
        }),
      );
      if (Object.keys(lines).length > 0) put(range, lines);
      return Promise.resolve();
    },
    setNumberFormats: (range, formats) => {
      const lines: Record<number, Record<number, ICellData>> = {};
      formats.forEach((row, r) =>
        row.forEach((format, c) => {
          if (format === undefined) return;
          const n = format === "General" ? null : { pattern: format };
          (lines[range.row + r] ??= {})[range.column + c] = { s: { n } };
        }),
      );
      if (Object.keys(lines).length > 0) {
        makeRoom(context, range);
        dressCells(context, range.sheet, lines);
      }
      return Promise.resolve();
    },
    clear: (range, what) => {
      const part = clipped(range);
      if (part) {
        program(() => {
          const cells = cellsOf(context, part);
          if (what !== "formats") cells.clearContent();
          if (what !== "contents") cells.clearFormat();
        });
        loop.calculate();
      }
      return Promise.resolve();
    },
    usedRange: (sheet, valuesOnly) => {
      loop.calculate();
      let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
      const take = (row: number, column: number, lastRow = row, lastColumn = column): void => {
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, lastRow);
        right = Math.max(right, lastColumn);
      };
      worksheetOf(context, sheet)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (!cell) return;
          if (cell.f || cell.si || valueOfCell(cell) !== null || (!valuesOnly && cell.s)) take(row, column);
        });
      for (const { spill } of loop.calculator.sheet(sheet).anchors())
        if (spill) take(spill.row, spill.column, spill.row + spill.rows - 1, spill.column + spill.columns - 1);
      return Promise.resolve(
        bottom < 0 ? null : gridRange(sheet, { startRow: top, startColumn: left, endRow: bottom, endColumn: right }),
      );
    },
    spillOf: (cell) => {
      loop.calculate();
      const spill = loop.calculator.sheet(cell.sheet).formulaAt(cell.row, cell.column)?.spill;
      return spill ? { ...spill } : null;
    },
    spillParent: (cell) => {
      loop.calculate();
      const anchor = loop.calculator.sheet(cell.sheet).anchorAt(cell.row, cell.column);
      return anchor ? { sheet: cell.sheet, row: anchor.row, column: anchor.column, rows: 1, columns: 1 } : null;
    },
  };

  /** Only as far as the sheet is drawn: nothing stands further out. */
  function clipped(range: GridRange): GridRange | null {
    const sheet = worksheetOf(context, range.sheet);
    const rows = Math.min(range.rows, sheet.getRowCount() - range.row);
    const columns = Math.min(range.columns, sheet.getColumnCount() - range.column);
    return rows > 0 && columns > 0 ? { ...range, rows, columns } : null;
  }
};
