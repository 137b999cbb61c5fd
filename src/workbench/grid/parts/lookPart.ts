import { type ICellData, type IRange } from "@univerjs/core";
import type { Grid } from "../grid";
import type { GridRange, GridStyle } from "../gridCells";
import { type GridContext, makeRoom, sheetOf, worksheetOf } from "../univer/gridContext";
import { dressCells } from "../univer/putCells";
import { UNIT } from "../univer/startUniver";
import { setWidthOfBlankColumns } from "./blankColumns";
import { gridStyle, libraryStyle } from "../univer/styles";

type LookPart = Pick<
  Grid,
  | "styles"
  | "setStyle"
  | "columnWidths"
  | "rowHeights"
  | "setColumnWidth"
  | "setRowHeight"
  | "setHidden"
  | "freeze"
  | "setFreeze"
>;

/** Cells up to which a look is set cell by cell; beyond that whole columns take it. */
const MOST_CELLS = 200_000;

/** Looks, sizes and what stays in sight. */
export const lookPart = (context: GridContext): LookPart => {
  const { running, program } = context;
  const execute = (id: string, sheet: string, params: object): boolean =>
    program(() => running.commands.syncExecuteCommand(id, { unitId: UNIT, subUnitId: sheet, ...params }));
  const styleAt = (sheet: string, row: number, column: number): GridStyle => {
    const worksheet = worksheetOf(context, sheet);
    const cell = worksheet.getCellRaw(row, column);
    const styles = running.workbook().getStyles();
    const own = cell?.s ? styles.getStyleByCell(cell) : null;
    const whole = own ? null : styles.get(worksheet.getColumnStyle(column));
    return gridStyle(own ?? whole, cell?.custom?.["unlocked"] === true);
  };
  const lines = (first: number, count: number, rows: boolean): IRange => ({
    startRow: rows ? first : 0,
    endRow: rows ? first + count - 1 : 0,
    startColumn: rows ? 0 : first,
    endColumn: rows ? 0 : first + count - 1,
  });
  const whole = (sheet: string, first: number, count: number, rows: boolean): IRange => {
    const worksheet = worksheetOf(context, sheet);
    const range = lines(first, count, rows);
    return rows
      ? { ...range, endColumn: worksheet.getColumnCount() - 1 }
      : { ...range, endRow: worksheet.getRowCount() - 1 };
  };
  const setCells = (range: GridRange, cell: ICellData): void => {
    const value: Record<number, Record<number, ICellData>> = {};
    for (let row = range.row; row < range.row + range.rows; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = range.column; column < range.column + range.columns; column++) line[column] = { ...cell };
      value[row] = line;
    }
    dressCells(context, range.sheet, value);
  };
  return {
    styles: (range) =>
      Promise.resolve(
        Array.from({ length: range.rows }, (_, r) =>
          Array.from({ length: range.columns }, (__, c) => styleAt(range.sheet, range.row + r, range.column + c)),
        ),
      ),
    setStyle: (range, style) => {
      const cell: ICellData = { s: libraryStyle(style) };
      if (style.locked !== undefined) cell.custom = style.locked ? null : { unlocked: true };
      if (range.rows * range.columns <= MOST_CELLS) {
        makeRoom(context, range);
        setCells(range, cell);
        return Promise.resolve();
      }
      const sheet = sheetOf(context, range.sheet);
      const columns = Math.min(range.columns, sheet.getMaxColumns() - range.column);
      program(() => {
        for (let column = 0; column < columns; column++) sheet.setColumnDefaultStyle(range.column + column, cell.s);
      });
      return Promise.resolve();
    },
    columnWidths: (sheet, first, count) => {
      const worksheet = worksheetOf(context, sheet);
      return Array.from({ length: count }, (_, at) =>
        worksheet.getColVisible(first + at) ? worksheet.getColumnWidth(first + at) : 0,
      );
    },
    rowHeights: (sheet, first, count) => {
      context.heights.measure();
      const worksheet = worksheetOf(context, sheet);
      return Array.from({ length: count }, (_, at) =>
        worksheet.getRowVisible(first + at) ? worksheet.getRowHeight(first + at) : 0,
      );
    },
    setColumnWidth: (sheet, first, count, pixels) => {
      makeRoom(context, { sheet, row: 0, column: first, rows: 1, columns: count });
      const ranges: [IRange] = [whole(sheet, first, count, false)];
      if (pixels === "fit") execute("sheet.command.set-col-is-auto-width", sheet, { ranges });
      else if (!setWidthOfBlankColumns(context, worksheetOf(context, sheet), ranges[0], pixels))
        execute("sheet.command.set-worksheet-col-width", sheet, { ranges, value: pixels });
      return Promise.resolve();
    },
    setRowHeight: (sheet, first, count, pixels) => {
      makeRoom(context, { sheet, row: first, column: 0, rows: count, columns: 1 });
      const ranges = [whole(sheet, first, count, true)];
      if (pixels === "fit") execute("sheet.command.set-row-is-auto-height", sheet, { ranges });
      else execute("sheet.command.set-row-height", sheet, { ranges, value: pixels });
      return Promise.resolve();
    },
    setHidden: ({ sheet, row, column, rows, columns }, what, hidden) => {
      if (what === "rows")
        execute(hidden ? "sheet.command.set-rows-hidden" : "sheet.command.set-specific-rows-visible", sheet, {
          ranges: [whole(sheet, row, rows, true)],
        });
      else
        execute(hidden ? "sheet.command.set-col-hidden" : "sheet.command.set-col-visible-on-cols", sheet, {
          ranges: [whole(sheet, column, columns, false)],
        });
      return Promise.resolve();
    },
    freeze: (sheet) => {
      const { xSplit, ySplit } = worksheetOf(context, sheet).getFreeze();
      return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
    },
    setFreeze: (sheet, rows, columns) => {
      if (rows === 0 && columns === 0) execute("sheet.command.cancel-frozen", sheet, {});
      else
        execute("sheet.command.set-frozen", sheet, {
          startRow: rows === 0 ? -1 : rows,
          startColumn: columns === 0 ? -1 : columns,
          ySplit: rows,
          xSplit: columns,
        });
      return Promise.resolve();
    },
  };
};
