import { evaluateFormula } from "../formula/evaluateFormula";
import type { Environment, TableShape } from "../formula/environment";
import { FormulaSyntaxError, parseFormula } from "../formula/parseFormula";
import {
  CYCLE,
  isError,
  matrixOf,
  REF,
  type Area,
  type Matrix,
  type Scalar,
  type Value,
} from "../formula/formulaValue";
import type { CalculationBook, CustomCaller } from "./calculationBook";
import type { FormulaCell } from "./formulaCell";

/** A formula's view of the workbook: notes what it reads and works out first what that depends on. */
export class CellEnvironment implements Environment {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly shift: { readonly rows: number; readonly columns: number };
  isVolatile = false;
  busy = false;
  circular = false;
  readonly #calculator: CalculationBook;
  readonly #custom: CustomCaller;
  readonly #cell: FormulaCell;

  constructor(
    calculator: CalculationBook,
    custom: CustomCaller,
    cell: FormulaCell,
    shift: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
  ) {
    this.#calculator = calculator;
    this.#custom = custom;
    this.#cell = cell;
    this.sheet = cell.sheet;
    this.row = cell.row + shift.rows;
    this.column = cell.column + shift.columns;
    this.shift = shift;
  }

  sheetId(name: string): string | undefined {
    return this.#calculator.source.sheetId(name);
  }

  sheetName(id: string): string {
    return this.#calculator.source.sheetName(id);
  }

  #prepare(area: Area): void {
    this.#calculator.settle(area);
    this.#calculator.sheet(area.sheet).index.watch(this.#cell, area);
  }

  #value(sheet: string, row: number, column: number): Scalar {
    const formulas = this.#calculator.sheet(sheet);
    const formula = formulas.formulaAt(row, column);
    if (formula) {
      if (formula.running) {
        this.circular = true;
        return CYCLE;
      }
      return this.#noted(formula.value);
    }
    const anchor = formulas.anchorAt(row, column);
    if (anchor) {
      if (anchor.running) {
        this.circular = true;
        return CYCLE;
      }
      const { array } = anchor;
      const value = array ? array.data[(row - anchor.row) * array.columns + column - anchor.column] : null;
      return this.#noted(value ?? null);
    }
    return this.#noted(this.#calculator.source.cell(sheet, row, column)?.value ?? null);
  }

  #noted(value: Scalar): Scalar {
    if (isError(value) && value.error === "#BUSY!") this.busy = true;
    return value;
  }

  cell(sheet: string, row: number, column: number): Scalar {
    this.#prepare({ sheet, row, column, rows: 1, columns: 1 });
    return this.#value(sheet, row, column);
  }

  /** An area that goes far past the contents is cut to them, for whole rows and columns. */
  #trimmed(area: Area): Area {
    if (area.rows * area.columns <= 200_000) return area;
    const { rows, columns } = this.#extent(area.sheet);
    return {
      ...area,
      rows: Math.max(1, Math.min(area.rows, rows - area.row)),
      columns: Math.max(1, Math.min(area.columns, columns - area.column)),
    };
  }

  #extent(sheet: string): { rows: number; columns: number } {
    let { rows, columns } = this.#calculator.source.extent(sheet);
    for (const { spill } of this.#calculator.sheet(sheet).anchors())
      if (spill) {
        rows = Math.max(rows, spill.row + spill.rows);
        columns = Math.max(columns, spill.column + spill.columns);
      }
    return { rows, columns };
  }

  read(area: Area): Matrix {
    this.#prepare(area);
    const part = this.#trimmed(area);
    const data = new Array<Scalar>(part.rows * part.columns);
    let at = 0;
    for (let row = part.row; row < part.row + part.rows; row++)
      for (let column = part.column; column < part.column + part.columns; column++)
        data[at++] = this.#value(part.sheet, row, column);
    return matrixOf(part.rows, part.columns, data);
  }

  each(area: Area, visit: (value: Scalar) => void): void {
    this.#prepare(area);
    const isSmall = area.rows * area.columns <= 20_000;
    const { rows, columns } = isSmall ? { rows: Infinity, columns: Infinity } : this.#extent(area.sheet);
    const lastRow = Math.min(area.row + area.rows, rows);
    const lastColumn = Math.min(area.column + area.columns, columns);
    for (let row = area.row; row < lastRow; row++)
      for (let column = area.column; column < lastColumn; column++) {
        const value = this.#value(area.sheet, row, column);
        if (value !== null) visit(value);
      }
  }

  spill(sheet: string, row: number, column: number): Area | undefined {
    const area = this.#calculator.sheet(sheet).formulaAt(row, column)?.spill ?? undefined;
    if (area) this.#prepare(area);
    return area;
  }

  formulaText(sheet: string, row: number, column: number): string | null {
    this.#calculator.sheet(sheet).index.watch(this.#cell, { sheet, row, column, rows: 1, columns: 1 });
    return this.#calculator.source.cell(sheet, row, column)?.formula ?? null;
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.#calculator.source.rowHidden(sheet, row);
  }

  name(name: string, sheet: string | null): Value {
    const scope = sheet === null ? this.sheet : this.sheetId(sheet);
    if (scope === undefined) return REF;
    const text = this.#calculator.source.nameFormula(name, scope);
    return text === undefined ? undefined : this.evaluateText(text);
  }

  table(name: string): TableShape | undefined {
    const wanted = name.toLowerCase();
    return this.#calculator.source.tables().find((table) => table.name.toLowerCase() === wanted);
  }

  tableAt(sheet: string, row: number, column: number): TableShape | undefined {
    return this.#calculator.source
      .tables()
      .find(
        ({ area }) =>
          area.sheet === sheet &&
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      );
  }

  custom(name: string, args: readonly Value[]): Value {
    const result = this.#custom.call(name, args, this.#cell, this);
    if (isError(result)) this.#noted(result);
    return result;
  }

  library(name: string, args: readonly (Scalar | Matrix)[]): Scalar | Matrix | undefined {
    return this.#calculator.source.library(name, args);
  }

  format(value: number, pattern: string): string {
    return this.#calculator.source.format(value, pattern);
  }

  now(): number {
    return this.#calculator.source.now();
  }

  random(): number {
    return Math.random();
  }

  volatile(): void {
    this.isVolatile = true;
  }

  evaluateText(formula: string): Value {
    try {
      return evaluateFormula(parseFormula(formula), this, null);
    } catch (thrown) {
      if (thrown instanceof FormulaSyntaxError) return REF;
      throw thrown;
    }
  }
}
