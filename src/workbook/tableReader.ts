import type { CellGrid, CellValue } from "../model/cellValue";
import { cellName, readAddress } from "./a1";
import type { ReadCell, TableContent } from "./workbook";

/** Something in a table that cannot be read as it stands: what, where, and what to do. */
export interface TableFault {
  readonly table: string;
  /** A1 address on the table's sheet, or null for the table as a whole. */
  readonly cell: string | null;
  readonly sentence: string;
}

export type Report = (fault: TableFault) => void;

/** One row of a table, read by header. */
export interface TableRow {
  text(header: string): string;
  optionalText(header: string): string | null;
  number(header: string): number | null;
  /** A number, a text, or nothing. */
  value(header: string): string | number | null;
  /** The formula behind the cell, with its "=". */
  formula(header: string): string | null;
  oneOf<Word extends string>(header: string, words: readonly Word[]): Word | null;
}

const isError = (cell: ReadCell | undefined): cell is { readonly error: string } =>
  typeof cell === "object" && cell !== null;
const isBlank = (cell: ReadCell | undefined) =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** The table as a plain grid with its header row, as custom functions receive it; cells with errors are reported and left blank. */
export function gridOf(content: TableContent, report: Report = () => undefined): CellGrid {
  const rows = content.rows.map((row, index) =>
    row.map((cell, column): CellValue => {
      if (!isError(cell)) return cell;
      report(errorFault(content, index, column, cell.error));
      return null;
    }),
  );
  return [[...content.header], ...rows];
}

/** Rows with something in them, each read by header; wholly blank rows are left out. */
export function readRows(content: TableContent, required: readonly string[], report: Report): readonly TableRow[] {
  const columns = new Map(content.header.map((header, index) => [header.trim().toLowerCase(), index]));
  for (const header of required)
    if (!columns.has(header.toLowerCase()))
      report({
        table: content.name,
        cell: null,
        sentence: `The table ${content.name} on ${content.sheet} has no column ${header}. Its heading may have been typed over: write ${header} there again.`,
      });
  return content.rows.flatMap((row, index) =>
    row.every((cell) => isBlank(cell)) ? [] : [rowReader(content, row, index, columns, report)],
  );
}

function rowReader(
  content: TableContent,
  row: readonly ReadCell[],
  index: number,
  columns: ReadonlyMap<string, number>,
  report: Report,
): TableRow {
  const place = (header: string) => columns.get(header.toLowerCase());
  const fault = (column: number, sentence: string) =>
    report({ table: content.name, cell: cellAt(content, index, column), sentence });
  const where = (column: number, header: string) =>
    `${header} in ${content.name} (${content.sheet}, ${cellAt(content, index, column)})`;
  const plain = (header: string): CellValue => {
    const column = place(header);
    const cell = column === undefined ? null : row[column];
    if (column !== undefined && isError(cell)) report(errorFault(content, index, column, cell.error));
    return isError(cell) || cell === undefined ? null : cell;
  };
  const text = (header: string) => {
    const cell = plain(header);
    return cell === null ? "" : String(cell).trim();
  };
  return {
    text,
    optionalText: (header) => {
      const word = text(header);
      return word === "" || word === "0" ? null : word;
    },
    number: (header) => {
      const cell = plain(header);
      const column = place(header);
      if (typeof cell === "number") return cell;
      if (!isBlank(cell) && column !== undefined)
        fault(
          column,
          `${where(column, header)} holds “${String(cell)}” where a number is needed. Type the number alone.`,
        );
      return null;
    },
    value: (header) => {
      const cell = plain(header);
      return typeof cell === "boolean" ? String(cell) : isBlank(cell) ? null : cell;
    },
    formula: (header) => {
      const column = place(header);
      return column === undefined ? null : (content.formulas[index]?.[column] ?? null);
    },
    oneOf: (header, words) => {
      const word = text(header).toLowerCase();
      const known = words.find((each) => each === word);
      const column = place(header);
      if (known === undefined && word !== "" && column !== undefined)
        fault(column, `${where(column, header)} holds “${word}”. Write one of: ${words.join(", ")}.`);
      return known ?? null;
    },
  };
}

function cellAt(content: TableContent, index: number, column: number): string {
  const corner = readAddress(content.address);
  return cellName((corner?.row ?? 0) + 1 + index, (corner?.column ?? 0) + column);
}

function errorFault(content: TableContent, index: number, column: number, error: string): TableFault {
  const cell = cellAt(content, index, column);
  const header = content.header[column] ?? "";
  return {
    table: content.name,
    cell,
    sentence: `${header} in ${content.name} (${content.sheet}, ${cell}) shows ${error}. Correct the formula there, or type the figure.`,
  };
}
