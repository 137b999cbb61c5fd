import { entry } from "./entry";

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

/**
 * The groups with a figure above `threshold`, nobody and everybody left out: the highest of each block of groups that share all but their first partners,
 * or all of them. Groups whose `skip` numbers add up to 0 are left out. Every group is looked at once.
 */
export function groupsAbove(
  costs: Float64Array,
  figure: GroupFigure,
  threshold: number,
  { all = false, skip = null }: { readonly all?: boolean; readonly skip?: Float64Array | null } = {},
): number[] {
  const count = figure.partners.length;
  const bits = blockBits(count);
  const size = 2 ** bits;
  const low = subsetSums(figure.partners.subarray(0, bits));
  const high = subsetSums(figure.partners.subarray(bits));
  const lowSkip = skip && subsetSums(skip.subarray(0, bits));
  const highSkip = skip && subsetSums(skip.subarray(bits));
  const { own, other, constant } = figure;
  const everybody = costs.length - 1;
  const found: number[] = [];
  for (let block = 0; block < high.length; block++) {
    const base = Number(high[block]) + constant;
    const first = block * size;
    let best = threshold;
    let winner = -1;
    for (let place = 0; place < size; place++) {
      const group = first + place;
      let value = base + Number(low[place]) - own * Number(costs[group]);
      if (other !== 0) value -= other * Number(costs[everybody - group]);
      if (value > best && group !== 0 && group !== everybody) {
        if (lowSkip !== null && highSkip !== null && Number(lowSkip[place]) + Number(highSkip[block]) === 0) continue;
        if (all) {
          found.push(group);
        } else {
          best = value;
          winner = group;
        }
      }
    }
    if (winner >= 0) found.push(winner);
  }
  return found;
}

/** Sums of numbers over all sets of them, in the order of the sets' numbers. */
export function subsetSums(numbers: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** numbers.length);
  for (let place = 0; place < numbers.length; place++) {
    const size = 2 ** place;
    const number = entry(numbers, place);
    for (let set = 0; set < size; set++) sums[size + set] = Number(sums[set]) + number;
  }
  return sums;
}

/** Blocks small enough that some hundreds of groups come out of a pass, large enough that their sums cost nothing. */
function blockBits(count: number): number {
  return Math.max(1, Math.min(12, count - 10));
}
