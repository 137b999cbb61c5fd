import type { Area } from "../formula/formulaValue";
import type { CalculationSource } from "./calculationSource";
import { DependencyIndex, overlap } from "./dependencyIndex";
import type { FormulaCell } from "./formulaCell";

/** The formulas of one sheet, by place, and the cells that they spill over. */
export class SheetFormulas {
  readonly index = new DependencyIndex();
  readonly #formulas = new Map<number, FormulaCell>();
  /** Spilled cells without the first one of each block. */
  readonly #spilled = new Map<number, FormulaCell>();
  readonly #anchors = new Set<FormulaCell>();

  all(): Iterable<FormulaCell> {
    return this.#formulas.values();
  }

  anchors(): Iterable<FormulaCell> {
    return this.#anchors;
  }

  formulaAt(row: number, column: number): FormulaCell | undefined {
    return this.#formulas.get(DependencyIndex.key(row, column));
  }

  /** The formula whose block covers a cell that holds nothing itself. */
  anchorAt(row: number, column: number): FormulaCell | undefined {
    return this.#spilled.get(DependencyIndex.key(row, column));
  }

  formulasIn(area: Area): readonly FormulaCell[] {
    if (area.rows * area.columns > this.#formulas.size)
      return [...this.#formulas.values()].filter((cell) =>
        overlap(area, { sheet: cell.sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 }),
      );
    const found: FormulaCell[] = [];
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.formulaAt(row, column);
        if (cell) found.push(cell);
      }
    return found;
  }

  add(cell: FormulaCell): void {
    this.#formulas.set(DependencyIndex.key(cell.row, cell.column), cell);
  }

  remove(cell: FormulaCell): void {
    this.setSpill(cell, null);
    this.#formulas.delete(DependencyIndex.key(cell.row, cell.column));
  }

  spillsOver(area: Area, visit: (cell: FormulaCell) => void): void {
    for (const cell of this.#anchors) if (cell.spill && overlap(cell.spill, area)) visit(cell);
  }

  setSpill(cell: FormulaCell, spill: Area | null): void {
    if (cell.spill)
      forEachCell(cell.spill, (key) => {
        if (this.#spilled.get(key) === cell) this.#spilled.delete(key);
      });
    cell.spill = spill;
    if (!spill) {
      this.#anchors.delete(cell);
      return;
    }
    this.#anchors.add(cell);
    const own = DependencyIndex.key(cell.row, cell.column);
    forEachCell(spill, (key) => {
      if (key !== own) this.#spilled.set(key, cell);
    });
  }

  /** Nothing stands in a block but its own formula and what that spilled before. */
  isFree(cell: FormulaCell, block: Area, source: CalculationSource): boolean {
    if (block.row + block.rows > 1_048_576 || block.column + block.columns > 16_384) return false;
    for (let row = block.row; row < block.row + block.rows; row++)
      for (let column = block.column; column < block.column + block.columns; column++) {
        if (row === cell.row && column === cell.column) continue;
        const other = this.anchorAt(row, column);
        if (other && other !== cell) return false;
        if (this.formulaAt(row, column)) return false;
        const content = source.cell(block.sheet, row, column);
        if (content && (content.formula !== null || content.value !== null)) return false;
      }
    return true;
  }
}

const forEachCell = (area: Area, visit: (key: number) => void): void => {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      visit(DependencyIndex.key(row, column));
};
