import type { ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/preset-sheets-core";
import { compareScalars } from "../formula/coerce";
import type { Grid } from "../grid";
import type { GridRange } from "../gridCells";
import { type GridContext, makeRoom, rangeOf, sheetOf, worksheetOf } from "../univer/gridContext";
import { cellOfValue } from "../univer/rawCell";
import { putCells } from "../univer/putCells";
import { UNIT } from "../univer/startUniver";
import { valueAt } from "./cellPart";

type StructurePart = Pick<Grid, "insert" | "remove" | "copy" | "sort">;
type Lines = Record<number, Record<number, ICellData>>;

/** Cells that move: inserted, removed, copied, sorted. */
export const structurePart = (context: GridContext): StructurePart => {
  const { running, loop, program } = context;
  const lexer = running.injector.get(LexerTreeBuilder);
  const isAllColumns = (range: GridRange): boolean =>
    range.column === 0 && range.columns >= sheetOf(context, range.sheet).getMaxColumns();
  const isAllRows = (range: GridRange): boolean =>
    range.row === 0 && range.rows >= sheetOf(context, range.sheet).getMaxRows();
  /** The library moves parts of rows only on the sheet in front. */
  const onSheet = async (sheet: string, work: () => Promise<unknown>): Promise<void> => {
    const grid = context.grid();
    const before = grid.activeSheet();
    await grid.activateSheet(sheet);
    await work();
    await grid.activateSheet(before);
  };
  const execute = (id: string, sheet: string, params: object): Promise<boolean> =>
    program(() => running.commands.executeCommand(id, { unitId: UNIT, subUnitId: sheet, ...params }));

  /** A cell as it is to stand elsewhere: its formula's relative references move along. */
  const moved = (sheet: string, row: number, column: number, down: number, across: number): ICellData => {
    const cell = worksheetOf(context, sheet).getCellRaw(row, column);
    const formula = loop.book.cell(sheet, row, column)?.formula ?? null;
    if (formula === null)
      return cell
        ? { ...cell, f: null, si: null, s: cell.s ?? null, p: cell.p ?? null }
        : { v: null, t: null, f: null, si: null, p: null, s: null };
    return {
      v: null,
      t: null,
      p: null,
      si: null,
      s: cell?.s ?? null,
      f: lexer.moveFormulaRefOffset(formula, across, down),
      ...(cell?.custom ? { custom: cell.custom } : {}),
    };
  };
  const put = (range: GridRange, value: Lines): void => {
    makeRoom(context, range);
    putCells(context, range.sheet, value);
    loop.calculate();
  };

  return {
    insert: async (range, shift) => {
      const sheet = sheetOf(context, range.sheet);
      if (shift === "down" && isAllColumns(range)) program(() => sheet.insertRowsBefore(range.row, range.rows));
      else if (shift === "right" && isAllRows(range))
        program(() => sheet.insertColumnsBefore(range.column, range.columns));
      else
        await onSheet(range.sheet, () =>
          execute(`sheet.command.insert-range-move-${shift}`, range.sheet, { range: rangeOf(range) }),
        );
      loop.calculate();
    },
    remove: async (range, shift) => {
      const sheet = sheetOf(context, range.sheet);
      if (shift === "up" && isAllColumns(range))
        await execute("sheet.command.remove-row-by-range", range.sheet, {
          range: { ...rangeOf(range), endColumn: sheet.getMaxColumns() - 1 },
        });
      else if (shift === "left" && isAllRows(range))
        await execute("sheet.command.remove-col-by-range", range.sheet, {
          range: { ...rangeOf(range), endRow: sheet.getMaxRows() - 1 },
        });
      else
        await onSheet(range.sheet, () =>
          execute(`sheet.command.delete-range-move-${shift}`, range.sheet, { range: rangeOf(range) }),
        );
      loop.calculate();
    },
    copy: (from, to, what) => {
      const value: Lines = {};
      for (let row = 0; row < to.rows; row++) {
        const line: Record<number, ICellData> = {};
        value[to.row + row] = line;
        for (let column = 0; column < to.columns; column++) {
          const r = from.row + (row % from.rows);
          const c = from.column + (column % from.columns);
          const cell = moved(from.sheet, r, c, to.row + row - r, to.column + column - c);
          const { s, ...content } = cell;
          line[to.column + column] =
            what === "all"
              ? cell
              : what === "formats"
                ? { s: s ?? null }
                : what === "formulas"
                  ? content
                  : { ...cellOfValue(valueAt(context, from.sheet, r, c)), f: null, si: null, p: null };
        }
      }
      put(to, value);
      return Promise.resolve();
    },
    sort: (range, fields, hasHeader) => {
      const first = range.row + (hasHeader ? 1 : 0);
      const count = range.rows - (hasHeader ? 1 : 0);
      loop.calculate();
      const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => {
        for (const { column, ascending } of fields) {
          const [x, y] = [a, b].map((at) => valueAt(context, range.sheet, first + at, range.column + column));
          if (x === undefined || y === undefined) continue;
          if (x === null || y === null) {
            if (x !== y) return x === null ? 1 : -1;
            continue;
          }
          const difference = compareScalars(x, y) * (ascending ? 1 : -1);
          if (difference !== 0) return difference;
        }
        return a - b;
      });
      const value: Lines = {};
      order.forEach((from, to) => {
        value[first + to] = Object.fromEntries(
          Array.from({ length: range.columns }, (_, at) => [
            range.column + at,
            moved(range.sheet, first + from, range.column + at, to - from, 0),
          ]),
        );
      });
      if (count > 0) put({ ...range, row: first, rows: count }, value);
      return Promise.resolve();
    },
  };
};
