import type { ICellData, IRange } from "@univerjs/core";
import { IOtherFormulaManagerService, SetFormulaCalculationResultMutation } from "@univerjs/preset-sheets-core";
import type { CalculationBook, CustomCaller } from "../calculation/calculationBook";
import { CellEnvironment } from "../calculation/cellEnvironment";
import { newFormulaCell } from "../calculation/formulaCell";
import { dereference } from "../formula/dereference";
import { evaluateFormula } from "../formula/evaluateFormula";
import { FormulaSyntaxError, parseFormula } from "../formula/parseFormula";
import { isMatrix, NAME, type Matrix, type Scalar } from "../formula/formulaValue";
import { cellOfValue } from "./rawCell";
import { type RunningUniver, UNIT } from "./startUniver";

type Results = Record<number, Record<number, ICellData[][]>>;

/** Rules may hold formulas that may not call custom functions, as in other spreadsheets. */
const noCustom: CustomCaller = { begin: () => undefined, call: () => undefined, released: () => undefined };

const cellsOf = (value: Scalar | Matrix): ICellData[][] =>
  isMatrix(value)
    ? Array.from({ length: value.rows }, (_, row) =>
        value.data.slice(row * value.columns, (row + 1) * value.columns).map((each) => cellOfValue(each)),
      )
    : [[cellOfValue(value)]];

/** Works out the formulas of conditional formats and validation rules, for each cell that they are put on, and hands them over where they changed. */
export class OtherFormulas {
  readonly #running: RunningUniver;
  readonly #book: CalculationBook;
  #last = "";

  constructor(running: RunningUniver, book: CalculationBook) {
    this.#running = running;
    this.#book = book;
  }

  #evaluate(sheet: string, formula: string, ranges: readonly IRange[]): Results {
    const results: Results = {};
    const [first] = ranges;
    if (!first) return results;
    const { rows: lastRow, columns: lastColumn } = this.#extent(sheet);
    for (const range of ranges)
      for (let row = range.startRow; row <= Math.min(range.endRow, lastRow); row++)
        for (let column = range.startColumn; column <= Math.min(range.endColumn, lastColumn); column++) {
          const shift = { rows: row - first.startRow, columns: column - first.startColumn };
          const line = (results[shift.rows] ??= {});
          line[shift.columns] = cellsOf(this.#value(sheet, formula, first, shift));
        }
    return results;
  }

  #extent(sheet: string): { rows: number; columns: number } {
    const worksheet = this.#running.workbook().getSheetBySheetId(sheet);
    return { rows: worksheet?.getRowCount() ?? 0, columns: worksheet?.getColumnCount() ?? 0 };
  }

  #value(
    sheet: string,
    formula: string,
    first: IRange,
    shift: { readonly rows: number; readonly columns: number },
  ): Scalar | Matrix {
    try {
      const cell = newFormulaCell({ sheet, row: first.startRow, column: first.startColumn }, formula, null);
      const env = new CellEnvironment(this.#book, noCustom, cell, shift);
      const result = dereference(evaluateFormula(parseFormula(formula), env, null), env);
      for (const list of cell.links) list.delete(cell);
      return result;
    } catch (thrown) {
      if (thrown instanceof FormulaSyntaxError) return NAME;
      throw thrown;
    }
  }

  /** Results are wanted even where they did not change. */
  forget(): void {
    this.#last = "";
  }

  update(): void {
    const all = this.#running.injector.get(IOtherFormulaManagerService).getOtherFormulaData()[UNIT] ?? {};
    const data: Record<string, Record<string, Results>> = {};
    for (const [sheet, formulas] of Object.entries(all)) {
      if (!this.#running.workbook().getSheetBySheetId(sheet)) continue;
      const results: Record<string, Results> = {};
      for (const [id, { f, ranges }] of Object.entries(formulas ?? {})) results[id] = this.#evaluate(sheet, f, ranges);
      data[sheet] = results;
    }
    const text = JSON.stringify(data);
    if (text === this.#last) return;
    this.#last = text;
    this.#running.commands.syncExecuteCommand(
      SetFormulaCalculationResultMutation.id,
      { unitData: {}, unitOtherData: { [UNIT]: data } },
      { onlyLocal: true },
    );
  }
}
