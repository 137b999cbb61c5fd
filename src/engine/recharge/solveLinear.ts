/** Pivot rows that are worked into the rest at once: each row below is then read and written once for all four. */
const AT_ONCE = 4;

/**
 * Solves M x = b in doubles, for matrices of hundreds of rows: LU with partial pivoting, four pivot rows at a time. `matrix` holds the rows one after the
 * other and is used up; `right` becomes the solution. Returns null where a pivot is zero or not a number (no single solution). What it gives is as near as
 * doubles come and never proved: a caller bounds the error by what is left when the solution is put back.
 */
export function solveLinear(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const count = right.length;
  for (let start = 0; start < count; start += AT_ONCE) {
    const end = Math.min(start + AT_ONCE, count);
    for (let k = start; k < end; k++) if (!pivotColumn(matrix, right, count, k, start, end)) return null;
    if (end - start === AT_ONCE) spreadFour(matrix, count, start);
  }
  for (let i = count - 1; i >= 0; i--) {
    let left = right[i] ?? 0;
    for (let j = i + 1, at = i * count + i + 1; j < count; j++, at++) left -= (matrix[at] ?? 0) * (right[j] ?? 0);
    right[i] = left / (matrix[i * count + i] ?? 0);
  }
  return right;
}

/** Brings the largest pivot up, and eliminates column k inside the block of columns and in the right side; pivot rows of the block are finished to their end. */
function pivotColumn(
  matrix: Float64Array,
  right: Float64Array,
  count: number,
  k: number,
  start: number,
  end: number,
): boolean {
  let best = k;
  let most = Math.abs(matrix[k * count + k] ?? 0);
  for (let i = k + 1; i < count; i++) {
    const size = Math.abs(matrix[i * count + k] ?? 0);
    if (size > most) [best, most] = [i, size];
  }
  if (!(most > 0)) return false;
  if (best !== k) exchange(matrix, right, count, best, k);
  finishRow(matrix, count, k, start, end);
  const pivotAt = k * count;
  const pivot = matrix[pivotAt + k] ?? 1;
  const own = right[k] ?? 0;
  for (let i = k + 1; i < count; i++) {
    const at = i * count;
    const factor = (matrix[at + k] ?? 0) / pivot;
    matrix[at + k] = factor;
    if (factor === 0) continue;
    for (let j = k + 1; j < end; j++) matrix[at + j] = (matrix[at + j] ?? 0) - factor * (matrix[pivotAt + j] ?? 0);
    right[i] = (right[i] ?? 0) - factor * own;
  }
  return true;
}

function exchange(matrix: Float64Array, right: Float64Array, count: number, a: number, b: number): void {
  for (let j = 0, first = a * count, second = b * count; j < count; j++, first++, second++) {
    const value = matrix[first] ?? 0;
    matrix[first] = matrix[second] ?? 0;
    matrix[second] = value;
  }
  const value = right[a] ?? 0;
  right[a] = right[b] ?? 0;
  right[b] = value;
}

/** Works the pivot rows of the block above row k into what lies right of the block. */
function finishRow(matrix: Float64Array, count: number, k: number, start: number, end: number): void {
  const at = k * count;
  for (let p = start; p < k; p++) {
    const factor = matrix[at + p] ?? 0;
    const from = p * count;
    for (let j = end; j < count; j++) matrix[at + j] = (matrix[at + j] ?? 0) - factor * (matrix[from + j] ?? 0);
  }
}

/** Works four finished pivot rows into every row below them, right of their columns: two rows at a time, so that each pivot value that is read serves both. */
function spreadFour(matrix: Float64Array, count: number, start: number): void {
  const first = start + AT_ONCE;
  let i = first;
  for (; i + 1 < count; i += 2) spreadIntoTwo(matrix, count, start, i, i + 1);
  for (; i < count; i++) spreadIntoOne(matrix, count, start, i);
}

function spreadIntoTwo(m: Float64Array, count: number, start: number, upper: number, lower: number): void {
  let one = start * count + start;
  let two = one + count;
  let three = two + count;
  let four = three + count;
  let above = upper * count + start;
  let below = lower * count + start;
  const [a, b, c, d] = [m[above] ?? 0, m[above + 1] ?? 0, m[above + 2] ?? 0, m[above + 3] ?? 0];
  const [e, f, g, h] = [m[below] ?? 0, m[below + 1] ?? 0, m[below + 2] ?? 0, m[below + 3] ?? 0];
  one += AT_ONCE;
  two += AT_ONCE;
  three += AT_ONCE;
  four += AT_ONCE;
  above += AT_ONCE;
  below += AT_ONCE;
  for (let left = count - start - AT_ONCE; left > 0; left--) {
    const w = m[one++] ?? 0;
    const x = m[two++] ?? 0;
    const y = m[three++] ?? 0;
    const z = m[four++] ?? 0;
    m[above] = (m[above] ?? 0) - a * w - b * x - c * y - d * z;
    m[below] = (m[below] ?? 0) - e * w - f * x - g * y - h * z;
    above += 1;
    below += 1;
  }
}

function spreadIntoOne(matrix: Float64Array, count: number, start: number, row: number): void {
  const at = row * count;
  for (let p = start; p < start + AT_ONCE; p++) {
    const factor = matrix[at + p] ?? 0;
    for (let j = start + AT_ONCE, from = p * count + j; j < count; j++, from++)
      matrix[at + j] = (matrix[at + j] ?? 0) - factor * (matrix[from] ?? 0);
  }
}
