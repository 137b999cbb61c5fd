import { entry } from "../entry";
import { BLOCK_BITS, shapleyWeights, sizesOf } from "./shapleyWeights";

/** Groups in a block. */
const BLOCK = 2 ** BLOCK_BITS;

/**
 * The sums of `weightedSums` times the common multiple of the weights: whole numbers, exact, modulo 2^32. The costs are whole numbers. Together with
 * a sum in doubles that misses by less than 2^31 it gives the exact sum, at the price of one more pass over the table.
 */
export function residueSums(costs: Float64Array, count: number): Int32Array {
  const { wholes } = shapleyWeights(count);
  const size = Math.min(costs.length, BLOCK);
  const blocks = costs.length / size;
  const chosen = sizesOf(Math.log2(blocks));
  const totals = new Int32Array(blocks);
  const within = new Int32Array(size);
  const rowOf = (block: number): Int32Array => entry(wholes, entry(chosen, block));
  for (let block = 0; blocks < 4 && block < blocks; block++) addBlock(costs, block, rowOf(block), within, totals);
  for (let block = 0; block + 4 <= blocks; block += 4) {
    addFourBlocks(costs, block, rowOf(block), rowOf(block + 1), rowOf(block + 3), within, totals);
  }
  const sums = new Int32Array(count);
  foldInto(sums, 0, within);
  foldInto(sums, Math.log2(size), totals);
  return sums;
}

function addBlock(costs: Float64Array, block: number, row: Int32Array, within: Int32Array, totals: Int32Array): void {
  const size = within.length;
  let total = 0;
  for (let group = 0, at = block * size; group < size; group++, at++) {
    const part = Math.imul(Number(costs[at]), Number(row[group]));
    total = (total + part) | 0;
    within[group] = Number(within[group]) + part;
  }
  totals[block] = total;
}

/** The two blocks in the middle have as many members, and so the same weights. */
function addFourBlocks(
  costs: Float64Array,
  block: number,
  row0: Int32Array,
  row1: Int32Array,
  row2: Int32Array,
  within: Int32Array,
  totals: Int32Array,
): void {
  let [total0, total1, total2, total3] = [0, 0, 0, 0];
  const from = block * BLOCK;
  for (let group = 0; group < BLOCK; group++) {
    const middle = Number(row1[group]);
    const part0 = Math.imul(Number(costs[from + group]), Number(row0[group]));
    const part1 = Math.imul(Number(costs[from + BLOCK + group]), middle);
    const part2 = Math.imul(Number(costs[from + 2 * BLOCK + group]), middle);
    const part3 = Math.imul(Number(costs[from + 3 * BLOCK + group]), Number(row2[group]));
    total0 = (total0 + part0) | 0;
    total1 = (total1 + part1) | 0;
    total2 = (total2 + part2) | 0;
    total3 = (total3 + part3) | 0;
    const four = (((part0 + part1) | 0) + ((part2 + part3) | 0)) | 0;
    within[group] = (Number(within[group]) + four) | 0;
  }
  totals[block] = total0;
  totals[block + 1] = total1;
  totals[block + 2] = total2;
  totals[block + 3] = total3;
}

/** For each bit the sum of the values at the places that have it. */
function foldInto(sums: Int32Array, first: number, values: Int32Array): void {
  const left = Int32Array.from(values);
  for (let half = left.length / 2, bit = first + Math.log2(left.length) - 1; half >= 1; half /= 2, bit--) {
    let sum = 0;
    for (let place = 0; place < half; place++) {
      sum = (sum + Number(left[place + half])) | 0;
      left[place] = Number(left[place]) + Number(left[place + half]);
    }
    sums[bit] = sum;
  }
}
