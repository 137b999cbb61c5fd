import { entry } from "../entry";

/** Partners whose groups stand in one block of a table; the others choose the block. */
export const BLOCK_BITS = 10;

/**
 * The weights of Shapley's formula for a number of partners. With w(s) = s!(n-s-1)!/n!, a partner's value is the sum of g(|S|) c(S) over the groups S
 * that it belongs to, with g(s) = w(s-1) + w(s), less an amount that is the same for every partner and follows from the total.
 */
export interface ShapleyWeights {
  /** g of the size of every group of a block, for each number of partners who chose the block. */
  readonly weights: readonly Float64Array[];
  /** The same times `common`: whole numbers, modulo 2^32. */
  readonly wholes: readonly Int32Array[];
  /** The least common multiple of 1 to n: over it all weights are whole. */
  readonly common: number;
  /** The sum of g over all groups of a partner: the most by which an error of the costs can grow. */
  readonly total: number;
}

const made = new Map<number, ShapleyWeights>();

/** The weights for a number of partners, kept once they are made. */
export function shapleyWeights(count: number): ShapleyWeights {
  const known = made.get(count) ?? makeWeights(count);
  made.set(count, known);
  return known;
}

function makeWeights(count: number): ShapleyWeights {
  let common = 1;
  for (let number = 2; number <= count; number++) common = (common / greatestDivisor(common, number)) * number;
  const choose = [1];
  for (let size = 1; size < count; size++) choose.push((entry(choose, size - 1) * (count - size)) / size);
  const orders = choose.map((ways) => common / (count * ways));
  const ofSize = Array.from({ length: count + 1 }, (_, size) => (orders[size - 1] ?? 0) + (orders[size] ?? 0));
  const blockBits = Math.min(count, BLOCK_BITS);
  const sizes = sizesOf(blockBits);
  const bySize = Array.from({ length: count - blockBits + 1 }, (_, chosen) =>
    sizes.map((size) => entry(ofSize, chosen + size)),
  );
  let total = 0;
  for (let size = 1; size <= count; size++) total += (entry(ofSize, size) / common) * entry(choose, size - 1);
  return {
    weights: bySize.map((wholes) => Float64Array.from(wholes, (whole) => whole / common)),
    wholes: bySize.map((wholes) => Int32Array.from(wholes, (whole) => whole | 0)),
    common,
    total,
  };
}

/** s!(n-s-1)!/n! for each size s: the chance that a partner finds one group of that size before it, in a random order. */
export function shapleyOrders(count: number): Float64Array {
  const orders = new Float64Array(count);
  for (let size = 0, ways = 1; size < count; size++) {
    orders[size] = 1 / (count * ways);
    ways = (ways * (count - 1 - size)) / (size + 1);
  }
  return orders;
}

/** How many members each group of a number of partners has. */
export function sizesOf(bits: number): number[] {
  const sizes = [0];
  for (let group = 1; group < 2 ** bits; group++) sizes.push(entry(sizes, group >> 1) + (group & 1));
  return sizes;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
