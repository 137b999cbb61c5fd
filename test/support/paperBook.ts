import type { CalculationSource, SourceCell } from "../../src/workbench/grid/calculation/calculationSource";
import type { CustomCaller } from "../../src/workbench/grid/calculation/calculationBook";
import { Calculator } from "../../src/workbench/grid/calculation/calculator";
import type { TableShape } from "../../src/workbench/grid/formula/environment";
import { columnIndex } from "../../src/workbench/grid/formula/cellAddress";
import { isError, type Scalar } from "../../src/workbench/grid/formula/formulaValue";

type Put = Scalar | { readonly formula: string };

const noFunctions: CustomCaller = { begin: () => undefined, call: () => undefined, released: () => undefined };

/** A workbook on paper: cells in a map, for tests of the calculation without a grid. Text that begins with "=" is a formula. */
export class PaperBook implements CalculationSource {
  readonly calculator: Calculator;
  readonly #cells = new Map<string, Map<string, SourceCell>>([["Sheet1", new Map()]]);
  readonly #names = new Map<string, string>();
  readonly #extents = new Map<string, { rows: number; columns: number }>();
  #tables: TableShape[] = [];

  constructor(custom: CustomCaller = noFunctions) {
    this.calculator = new Calculator(this, custom);
  }

  addSheet(name: string): void {
    this.#cells.set(name, new Map());
  }

  put(address: string, value: Put, sheet = "Sheet1"): void {
    const { row, column } = place(address);
    const isFormula = typeof value === "string" && value.startsWith("=");
    const formula = isFormula
      ? value
      : value !== null && typeof value === "object" && "formula" in value
        ? value.formula
        : null;
    const cells = this.#cells.get(sheet)!;
    const { rows, columns } = this.extent(sheet);
    this.#extents.set(sheet, { rows: Math.max(rows, row + 1), columns: Math.max(columns, column + 1) });
    if (value === null) cells.delete(`${row},${column}`);
    else cells.set(`${row},${column}`, { value: formula === null ? (value as Scalar) : null, formula });
    this.calculator.contentChanged({ sheet, row, column, rows: 1, columns: 1 });
  }

  putRows(address: string, rows: readonly (readonly Put[])[], sheet = "Sheet1"): void {
    const start = place(address);
    rows.forEach((values, r) =>
      values.forEach((value, c) => this.put(`${letters(start.column + c)}${start.row + r + 1}`, value, sheet)),
    );
  }

  setTable(table: TableShape): void {
    this.#tables = [...this.#tables.filter((each) => each.name !== table.name), table];
    this.calculator.markAll();
  }

  setName(name: string, formula: string): void {
    this.#names.set(name.toLowerCase(), formula);
    this.calculator.markAll();
  }

  /** What a cell shows; errors as their text. */
  show(address: string, sheet = "Sheet1"): string | number | boolean | null {
    this.calculator.calculate();
    const { row, column } = place(address);
    const formulas = this.calculator.sheet(sheet);
    const formula = formulas.formulaAt(row, column);
    const anchor = formulas.anchorAt(row, column);
    const value = formula
      ? formula.value
      : anchor?.array
        ? (anchor.array.data[(row - anchor.row) * anchor.array.columns + column - anchor.column] ?? null)
        : (this.cell(sheet, row, column)?.value ?? null);
    return isError(value) ? value.error : value;
  }

  /** The whole result of a formula, row by row. */
  result(formula: string): unknown {
    this.put("AA100", formula);
    this.calculator.calculate();
    const cell = this.calculator.sheet("Sheet1").formulaAt(99, 26)!;
    if (!cell.array) return isError(cell.value) ? cell.value.error : cell.value;
    const { columns, rows, data } = cell.array;
    const plain = data.map((value) => (isError(value) ? value.error : value));
    return Array.from({ length: rows }, (_, row) => plain.slice(row * columns, (row + 1) * columns));
  }

  sheetIds = (): readonly string[] => [...this.#cells.keys()];
  sheetId = (name: string): string | undefined => this.sheetIds().find((id) => id.toLowerCase() === name.toLowerCase());
  sheetName = (id: string): string => id;
  cell = (sheet: string, row: number, column: number): SourceCell | null =>
    this.#cells.get(sheet)?.get(`${row},${column}`) ?? null;
  /** As far as anything ever stood. */
  extent = (sheet: string): { rows: number; columns: number } => this.#extents.get(sheet) ?? { rows: 0, columns: 0 };
  formulas = (sheet: string, visit: (row: number, column: number, formula: string) => void): void => {
    for (const [key, cell] of this.#cells.get(sheet) ?? []) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      if (cell.formula !== null) visit(row, column, cell.formula);
    }
  };
  rowHidden = (): boolean => false;
  tables = (): readonly TableShape[] => this.#tables;
  nameFormula = (name: string): string | undefined => this.#names.get(name.toLowerCase());
  library = (): undefined => undefined;
  /** Number formats of our own sheets: digits behind the point, with or without thousands. The grid's formats are the library's. */
  format = (value: number, pattern: string): string => {
    const digits = (pattern.split(".")[1] ?? "").length;
    return value.toLocaleString("en-GB", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: pattern.includes(","),
    });
  };
  now = (): number => 46_347.5;
}

const place = (address: string): { row: number; column: number } => {
  const [, column = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(row) - 1, column: columnIndex(column) };
};

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
