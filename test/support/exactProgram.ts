/** Whole numbers over one denominator. */
export interface ExactAnswer {
  readonly values: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * The textbook simplex method in whole numbers: maximises goal x values where every row x values is at most its bound, values and bounds being 0 or more. The lowest variable that helps
 * enters, and the lowest of those that bind first leaves, so that it always ends. Throws where there is no largest value.
 */
export function largestInRows(
  rows: readonly (readonly bigint[])[],
  bounds: readonly bigint[],
  goal: readonly bigint[],
): ExactAnswer {
  const width = goal.length;
  const table = rows.map((row, at) => [...row, bounds[at]!]);
  table.push([...goal.map((value) => -value), 0n]);
  const across = goal.map((_, place) => place);
  const down = rows.map((_, at) => width + at);
  let denominator = 1n;
  for (;;) {
    const last = table.at(-1)!;
    const helpful = across.map((_, place) => place).filter((place) => last[place]! < 0n);
    if (helpful.length === 0) break;
    const column = helpful.reduce((low, place) => (across[place]! < across[low]! ? place : low));
    let row = -1;
    for (let at = 0; at < rows.length; at++) {
      const step = table[at]![column]!;
      if (step <= 0n) continue;
      const order = row < 0 ? -1n : table[at]![width]! * table[row]![column]! - table[row]![width]! * step;
      if (order < 0n || (order === 0n && down[at]! < down[row]!)) row = at;
    }
    if (row < 0) throw new Error("there is no largest value");
    const top = table[row]!;
    const pivot = top[column]!;
    for (const [at, line] of table.entries()) {
      if (at === row) continue;
      const factor = line[column]!;
      for (let place = 0; place <= width; place++) {
        if (place !== column) line[place] = (line[place]! * pivot - factor * top[place]!) / denominator;
      }
      line[column] = -factor;
    }
    top[column] = denominator;
    denominator = pivot;
    [across[column], down[row]] = [down[row]!, across[column]!];
  }
  const values = new Array<bigint>(width).fill(0n);
  down.forEach((variable, at) => {
    if (variable < width) values[variable] = table[at]![width]!;
  });
  return { values, denominator };
}
