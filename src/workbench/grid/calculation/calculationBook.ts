import type { Environment } from "../formula/environment";
import type { Area, Value } from "../formula/formulaValue";
import type { CalculationSource } from "./calculationSource";
import type { FormulaCell } from "./formulaCell";
import type { SheetFormulas } from "./sheetFormulas";

/** Answers calls of custom functions. */
export interface CustomCaller {
  /** A cell is about to be worked out anew; calls that it waited for are not wanted unless it makes them again. */
  begin(cell: FormulaCell): void;
  /** Undefined when there is no such function; #BUSY! while the answer is waited for. */
  call(name: string, args: readonly Value[], cell: FormulaCell, env: Environment): Value;
  /** The cell does not hold the formula any more. */
  released(cell: FormulaCell): void;
}

/** What a formula under evaluation needs of the calculation around it. */
export interface CalculationBook {
  readonly source: CalculationSource;
  sheet(id: string): SheetFormulas;
  /** Works out first what shows in an area. */
  settle(area: Area): void;
}

/** Thrown to work out a formula first whose user was reached through too many others. */
export class WorkOutFirst extends Error {
  readonly cell: FormulaCell;
  constructor(cell: FormulaCell) {
    super("work out first");
    this.cell = cell;
  }
}
