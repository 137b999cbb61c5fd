/** What a cell holds once it is read: text, number, truth value, or nothing. A blank is `null`, never 0 or "". */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells, row by row; every row has the same length. */
export type CellGrid = readonly (readonly CellValue[])[];
