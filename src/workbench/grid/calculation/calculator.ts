import { evaluateFormula } from "../formula/evaluateFormula";
import { dereference } from "../formula/dereference";
import {
  BUSY,
  CYCLE,
  isError,
  isMatrix,
  NAME,
  SPILL,
  type Area,
  type Matrix,
  type Scalar,
  type Value,
} from "../formula/formulaValue";
import type { CalculationSource } from "./calculationSource";
import { type CalculationBook, type CustomCaller, WorkOutFirst } from "./calculationBook";
import { CellEnvironment } from "./cellEnvironment";
import { overlap } from "./dependencyIndex";
import { type AdoptedResult, type FormulaCell, newFormulaCell } from "./formulaCell";
import { FormulaReader } from "./formulaReader";
import { around, blockOf, placeOf, unlink } from "./formulaPlace";
import { sameArray, sameScalar } from "./sameResult";
import { SheetFormulas } from "./sheetFormulas";

const UNREADABLE: Scalar = {
  error: NAME.error,
  message: "This formula cannot be read. Check its brackets, quotes and commas.",
};
const DEPTH = 120;
const MOST_RUNS = 60;

/**
 * Keeps the formulas of a workbook worked out. A formula's dependencies are what it read when it was last worked out, so that
 * INDIRECT, spilled blocks and the branch that IF did not take need no special case. Everything happens at once and in order.
 */
export class Calculator implements CalculationBook {
  readonly source: CalculationSource;
  readonly #custom: CustomCaller;
  readonly #sheets = new Map<string, SheetFormulas>();
  readonly #reader = new FormulaReader();
  readonly #dirty = new Set<FormulaCell>();
  readonly #volatile = new Set<FormulaCell>();
  readonly #rewritten = new Set<FormulaCell>();
  readonly #run = new Set<FormulaCell>();
  #changed = new Set<FormulaCell>();
  #depth = 0;

  constructor(source: CalculationSource, custom: CustomCaller) {
    this.source = source;
    this.#custom = custom;
  }

  sheet(id: string): SheetFormulas {
    let found = this.#sheets.get(id);
    if (!found) {
      found = new SheetFormulas();
      this.#sheets.set(id, found);
    }
    return found;
  }

  /** Reads all formulas anew, as after rows were inserted or a file was opened. Results of formulas that stayed in place are kept until worked out. */
  rebuild(adopt?: (sheet: string, row: number, column: number) => AdoptedResult | null): void {
    const before = new Map(this.#sheets);
    this.#sheets.clear();
    this.#dirty.clear();
    this.#volatile.clear();
    for (const id of this.source.sheetIds()) {
      const sheet = this.sheet(id);
      const old = before.get(id);
      this.source.formulas(id, (row, column, text) => {
        const cell = this.#add(sheet, id, row, column, text);
        cell.adopted = adopt?.(id, row, column) ?? null;
        const known = cell.adopted ?? old?.formulaAt(row, column);
        if (!known) return;
        cell.value = known.value;
        cell.array = known.array;
        if (known.array && !isError(known.value)) sheet.setSpill(cell, blockOf(cell, known.array));
      });
    }
  }

  #add(sheet: SheetFormulas, id: string, row: number, column: number, text: string): FormulaCell {
    const cell = newFormulaCell({ sheet: id, row, column }, text, this.#reader.read(text));
    sheet.add(cell);
    this.#dirty.add(cell);
    return cell;
  }

  /** Contents of these cells changed. */
  contentChanged(area: Area): void {
    const sheet = this.sheet(area.sheet);
    for (const old of sheet.formulasIn(area)) {
      const now = this.source.cell(area.sheet, old.row, old.column)?.formula ?? null;
      if (now !== old.text) this.#forget(sheet, old);
      else {
        this.#mark(old);
        this.#rewritten.add(old);
      }
    }
    const { rows, columns } = this.source.extent(area.sheet);
    for (let row = area.row; row < Math.min(area.row + area.rows, rows); row++)
      for (let column = area.column; column < Math.min(area.column + area.columns, columns); column++) {
        const text = this.source.cell(area.sheet, row, column)?.formula ?? null;
        if (text !== null && !sheet.formulaAt(row, column)) this.#add(sheet, area.sheet, row, column, text);
      }
    sheet.spillsOver(area, (anchor) => this.#mark(anchor));
    this.#markUsers(area);
  }

  #forget(sheet: SheetFormulas, cell: FormulaCell): void {
    unlink(cell);
    this.#dirty.delete(cell);
    this.#volatile.delete(cell);
    this.#changed.delete(cell);
    this.#custom.released(cell);
    const { spill } = cell;
    sheet.remove(cell);
    if (spill) this.#markUsers(spill);
  }

  markAll(): void {
    for (const sheet of this.#sheets.values()) for (const cell of sheet.all()) this.#mark(cell);
  }

  markCell(cell: FormulaCell): void {
    if (this.sheet(cell.sheet).formulaAt(cell.row, cell.column) === cell) this.#mark(cell);
  }

  #mark(cell: FormulaCell): void {
    if (cell.runs > MOST_RUNS) return;
    cell.dirty = true;
    cell.adopted = null;
    this.#dirty.add(cell);
  }

  #markUsers(area: Area, except?: FormulaCell): void {
    this.sheet(area.sheet).index.users(area, (user) => {
      if (user !== except) this.#mark(user);
    });
  }

  /** Works out everything that is not up to date; answers the formulas whose value or spilled block is not what it was. */
  calculate(): ReadonlySet<FormulaCell> {
    for (const cell of this.#volatile) this.#mark(cell);
    this.#changed = new Set(this.#rewritten);
    this.#rewritten.clear();
    const waiting: FormulaCell[] = [];
    for (;;) {
      let cell = waiting.at(-1);
      if (!cell) {
        cell = this.#dirty.values().next().value;
        if (!cell) break;
        waiting.push(cell);
      }
      if (!cell.dirty) {
        this.#dirty.delete(cell);
        waiting.pop();
        continue;
      }
      try {
        this.#depth = 0;
        this.#workOut(cell);
        waiting.pop();
      } catch (thrown) {
        if (!(thrown instanceof WorkOutFirst)) throw thrown;
        waiting.push(thrown.cell);
      }
    }
    for (const cell of this.#run) cell.runs = 0;
    this.#run.clear();
    return this.#changed;
  }

  /** Makes sure that formulas which show in an area are up to date before it is read. */
  settle(area: Area): void {
    if (this.#dirty.size === 0) return;
    const sheet = this.sheet(area.sheet);
    if (area.rows * area.columns <= this.#dirty.size) {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) {
          const cell = sheet.formulaAt(row, column) ?? sheet.anchorAt(row, column);
          if (cell?.dirty) this.#first(cell);
        }
      return;
    }
    for (const cell of this.#dirty)
      if (cell.dirty && cell.sheet === area.sheet && overlap(area, cell.spill ?? placeOf(cell))) this.#first(cell);
  }

  #first(cell: FormulaCell): void {
    if (cell.running) return;
    if (this.#depth >= DEPTH) throw new WorkOutFirst(cell);
    this.#workOut(cell);
  }

  #workOut(cell: FormulaCell): void {
    this.#depth++;
    cell.running = true;
    cell.dirty = false;
    this.#dirty.delete(cell);
    unlink(cell);
    const env = new CellEnvironment(this, this.#custom, cell);
    try {
      const { adopted } = cell;
      let result = this.#evaluate(cell, env);
      if (env.isVolatile) this.#volatile.add(cell);
      else this.#volatile.delete(cell);
      if (env.circular) result = CYCLE;
      else if (env.busy) result = adopted ? (adopted.array ?? adopted.value) : BUSY;
      cell.runs++;
      this.#run.add(cell);
      this.#store(cell, result);
    } catch (thrown) {
      cell.dirty = true;
      this.#dirty.add(cell);
      throw thrown;
    } finally {
      cell.running = false;
      this.#depth--;
    }
  }

  #evaluate(cell: FormulaCell, env: CellEnvironment): Scalar | Matrix {
    if (!cell.syntax) return UNREADABLE;
    this.#custom.begin(cell);
    const value: Value = evaluateFormula(cell.syntax, env, null);
    const read = dereference(value, env);
    return read ?? 0;
  }

  #store(cell: FormulaCell, result: Scalar | Matrix): void {
    const sheet = this.sheet(cell.sheet);
    const before = { value: cell.value, array: cell.array, spill: cell.spill };
    cell.array = isMatrix(result) ? result : null;
    const wanted = cell.array && blockOf(cell, cell.array);
    if (wanted) for (const area of around(wanted)) sheet.index.watch(cell, area);
    const free = wanted !== null && sheet.isFree(cell, wanted, this.source);
    cell.value = isMatrix(result) ? (free ? (result.data[0] ?? 0) : SPILL) : result;
    const spill = free ? wanted : null;
    if (sameScalar(before.value, cell.value) && !before.spill && !spill) return;
    if (before.spill && spill && sameArray(before.array, cell.array)) return;
    sheet.setSpill(cell, spill);
    this.#changed.add(cell);
    if (before.spill) this.#markUsers(before.spill, cell);
    this.#markUsers(spill ?? placeOf(cell), cell);
  }
}
