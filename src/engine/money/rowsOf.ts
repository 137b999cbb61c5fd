/** A block of numbers, row after row, as the rows that a range takes; a length that is no multiple of `columns` loses its last, unfinished row. */
export function rowsOf(block: Float64Array, columns: number): number[][] {
  const rows = new Array<number[]>(Math.floor(block.length / columns));
  for (let row = 0, at = 0; row < rows.length; row++) {
    const cells = new Array<number>(columns);
    for (let column = 0; column < columns; column++) cells[column] = Number(block[at++]);
    rows[row] = cells;
  }
  return rows;
}
