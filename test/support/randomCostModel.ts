import type { CostLine, DriverTable } from "../../src/engine/index";
import { SeededRandom } from "./seededRandom";

/** A line of the cost model with nothing but what is given. */
export function costLine(behaviour: CostLine["behaviour"], amount: number, more: Partial<CostLine> = {}): CostLine {
  const none = { driver: null, block: null, partner: null, rule: null, from: null, to: null, lag: null };
  return { ...none, name: behaviour, behaviour, amount, ...more };
}

/** Partners with two drivers and what they pay alone, and up to six lines of any behaviour; coarse ones have whole drivers and blocks. */
export function randomCostModel(
  seed: number,
  count: number,
  coarse = false,
): { table: DriverTable; lines: CostLine[] } {
  const random = new SeededRandom(seed);
  const partners = random.list(count, (at) => `P${String(at + 1)}`);
  const places = coarse ? 0 : random.pick([0, 2, 4]);
  const drivers = [
    { name: "Alone", values: random.list(count, () => random.decimal(0, 900_000, 2)) },
    { name: "Calls", values: random.list(count, () => (random.chance(0.2) ? 0 : random.decimal(0, 40_000, places))) },
    { name: "Staff", values: random.list(count, () => random.whole(0, 60)) },
  ];
  const lines = random.list(random.whole(0, 6), () => {
    const driver = random.pick(["Calls", "Staff"]);
    const behaviour = random.pick(["fixed", "step", "variable", "direct"] as const);
    const block = random.pick(coarse ? [2500, 7, 12] : [25_000, 0.5, 7, 1234.5678]);
    return costLine(behaviour, random.decimal(-50, 60_000, 2), { driver, block, partner: random.pick(partners) });
  });
  return { table: { partners, drivers }, lines };
}
