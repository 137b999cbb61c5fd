import type { WholeParts } from "./wholeParts";

/** Partners whose groups stand in one block; what the others add to a sum is worked out once a block. */
const BLOCK_BITS = 10;
/** Pools that one whole number can mark as met. */
const POOLS_MARKED = 30;

/**
 * What every group costs, each worked out once, in whole units: sums of own costs and volumes come from two short tables, one for the partners within
 * a block and one for those who choose it, and so do the pools that a group has met.
 */
export function fillCosts(count: number, parts: WholeParts): Float64Array {
  const costs = new Float64Array(2 ** count);
  const bits = Math.min(count, BLOCK_BITS);
  addSums(costs, bits, parts.own);
  for (let first = 0; first < parts.pools.length; first += POOLS_MARKED) {
    addPools(costs, count, bits, parts.pools.slice(first, first + POOLS_MARKED));
  }
  for (const { cost, block, volumes } of parts.steps) addSteps(costs, bits, cost, block, volumes);
  for (const needs of parts.largest) addLargest(costs, bits, needs);
  if (parts.alone !== null) cap(costs, bits, parts.alone);
  return costs;
}

/** Sums over every group of a few partners: those from position `from` up to, not including, `to`. */
function sumsOver(values: Float64Array, from: number, to: number): Float64Array {
  const sums = new Float64Array(2 ** (to - from));
  for (let position = from, half = 1; position < to; position++, half *= 2) {
    const value = Number(values[position]);
    for (let group = 0; group < half; group++) sums[half + group] = Number(sums[group]) + value;
  }
  return sums;
}

function addSums(costs: Float64Array, bits: number, own: Float64Array): void {
  const within = sumsOver(own, 0, bits);
  const chosen = sumsOver(own, bits, own.length);
  let at = 0;
  for (const base of chosen) {
    for (let group = 0; group < within.length; group++, at++) costs[at] = base + Number(within[group]);
  }
}

function addSteps(costs: Float64Array, bits: number, cost: number, block: number, volumes: Float64Array): void {
  const within = sumsOver(volumes, 0, bits);
  const chosen = sumsOver(volumes, bits, volumes.length);
  let at = 0;
  for (const base of chosen) {
    for (let group = 0; group < within.length; group++, at++) {
      // Exact: a volume below 2^53 that is no multiple of its block is too far from the next for the division to hide it.
      costs[at] = Number(costs[at]) + cost * Math.ceil((base + Number(within[group])) / block);
    }
  }
}

function cap(costs: Float64Array, bits: number, alone: Float64Array): void {
  const within = sumsOver(alone, 0, bits);
  const chosen = sumsOver(alone, bits, alone.length);
  let at = 0;
  for (const base of chosen) {
    for (let group = 0; group < within.length; group++, at++) {
      const apart = base + Number(within[group]);
      if (apart < Number(costs[at])) costs[at] = apart;
    }
  }
}

function addPools(costs: Float64Array, count: number, bits: number, pools: WholeParts["pools"]): void {
  const marks = Array.from({ length: count }, (_, position) =>
    pools.reduce((mark, { users }, pool) => (users.includes(position) ? mark | (1 << pool) : mark), 0),
  );
  const half = Math.ceil(pools.length / 2);
  const few = 2 ** half - 1;
  const amounts = Float64Array.from(pools, ({ cost }) => cost);
  const [low, high] = [sumsOver(amounts, 0, half), sumsOver(amounts, half, pools.length)];
  const within = marksOver(marks, 0, bits);
  const chosen = marksOver(marks, bits, count);
  let at = 0;
  for (const base of chosen) {
    for (let group = 0; group < within.length; group++, at++) {
      const met = base | Number(within[group]);
      costs[at] = Number(costs[at]) + (Number(low[met & few]) + Number(high[met >> half]));
    }
  }
}

function marksOver(marks: readonly number[], from: number, to: number): Int32Array {
  const over = new Int32Array(2 ** (to - from));
  for (let position = from, half = 1; position < to; position++, half *= 2) {
    const mark = Number(marks[position]);
    for (let group = 0; group < half; group++) over[half + group] = Number(over[group]) | mark;
  }
  return over;
}

function addLargest(costs: Float64Array, bits: number, needs: Float64Array): void {
  const within = largestOver(needs, 0, bits);
  const chosen = largestOver(needs, bits, needs.length);
  let at = 0;
  for (const base of chosen) {
    for (let group = 0; group < within.length; group++, at++) {
      costs[at] = Number(costs[at]) + Math.max(base, Number(within[group]));
    }
  }
}

function largestOver(needs: Float64Array, from: number, to: number): Float64Array {
  const over = new Float64Array(2 ** (to - from));
  for (let position = from, half = 1; position < to; position++, half *= 2) {
    const need = Number(needs[position]);
    for (let group = 0; group < half; group++) over[half + group] = Math.max(Number(over[group]), need);
  }
  return over;
}
