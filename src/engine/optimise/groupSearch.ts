import { entry } from "../entry";
import type { GroupFigure } from "./groupPass";
import { groupsAbove } from "./groupPass";
import type { GroupList } from "./groupList";
import { bestOfBlocks, figuresOf, highestAbove, listedAbove, listGroups } from "./groupList";

/** Finds groups with high figures in one table of costs, asked again and again with figures that differ less and less. */
export interface GroupSearch {
  /** All groups with a figure above the threshold; one within rounding of it may be among them or not. */
  readonly above: (figure: GroupFigure, threshold: number) => readonly number[];
  /**
   * Some of the groups with a figure above the threshold, the highest among them, that are not `known` and whose numbers in `skip` do not add up to 0: those to look at next. None where
   * there are none.
   */
  readonly promising: (
    figure: GroupFigure,
    threshold: number,
    known: ReadonlySet<number>,
    skip: Float64Array | null,
  ) => readonly number[];
}

/** Below so many partners a pass over all groups takes less than keeping a list. */
const FEWEST_PARTNERS = 17;
/** Groups from all over the table that are looked at before all are, and how many of them are brought at once. */
const SAMPLE = 4096;
const BROUGHT = 128;
/** The part of the sample, and so about that of all groups, that a list is to hold. */
const LISTED = 1 / 32;

/** The groups whose figure was above `floor`; all others were at most that. */
interface Watched {
  readonly figure: GroupFigure;
  readonly floor: number;
  readonly list: GroupList;
}

/**
 * A search over the costs of all groups, none larger than `largest` in size. A pass over the table also lists the groups that came near the threshold. While charges have moved by so
 * little since then that no other group can have got there, only the list is looked at; and no pass is made while a sample shows groups above the threshold.
 */
export function groupSearch(costs: Float64Array, largest: number): GroupSearch {
  const bits = Math.log2(costs.length);
  if (bits < FEWEST_PARTNERS) {
    return {
      above: (figure, threshold) => groupsAbove(costs, figure, threshold, { all: true }),
      promising: (figure, threshold, _, skip) => groupsAbove(costs, figure, threshold, { skip }),
    };
  }
  const sample = listGroups(costs, sampledGroups(costs.length));
  let watched: Watched | null = null;
  const watchedFor = (figure: GroupFigure, threshold: number): GroupList | null =>
    watched !== null && highestElsewhere(watched, figure, largest) <= threshold ? watched.list : null;
  const look = (figure: GroupFigure, threshold: number): GroupList => {
    const usual = figuresOf(sample, figure).sort();
    const floor = Math.min(threshold, entry(usual, Math.floor(SAMPLE * (1 - LISTED))));
    const list = listGroups(costs, groupsAbove(costs, figure, floor, { all: true }));
    watched = { figure: { ...figure, partners: figure.partners.slice() }, floor, list };
    return list;
  };
  return {
    above: (figure, threshold) =>
      listedAbove(watchedFor(figure, threshold) ?? look(figure, threshold), figure, threshold),
    promising: (figure, threshold, known, skip) => {
      const list = watchedFor(figure, threshold);
      if (list !== null) return bestOfBlocks(list, figure, threshold, skip);
      const seen = highestAbove(sample, figure, threshold, skip, known, BROUGHT);
      if (seen.length > 0) return seen;
      return bestOfBlocks(look(figure, threshold), figure, threshold, skip);
    },
  };
}

/** No group that is not watched has a figure above this, whatever is rounded. */
function highestElsewhere({ figure: before, floor }: Watched, now: GroupFigure, largest: number): number {
  let rise = now.constant - before.constant;
  let size = Math.abs(now.constant) + Math.abs(before.constant);
  now.partners.forEach((number, partner) => {
    const former = entry(before.partners, partner);
    if (number > former) rise += number - former;
    size += Math.abs(number) + Math.abs(former);
  });
  const byCost = Math.abs(now.own - before.own) + Math.abs(now.other - before.other);
  const costSize = Math.abs(now.own) + Math.abs(before.own) + Math.abs(now.other) + Math.abs(before.other);
  const rounding = (now.partners.length + 12) * 2 ** -51 * (size + costSize * largest);
  return floor + rise + byCost * largest + rounding;
}

/** Groups from all over a table, each once, in order: neither nobody nor everybody. */
function sampledGroups(groups: number): number[] {
  const found = new Set<number>();
  for (let at = 1; found.size < SAMPLE; at++) found.add(1 + ((Math.imul(at, 0x9e3779b1) >>> 0) % (groups - 2)));
  return [...found].sort((a, b) => a - b);
}
