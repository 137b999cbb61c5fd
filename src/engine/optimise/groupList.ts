import type { GroupFigure } from "./groupPass";
import { blockBits, isZeroSum, subsetSums } from "./groupPass";

/** Some groups, in the order of their numbers, with their costs and those of all partners outside them: close together, so that reading them is quick. */
export interface GroupList {
  readonly groups: Int32Array;
  readonly own: Float64Array;
  readonly other: Float64Array;
}

/** Groups, in the order of their numbers, with their costs. */
export function listGroups(costs: Float64Array, groups: readonly number[]): GroupList {
  const everybody = costs.length - 1;
  return {
    groups: Int32Array.from(groups),
    own: Float64Array.from(groups, (group) => Number(costs[group])),
    other: Float64Array.from(groups, (group) => Number(costs[everybody - group])),
  };
}

/** The figure of each group of a list. */
export function figuresOf(list: GroupList, figure: GroupFigure): Float64Array {
  const figures = new Float64Array(list.groups.length);
  const { partners, constant } = figure;
  const bits = blockBits(partners.length);
  const low = subsetSums(partners.subarray(0, bits));
  const high = subsetSums(partners.subarray(bits));
  for (let at = 0; at < figures.length; at++) {
    const group = Number(list.groups[at]);
    const paid = Number(low[group & (low.length - 1)]) + Number(high[group >> bits]);
    figures[at] = paid + constant - figure.own * Number(list.own[at]) - figure.other * Number(list.other[at]);
  }
  return figures;
}

/** The groups of a list with a figure above the threshold. */
export function listedAbove(list: GroupList, figure: GroupFigure, threshold: number): number[] {
  const figures = figuresOf(list, figure);
  const found: number[] = [];
  for (let at = 0; at < figures.length; at++) {
    if (Number(figures[at]) > threshold) found.push(Number(list.groups[at]));
  }
  return found;
}

/** Of the groups above the threshold that are not `known` and whose numbers in `skip` do not add up to 0, those with the highest figures, `most` of them. */
export function highestAbove(
  list: GroupList,
  figure: GroupFigure,
  threshold: number,
  skip: Float64Array | null,
  known: ReadonlySet<number>,
  most: number,
): number[] {
  const isSkipped = skipIn(figure, skip);
  const figures = figuresOf(list, figure);
  const found: { readonly group: number; readonly value: number }[] = [];
  for (let at = 0; at < figures.length; at++) {
    const value = Number(figures[at]);
    const group = Number(list.groups[at]);
    if (value > threshold && !known.has(group) && !isSkipped(group)) found.push({ group, value });
  }
  found.sort((a, b) => b.value - a.value);
  return found.slice(0, most).map(({ group }) => group);
}

/** Of these groups the one with the highest figure in each block of groups that share all but their first partners; ties to the lowest number. */
export function bestOfBlocks(
  list: GroupList,
  figure: GroupFigure,
  threshold: number,
  skip: Float64Array | null,
): number[] {
  const bits = blockBits(figure.partners.length);
  const isSkipped = skipIn(figure, skip);
  const found: number[] = [];
  const figures = figuresOf(list, figure);
  let highest = threshold;
  let block = -1;
  for (let at = 0; at < figures.length; at++) {
    const value = Number(figures[at]);
    if (!(value > threshold)) continue;
    const group = Number(list.groups[at]);
    const isFirst = group >> bits !== block;
    if ((!isFirst && value <= highest) || isSkipped(group)) continue;
    if (!isFirst) found.pop();
    found.push(group);
    block = group >> bits;
    highest = value;
  }
  return found;
}

function skipIn({ partners }: GroupFigure, skip: Float64Array | null): (group: number) => boolean {
  if (skip === null) return () => false;
  const bits = blockBits(partners.length);
  const isZero = isZeroSum(skip, bits);
  return (group) => isZero(group & (2 ** bits - 1), group >> bits);
}
