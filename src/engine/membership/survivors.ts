import { invariant } from "../invariant";

/** A service whose cost is shared by quantity, for every group of its partners; group S is the number whose bits name its members. */
export interface SharedByQuantity {
  /** Cost of each group, whole units (pence), below 2^53. */
  readonly costs: Float64Array;
  /** Quantity of each partner, a whole number above 0. */
  readonly quantities: Float64Array;
  /** The most that each partner puts up with paying, whole units, 0 or more. */
  readonly limits: Float64Array;
}

/** Relative distance within which a comparison of doubles is settled by whole numbers. */
const NEAR = 1e-14;
const LOW_BITS = 10;

/**
 * Who is left of every group once all who pay more than their limit have left together, round after round: entry S is the group that remains of S, 0 where it
 * falls apart. Shared by quantity; a charge equal to the limit stays. Exact. Each group is looked at once, because what remains of a smaller group is known.
 */
export function survivors({ costs, quantities, limits }: SharedByQuantity): Int32Array {
  const count = quantities.length;
  invariant(count <= 30 && costs.length === 2 ** count, "there is a cost for every group");
  const order = [...quantities.keys()].sort((a, b) => rateOf(a) - rateOf(b) || a - b);
  const rates = Float64Array.from([...order.map(rateOf), Infinity]);
  const leavers = new Int32Array(count + 1);
  order.forEach((partner, at) => (leavers[at + 1] = (leavers[at] ?? 0) | (1 << partner)));
  const low = quantitiesOf(quantities.subarray(0, LOW_BITS));
  const high = quantitiesOf(quantities.subarray(LOW_BITS));
  const lowMask = low.length - 1;
  const lowest = rates[0] ?? Infinity;
  const remains = new Int32Array(costs.length);
  for (let group = 1; group < costs.length; group++) {
    const cost = costs[group] ?? 0;
    const total = (low[group & lowMask] ?? 0) + (high[group >> LOW_BITS] ?? 0);
    const price = cost / total;
    if (price * (1 + NEAR) < lowest) {
      remains[group] = group;
      continue;
    }
    let at = 0;
    let end = count;
    while (at < end) {
      const middle = (at + end) >> 1;
      if ((rates[middle] ?? 0) < price) at = middle + 1;
      else end = middle;
    }
    const isNear = (rates[at] ?? 0) <= price * (1 + NEAR) || (at > 0 && (rates[at - 1] ?? 0) >= price * (1 - NEAR));
    const gone = isNear ? exactLeavers(group, cost, total) : group & (leavers[at] ?? 0);
    remains[group] = gone === 0 ? group : (remains[group & ~gone] ?? 0);
  }
  return remains;

  function rateOf(partner: number): number {
    return (limits[partner] ?? 0) / (quantities[partner] ?? 1);
  }

  function exactLeavers(group: number, cost: number, total: number): number {
    let gone = 0;
    for (let partner = 0; partner < count; partner++) {
      if (((group >> partner) & 1) === 0) continue;
      const charge = BigInt(cost) * BigInt(quantities[partner] ?? 0);
      if (charge > BigInt(limits[partner] ?? 0) * BigInt(total)) gone |= 1 << partner;
    }
    return gone;
  }
}

/**
 * The same for any rule: `leaving` gives those of a group who leave it (as bits; members only), and is asked once for each group.
 */
export function survivorsOf(count: number, leaving: (group: number) => number): Int32Array {
  const remains = new Int32Array(2 ** count);
  for (let group = 1; group < remains.length; group++) {
    const gone = leaving(group) & group;
    remains[group] = gone === 0 ? group : (remains[group & ~gone] ?? 0);
  }
  return remains;
}

/** The sum of quantities of every group. */
function quantitiesOf(quantities: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** quantities.length);
  for (let group = 1; group < sums.length; group++) {
    const rest = group & (group - 1);
    sums[group] = (sums[rest] ?? 0) + (quantities[31 - Math.clz32(group ^ rest)] ?? 0);
  }
  return sums;
}
