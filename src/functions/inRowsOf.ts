/** Values, row after row, in the shape of the range that they answer. */
export function inRowsOf(rows: readonly (readonly unknown[])[], values: readonly number[]): number[][] {
  let at = 0;
  return rows.map(({ length }) => values.slice(at, (at += length)));
}
