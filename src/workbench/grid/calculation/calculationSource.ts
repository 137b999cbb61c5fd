import type { TableShape } from "../formula/environment";
import type { Matrix, Scalar } from "../formula/formulaValue";

/** A cell as the sheet keeps it: what was put in, not what a formula gives. */
export interface SourceCell {
  readonly value: Scalar;
  readonly formula: string | null;
}

/** What the engine asks of the workbook that it calculates. Sheets go by their ids. */
export interface CalculationSource {
  sheetIds(): readonly string[];
  sheetId(name: string): string | undefined;
  sheetName(id: string): string;
  cell(sheet: string, row: number, column: number): SourceCell | null;
  /** Rows and columns up to the last cell that holds something. */
  extent(sheet: string): { readonly rows: number; readonly columns: number };
  formulas(sheet: string, visit: (row: number, column: number, formula: string) => void): void;
  rowHidden(sheet: string, row: number): boolean;
  tables(): readonly TableShape[];
  /** Formula text of a name, the sheet's own before the workbook's. */
  nameFormula(name: string, sheet: string): string | undefined;
  library(name: string, args: readonly (Scalar | Matrix)[]): Scalar | Matrix | undefined;
  format(value: number, pattern: string): string;
  /** Days since the end of 1899 on the user's clock. */
  now(): number;
}
