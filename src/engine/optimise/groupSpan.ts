import { entry } from "../entry";

/** The groups whose charge follows from the charges of the groups that were added: their rows of members are sums of multiples of those. */
export interface GroupSpan {
  /** How many of the groups that were added were independent. */
  readonly rank: () => number;
  /** Adds a group; false where its charge followed already. */
  readonly add: (group: number) => boolean;
  readonly has: (group: number) => boolean;
  /** A number for each partner, whose sum over a group is zero for every group in the span, and almost never for another. */
  readonly detector: () => Float64Array;
}

/**
 * An empty span over `count` partners (at most 24, so that every number below is exact). A group is in the span when it is orthogonal to
 * everything that all added groups are orthogonal to; that space is kept as whole numbers.
 */
export function groupSpan(count: number): GroupSpan {
  const rows: { pivot: number; values: bigint[] }[] = [];
  let orthogonal = orthogonalSpace(rows, count);
  return {
    rank: () => rows.length,
    add: (group) => {
      let values = Array.from({ length: count }, (_, partner) => BigInt((group >> partner) & 1));
      for (const row of rows) values = eliminate(values, row);
      const pivot = values.findIndex((value) => value !== 0n);
      if (pivot < 0) return false;
      const added = { pivot, values: lowest(values) };
      for (const row of rows) row.values = eliminate(row.values, added);
      rows.push(added);
      orthogonal = orthogonalSpace(rows, count);
      return true;
    },
    has: (group) => orthogonal.every((normal) => sumOver(normal, group) === 0),
    detector: () => {
      let state = 20260401;
      const mixed = new Float64Array(count);
      for (const normal of orthogonal) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const factor = 1 + (state >>> 14);
        normal.forEach((value, partner) => (mixed[partner] = entry(mixed, partner) + factor * value));
      }
      return mixed;
    },
  };
}

function sumOver(values: Float64Array, group: number): number {
  let sum = 0;
  for (let left = group; left !== 0; left &= left - 1) sum += Number(values[31 - Math.clz32(left & -left)]);
  return sum;
}

function eliminate(
  values: readonly bigint[],
  row: { readonly pivot: number; readonly values: readonly bigint[] },
): bigint[] {
  const factor = entry(values, row.pivot);
  if (factor === 0n) return [...values];
  const pivot = entry(row.values, row.pivot);
  return lowest(values.map((value, place) => value * pivot - factor * entry(row.values, place)));
}

function lowest(values: readonly bigint[]): bigint[] {
  const common = commonDivisor(values);
  return common > 1n ? values.map((value) => value / common) : [...values];
}

/** The largest whole number that divides all values; 0 where all are zero. */
export function commonDivisor(values: readonly bigint[]): bigint {
  let common = 0n;
  for (const value of values) {
    let rest = value < 0n ? -value : value;
    while (rest !== 0n) [common, rest] = [rest, common % rest];
    if (common === 1n) return common;
  }
  return common;
}

/** One vector for each partner that is no pivot. */
function orthogonalSpace(
  rows: readonly { readonly pivot: number; readonly values: readonly bigint[] }[],
  count: number,
): Float64Array[] {
  const pivots = new Set(rows.map(({ pivot }) => pivot));
  const free = Array.from({ length: count }, (_, partner) => partner).filter((partner) => !pivots.has(partner));
  const scale = rows.reduce((product, { pivot, values }) => {
    const value = entry(values, pivot);
    return (product * value) / commonDivisor([product, value]);
  }, 1n);
  return free.map((partner) => {
    const normal = new Array<bigint>(count).fill(0n);
    normal[partner] = scale;
    for (const { pivot, values } of rows) normal[pivot] = (-entry(values, partner) * scale) / entry(values, pivot);
    return Float64Array.from(lowest(normal), Number);
  });
}
