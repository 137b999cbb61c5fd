import type { SheetSnapshot } from "../../sheetSnapshot";
import type { SnapshotCell } from "../../snapshotCell";
import type { SnapshotStyle } from "../../snapshotStyle";
import type { RawCells } from "../cells/readCells";

const DAYS_TO_1904 = 1462;

/** Looks in use, each once; a file's own numbers are turned into places in this list. */
export class StyleTable {
  readonly styles: SnapshotStyle[] = [];
  readonly #places = new Map<string, number>();
  readonly #placesByNumber = new Map<number, number | undefined>();
  readonly #byNumber: ReadonlyMap<number, SnapshotStyle | undefined>;

  constructor(byNumber: ReadonlyMap<number, SnapshotStyle | undefined>) {
    this.#byNumber = byNumber;
  }

  /** The same rows, columns and cells, with places in `styles`; blank cells without a look of their own fall away. */
  resolve(raw: RawCells, date1904: boolean): Pick<SheetSnapshot, "cells" | "columns" | "rows"> {
    const cells = raw.cells.map((cell) => this.#restyle(cell)).map((cell) => (date1904 ? this.#from1904(cell) : cell));
    return {
      cells: cells.filter(
        ({ value, formula, style }) => value !== null || formula !== undefined || style !== undefined,
      ),
      columns: raw.columns.map((column) => this.#restyle(column)).filter((column) => Object.keys(column).length > 1),
      rows: raw.rows.map((row) => this.#restyle(row)).filter((row) => Object.keys(row).length > 1),
    };
  }

  #from1904(cell: SnapshotCell): SnapshotCell {
    const { value, style } = cell;
    const format = style === undefined ? undefined : this.styles[style]?.numberFormat;
    const isDate = typeof value === "number" && format !== undefined && showsDate(format);
    return isDate ? { ...cell, value: value + DAYS_TO_1904 } : cell;
  }

  #restyle<T extends { readonly style?: number }>(item: T): T {
    const { style: number = 0, ...rest } = item;
    if (!this.#placesByNumber.has(number)) this.#placesByNumber.set(number, this.#placeOf(this.#byNumber.get(number)));
    const place = this.#placesByNumber.get(number);
    return (place === undefined ? rest : { ...rest, style: place }) as T;
  }

  #placeOf(style: SnapshotStyle | undefined): number | undefined {
    if (style === undefined) return undefined;
    const key = JSON.stringify(style);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }
}

/** Whether a number format shows days or years, beside quoted words, colours and escaped letters. */
function showsDate(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ""));
}
