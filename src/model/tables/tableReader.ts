import type { Found, Place, Problem } from "../../engine/index";
import { keyOf } from "../../engine/index";
import type { CellGrid, CellValue } from "../cellValue";
import { foundIn, isBlank, isBlankText } from "./cell";

/** A table being read: its first row is the header, columns are found by their text. Problems are kept until the end. */
export class TableReader {
  readonly problems: Problem[] = [];
  readonly table: string;
  /** Header texts with something in them, as they stand. */
  readonly headers: readonly string[];
  readonly #columns = new Map<string, number>();
  readonly #grid: CellGrid;

  constructor(grid: CellGrid, table: string) {
    this.table = table;
    this.#grid = grid;
    const header = grid[0] ?? [];
    this.headers = header.flatMap((cell) => (isBlank(cell) ? [] : [headerText(cell)]));
    header.forEach((cell, index) => {
      const key = isBlank(cell) ? "" : keyOf(headerText(cell));
      if (key === "") return;
      if (this.#columns.has(key)) this.problems.push({ code: "column-repeated", table, column: headerText(cell) });
      else this.#columns.set(key, index);
    });
  }

  has(column: string): boolean {
    return this.#columns.has(keyOf(column));
  }

  /** Notes every column that the table should have and has not. */
  require(...columns: readonly string[]): void {
    for (const column of columns) {
      if (!this.has(column))
        this.problems.push({ code: "column-missing", table: this.table, column, present: this.headers });
    }
  }

  /** The rows below the header that hold anything, with a last row of totals left out. Rows count from 1, the header being row 1. */
  rows(nameColumn: string | number): TableRow[] {
    const index = typeof nameColumn === "number" ? nameColumn : this.#columns.get(keyOf(nameColumn));
    const rows = this.#grid.flatMap((cells, position) => {
      const empty = cells.every(isBlankText);
      return position === 0 || empty ? [] : [new TableRow(this, cells, position + 1, index)];
    });
    const last = rows.at(-1);
    return last !== undefined && rows.length > 1 && /^(grand )?totals?$/i.test(last.name ?? "")
      ? rows.slice(0, -1)
      : rows;
  }

  columnIndex(column: string): number | undefined {
    return this.#columns.get(keyOf(column));
  }
}

/** One row of a table, read column by column. */
export class TableRow {
  readonly row: number;
  /** Text in the column that names the row; null where there is none. */
  readonly name: string | null;
  readonly #reader: TableReader;
  readonly #cells: readonly CellValue[];

  constructor(reader: TableReader, cells: readonly CellValue[], row: number, nameIndex: number | undefined) {
    this.#reader = reader;
    this.#cells = cells;
    this.row = row;
    const cell = nameIndex === undefined ? null : (cells[nameIndex] ?? null);
    this.name = isBlankText(cell) ? null : typeof cell === "number" ? String(cell) : nameIn(foundIn(cell));
  }

  cell(column: string): CellValue {
    const index = this.#reader.columnIndex(column);
    return index === undefined ? null : (this.#cells[index] ?? null);
  }

  cellAt(index: number): CellValue {
    return this.#cells[index] ?? null;
  }

  place(column: string): Place {
    const place = { argument: this.#reader.table, row: this.row, column };
    return this.name === null ? place : { ...place, partner: this.name };
  }

  /** A number that must be there; NaN with a problem kept where it is not (a column that is missing was noted once for all rows). */
  number(column: string): number {
    if (!this.#reader.has(column)) return NaN;
    const found = foundIn(this.cell(column));
    if (found.is === "number") return found.number;
    this.#reader.problems.push({ code: "not-a-number", place: this.place(column), found });
    return NaN;
  }

  /** null where the cell is blank or says `none`. */
  optionalNumber(column: string): number | null {
    const cell = this.cell(column);
    if (isBlank(cell) || (typeof cell === "string" && cell.trim().toLowerCase() === "none")) return null;
    return this.number(column);
  }

  /** null where the cell is blank, or 0. Numbers are read as their text. */
  optionalText(column: string, expected: string): string | null {
    const cell = this.cell(column);
    if (isBlankText(cell)) return null;
    const found = foundIn(cell);
    if (found.is === "text") return found.text;
    if (found.is === "number") return String(found.number);
    this.#reader.problems.push({ code: "not-text", place: this.place(column), found, expected });
    return null;
  }
}

function headerText(cell: CellValue | undefined): string {
  return String(cell ?? "").trim();
}

function nameIn(found: Found): string | null {
  return found.is === "text" || found.is === "error" ? found.text : null;
}
