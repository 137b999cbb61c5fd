import type { CostGame, Weighting } from "../../src/engine/index";
import { largestInRows } from "./exactProgram";

/** The measure of a group under each weighting, by its definition; costs in whole units. */
export function measureOf(game: CostGame, weighting: Weighting, group: number): number {
  const all = game.costs.length - 1;
  if (weighting === "plain") return 1;
  if (weighting === "per-capita") return membersIn(group, game.partners.length).length;
  const rest = weighting === "disruption" ? game.costs[all - group]! - game.costs[all]! : 0;
  return game.costs[group]! + rest;
}

export function membersIn(group: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => place).filter((place) => (group >> place) & 1);
}

interface Charges {
  readonly paid: readonly bigint[];
  readonly relief: bigint;
  readonly scale: bigint;
}

/**
 * The nucleolus by its definition, in whole numbers: the largest relief of all groups that are not fixed, then for each tight group a program of its own, whether it can pay less at that relief.
 * Where it cannot, it is fixed, and the next relief is sought, until all groups are. Charges in units; every group has a measure above zero.
 */
export function nucleolusTwin(
  game: CostGame,
  weighting: Weighting,
): { readonly paid: readonly bigint[]; readonly scale: bigint } {
  const count = game.partners.length;
  const all = game.costs.length - 1;
  const groups = Array.from({ length: all - 1 }, (_, index) => index + 1);
  const measure = new Map(groups.map((group) => [group, BigInt(measureOf(game, weighting, group))]));
  const fixed = new Map<number, bigint>();
  let now = someCharges(game, groups, measure);
  const paidBy = ({ paid }: Charges, group: number): bigint =>
    membersIn(group, count).reduce((sum, place) => sum + paid[place]!, 0n);
  const room = (group: number): bigint =>
    (fixed.get(group) ?? BigInt(game.costs[group]!) * now.scale - measure.get(group)! * now.relief) -
    paidBy(now, group);
  const improve = (goal: readonly bigint[], withRelief: boolean): Charges => {
    const rows = groups.map((group) => [
      ...directions(group, count),
      withRelief && !fixed.has(group) ? measure.get(group)! : 0n,
    ]);
    const { values, denominator } = largestInRows(rows, groups.map(room), goal);
    const moved = Array.from({ length: count - 1 }, (_, place) => values[2 * place]! - values[2 * place + 1]!);
    const last = moved.reduce((sum, value) => sum - value, 0n);
    return {
      paid: now.paid.map((value, place) => value * denominator + (moved[place] ?? last)),
      relief: now.relief * denominator + values[2 * count - 2]!,
      scale: now.scale * denominator,
    };
  };
  while (fixed.size < groups.length) {
    const nothing = new Array<bigint>(2 * count - 2).fill(0n);
    const before = now.scale;
    now = improve([...nothing, 1n], true);
    for (const [group, charge] of fixed) fixed.set(group, (charge * now.scale) / before);
    const tight = groups.filter((group) => !fixed.has(group) && room(group) === 0n);
    const bound = tight.filter((group) => {
      const less = improve([...directions(group, count).map((value) => -value), 0n], false);
      return paidBy(less, group) * now.scale === paidBy(now, group) * less.scale;
    });
    for (const group of bound) fixed.set(group, paidBy(now, group));
  }
  return now;
}

/** Equal charges, and the relief that they leave everybody. */
function someCharges(game: CostGame, groups: readonly number[], measure: ReadonlyMap<number, bigint>): Charges {
  const count = BigInt(game.partners.length);
  const share = BigInt(game.costs.at(-1)!);
  const members = (group: number): bigint => BigInt(membersIn(group, game.partners.length).length);
  const scale = count * [...measure.values()].reduce((product, value) => product * value, 1n);
  const reliefs = groups.map(
    (group) => ((count * BigInt(game.costs[group]!) - members(group) * share) * (scale / count)) / measure.get(group)!,
  );
  const relief = reliefs.reduce((least, value) => (value < least ? value : least));
  return { paid: game.partners.map(() => (share * scale) / count), relief, scale };
}

/** How a group's charge moves with each partner's but the last, up and down; the last partner pays what is left. */
function directions(group: number, count: number): bigint[] {
  const hasLast = (group >> (count - 1)) & 1;
  return Array.from({ length: count - 1 }, (_, place) => BigInt(((group >> place) & 1) - hasLast)).flatMap((value) => [
    value,
    -value,
  ]);
}
