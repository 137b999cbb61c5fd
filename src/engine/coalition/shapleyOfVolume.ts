import { entry } from "../entry";
import { invariant } from "../invariant";
import { shapleyOrders } from "./shapleyWeights";

/** The most partners for whom counts of groups stay whole numbers in doubles. */
const MOST = 52;

/**
 * The Shapley value of a cost that follows from the summed volume of a group alone, without looking at any group: groups are counted by their size and
 * volume, and each partner is taken out of the counts by the same recurrence that put it in. Volumes are whole numbers.
 * `added(from, volume)` is what the cost rises by when `volume` joins a group of volume `from`. Where that repeats with a period (started blocks repeat
 * with the block), volumes are counted modulo it; else the period is above the volume of all. Source: dynamic programming, as for weighted voting:
 * Mann and Shapley (1962).
 */
export function shapleyOfVolume(
  volumes: readonly number[],
  period: number,
  added: (from: number, volume: number) => number,
): Float64Array {
  invariant(volumes.length <= MOST, "counts of groups are whole numbers in doubles");
  const total = volumes.reduce((sum, volume) => sum + volume, 0);
  const values = new Float64Array(volumes.length);
  const known = new Map<number, number>();
  const half = Math.floor((volumes.length - 1) / 2);
  const counts = countGroups(volumes, period, half);
  const orders = shapleyOrders(volumes.length);
  const scratch = new Scratch(period);
  volumes.forEach((volume, position) => {
    const value = known.get(volume) ?? valueOf(volume, volumes.length, total, counts, orders, scratch, added);
    known.set(volume, value);
    values[position] = value;
  });
  return values;
}

/** How many groups of each size up to `half` have each volume, modulo the period. */
function countGroups(volumes: readonly number[], period: number, half: number): Float64Array[] {
  const counts = Array.from({ length: half + 1 }, () => new Float64Array(period));
  entry(counts, 0)[0] = 1;
  volumes.forEach((volume, position) => {
    const shift = volume % period;
    for (let size = Math.min(half, position + 1); size >= 1; size--) {
      addShifted(entry(counts, size), entry(counts, size - 1), shift);
    }
  });
  return counts;
}

function addShifted(sums: Float64Array, values: Float64Array, shift: number): void {
  const period = sums.length;
  for (let at = 0, from = period - shift; at < shift; at++, from++) sums[at] = Number(sums[at]) + Number(values[from]);
  for (let at = shift, from = 0; at < period; at++, from++) sums[at] = Number(sums[at]) + Number(values[from]);
}

class Scratch {
  readonly rows: readonly [Float64Array, Float64Array];
  readonly weighted: Float64Array;

  constructor(period: number) {
    this.rows = [new Float64Array(period), new Float64Array(period)];
    this.weighted = new Float64Array(period);
  }
}

function valueOf(
  volume: number,
  partners: number,
  total: number,
  counts: readonly Float64Array[],
  orders: Float64Array,
  { rows, weighted }: Scratch,
  added: (from: number, volume: number) => number,
): number {
  const period = weighted.length;
  const shift = volume % period;
  let [before, now] = rows;
  before.fill(0);
  weighted.fill(0);
  counts.forEach((count, size) => {
    // The middle size is its own mirror image: half of it on either side.
    const weight = Number(orders[size]) / (2 * size === partners - 1 ? 2 : 1);
    takeOut(count, before, now, weighted, shift, weight);
    [before, now] = [now, before];
  });
  // Groups above half the size are the rest of those below it: as many, with as much weight.
  const rest = (((total - volume) % period) + period) % period;
  let value = 0;
  for (let first = 0; first < period; first += 128) {
    let part = 0;
    for (let at = first; at < Math.min(period, first + 128); at++) {
      const mirrored = rest - at;
      const weight = Number(weighted[at]) + Number(weighted[mirrored < 0 ? mirrored + period : mirrored]);
      if (weight !== 0) part += weight * added(at, volume);
    }
    value += part;
  }
  return value;
}

/** The groups of one size without the partner: all of them, less those of one size less without it, with its volume added. */
function takeOut(
  count: Float64Array,
  before: Float64Array,
  now: Float64Array,
  weighted: Float64Array,
  shift: number,
  weight: number,
): void {
  const period = count.length;
  for (let at = 0, from = period - shift; at < shift; at++, from++) {
    const left = Number(count[at]) - Number(before[from]);
    now[at] = left;
    weighted[at] = Number(weighted[at]) + weight * left;
  }
  for (let at = shift, from = 0; at < period; at++, from++) {
    const left = Number(count[at]) - Number(before[from]);
    now[at] = left;
    weighted[at] = Number(weighted[at]) + weight * left;
  }
}
