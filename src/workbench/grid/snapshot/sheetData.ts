import {
  BooleanNumber,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
  WrapStrategy,
} from "@univerjs/core";
import type { SheetSnapshot } from "../../file/sheetSnapshot";
import type { AdoptedResult } from "../calculation/formulaCell";
import { buildMatrix, isError, type Scalar } from "../formula/formulaValue";
import { cellOfValue } from "../univer/rawCell";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, newSheet } from "../univer/newSheet";
import { DEFAULT_SIZE } from "../univer/styles";
import { autoHeight, type HighCell } from "./autoHeight";
import { pixelsOfHeight, pixelsOfWidth, rangeFromAddress } from "./snapshotAddress";

export interface BuiltSheet {
  readonly data: Partial<IWorksheetData> & { readonly id: string };
  /** Results that came with formulas, by "row,column". */
  readonly results: ReadonlyMap<string, AdoptedResult>;
}

const key = (row: number, column: number): string => `${row},${column}`;

const pixelsOfColumn = (sheet: SheetSnapshot) => {
  const known = new Map(sheet.columns.map(({ index, width }) => [index, width]));
  return (column: number): number => {
    const width = known.get(column);
    return width === undefined ? DEFAULT_COLUMN_WIDTH : pixelsOfWidth(width);
  };
};

/** Heights of rows that the file leaves to whoever opens it, where they are more than a line of the usual font. */
const autoHeights = (
  sheet: SheetSnapshot,
  styles: readonly IStyleData[],
  widthOf: (column: number) => number,
): ReadonlyMap<number, Partial<IRowData>> => {
  const cells = new Map<number, HighCell[]>();
  for (const { row, column, value, style } of sheet.cells) {
    const look = style === undefined ? undefined : styles[style];
    if (value === null || !look) continue;
    const wrap = look.tb === WrapStrategy.WRAP && typeof value === "string";
    const [fontSize, bold] = [look.fs ?? DEFAULT_SIZE, look.bl === BooleanNumber.TRUE];
    const high = { text: isError(value) ? value.error : String(value), fontSize, bold, wrap, width: widthOf(column) };
    const inRow = cells.get(row);
    if (inRow) inRow.push(high);
    else cells.set(row, [high]);
  }
  const found = new Map<number, Partial<IRowData>>();
  for (const [row, all] of cells) {
    const height = autoHeight(all, DEFAULT_ROW_HEIGHT);
    if (height > DEFAULT_ROW_HEIGHT) found.set(row, { ia: BooleanNumber.TRUE, ah: height });
  }
  return found;
};

/** A sheet of a snapshot in the library's form; what a formula spilled is kept as its result, not as contents. */
export const sheetData = (
  sheet: SheetSnapshot,
  styles: readonly IStyleData[],
  unlocked: readonly boolean[],
): BuiltSheet => {
  const made = newSheet(sheet.name);
  const values = new Map<string, Scalar>(sheet.cells.map((cell) => [key(cell.row, cell.column), cell.value]));
  const covered = new Set<string>();
  const results = new Map<string, AdoptedResult>();
  for (const { row, column, formula, value, spill, array } of sheet.cells) {
    if (formula === undefined) continue;
    const block = spill ?? array;
    const size = block && (block.rows > 1 || block.columns > 1) && !isError(value) ? block : null;
    if (size)
      for (let r = 0; r < size.rows; r++)
        for (let c = 0; c < size.columns; c++) if (r + c > 0) covered.add(key(row + r, column + c));
    results.set(key(row, column), {
      value,
      array: size ? buildMatrix(size.rows, size.columns, (r, c) => values.get(key(row + r, column + c)) ?? null) : null,
    });
  }
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  for (const { row, column, value, formula, style } of sheet.cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    const cell: ICellData =
      formula !== undefined
        ? { f: formula, ...cellOfValue(value) }
        : value === null || covered.has(key(row, column))
          ? {}
          : cellOfValue(value);
    if (style !== undefined) {
      cell.s = styles[style] ?? null;
      if (unlocked[style]) cell.custom = { unlocked: true };
    }
    (cellData[row] ??= {})[column] = cell;
  }
  const columnData = Object.fromEntries(
    sheet.columns.map(({ index, width, hidden, style }) => [
      index,
      {
        ...(width === undefined ? {} : { w: pixelsOfWidth(width) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(style === undefined ? {} : { s: styles[style] ?? null }),
      },
    ]),
  );
  const heights = autoHeights(sheet, styles, pixelsOfColumn(sheet));
  const rowData: Record<number, Partial<IRowData>> = Object.fromEntries(heights);
  for (const { index, height, hidden, style } of sheet.rows)
    rowData[index] = {
      ...(height === undefined ? rowData[index] : { h: pixelsOfHeight(height), ia: BooleanNumber.FALSE }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(style === undefined ? {} : { s: styles[style] ?? null }),
    };
  const data: BuiltSheet["data"] = {
    ...made,
    rowCount: Math.max(1000, rows + 200),
    columnCount: Math.max(26, columns + 6, ...sheet.columns.map(({ index }) => Math.min(index + 1, 200))),
    cellData,
    columnData,
    rowData,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(sheet.tabColour ? { tabColor: sheet.tabColour } : {}),
    mergeData: sheet.merges.flatMap((address) => {
      const range = rangeFromAddress(made.id, address);
      return range
        ? [
            {
              startRow: range.row,
              endRow: range.row + range.rows - 1,
              startColumn: range.column,
              endColumn: range.column + range.columns - 1,
            },
          ]
        : [];
    }),
  };
  if (sheet.freeze && sheet.freeze.rows + sheet.freeze.columns > 0)
    data.freeze = {
      xSplit: sheet.freeze.columns,
      ySplit: sheet.freeze.rows,
      startRow: sheet.freeze.rows || -1,
      startColumn: sheet.freeze.columns || -1,
    };
  return { data, results };
};
