import { entry } from "../entry";
import { BLOCK_BITS, shapleyWeights, sizesOf } from "./shapleyWeights";

/** Groups in a block. */
const BLOCK = 2 ** BLOCK_BITS;
/** Quadruples of blocks after which sums are put aside, so that no sum is a long chain of additions. */
const PUT_ASIDE = 64;
/** The most roundings that any cost goes through on its way into a sum. */
const LONGEST_CHAIN = BLOCK + PUT_ASIDE + 2 ** 6 + 64;
const HALF_ULP = 2 ** -53;

/**
 * For each partner the sum of g(|S|) c(S) over the groups S that it belongs to, in doubles, by one pass over the table: blocks of 2^10 groups are
 * added up into one block, for the partners within, and into one total each, for the partners who choose the block; both are folded once.
 */
export function weightedSums(costs: Float64Array, count: number): Float64Array {
  const { weights } = shapleyWeights(count);
  const size = Math.min(costs.length, BLOCK);
  const blocks = costs.length / size;
  const chosen = sizesOf(Math.log2(blocks));
  const totals = new Float64Array(blocks);
  const within = new Float64Array(size);
  const aside = new Float64Array(size);
  const rowOf = (block: number): Float64Array => entry(weights, entry(chosen, block));
  if (blocks < 4) {
    for (let block = 0; block < blocks; block++) addBlock(costs, block, rowOf(block), aside, totals);
    addInto(within, aside);
  }
  for (let block = 0; block + 4 <= blocks; block += 4) {
    addFourBlocks(costs, block, rowOf(block), rowOf(block + 1), rowOf(block + 3), aside, totals);
    if ((block / 4) % PUT_ASIDE === PUT_ASIDE - 1 || block + 4 === blocks) addInto(within, aside);
  }
  const sums = new Float64Array(count);
  foldInto(sums, 0, within);
  foldInto(sums, Math.log2(size), totals);
  return sums;
}

/** The most by which a sum of `weightedSums` can miss, when no cost is larger than `largest`. */
export function sumsError(count: number, largest: number): number {
  return LONGEST_CHAIN * HALF_ULP * shapleyWeights(count).total * largest * 1.01;
}

function addBlock(
  costs: Float64Array,
  block: number,
  row: Float64Array,
  aside: Float64Array,
  totals: Float64Array,
): void {
  const size = aside.length;
  let total = 0;
  for (let group = 0, at = block * size; group < size; group++, at++) {
    const part = Number(costs[at]) * Number(row[group]);
    total += part;
    aside[group] = Number(aside[group]) + part;
  }
  totals[block] = total;
}

/** The two blocks in the middle have as many members, and so the same weights. */
function addFourBlocks(
  costs: Float64Array,
  block: number,
  row0: Float64Array,
  row1: Float64Array,
  row2: Float64Array,
  aside: Float64Array,
  totals: Float64Array,
): void {
  let [total0, total1, total2, total3] = [0, 0, 0, 0];
  const from = block * BLOCK;
  for (let group = 0; group < BLOCK; group++) {
    const middle = Number(row1[group]);
    const part0 = Number(costs[from + group]) * Number(row0[group]);
    const part1 = Number(costs[from + BLOCK + group]) * middle;
    const part2 = Number(costs[from + 2 * BLOCK + group]) * middle;
    const part3 = Number(costs[from + 3 * BLOCK + group]) * Number(row2[group]);
    total0 += part0;
    total1 += part1;
    total2 += part2;
    total3 += part3;
    aside[group] = Number(aside[group]) + (part0 + part1 + (part2 + part3));
  }
  totals[block] = total0;
  totals[block + 1] = total1;
  totals[block + 2] = total2;
  totals[block + 3] = total3;
}

function addInto(within: Float64Array, aside: Float64Array): void {
  for (let group = 0; group < within.length; group++) within[group] = Number(within[group]) + Number(aside[group]);
  aside.fill(0);
}

/** For each bit the sum of the values at the places that have it: the upper half is its last bit's sum; the halves together leave one bit less. */
function foldInto(sums: Float64Array, first: number, values: Float64Array): void {
  const left = Float64Array.from(values);
  for (let half = left.length / 2, bit = first + Math.log2(left.length) - 1; half >= 1; half /= 2, bit--) {
    sums[bit] = pairwiseSum(left, half, half);
    for (let place = 0; place < half; place++) left[place] = Number(left[place]) + Number(left[place + half]);
  }
}

function pairwiseSum(values: Float64Array, from: number, count: number): number {
  if (count <= 32) {
    let sum = 0;
    for (let place = from; place < from + count; place++) sum += Number(values[place]);
    return sum;
  }
  const half = Math.floor(count / 2);
  return pairwiseSum(values, from, half) + pairwiseSum(values, from + half, count - half);
}
