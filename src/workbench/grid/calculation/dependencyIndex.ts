import type { Area } from "../formula/formulaValue";
import type { FormulaCell } from "./formulaCell";

interface Watched {
  readonly area: Area;
  readonly cells: Set<FormulaCell>;
}

/** Areas up to this size are noted cell by cell, larger ones as rectangles that are searched. */
const SMALL = 12;

/** Which formulas use which cells of one sheet. */
export class DependencyIndex {
  readonly #single = new Map<number, Set<FormulaCell>>();
  readonly #areas = new Map<string, Watched>();

  static key(row: number, column: number): number {
    return row * 16_384 + column;
  }

  watch(cell: FormulaCell, area: Area): void {
    if (area.rows * area.columns > SMALL) {
      const key = `${area.row},${area.column},${area.rows},${area.columns}`;
      let watched = this.#areas.get(key);
      if (!watched) {
        watched = { area, cells: new Set() };
        this.#areas.set(key, watched);
      }
      this.#link(cell, watched.cells);
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const key = DependencyIndex.key(row, column);
        let cells = this.#single.get(key);
        if (!cells) {
          cells = new Set();
          this.#single.set(key, cells);
        }
        this.#link(cell, cells);
      }
  }

  #link(cell: FormulaCell, cells: Set<FormulaCell>): void {
    if (cells.has(cell)) return;
    cells.add(cell);
    cell.links.push(cells);
  }

  /** Calls for every formula that uses any cell of an area. */
  users(area: Area, visit: (cell: FormulaCell) => void): void {
    const size = area.rows * area.columns;
    if (size <= this.#single.size * 2)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          this.#single.get(DependencyIndex.key(row, column))?.forEach(visit);
    else
      for (const [key, cells] of this.#single) {
        const row = Math.floor(key / 16_384);
        const column = key % 16_384;
        if (
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns
        )
          cells.forEach(visit);
      }
    for (const [key, watched] of this.#areas) {
      if (watched.cells.size === 0) this.#areas.delete(key);
      else if (overlap(watched.area, area)) watched.cells.forEach(visit);
    }
  }

  clear(): void {
    this.#single.clear();
    this.#areas.clear();
  }
}

export const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
