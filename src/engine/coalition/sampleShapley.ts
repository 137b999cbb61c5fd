/** What a partner adds, on average over sampled orders of joining, and the standard error of that average; both in the units of the cost. */
export interface SampledValue {
  readonly means: Float64Array;
  readonly errors: Float64Array;
  /** Orders looked at. */
  readonly orders: number;
}

/** The cost of a group that grows by one partner at a time, in whole units. */
export interface GrowingGroup {
  readonly empty: () => void;
  /** Takes a partner in and gives the cost of the group with it. */
  readonly join: (position: number) => number;
}

/** The same seed on every machine, so that the same question has the same answer. */
const SEED = 20260401;

/**
 * The Shapley value from sampled orders of joining: each drawn order is taken in all its rotations, forwards and backwards, so that every partner
 * stands once in every place. The means of every order add up to the cost of all. The standard error comes from the differences between draws.
 * Source: Castro, Gomez and Tejada (2009), with rotated and antithetic orders; generator mulberry32 with a fixed seed.
 */
export function sampleShapley(count: number, draws: number, group: GrowingGroup): SampledValue {
  const random = mulberry32(SEED);
  const order = Int32Array.from({ length: count }, (_, position) => position);
  const [sums, squares, drawn] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const ordersADraw = 2 * count;
  for (let draw = 0; draw < draws; draw++) {
    shuffle(order, random);
    drawn.fill(0);
    for (let first = 0; first < count; first++) {
      joinInOrder(order, first, 1, drawn, group);
      joinInOrder(order, first, count - 1, drawn, group);
    }
    for (let position = 0; position < count; position++) {
      const sum = Number(drawn[position]);
      sums[position] = Number(sums[position]) + sum;
      squares[position] = Number(squares[position]) + (sum / ordersADraw) ** 2;
    }
  }
  const means = sums.map((sum) => sum / (draws * ordersADraw));
  const errors = squares.map((square, position) => {
    const spread = square / draws - Number(means[position]) ** 2;
    return Math.sqrt(Math.max(0, spread) / (draws - 1));
  });
  return { means, errors, orders: draws * ordersADraw };
}

/** Partners join from `first` on, `step` places on each time, until all have joined. */
function joinInOrder(order: Int32Array, first: number, step: number, drawn: Float64Array, group: GrowingGroup): void {
  const count = order.length;
  group.empty();
  let before = 0;
  for (let joined = 0, at = first; joined < count; joined++, at = (at + step) % count) {
    const position = Number(order[at]);
    const cost = group.join(position);
    drawn[position] = Number(drawn[position]) + (cost - before);
    before = cost;
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = Number(order[last]);
    order[last] = Number(order[other]);
    order[other] = kept;
  }
}

/** From 0 up to, not including, 1. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
