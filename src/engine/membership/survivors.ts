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

/** Whole numbers below this are exact in a double. */
const EXACT = 2 ** 53;
const LOW_BITS = 10;
/** Prices are looked up in so many steps between the lowest and the highest that somebody puts up with. */
const STEPS = 4096;
/** A step with a limit in or beside it, where each partner is asked exactly. */
const ASK = -1;

/**
 * Who is left of every group once all who pay more than their limit have left together, round after round: entry S is the group that remains of S, 0 where it
 * falls apart. Shared by quantity; a charge equal to the limit stays. Exact. Each group is looked at once, because what remains of a smaller group is known.
 */
export function survivors({ costs, quantities, limits }: SharedByQuantity): Int32Array {
  const count = quantities.length;
  invariant(count <= 30 && costs.length === 2 ** count, "there is a cost for every group");
  const { leavers, lowest, scale } = leaversByPrice(quantities, limits);
  const low = quantitiesOf(quantities.subarray(0, LOW_BITS));
  const high = quantitiesOf(quantities.subarray(LOW_BITS));
  const remains = new Int32Array(costs.length);
  for (let block = 0, group = 0; block < high.length; block++) {
    const above = high[block] ?? 0;
    for (let rest = 0; rest < low.length; rest++, group++) {
      const total = above + (low[rest] ?? 0);
      const cost = costs[group] ?? 0;
      const step = (cost / total - lowest) * scale;
      const who = step < 0 ? 0 : step < STEPS ? (leavers[step | 0] ?? 0) : (leavers[STEPS] ?? 0);
      const gone = group & (who === ASK ? exactLeavers(group, cost, total) : who);
      remains[group] = gone === 0 ? group : (remains[group ^ gone] ?? 0);
    }
  }
  remains[0] = 0;
  return remains;

  function exactLeavers(group: number, cost: number, total: number): number {
    let gone = 0;
    for (let left = group; left !== 0; left &= left - 1) {
      const partner = 31 - Math.clz32(left & -left);
      const [charge, limit] = [cost * (quantities[partner] ?? 0), (limits[partner] ?? 0) * total];
      const isSure = Math.abs(charge) < EXACT && limit < EXACT;
      if (isSure ? charge > limit : isAbove(cost, quantities[partner] ?? 0, limits[partner] ?? 0, total))
        gone |= 1 << partner;
    }
    return gone;
  }
}

function isAbove(cost: number, quantity: number, limit: number, total: number): boolean {
  return BigInt(cost) * BigInt(quantity) > BigInt(limit) * BigInt(total);
}

/** Who leaves at each step of the price of a unit: those whose limit for a unit is below it. A step near a limit says `ASK`. */
function leaversByPrice(
  quantities: Float64Array,
  limits: Float64Array,
): { readonly leavers: Int32Array; readonly lowest: number; readonly scale: number } {
  const rates = Array.from(quantities, (quantity, partner) => (limits[partner] ?? 0) / quantity);
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  const width = Math.max(most - least, Math.abs(most) * 1e-6, 1e-6) / (STEPS - 8);
  const lowest = least - 4 * width;
  const leavers = new Int32Array(STEPS + 1);
  for (let step = 0; step <= STEPS; step++) {
    const [from, to] = [lowest + (step - 1) * width, lowest + (step + 2) * width];
    const near = rates.some((rate) => rate >= from && rate <= to);
    leavers[step] = near ? ASK : rates.reduce((who, rate, partner) => (rate < from ? who | (1 << partner) : who), 0);
  }
  return { leavers, lowest, scale: 1 / width };
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
