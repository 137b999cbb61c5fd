import type { CellValue } from "../../model/cellValue";
import type { CouncilList } from "../councils/councilList";
import type { SkippedRow } from "../publishedReturn";
import type { TableSheet } from "../readers/tableFile";
import { cellText } from "../recognisers/cellText";
import { columnLetters } from "../recognisers/columnLetters";
import { findCouncilColumns, type Rows } from "../recognisers/councilColumns";
import { findColumnHeadings, type ColumnHeadings } from "./columnHeadings";
import { findFigureColumns, type FoundColumns } from "./figureColumns";
import { readCouncilRows, type CouncilRow } from "./councilRows";
import { isTimeAlone } from "./timeInWords";
import { turned } from "./turned";

export interface CrossColumn {
  /** Column (from 0) of the table as it was read. */
  readonly at: number;
  /** Its headings, the widest group first. */
  readonly headings: readonly string[];
}

/** A table in which each figure is a council's: one a row, several rows a council, or, turned, one a column. */
export interface CrossTable {
  readonly sheet: TableSheet;
  readonly rows: readonly CouncilRow[];
  readonly columns: readonly CrossColumn[];
  /** Words above the headings, line by line. */
  readonly above: readonly string[];
  /** Words below the last council. */
  readonly below: readonly string[];
  readonly skipped: readonly SkippedRow[];
  /** Columns of labels beside the councils that tell the rows of one council apart, with their headings. */
  readonly dimensions: readonly string[];
  readonly cellAt: (row: CouncilRow, column: CrossColumn) => CellValue;
  /** Where a figure stands in the file. */
  readonly placeOf: (row: CouncilRow, column: CrossColumn) => { readonly row: number; readonly column: string };
}

const LINES = 40;
const LEFT = 12;

const linesOf = (rows: TableSheet["rows"]): string[] =>
  rows
    .slice(0, LINES)
    .map((row) =>
      row
        .slice(0, LEFT)
        .map(cellText)
        .filter((text) => text !== "")
        .join(" "),
    )
    .filter((text) => text !== "");

const timeHeading = /^(?:(?:financial|calendar|fiscal)[ _])?(?:year|period|month|date|quarter|time)\b/iu;
const valueHeading = /^(?:obs[_ ]value|observations?|values?)$/iu;

/** Numbers that are no figures: years under a heading of time, and, beside a column of observations, every code and label. */
function valuesOf(rows: Rows, firstRow: number, found: FoundColumns, { headings }: ColumnHeadings): FoundColumns {
  const headingOf = (place: number): string => headings[place]?.at(-1) ?? "";
  const isTime = (column: number, place: number): boolean =>
    timeHeading.test(headingOf(place)) &&
    rows.slice(firstRow, firstRow + 50).every((row) => {
      const text = cellText(row[column]);
      return text === "" || isTimeAlone(text);
    });
  const counted = found.figures.filter((column, place) => !isTime(column, place));
  const values = counted.filter((column) => valueHeading.test(headingOf(found.figures.indexOf(column))));
  const figures = values.length > 0 ? values : counted;
  if (figures.length === 0 || figures.length === found.figures.length) return found;
  return { figures, labels: [...found.labels, ...found.figures.filter((column) => !figures.includes(column))] };
}

const SAMPLE = 200;

/** Labels that are the same in every row say of the whole table what a title would: "Unit: £ thousands". */
function constantsOf(rows: Rows, own: readonly CouncilRow[], labels: readonly number[], headerRow: number): string[] {
  if (own.length < 2) return [];
  return labels.flatMap((column) => {
    const texts = new Set(own.slice(0, SAMPLE).map(({ row }) => cellText(rows[row]?.[column])));
    const [text = ""] = texts;
    const heading = cellText(rows[headerRow]?.[column]);
    return texts.size === 1 && text.length > 3 && !timeHeading.test(heading)
      ? [heading === "" ? text : `${heading}: ${text}`]
      : [];
  });
}

function readDown(sheet: TableSheet, list: CouncilList, isTurned: boolean): CrossTable | undefined {
  const { rows } = sheet;
  const columns = findCouncilColumns(rows, list);
  if (!columns) return undefined;
  const looked = findFigureColumns(rows, columns, list);
  if (looked.figures.length === 0) return undefined;
  const first = findColumnHeadings(rows, columns.firstRow, looked.figures, looked.labels);
  const found = valuesOf(rows, columns.firstRow, looked, first);
  const headed = found === looked ? first : findColumnHeadings(rows, columns.firstRow, found.figures, found.labels);
  const read = readCouncilRows(rows, columns, headed, found, list);
  if (read.rows.length === 0) return undefined;
  const crossColumns = found.figures.map((at, place): CrossColumn => ({ at, headings: headed.headings[place] ?? [] }));
  const lastRow = read.rows.at(-1)?.row ?? 0;
  return {
    sheet,
    rows: read.rows,
    columns: crossColumns.filter(({ at }) => !read.dimensionColumns.has(at)),
    above: [...linesOf(rows.slice(0, headed.top)), ...constantsOf(rows, read.rows, found.labels, headed.row)],
    below: linesOf(rows.slice(lastRow + 1)),
    skipped: read.skipped,
    dimensions: read.dimensions,
    cellAt: (row, column) => rows[row.row]?.[column.at] ?? null,
    placeOf: (row, column) =>
      isTurned
        ? { row: column.at + 1, column: columnLetters(row.row) }
        : { row: row.row + 1, column: columnLetters(column.at) },
  };
}

const size = (table: CrossTable | undefined): number => (table ? table.rows.length * table.columns.length : 0);

const councilsIn = (table: CrossTable | undefined): number =>
  new Set(table?.rows.map(({ code, name }) => code || name)).size;

/** Sheets wider than this are not tried with councils across the top. */
const WIDEST_TURNED = 1_500;

const alreadyRead = new WeakMap<TableSheet, { readonly list: CouncilList; readonly table: CrossTable | undefined }>();

/** Reads the councils of a sheet and their figures, whichever way round the table stands; undefined where it has none. A sheet is read once for all that ask. */
export function readCrossTable(sheet: TableSheet, list: CouncilList): CrossTable | undefined {
  const known = alreadyRead.get(sheet);
  if (known?.list === list) return known.table;
  const table = eitherWay(sheet, list);
  alreadyRead.set(sheet, { list, table });
  return table;
}

function eitherWay(sheet: TableSheet, list: CouncilList): CrossTable | undefined {
  const down = readDown(sheet, list, false);
  if (councilsIn(down) >= 3 || sheet.rows.length > WIDEST_TURNED) return down;
  const across = readDown(turned(sheet), list, true);
  return councilsIn(across) > councilsIn(down) && size(across) > 0 ? across : down;
}
