import type { CostGame } from "../coalition/costGame";
import { unitsOf } from "../coalition/costGame";
import type { GroupFigure } from "./groupPass";

/** By what a group's saving is measured: pounds, pounds a member, its own cost, or what it and all others save by working together. */
export type Weighting = "plain" | "per-capita" | "proportional" | "disruption";

/** All weightings of a nucleolus, the plain one first. */
export const WEIGHTINGS: readonly Weighting[] = ["plain", "per-capita", "proportional", "disruption"];

/** The measure of a group: 1, its members, or units of cost. */
export function weightOf(game: CostGame, weighting: Weighting, group: number): number {
  const all = game.costs.length - 1;
  switch (weighting) {
    case "plain":
      return 1;
    case "per-capita":
      return membersOf(group);
    case "proportional":
      return Number(game.costs[group]);
    case "disruption":
      return Number(game.costs[group]) + Number(game.costs[all - group]) - Number(game.costs[all]);
  }
}

/** The same, exact. */
export function exactWeightOf(game: CostGame, weighting: Weighting, group: number): bigint {
  const all = game.costs.length - 1;
  switch (weighting) {
    case "plain":
      return 1n;
    case "per-capita":
      return BigInt(membersOf(group));
    case "proportional":
      return unitsOf(game, group);
    case "disruption":
      return unitsOf(game, group) + unitsOf(game, all - group) - unitsOf(game, all);
  }
}

/** What each group is charged above its cost less `relief` times its measure, as a figure of one pass. Without a weighting relief is nothing. */
export function excessFigure(
  game: CostGame,
  weighting: Weighting | null,
  charges: Float64Array,
  relief: number,
): GroupFigure {
  const plain = { partners: charges, constant: 0, own: 1, other: 0 };
  switch (weighting) {
    case null:
      return plain;
    case "plain":
      return { ...plain, constant: relief };
    case "per-capita":
      return { ...plain, partners: charges.map((charge) => charge + relief) };
    case "proportional":
      return { ...plain, own: 1 - relief };
    case "disruption":
      return { ...plain, constant: -relief * Number(game.costs.at(-1)), own: 1 - relief, other: -relief };
  }
}

/** How many members a group has. */
export function membersOf(group: number): number {
  let members = 0;
  for (let left = group; left !== 0; left &= left - 1) members++;
  return members;
}
