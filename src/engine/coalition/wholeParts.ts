import { entry } from "../entry";
import type { Fraction } from "../money/fraction";
import { overCommonDenominator } from "../money/fraction";
import type { CostPart } from "./costPart";
import { amountsIn } from "./costPart";

/** Parts of a cost with every figure a whole number in a double: costs in units, volumes and blocks in units of their own. */
export interface WholeParts {
  readonly unitsPerPound: bigint;
  readonly pools: readonly { readonly cost: number; readonly users: readonly number[] }[];
  readonly own: Float64Array;
  readonly steps: readonly { readonly cost: number; readonly block: number; readonly volumes: Float64Array }[];
  readonly largest: readonly Float64Array[];
  /** What each partner costs alone by its own word, where the cost of a group is capped by the sum of these. */
  readonly alone: Float64Array | null;
}

const EXACT = 2n ** 53n;
const PENCE = 100n;

/** The parts in whole units; null where a cost of some group, or a volume, could leave the range in which doubles are exact. */
export function wholeParts(
  count: number,
  parts: readonly CostPart[],
  alone: readonly Fraction[] | null,
): WholeParts | null {
  const costs = [...parts.flatMap(amountsIn), ...(alone ?? [])];
  const { denominator } = overCommonDenominator([{ n: 1n, d: PENCE }, ...costs]);
  const units = ({ n, d }: Fraction): bigint => n * (denominator / d);
  const own = new Array<bigint>(count).fill(0n);
  let most = (alone ?? []).reduce((sum, cost) => sum + size(units(cost)), 0n);
  let fits = true;
  const [pools, steps, largest]: [Mutable<WholeParts["pools"]>, Mutable<WholeParts["steps"]>, Float64Array[]] = [
    [],
    [],
    [],
  ];
  for (const part of parts) {
    if (part.kind === "own")
      part.costs.forEach((cost, position) => (own[position] = entry(own, position) + units(cost)));
    else if (part.kind === "pool") {
      most += size(units(part.cost));
      pools.push({ cost: Number(units(part.cost)), users: part.users });
    } else if (part.kind === "largest") {
      const needs = part.needs.map(units);
      most += needs.reduce((sum, need) => sum + size(need), 0n);
      largest.push(Float64Array.from(needs, Number));
    } else {
      const { numerators } = overCommonDenominator([part.block, ...part.volumes]);
      const [block, volumes] = [entry(numerators, 0), numerators.slice(1)];
      const all = volumes.reduce((sum, volume) => sum + volume, 0n);
      fits &&= all < EXACT && block < EXACT;
      most += size(units(part.cost)) * ((all + block - 1n) / block);
      steps.push({ cost: Number(units(part.cost)), block: Number(block), volumes: Float64Array.from(volumes, Number) });
    }
  }
  most += own.reduce((sum, cost) => sum + size(cost), 0n);
  if (!fits || most >= EXACT) return null;
  return {
    unitsPerPound: denominator,
    pools,
    own: Float64Array.from(own, Number),
    steps,
    largest,
    alone: alone === null ? null : Float64Array.from(alone, (cost) => Number(units(cost))),
  };
}

type Mutable<T> = T extends readonly (infer One)[] ? One[] : never;

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
