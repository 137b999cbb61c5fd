import { seeded } from "./measure.mjs";

/** Costs of all groups in whole pence, up to 3e9: random, so that no structure helps anybody. */
export function randomTable(count) {
  const random = seeded(count);
  return Float64Array.from({ length: 2 ** count }, (_, group) => (group === 0 ? 0 : Math.floor(random() * 3e9)));
}

export const partnersOf = (count) => Array.from({ length: count }, (_, at) => `Partner ${at + 1}`);

/** Reads a table once: eight sums, so that no addition waits for the one before. */
export function readTable(costs) {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < costs.length; at += 8) {
    a += costs[at];
    b += costs[at + 1];
    c += costs[at + 2];
    d += costs[at + 3];
    e += costs[at + 4];
    f += costs[at + 5];
    g += costs[at + 6];
    h += costs[at + 7];
  }
  return a + b + c + d + (e + f + g + h);
}

/** w(s) = s!(n-s-1)!/n! */
export function orderWeights(count) {
  const weights = new Float64Array(count);
  for (let size = 0, ways = 1; size < count; size++) {
    weights[size] = 1 / (count * ways);
    ways = (ways * (count - 1 - size)) / (size + 1);
  }
  return weights;
}

export function sizesOf(count) {
  const sizes = new Uint8Array(2 ** count);
  for (let group = 1; group < sizes.length; group++) sizes[group] = sizes[group >> 1] + (group & 1);
  return sizes;
}

/** Shapley's formula as textbooks write it: for each partner, over every group without it. */
export function textbook(costs, count) {
  const weights = orderWeights(count);
  const sizes = sizesOf(count);
  const values = new Float64Array(count);
  for (let position = 0; position < count; position++) {
    const bit = 1 << position;
    let sum = 0;
    for (let group = 0; group < costs.length; group++) {
      if ((group & bit) === 0) sum += weights[sizes[group]] * (costs[group | bit] - costs[group]);
    }
    values[position] = sum;
  }
  return values;
}

/** A service of 20 pools, each paid once any of its users takes part, and blocks of volume. */
export function pooledService(count) {
  const random = seeded(400 + count);
  const pools = Array.from({ length: 20 }, () => {
    const users = Array.from({ length: count }, (_, at) => at).filter(() => random() < 0.3);
    return { cost: 1000 + Math.floor(random() * 200_000), users, mask: users.reduce((mask, at) => mask + 2 ** at, 0) };
  });
  const volumes = Array.from({ length: count }, () => 1 + Math.floor(random() * 400));
  return { pools, volumes, block: 250, stepCost: 60_000 };
}

const exact = (value) => ({ n: BigInt(value), d: 1n });

/** The same as parts of the engine. */
export function partsOf({ pools, volumes, block, stepCost }) {
  return [
    ...pools.map(({ cost, users }) => ({ kind: "pool", cost: exact(cost), users })),
    { kind: "steps", cost: exact(stepCost), block: exact(block), volumes: volumes.map(exact) },
  ];
}

/** What one group of up to 31 partners costs, in pounds. */
export function costOfService({ pools, volumes, block, stepCost }, group) {
  let cost = 0;
  for (const { cost: paid, mask } of pools) if ((mask & group) !== 0) cost += paid;
  let volume = 0;
  for (let left = group, at = 0; left !== 0; left >>>= 1, at++) if ((left & 1) === 1) volume += volumes[at];
  return cost + stepCost * Math.ceil(volume / block);
}

export function largestGap(one, two) {
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - two[at])), 0);
}
