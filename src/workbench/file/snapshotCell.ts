/** A cell that shows an error. `error` is Excel's text, such as `#N/A`; `message` says more where the function gave a sentence (not kept in a file). */
export interface SnapshotError {
  readonly error: string;
  readonly message?: string;
}

/** A blank is null. Text is text even when it starts with "=". Dates are serial numbers with a date format. */
export type SnapshotValue = string | number | boolean | null | SnapshotError;

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export interface SnapshotCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** The constant, or the result that the formula last had. Cells inside another cell's `spill` or `array` carry their part of its result and no formula. */
  readonly value: SnapshotValue;
  /**
   * With the leading "=", in English, A1, comma separated, as typed: `=FAIRSHARE.SPLIT(100,A1:A3)`, `=XLOOKUP(...)`, no file prefixes.
   * Rows of a table are named in full: `Costs[[#This Row],[Amount]]`.
   */
  readonly formula?: string;
  /** The formula is a dynamic array; its result covers this many cells from here (1 x 1 when it does not spill, or shows an error). */
  readonly spill?: Extent;
  /** The formula is an array formula of the old kind (Ctrl+Shift+Enter) over this fixed block. */
  readonly array?: Extent;
  /** Place in `styles`; absent for the default look. */
  readonly style?: number;
}
