import { invariant } from "../invariant";

/** Numerators over one common denominator above zero. */
export interface ExactSolution {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Solves M x = b in whole numbers, without fractions on the way (Bareiss 1968). M has a positive diagonal, nothing positive beside it, and a regular
 * matrix of that kind (an M-matrix) has only positive leading minors, so that no pivot is ever zero.
 */
export function solveExactly(matrix: readonly (readonly bigint[])[], right: readonly bigint[]): ExactSolution {
  const count = right.length;
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0n]);
  let previous = 1n;
  for (let k = 0; k < count; k++) {
    const pivotRow = rows[k] ?? [];
    const pivot = pivotRow[k] ?? 0n;
    invariant(pivot > 0n, "a regular M-matrix has positive leading minors");
    for (let i = k + 1; i < count; i++) {
      const row = rows[i] ?? [];
      const factor = row[k] ?? 0n;
      for (let j = k + 1; j <= count; j++) row[j] = ((row[j] ?? 0n) * pivot - factor * (pivotRow[j] ?? 0n)) / previous;
      row[k] = 0n;
    }
    previous = pivot;
  }
  const numerators = new Array<bigint>(count).fill(0n);
  for (let i = count - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    let left = previous * (row[count] ?? 0n);
    for (let j = i + 1; j < count; j++) left -= (row[j] ?? 0n) * (numerators[j] ?? 0n);
    numerators[i] = left / (row[i] ?? 1n);
  }
  return { numerators, denominator: previous };
}
