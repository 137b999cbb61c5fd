/** Eigenvalues of a symmetric matrix with their eigenvectors: column k of `vectors` belongs to value k. */
export interface Eigenvalues {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

const SWEEPS = 60;

/** Eigenvalues of a symmetric matrix by Jacobi's rotations (Golub and Van Loan, Matrix Computations, 8.5), cyclic, until nothing is left off the diagonal. */
export function eigenvaluesOf(matrix: readonly (readonly number[])[]): Eigenvalues {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((_, i) => matrix.map((_row, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotated = rotate(a, v, p, q) || rotated;
    if (!rotated) break;
  }
  return { values: a.map((row, index) => row[index] ?? 0), vectors: v };
}

function rotate(a: number[][], v: number[][], p: number, q: number): boolean {
  const rowP = a[p] ?? [];
  const rowQ = a[q] ?? [];
  const off = rowP[q] ?? 0;
  const [dp, dq] = [rowP[p] ?? 0, rowQ[q] ?? 0];
  if (Math.abs(off) <= 1e-17 * (Math.abs(dp) + Math.abs(dq)) || off === 0) return false;
  const tau = (dq - dp) / (2 * off);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  for (const row of a) turn(row, p, q, c, s);
  const [nextP, nextQ] = [[...rowP], [...rowQ]];
  a.forEach((_, k) => {
    rowP[k] = c * (nextP[k] ?? 0) - s * (nextQ[k] ?? 0);
    rowQ[k] = s * (nextP[k] ?? 0) + c * (nextQ[k] ?? 0);
  });
  for (const row of v) turn(row, p, q, c, s);
  return true;
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}
