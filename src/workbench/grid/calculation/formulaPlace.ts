import type { Area, Matrix } from "../formula/formulaValue";
import type { FormulaCell } from "./formulaCell";

/** The cell itself as an area. */
export const placeOf = (cell: FormulaCell): Area => ({
  sheet: cell.sheet,
  row: cell.row,
  column: cell.column,
  rows: 1,
  columns: 1,
});

/** Where a formula's whole result goes. */
export const blockOf = (cell: FormulaCell, { rows, columns }: Matrix): Area => ({ ...placeOf(cell), rows, columns });

/** A block without its first cell: what must be free for it. */
export const around = (area: Area): Area[] => {
  const right = { ...area, column: area.column + 1, rows: 1, columns: area.columns - 1 };
  const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
  return [right, below].filter((each) => each.rows > 0 && each.columns > 0);
};

/** Takes a formula off the lists of what it used. */
export const unlink = (cell: FormulaCell): void => {
  for (const list of cell.links) list.delete(cell);
  cell.links = [];
};
