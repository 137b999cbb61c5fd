/** Coefficients in rows: one row an output, one column an input. */
export interface Mix {
  readonly rows: number;
  readonly columns: number;
  readonly coefficients: Float64Array;
}

/** Rows of draws in one stretch of numbers: row r starts at `from` + r x `stride`. */
export interface Rows {
  readonly values: Float64Array;
  readonly from: number;
  readonly stride: number;
}

/**
 * Adds to each output the sum of coefficient x input, over `length` draws. Two outputs and four inputs go together, so that every number is read half as
 * often and nothing waits for the sum before it; coefficients that are all 0 are passed over.
 */
export function mixRows({ rows, columns, coefficients }: Mix, inputs: Rows, outputs: Rows, length: number): void {
  const pairs = rows - (rows % 2);
  const fours = columns - (columns % 4);
  for (let row = 0; row < pairs; row += 2) {
    for (let column = 0; column < fours; column += 4) {
      addFourToTwo(coefficients, row * columns + column, columns, inputs, column, outputs, row, length);
    }
  }
  for (let row = 0; row < rows; row++) {
    if (row >= pairs) {
      for (let column = 0; column < fours; column += 4) {
        addFour(coefficients, row * columns + column, inputs, column, outputs, row, length);
      }
    }
    for (let column = fours; column < columns; column++) {
      addOne(coefficients[row * columns + column] ?? 0, inputs, column, outputs, row, length);
    }
  }
}

function addFourToTwo(
  coefficients: Float64Array,
  first: number,
  columns: number,
  inputs: Rows,
  column: number,
  outputs: Rows,
  row: number,
  length: number,
): void {
  const a0 = coefficients[first] ?? 0;
  const a1 = coefficients[first + 1] ?? 0;
  const a2 = coefficients[first + 2] ?? 0;
  const a3 = coefficients[first + 3] ?? 0;
  const b0 = coefficients[first + columns] ?? 0;
  const b1 = coefficients[first + columns + 1] ?? 0;
  const b2 = coefficients[first + columns + 2] ?? 0;
  const b3 = coefficients[first + columns + 3] ?? 0;
  if (a0 === 0 && a1 === 0 && a2 === 0 && a3 === 0 && b0 === 0 && b1 === 0 && b2 === 0 && b3 === 0) return;
  const x = inputs.values;
  const y = outputs.values;
  const x0 = inputs.from + column * inputs.stride;
  const x1 = x0 + inputs.stride;
  const x2 = x1 + inputs.stride;
  const x3 = x2 + inputs.stride;
  const ya = outputs.from + row * outputs.stride;
  const yb = ya + outputs.stride;
  for (let draw = 0; draw < length; draw++) {
    const v0 = x[x0 + draw] ?? 0;
    const v1 = x[x1 + draw] ?? 0;
    const v2 = x[x2 + draw] ?? 0;
    const v3 = x[x3 + draw] ?? 0;
    y[ya + draw] = (y[ya + draw] ?? 0) + (a0 * v0 + a1 * v1 + (a2 * v2 + a3 * v3));
    y[yb + draw] = (y[yb + draw] ?? 0) + (b0 * v0 + b1 * v1 + (b2 * v2 + b3 * v3));
  }
}

function addFour(
  coefficients: Float64Array,
  first: number,
  inputs: Rows,
  column: number,
  outputs: Rows,
  row: number,
  length: number,
): void {
  const a0 = coefficients[first] ?? 0;
  const a1 = coefficients[first + 1] ?? 0;
  const a2 = coefficients[first + 2] ?? 0;
  const a3 = coefficients[first + 3] ?? 0;
  const x = inputs.values;
  const y = outputs.values;
  const x0 = inputs.from + column * inputs.stride;
  const x1 = x0 + inputs.stride;
  const x2 = x1 + inputs.stride;
  const x3 = x2 + inputs.stride;
  const ya = outputs.from + row * outputs.stride;
  for (let draw = 0; draw < length; draw++) {
    y[ya + draw] =
      (y[ya + draw] ?? 0) +
      (a0 * (x[x0 + draw] ?? 0) + a1 * (x[x1 + draw] ?? 0) + (a2 * (x[x2 + draw] ?? 0) + a3 * (x[x3 + draw] ?? 0)));
  }
}

function addOne(coefficient: number, inputs: Rows, column: number, outputs: Rows, row: number, length: number): void {
  if (coefficient === 0) return;
  const x = inputs.values;
  const y = outputs.values;
  const from = inputs.from + column * inputs.stride;
  const to = outputs.from + row * outputs.stride;
  for (let draw = 0; draw < length; draw++) y[to + draw] = (y[to + draw] ?? 0) + coefficient * (x[from + draw] ?? 0);
}

/** Sets every output to its constant, ready for the inputs to be added. */
export function startRows(constants: Float64Array, { values, from, stride }: Rows, length: number): void {
  for (let row = 0; row < constants.length; row++) {
    const start = from + row * stride;
    values.fill(constants[row] ?? 0, start, start + length);
  }
}
