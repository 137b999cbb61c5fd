import type { CertifiedGame, Measure } from "./certificate";
import { everyoneOf } from "./wholeNumbers";

/**
 * The groups that do not surely save more than `relief` a unit of their measure, or whose measure is not surely above zero (doubles, with room for all rounding): every other group
 * passes without exact arithmetic.
 * Charges in units; relief in units a unit of measure, or a part of cost.
 */
export function groupsInDoubt(
  game: CertifiedGame,
  measure: Measure | null,
  charges: readonly number[],
  relief: number,
): number[] {
  const { costs } = game;
  const all = everyoneOf(game);
  const total = Number(costs[all]);
  const shift = measure === "per-capita" ? relief : 0;
  const shared = measure === "plain" ? relief : measure === "disruption" ? -relief * total : 0;
  const isCost = measure === "proportional" || measure === "disruption";
  const own = 1 - (isCost ? relief : 0);
  const outside = measure === "disruption" ? relief : 0;
  const shifted = charges.map((charge) => charge + shift);
  let [highest, lowest] = [0, 0];
  for (let group = 0; group <= all; group++) {
    const cost = Number(costs[group]);
    if (cost > highest) highest = cost;
    if (cost < lowest) lowest = cost;
  }
  const largest = Math.max(highest, -lowest);
  const sizes = shifted.reduce((sum, charge) => sum + Math.abs(charge), Math.abs(shared));
  const room = (sizes + (4 + 4 * Math.abs(isCost ? relief : 0)) * largest) * (charges.length + 12) * 2 ** -51;
  const half = Math.ceil(charges.length / 2);
  const front = totals(shifted.slice(0, half));
  const back = totals(shifted.slice(half));
  const rest = (group: number): number => (measure === "disruption" ? Number(costs[all - group]) : total);
  const found: number[] = [];
  for (let high = 0; high < back.length; high++) {
    const first = high * front.length;
    const limit = Number(back[high]) + shared + room;
    for (let low = 0; low < front.length; low += 2) {
      const group = first + low;
      let one = own * Number(costs[group]) - Number(front[low]);
      let two = own * Number(costs[group + 1]) - Number(front[low + 1]);
      if (isCost) {
        one = Math.min(one - outside * rest(group), Number(costs[group]) + rest(group) - total + limit - room);
        two = Math.min(
          two - outside * rest(group + 1),
          Number(costs[group + 1]) + rest(group + 1) - total + limit - room,
        );
      }
      if (one < limit) found.push(group);
      if (two < limit) found.push(group + 1);
    }
  }
  return found.filter((group) => group !== 0 && group !== all);
}

/** The total of every set of numbers. */
function totals(numbers: readonly number[]): Float64Array {
  const all = new Float64Array(2 ** numbers.length);
  numbers.forEach((number, place) => {
    for (let set = 0; set < 2 ** place; set++) all[2 ** place + set] = Number(all[set]) + number;
  });
  return all;
}
