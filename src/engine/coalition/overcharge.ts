import { entry } from "../entry";
import { invariant } from "../invariant";
import type { GrowingGroup } from "./sampleShapley";
import type { WholeParts } from "./wholeParts";

/** By how much the parts of a growing group cost more than its members would pay alone, and 0 where they do not: what a cap takes off. */
export function overchargeOf(parts: WholeParts): GrowingGroup {
  const { own, alone, pools, steps, largest } = parts;
  invariant(alone !== null, "a cap takes off only where partners have a cost alone");
  const poolsOf = Array.from(own, (_, position) =>
    pools.flatMap(({ users }, pool) => (users.includes(position) ? [pool] : [])),
  );
  const met = new Uint8Array(pools.length);
  const volumes = new Float64Array(steps.length);
  const needs = new Float64Array(largest.length);
  let [paid, apart] = [0, 0];
  return {
    empty: () => {
      met.fill(0);
      volumes.fill(0);
      needs.fill(0);
      [paid, apart] = [0, 0];
    },
    join: (position) => {
      paid += Number(own[position]);
      apart += Number(alone[position]);
      for (const pool of entry(poolsOf, position)) {
        if (met[pool] === 0) paid += entry(pools, pool).cost;
        met[pool] = 1;
      }
      let cost = paid;
      steps.forEach((step, index) => {
        const volume = Number(volumes[index]) + Number(step.volumes[position]);
        volumes[index] = volume;
        cost += step.cost * Math.ceil(volume / step.block);
      });
      largest.forEach((needed, index) => {
        needs[index] = Math.max(Number(needs[index]), Number(needed[position]));
        cost += needs[index];
      });
      return Math.max(0, cost - apart);
    },
  };
}
