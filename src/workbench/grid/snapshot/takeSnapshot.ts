import { BooleanNumber, type IColumnData, type IRowData, type Worksheet } from "@univerjs/core";
import type { SheetSnapshot } from "../../file/sheetSnapshot";
import type { SnapshotStyle } from "../../file/snapshotStyle";
import type { WorkbookSnapshot } from "../../file/workbookSnapshot";
import { cellAddress, rangeAddress } from "../formula/cellAddress";
import type { GridProtection, GridTable } from "../gridObjects";
import { type GridContext, gridRange, worksheetOf } from "../univer/gridContext";
import { heightOfPixels, widthOfPixels } from "./snapshotAddress";
import { chartTo } from "./snapshotCharts";
import { pageFromLayout } from "./snapshotPage";
import { propertiesFrom } from "./snapshotMetadata";
import { formatTo, validationTo } from "./snapshotRules";
import { cellsTo } from "./cellsTo";
import { styleToSnapshot } from "./snapshotStyles";

/** Gives each different look a place in one list. */
export class StyleList {
  readonly styles: SnapshotStyle[] = [];
  readonly #places = new Map<string, number>();

  /** The place of a look; undefined for the default one. */
  place(style: SnapshotStyle): number | undefined {
    const key = JSON.stringify(style);
    if (key === "{}") return undefined;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.styles.push(style) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;
const ALLOWED = [
  "selectLockedCells",
  "selectUnlockedCells",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
] as const satisfies readonly (keyof NonNullable<SheetSnapshot["protection"]>)[];

/** Office.js says `allowSort`, a file `sort`. */
const protectionTo = ({ allowed }: GridProtection): NonNullable<SheetSnapshot["protection"]> =>
  Object.fromEntries(
    ALLOWED.filter(
      (key) => allowed[key] === true || allowed[`allow${key.charAt(0).toUpperCase()}${key.slice(1)}`] === true,
    ).map((key) => [key, true]),
  );

const tableTo = (context: GridContext, table: GridTable): SheetSnapshot["tables"][number] => ({
  name: table.name,
  address: rangeAddress(table.range),
  columns: (context.loop.book.tables().find((each) => each.name === table.name)?.columns ?? []).map((name) => ({
    name,
  })),
  totalsRow: table.hasTotal,
  filterButtons: table.filterButton,
  ...(table.style ? { style: table.style } : {}),
  bandedRows: table.bandedRows,
  bandedColumns: false,
});

const linesTo = (
  worksheet: Worksheet,
  list: StyleList,
  styleOf: (raw: unknown) => SnapshotStyle,
): Pick<SheetSnapshot, "columns" | "rows"> => {
  const config = worksheet.getConfig();
  const columnData: Record<string, Partial<IColumnData> | undefined> = { ...config.columnData };
  const rowData: Record<string, Partial<IRowData> | undefined> = { ...config.rowData };
  const columns = Object.entries(columnData).map(([index, data]) => {
    const style = data?.s ? list.place(styleOf(data.s)) : undefined;
    return {
      index: Number(index),
      ...(data?.w === undefined ? {} : { width: widthOfPixels(data.w) }),
      ...(data?.hd === BooleanNumber.TRUE ? { hidden: true as const } : {}),
      ...(style === undefined ? {} : { style }),
    };
  });
  const rows = Object.entries(rowData).map(([index, data]) => {
    const style = data?.s ? list.place(styleOf(data.s)) : undefined;
    const own = data?.h !== undefined && data.ia !== BooleanNumber.TRUE && data.h !== config.defaultRowHeight;
    return {
      index: Number(index),
      ...(own ? { height: heightOfPixels(data.h ?? 20) } : {}),
      ...(data?.hd === BooleanNumber.TRUE ? { hidden: true as const } : {}),
      ...(style === undefined ? {} : { style }),
    };
  });
  return { columns: columns.filter(says), rows: rows.filter(says) };
};

const says = (line: object): boolean => Object.keys(line).length > 1;

/** The whole workbook as plain data. */
export const takeSnapshot = (context: GridContext): Promise<WorkbookSnapshot> => {
  const { running, loop } = context;
  loop.calculate();
  const grid = context.grid();
  const list = new StyleList();
  const styleOf = (raw: unknown): SnapshotStyle =>
    styleToSnapshot(
      running
        .workbook()
        .getStyles()
        .get(raw as string),
      false,
    );
  const sheets = grid.sheets().map((sheet): SheetSnapshot => {
    const worksheet = worksheetOf(context, sheet.id);
    const freeze = grid.freeze(sheet.id);
    const page = pageFromLayout(grid.pageLayout(sheet.id));
    const protection = grid.protection(sheet.id);
    const whole = { sheet: sheet.id, row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
    const zoom = Math.round(worksheet.getZoomRatio() * 100);
    return {
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      ...(/^#[0-9A-F]{6}$/i.test(sheet.tabColor) ? { tabColour: sheet.tabColor } : {}),
      ...(freeze.rows + freeze.columns > 0 ? { freeze } : {}),
      ...(sheet.showGridlines ? {} : { showGridLines: false as const }),
      ...(zoom === 100 ? {} : { zoom }),
      ...linesTo(worksheet, list, styleOf),
      cells: cellsTo(context, sheet.id, list),
      merges: worksheet.getMergeData().map((range) => rangeAddress(gridRange(sheet.id, range))),
      tables: grid
        .tables()
        .filter(({ range }) => range.sheet === sheet.id)
        .map((table) => tableTo(context, table)),
      notes: grid.notes(sheet.id).map(({ row, column, text }) => ({ cell: cellAddress(row, column), text })),
      links: [],
      validations: grid.validations(whole).map(validationTo),
      conditionalFormats: grid.conditionalFormats(sheet.id).map((format, at) => formatTo(format, at + 1)),
      ...(protection.protected ? { protection: protectionTo(protection) } : {}),
      charts: grid.charts(sheet.id).map((chart) => chartTo(context, chart)),
      ...(page ? { page } : {}),
    };
  });
  return Promise.resolve({
    sheets,
    styles: list.styles,
    names: grid.names().map(({ name, sheet, formula, comment, visible }) => ({
      name,
      formula,
      ...(sheet === null ? {} : { sheet: loop.book.sheetName(sheet) }),
      ...(visible ? {} : { hidden: true as const }),
      ...(comment ? { comment } : {}),
    })),
    properties: propertiesFrom(grid.metadata()),
    activeSheet: Math.max(
      0,
      grid.sheets().findIndex(({ id }) => id === grid.activeSheet()),
    ),
    settings: grid.metadata().settings,
    losses: [],
  });
};
