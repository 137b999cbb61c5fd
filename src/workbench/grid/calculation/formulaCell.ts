import type { Area, Matrix, Scalar } from "../formula/formulaValue";
import type { Syntax } from "../formula/syntax";

/** A result that came with a file and stands until something that the formula uses changes. */
export interface AdoptedResult {
  readonly value: Scalar;
  readonly array: Matrix | null;
}

/** A cell with a formula, and what was last worked out for it. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly syntax: Syntax | null;
  /** What the cell itself shows. */
  value: Scalar;
  /** The whole result where it is more than one cell; it spills over `spill` unless something is in the way. */
  array: Matrix | null;
  spill: Area | null;
  dirty: boolean;
  running: boolean;
  /** How often it was worked out in this calculation; a limit ends what would go round for ever. */
  runs: number;
  adopted: AdoptedResult | null;
  /** Removes it from the lists of what it depends on. */
  links: Set<FormulaCell>[];
  watched: Area[];
}

export const newFormulaCell = (
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  text: string,
  syntax: Syntax | null,
): FormulaCell => ({
  sheet: place.sheet,
  row: place.row,
  column: place.column,
  text,
  syntax,
  value: null,
  array: null,
  spill: null,
  dirty: true,
  running: false,
  runs: 0,
  adopted: null,
  links: [],
  watched: [],
});
