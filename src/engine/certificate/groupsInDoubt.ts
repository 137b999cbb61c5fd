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
  const isDisruption = measure === "disruption";
  const isCost = isDisruption || measure === "proportional";
  const total = isDisruption ? Number(costs[all]) : 0;
  const shifted = measure === "per-capita" ? charges.map((charge) => charge + relief) : charges;
  const shared = measure === "plain" ? relief : -relief * total;
  const own = 1 - (isCost ? relief : 0);
  const outside = isDisruption ? relief : 0;
  // What rounding can make of a figure is a part of every number that goes into it.
  const rounding = (charges.length + 12) * 2 ** -51;
  const ofCost = (4 + 4 * Math.abs(isCost ? relief : 0)) * rounding;
  const room = rounding * shifted.reduce((sum, charge) => sum + Math.abs(charge), Math.abs(shared));
  const half = Math.ceil(charges.length / 2);
  const front = totals(shifted.slice(0, half));
  const back = totals(shifted.slice(half));
  const found: number[] = [];
  for (let high = 0; high < back.length; high++) {
    const first = high * front.length;
    const limit = Number(back[high]) + shared + room;
    if (isCost) {
      for (let low = 0; low < front.length; low++) {
        const cost = Number(costs[first + low]);
        const rest = isDisruption ? Number(costs[all - first - low]) : 0;
        const doubt = ofCost * (Math.abs(cost) + Math.abs(rest) + Math.abs(total));
        const isLow = own * cost - outside * rest - doubt - Number(front[low]) <= limit;
        if (isLow || cost + rest - total <= doubt) found.push(first + low);
      }
    } else {
      for (let low = 0; low < front.length; low += 2) {
        const [one, two] = [Number(costs[first + low]), Number(costs[first + low + 1])];
        if (one - ofCost * Math.abs(one) - Number(front[low]) <= limit) found.push(first + low);
        if (two - ofCost * Math.abs(two) - Number(front[low + 1]) <= limit) found.push(first + low + 1);
      }
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
