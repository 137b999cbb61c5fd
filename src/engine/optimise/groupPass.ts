import { entry } from "../entry";

/**
 * A figure of every group as one pass over the table of costs gives it: the partners' numbers of its members, plus `constant`, less `own` times its
 * cost, less `other` times the cost of all partners outside it.
 */
export interface GroupFigure {
  readonly partners: Float64Array;
  readonly constant: number;
  readonly own: number;
  readonly other: number;
}

/** Which groups above the threshold a pass gives. */
export interface PassOptions {
  /** Every group above the threshold instead of the highest of each block. */
  readonly all?: boolean;
  /** Groups whose numbers here add up to 0 are left out. */
  readonly skip?: Float64Array | null;
}

/**
 * The groups with a figure above `threshold`, nobody and everybody left out: the highest of each block of groups that share all but their first partners,
 * or all of them. Every group is looked at once, four at a time, as most are far below.
 */
export function groupsAbove(
  costs: Float64Array,
  figure: GroupFigure,
  threshold: number,
  { all = false, skip = null }: PassOptions = {},
): number[] {
  const bits = blockBits(figure.partners.length);
  const size = 2 ** bits;
  const low = subsetSums(figure.partners.subarray(0, bits));
  const high = subsetSums(figure.partners.subarray(bits));
  const isSkipped = skip === null ? null : isZeroSum(skip, bits);
  const { own, other, constant } = figure;
  const everybody = costs.length - 1;
  const found: number[] = [];
  for (let block = 0; block < high.length; block++) {
    const base = Number(high[block]) + constant;
    const first = block * size;
    let limit = threshold - base;
    let winner = -1;
    for (let place = 0; place < size; place += 4) {
      const group = first + place;
      let a = Number(low[place]) - own * Number(costs[group]);
      let b = Number(low[place + 1]) - own * Number(costs[group + 1]);
      let c = Number(low[place + 2]) - own * Number(costs[group + 2]);
      let d = Number(low[place + 3]) - own * Number(costs[group + 3]);
      if (other !== 0) {
        const rest = everybody - group;
        a -= other * Number(costs[rest]);
        b -= other * Number(costs[rest - 1]);
        c -= other * Number(costs[rest - 2]);
        d -= other * Number(costs[rest - 3]);
      }
      if (!(a > limit || b > limit || c > limit || d > limit)) continue;
      for (let step = place; step < place + 4; step++) {
        const one = first + step;
        let value = Number(low[step]) - own * Number(costs[one]);
        if (other !== 0) value -= other * Number(costs[everybody - one]);
        if (!(value > limit) || one === 0 || one === everybody) continue;
        if (isSkipped?.(step, block) === true) continue;
        if (all) {
          found.push(one);
        } else {
          limit = value;
          winner = one;
        }
      }
    }
    if (winner >= 0) found.push(winner);
  }
  return found;
}

/** Whether the numbers of a group add up to 0: of its first partners, `bits` of them, and of the others. */
export function isZeroSum(numbers: Float64Array, bits: number): (place: number, block: number) => boolean {
  const low = subsetSums(numbers.subarray(0, bits));
  const high = subsetSums(numbers.subarray(bits));
  return (place, block) => Number(low[place]) + Number(high[block]) === 0;
}

/** Sums of numbers over all sets of them, in the order of the sets' numbers; written into `sums`, which starts with 0, where it is given. */
export function subsetSums(
  numbers: Float64Array,
  sums: Float64Array = new Float64Array(2 ** numbers.length),
): Float64Array {
  for (let place = 0; place < numbers.length; place++) {
    const size = 2 ** place;
    const number = entry(numbers, place);
    for (let set = 0; set < size; set++) sums[size + set] = Number(sums[set]) + number;
  }
  return sums;
}

/** Blocks small enough that some hundreds of groups come out of a pass, large enough that their sums cost nothing. */
export function blockBits(count: number): number {
  return Math.max(2, Math.min(12, count - 10));
}
