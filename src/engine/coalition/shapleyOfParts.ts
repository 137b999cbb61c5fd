import { entry } from "../entry";
import type { Fraction } from "../money/fraction";
import { ZERO, add, divide, fraction, overCommonDenominator, subtract, sum } from "../money/fraction";
import { airportShares } from "./airport";
import type { CostPart } from "./costPart";
import { costOfParts } from "./costPart";
import { shapleyOfVolume } from "./shapleyOfVolume";

/** As many steps of counting as take about a second. */
const MOST_STEPS = 4e8;

/** `values` in pounds; each misses by at most `error` pounds: 0 where every part has a closed form in whole numbers. */
export interface PartsValue {
  readonly values: readonly Fraction[];
  readonly error: number;
}

/**
 * The Shapley value of a cost that is a sum of parts, for up to 50 partners, each part by its closed form: own costs stay, a pool is shared equally by
 * its users, the largest need by slices, and started blocks by counting groups by size and volume. It adds up to the cost of all exactly.
 * null where counting volumes would take too long: more than 4e8 steps.
 * Source: additivity of the value; Littlechild and Owen (1973) for the largest need.
 */
export function shapleyOfParts(count: number, parts: readonly CostPart[]): PartsValue | null {
  let values = new Array<Fraction>(count).fill(ZERO);
  let error = 0;
  for (const part of parts) {
    const value = valueOfPart(count, part);
    if (value === null) return null;
    values = values.map((sum, position) => add(sum, entry(value.values, position)));
    error += value.error;
  }
  const all = costOfParts(
    parts,
    values.map((_, position) => position),
  );
  // What doubles missed of the sum is spread equally: it is far below a penny.
  const spare = divide(subtract(all, sum(values)), fraction(BigInt(Math.max(1, count))));
  return { values: values.map((value) => add(value, spare)), error: 2 * error };
}

function valueOfPart(count: number, part: CostPart): PartsValue | null {
  if (part.kind === "own") return { values: part.costs, error: 0 };
  if (part.kind === "largest") return { values: airportShares(part.needs), error: 0 };
  if (part.kind === "steps") return valueOfSteps(count, part);
  const users = new Set(part.users);
  const each = users.size === 0 ? ZERO : divide(part.cost, fraction(BigInt(users.size)));
  return { values: Array.from({ length: count }, (_, position) => (users.has(position) ? each : ZERO)), error: 0 };
}

function valueOfSteps(count: number, part: Extract<CostPart, { kind: "steps" }>): PartsValue | null {
  const { numerators } = overCommonDenominator([part.block, ...part.volumes]);
  const common = numerators.reduce(greatestDivisor, 0n);
  const [block, volumes] = [entry(numerators, 0) / common, numerators.slice(1).map((volume) => volume / common)];
  const total = volumes.reduce((all, volume) => all + volume, 0n);
  const period = block < total + 1n ? block : total + 1n;
  if (Number(period) * count * count > MOST_STEPS) return null;
  const size = Number(block);
  const blocksAdded = (from: number, volume: number): number =>
    Math.ceil((from + volume) / size) - Math.ceil(from / size);
  const blocks = shapleyOfVolume(volumes.map(Number), Number(period), blocksAdded);
  const most = Math.max(...volumes.map((volume) => Number(volume) / size)) + 1;
  const values = Array.from(blocks, (value) => {
    const { n, d } = fromDouble(value);
    return { n: n * part.cost.n, d: d * part.cost.d };
  });
  const cost = Math.abs(Number(part.cost.n) / Number(part.cost.d));
  return { values, error: cost * most * (count + 512) * 2 ** -52 };
}

/** A double to its last bit, or to 2^-53 where it is below 1. */
function fromDouble(value: number): Fraction {
  return { n: BigInt(Math.round(value * 2 ** 52)), d: 2n ** 52n };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
