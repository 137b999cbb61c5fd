import { startOf, STRETCH, workRows } from "./workRows";

/** A lower root of correlations, as one stretch of numbers, with what its rows have in common. */
export interface SharedRoot {
  readonly size: number;
  /** Row by row; what stands above the diagonal is not read. */
  readonly coefficients: Float64Array;
  /** For each row the latest earlier one whose coefficients before its own diagonal it begins with: its sum goes on from there. */
  readonly goesOnFrom: Int32Array;
}

/**
 * Finds what the rows of a root share. Inputs that go together alike (one correlation for all, or blocks of them) have rows that begin alike to the last bit,
 * and then a row costs one or two multiplications a draw in place of as many as there are inputs before it.
 */
export function shareBeginnings(root: readonly (readonly number[])[]): SharedRoot {
  const goesOnFrom = Int32Array.from(root, (row, index) => {
    let from = Math.max(0, index - 1);
    while (from > 0 && !beginsAs(row, root[from] ?? [], from)) from--;
    return from;
  });
  return { size: root.length, coefficients: Float64Array.from(root.flat()), goesOnFrom };
}

function beginsAs(row: readonly number[], earlier: readonly number[], length: number): boolean {
  for (let column = 0; column < length; column++) if (row[column] !== earlier[column]) return false;
  return true;
}

/**
 * Turns the independent quantities of rows 0, 1 ... into correlated ones from row `correlated` on. Running sums stand from row `sums` on; the first of these
 * rows is what every sum starts from.
 */
export function correlate({ size, coefficients, goesOnFrom }: SharedRoot, sums: number, correlated: number): void {
  finishFirst(coefficients[0] ?? 0, sums, correlated);
  for (let row = 1; row < size; row++) {
    const first = row * size;
    let column = goesOnFrom[row] ?? 0;
    let from = sums + column;
    const to = sums + row;
    for (; column + 4 < row; column += 4) {
      addFour(coefficients, first + column, column, from, to);
      from = to;
    }
    if (column + 4 === row) {
      finishFour(coefficients, first + column, row, from, to, correlated + row);
      continue;
    }
    for (; column + 1 < row; column++) {
      addOne(coefficients[first + column] ?? 0, column, from, to);
      from = to;
    }
    finishOne(coefficients, first + column, row, from, to, correlated + row);
  }
}

function finishFirst(own: number, sums: number, correlated: number): void {
  const x = startOf(0);
  const s = startOf(sums);
  const z = startOf(correlated);
  for (let draw = 0; draw < STRETCH; draw++) {
    workRows[z + draw] = (workRows[s + draw] ?? 0) + own * (workRows[x + draw] ?? 0);
  }
}

function addFour(coefficients: Float64Array, first: number, column: number, from: number, to: number): void {
  const a0 = coefficients[first] ?? 0;
  const a1 = coefficients[first + 1] ?? 0;
  const a2 = coefficients[first + 2] ?? 0;
  const a3 = coefficients[first + 3] ?? 0;
  const x0 = startOf(column);
  const x1 = startOf(column + 1);
  const x2 = startOf(column + 2);
  const x3 = startOf(column + 3);
  const s = startOf(from);
  const t = startOf(to);
  for (let draw = 0; draw < STRETCH; draw++) {
    const ahead = a0 * (workRows[x0 + draw] ?? 0) + a1 * (workRows[x1 + draw] ?? 0);
    const behind = a2 * (workRows[x2 + draw] ?? 0) + a3 * (workRows[x3 + draw] ?? 0);
    workRows[t + draw] = (workRows[s + draw] ?? 0) + (ahead + behind);
  }
}

function addOne(coefficient: number, column: number, from: number, to: number): void {
  const x = startOf(column);
  const s = startOf(from);
  const t = startOf(to);
  for (let draw = 0; draw < STRETCH; draw++) {
    workRows[t + draw] = (workRows[s + draw] ?? 0) + coefficient * (workRows[x + draw] ?? 0);
  }
}

/** The last four coefficients before the diagonal make the row's sum, and the one on it the correlated quantity. */
function finishFour(
  coefficients: Float64Array,
  first: number,
  row: number,
  from: number,
  to: number,
  correlated: number,
): void {
  const a0 = coefficients[first] ?? 0;
  const a1 = coefficients[first + 1] ?? 0;
  const a2 = coefficients[first + 2] ?? 0;
  const a3 = coefficients[first + 3] ?? 0;
  const own = coefficients[first + 4] ?? 0;
  const x0 = startOf(row - 4);
  const x1 = startOf(row - 3);
  const x2 = startOf(row - 2);
  const x3 = startOf(row - 1);
  const x = startOf(row);
  const s = startOf(from);
  const t = startOf(to);
  const z = startOf(correlated);
  for (let draw = 0; draw < STRETCH; draw++) {
    const ahead = a0 * (workRows[x0 + draw] ?? 0) + a1 * (workRows[x1 + draw] ?? 0);
    const behind = a2 * (workRows[x2 + draw] ?? 0) + a3 * (workRows[x3 + draw] ?? 0);
    const sum = (workRows[s + draw] ?? 0) + (ahead + behind);
    workRows[t + draw] = sum;
    workRows[z + draw] = sum + own * (workRows[x + draw] ?? 0);
  }
}

function finishOne(
  coefficients: Float64Array,
  last: number,
  row: number,
  from: number,
  to: number,
  correlated: number,
): void {
  const coefficient = coefficients[last] ?? 0;
  const own = coefficients[last + 1] ?? 0;
  const before = startOf(row - 1);
  const x = startOf(row);
  const s = startOf(from);
  const t = startOf(to);
  const z = startOf(correlated);
  for (let draw = 0; draw < STRETCH; draw++) {
    const sum = (workRows[s + draw] ?? 0) + coefficient * (workRows[before + draw] ?? 0);
    workRows[t + draw] = sum;
    workRows[z + draw] = sum + own * (workRows[x + draw] ?? 0);
  }
}
