import { entry } from "../entry";

/** The inverse of a matrix of whole numbers: `scaled` divided by `determinant`, which is not zero (its sign may be turned in both). */
export interface ExactInverse {
  readonly scaled: readonly (readonly bigint[])[];
  readonly determinant: bigint;
}

/**
 * Inverts a square matrix of whole numbers exactly; null where it has no inverse. Every number on the way is a minor of the matrix, so that nothing
 * grows beyond need; in doubles while products stay below 2^53, else in whole numbers of any size. Source: Bareiss (1968), with full elimination.
 */
export function exactInverse(matrix: readonly (readonly bigint[])[]): ExactInverse | null {
  const small = invertSmall(matrix);
  return small === "too large" ? invertLarge(matrix) : small;
}

const EXACT = 2 ** 52;
const EXACT_ENTRY = BigInt(EXACT);

function invertSmall(matrix: readonly (readonly bigint[])[]): ExactInverse | null | "too large" {
  const size = matrix.length;
  if (matrix.some((row) => row.some((value) => value > EXACT_ENTRY || value < -EXACT_ENTRY))) return "too large";
  const rows = matrix.map((row, at) => Float64Array.from([...row.map(Number), ...unitRow(size, at)]));
  let previous = 1;
  for (let step = 0; step < size; step++) {
    if (!bringUp(rows, step, (row) => row[step] !== 0)) return null;
    const top = entry(rows, step);
    const pivot = entry(top, step);
    for (const [at, row] of rows.entries()) {
      if (at === step) continue;
      const factor = entry(row, step);
      for (let place = 0; place < 2 * size; place++) {
        const [a, b] = [pivot * Number(row[place]), factor * Number(top[place])];
        if (Math.abs(a) > EXACT || Math.abs(b) > EXACT) return "too large";
        row[place] = (a - b) / previous;
      }
    }
    previous = pivot;
  }
  const scaled = rows.map((row) => Array.from(row.subarray(size), BigInt));
  return { scaled, determinant: BigInt(previous) };
}

function invertLarge(matrix: readonly (readonly bigint[])[]): ExactInverse | null {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...unitRow(size, at).map(BigInt)]);
  let previous = 1n;
  for (let step = 0; step < size; step++) {
    if (!bringUp(rows, step, (row) => row[step] !== 0n)) return null;
    const top = entry(rows, step);
    const pivot = entry(top, step);
    for (const [at, row] of rows.entries()) {
      if (at === step) continue;
      const factor = entry(row, step);
      for (let place = 0; place < 2 * size; place++) {
        row[place] = (pivot * entry(row, place) - factor * entry(top, place)) / previous;
      }
    }
    previous = pivot;
  }
  return { scaled: rows.map((row) => row.slice(size)), determinant: previous };
}

/** Exchanges the first usable row into place; false where there is none. */
function bringUp<Row>(rows: Row[], step: number, isUsable: (row: Row) => boolean): boolean {
  const found = rows.findIndex((row, at) => at >= step && isUsable(row));
  if (found < 0) return false;
  [rows[step], rows[found]] = [entry(rows, found), entry(rows, step)];
  return true;
}

function unitRow(size: number, at: number): number[] {
  return Array.from({ length: size }, (_, place) => (place === at ? 1 : 0));
}
