/** Draws that are worked out together: few enough for all inputs of theirs to stay in the processor's nearest memory. */
export const STRETCH = 128;
/** Rows of the stretch; a power of two. */
const ROWS = 4096;

/** Inputs that a simulation can have: each needs three rows. */
export const MOST_INPUTS = 1000;

/**
 * The rows that a simulation works in, one stretch of draws each; what stands in them is of no use to anybody once the stretch is done. They are one constant,
 * and every place is taken by `startOf`, because engines then see that each lies within and check none of them: that halves the time of all drawing.
 */
export const workRows = new Float64Array(ROWS * STRETCH);

/** The place of a row's first draw. */
export function startOf(row: number): number {
  return (row & (ROWS - 1)) * STRETCH;
}

/** Copies a stretch of draws into rows 0, 1 ... from whole columns of `draws` each, and says how many draws it has. */
export function takeStretch(columns: Float64Array, draws: number, at: number): number {
  const length = Math.min(STRETCH, draws - at);
  for (let row = 0; row * draws < columns.length; row++) {
    workRows.set(columns.subarray(row * draws + at, row * draws + at + length), startOf(row));
  }
  return length;
}
