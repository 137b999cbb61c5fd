const BUCKETS = 4096;
const SAMPLE = 1024;
const SMALL = 8192;
const DEEPEST = 8;

/**
 * Quantiles of many numbers (finite; at least one), each exactly as sorting would give it, without sorting: the numbers are counted into buckets, and only
 * those buckets are looked into that hold an answer. Between two ranks along a straight line, as Excel's PERCENTILE.INC (type 7 of Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages", American Statistician 50, 1996). Chances are fractions from 0 to 1.
 */
export function exactQuantiles(values: Float64Array, chances: readonly number[]): number[] {
  const places = chances.map((chance) => chance * (values.length - 1));
  const ranks = places.flatMap((place) => [Math.floor(place), Math.ceil(place)]);
  const found = ranked(
    values,
    [...new Set(ranks)].toSorted((a, b) => a - b),
    0,
  );
  return places.map((place) => {
    const low = found.get(Math.floor(place)) ?? NaN;
    const high = found.get(Math.ceil(place)) ?? NaN;
    return low + (place - Math.floor(place)) * (high - low);
  });
}

/** The numbers that would stand at these places (counted from 0, ascending) if all were sorted. */
function ranked(values: Float64Array, ranks: readonly number[], depth: number): Map<number, number> {
  const [low, high] = values.length > SMALL && depth < DEEPEST ? sampledEnds(values) : [0, 0];
  const scale = (BUCKETS - 2) / (high - low);
  if (!(high > low) || !Number.isFinite(scale) || scale === 0) {
    const sorted = values.slice().sort();
    return new Map(ranks.map((rank) => [rank, sorted[rank] ?? NaN]));
  }
  const counts = new Int32Array(BUCKETS);
  const buckets = new Uint16Array(values.length);
  countBuckets(values, low, scale, counts, buckets);
  return lookInside(values, ranks, counts, buckets, depth);
}

/** Lowest and highest of a sample: numbers beyond them go into the first and last bucket. */
function sampledEnds(values: Float64Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  const stride = values.length / SAMPLE;
  for (let sample = 0; sample < SAMPLE; sample++) {
    const value = values[Math.floor(sample * stride)] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function countBuckets(
  values: Float64Array,
  low: number,
  scale: number,
  counts: Int32Array,
  buckets: Uint16Array,
): void {
  for (let at = 0; at < values.length; at++) {
    const place = ((values[at] ?? 0) - low) * scale + 1;
    const bucket = place >= 1 ? (place < BUCKETS - 1 ? place | 0 : BUCKETS - 1) : 0;
    buckets[at] = bucket;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
}

interface Stretch {
  readonly members: Float64Array;
  readonly before: number;
  readonly ranks: number[];
}

function lookInside(
  values: Float64Array,
  ranks: readonly number[],
  counts: Int32Array,
  buckets: Uint16Array,
  depth: number,
): Map<number, number> {
  const stretches = stretchesOf(ranks, counts);
  const slots = new Int32Array(BUCKETS);
  const members: Float64Array[] = [];
  for (const [bucket, stretch] of stretches) slots[bucket] = members.push(stretch.members);
  const filled = new Int32Array(members.length + 1);
  for (let at = 0; at < values.length; at++) {
    const slot = slots[buckets[at] ?? 0] ?? 0;
    if (slot === 0) continue;
    const next = filled[slot] ?? 0;
    const own = members[slot - 1];
    if (own !== undefined) own[next] = values[at] ?? 0;
    filled[slot] = next + 1;
  }
  const found = new Map<number, number>();
  for (const { members: own, before, ranks: asked } of stretches.values()) {
    const inside = ranked(
      own,
      asked.map((rank) => rank - before),
      depth + 1,
    );
    for (const rank of asked) found.set(rank, inside.get(rank - before) ?? NaN);
  }
  return found;
}

/** The buckets that hold the ranks asked for, with how many numbers come before each. */
function stretchesOf(ranks: readonly number[], counts: Int32Array): ReadonlyMap<number, Stretch> {
  const stretches = new Map<number, Stretch>();
  let before = 0;
  let next = 0;
  for (let bucket = 0; bucket < BUCKETS && next < ranks.length; bucket++) {
    const count = counts[bucket] ?? 0;
    const asked: number[] = [];
    for (; next < ranks.length && (ranks[next] ?? 0) < before + count; next++) asked.push(ranks[next] ?? 0);
    if (asked.length > 0) stretches.set(bucket, { members: new Float64Array(count), before, ranks: asked });
    before += count;
  }
  return stretches;
}
