import { entry } from "../entry";
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
  const rows = matrix.map((row, index) => [...row, entry(right, index)]);
  let previous = 1n;
  for (let k = 0; k < count; k++) {
    const pivotRow = entry(rows, k);
    const pivot = entry(pivotRow, k);
    invariant(pivot > 0n, "a regular M-matrix has positive leading minors");
    for (let i = k + 1; i < count; i++) {
      const row = entry(rows, i);
      const factor = entry(row, k);
      for (let j = k + 1; j <= count; j++) row[j] = ((row[j] ?? 0n) * pivot - factor * (pivotRow[j] ?? 0n)) / previous;
    }
    previous = pivot;
  }
  const numerators = new Array<bigint>(count).fill(0n);
  for (let i = count - 1; i >= 0; i--) {
    const row = entry(rows, i);
    let left = previous * entry(row, count);
    for (let j = i + 1; j < count; j++) left -= (row[j] ?? 0n) * (numerators[j] ?? 0n);
    numerators[i] = left / entry(row, i);
  }
  return { numerators, denominator: previous };
}
