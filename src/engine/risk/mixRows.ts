import { startOf, STRETCH, takeStretch, workRows } from "./workRows";

/** Coefficients in rows: one row an output, one column an input. */
export interface Mix {
  readonly rows: number;
  readonly columns: number;
  readonly coefficients: Float64Array;
}

/** Where outputs go: row r starts at `from` + r x `stride`. */
export interface Rows {
  readonly values: Float64Array;
  readonly from: number;
  readonly stride: number;
}

/** Coefficients by row as one stretch of numbers. */
export function mixOf(rows: readonly (readonly number[])[], columns: number): Mix {
  return { rows: rows.length, columns, coefficients: Float64Array.from(rows.flat()) };
}

/** Where two outputs are added up before they are handed over. */
const SUM_A = -2;
const SUM_B = -1;

/**
 * Makes each output its constant and the sum of coefficient x input, over the first `length` draws of the inputs' rows, from row `first` on. Two outputs and
 * four inputs go together, so that every number is read half as often and nothing waits for the sum before it.
 */
export function mixRows(mix: Mix, constants: Float64Array, first: number, outputs: Rows, length: number): void {
  const { rows, columns, coefficients } = mix;
  const fours = columns - (columns % 4);
  for (let row = 0; row < rows; row += 2) {
    const pair = row + 1 < rows;
    const at = row * columns;
    if (fours === 0) startSums();
    for (let column = 0; column < fours; column += 4) {
      if (pair) addFourToTwo(coefficients, at + column, columns, first + column, column === 0);
      else addFour(coefficients, at + column, first + column, column === 0);
    }
    for (let column = fours; column < columns; column++) {
      addOne(coefficients[at + column] ?? 0, first + column, SUM_A);
      if (pair) addOne(coefficients[at + columns + column] ?? 0, first + column, SUM_B);
    }
    handOver(SUM_A, constants[row] ?? 0, outputs, row, length);
    if (pair) handOver(SUM_B, constants[row + 1] ?? 0, outputs, row + 1, length);
  }
}

/** Mixes whole columns of `draws` inputs each; the outputs come as columns too. */
export function mixColumns(mix: Mix, constants: Float64Array, columns: Float64Array, draws: number): Float64Array {
  const values = new Float64Array(mix.rows * draws);
  for (let at = 0; at < draws; at += STRETCH) {
    const length = takeStretch(columns, draws, at);
    mixRows(mix, constants, 0, { values, from: at, stride: draws }, length);
  }
  return values;
}

function startSums(): void {
  const a = startOf(SUM_A);
  const b = startOf(SUM_B);
  for (let draw = 0; draw < STRETCH; draw++) {
    workRows[a + draw] = 0;
    workRows[b + draw] = 0;
  }
}

/** The first inputs start the sums, later ones add to them. */
function addFourToTwo(coefficients: Float64Array, at: number, columns: number, row: number, starts: boolean): void {
  const a0 = coefficients[at] ?? 0;
  const a1 = coefficients[at + 1] ?? 0;
  const a2 = coefficients[at + 2] ?? 0;
  const a3 = coefficients[at + 3] ?? 0;
  const b0 = coefficients[at + columns] ?? 0;
  const b1 = coefficients[at + columns + 1] ?? 0;
  const b2 = coefficients[at + columns + 2] ?? 0;
  const b3 = coefficients[at + columns + 3] ?? 0;
  const x0 = startOf(row);
  const x1 = startOf(row + 1);
  const x2 = startOf(row + 2);
  const x3 = startOf(row + 3);
  const a = startOf(SUM_A);
  const b = startOf(SUM_B);
  if (starts) {
    for (let draw = 0; draw < STRETCH; draw++) {
      const v0 = workRows[x0 + draw] ?? 0;
      const v1 = workRows[x1 + draw] ?? 0;
      const v2 = workRows[x2 + draw] ?? 0;
      const v3 = workRows[x3 + draw] ?? 0;
      workRows[a + draw] = a0 * v0 + a1 * v1 + (a2 * v2 + a3 * v3);
      workRows[b + draw] = b0 * v0 + b1 * v1 + (b2 * v2 + b3 * v3);
    }
    return;
  }
  for (let draw = 0; draw < STRETCH; draw++) {
    const v0 = workRows[x0 + draw] ?? 0;
    const v1 = workRows[x1 + draw] ?? 0;
    const v2 = workRows[x2 + draw] ?? 0;
    const v3 = workRows[x3 + draw] ?? 0;
    workRows[a + draw] = (workRows[a + draw] ?? 0) + (a0 * v0 + a1 * v1 + (a2 * v2 + a3 * v3));
    workRows[b + draw] = (workRows[b + draw] ?? 0) + (b0 * v0 + b1 * v1 + (b2 * v2 + b3 * v3));
  }
}

function addFour(coefficients: Float64Array, at: number, row: number, starts: boolean): void {
  const a0 = coefficients[at] ?? 0;
  const a1 = coefficients[at + 1] ?? 0;
  const a2 = coefficients[at + 2] ?? 0;
  const a3 = coefficients[at + 3] ?? 0;
  const x0 = startOf(row);
  const x1 = startOf(row + 1);
  const x2 = startOf(row + 2);
  const x3 = startOf(row + 3);
  const a = startOf(SUM_A);
  for (let draw = 0; draw < STRETCH; draw++) {
    const before = starts ? 0 : (workRows[a + draw] ?? 0);
    const ahead = a0 * (workRows[x0 + draw] ?? 0) + a1 * (workRows[x1 + draw] ?? 0);
    const behind = a2 * (workRows[x2 + draw] ?? 0) + a3 * (workRows[x3 + draw] ?? 0);
    workRows[a + draw] = before + (ahead + behind);
  }
}

function addOne(coefficient: number, row: number, to: number): void {
  const x = startOf(row);
  const sum = startOf(to);
  for (let draw = 0; draw < STRETCH; draw++) {
    workRows[sum + draw] = (workRows[sum + draw] ?? 0) + coefficient * (workRows[x + draw] ?? 0);
  }
}

function handOver(sum: number, constant: number, { values, from, stride }: Rows, row: number, length: number): void {
  const x = startOf(sum);
  const to = from + row * stride;
  const end = Math.min(length, STRETCH);
  for (let draw = 0; draw < end; draw++) {
    values[to + draw] = constant + (workRows[x + draw] ?? 0);
  }
}
