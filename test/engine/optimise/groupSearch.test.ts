import { groupsAbove } from "../../../src/engine/optimise/groupPass";
import type { GroupFigure } from "../../../src/engine/optimise/groupPass";
import { groupSearch } from "../../../src/engine/optimise/groupSearch";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";

/** Whole numbers throughout, so that no sum is rounded and both ways must find the very same groups. */
function someCosts(random: SeededRandom, count: number): Float64Array {
  return Float64Array.from({ length: 2 ** count }, (_, group) => (group === 0 ? 0 : random.whole(-1000, 100_000)));
}

function someFigure(random: SeededRandom, count: number): GroupFigure {
  const partners = Float64Array.from({ length: count }, () => random.whole(-100, 12_000));
  return { partners, constant: random.whole(-50_000, 5000), own: random.whole(0, 2), other: random.whole(-1, 1) };
}

/** The same figure with a few of its numbers moved a little, or one of them much. */
function moved(random: SeededRandom, figure: GroupFigure, step: number): GroupFigure {
  const partners = figure.partners.map((number) => number + (random.whole(0, 3) === 0 ? random.whole(-step, step) : 0));
  return { ...figure, partners, constant: figure.constant + random.whole(-step, step) };
}

function sumOf(numbers: Float64Array, group: number): number {
  let sum = 0;
  for (let left = group; left !== 0; left &= left - 1) sum += numbers[31 - Math.clz32(left & -left)]!;
  return sum;
}

test.each([4, 16, 17])(
  `a search among the groups of %i partners finds what a pass over all groups finds, however the figures move (${seedText})`,
  (count) => {
    const random = new SeededRandom(randomRuns.seed + count);
    const costs = someCosts(random, count);
    const search = groupSearch(costs, 100_000);
    let figure = someFigure(random, count);
    for (let run = 0; run < Math.min(count < 16 ? 30 : 10, randomRuns.numRuns); run++) {
      figure = run % 5 === 4 ? someFigure(random, count) : moved(random, figure, run % 5 === 2 ? 20_000 : 300);
      const threshold = random.whole(-2000, 20_000);
      const all = groupsAbove(costs, figure, threshold, { all: true });
      expect(search.above(figure, threshold)).toEqual(all);
      const skip = run % 3 === 0 ? Float64Array.from({ length: count }, () => random.whole(-1, 1)) : null;
      const known = new Set(all.filter((_, at) => at % 3 === run % 3));
      const left = new Set(all.filter((group) => skip === null || sumOf(skip, group) !== 0));
      const found = search.promising(figure, threshold, known, skip);
      expect(found.filter((group) => !left.has(group))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
      const isUnasked = all.some((group) => left.has(group) && !known.has(group));
      if (isUnasked) expect(found.length).toBeGreaterThan(0);
    }
  },
);

test("a figure that divides by cost is searched again once its part of cost has moved", () => {
  const random = new SeededRandom(5);
  const costs = someCosts(random, 17);
  const search = groupSearch(costs, 100_000);
  const start = { ...someFigure(random, 17), own: 2, other: 0 };
  for (const [own, other] of [
    [2, 0],
    [1, 0],
    [1, -1],
    [1, 1],
    [0, 0],
  ] as const) {
    const figure = { ...start, own, other };
    expect(search.above(figure, 30_000)).toEqual(groupsAbove(costs, figure, 30_000, { all: true }));
  }
});

test("beyond a sample that shows nothing the whole table is looked at", () => {
  const costs = new Float64Array(2 ** 17).fill(1000);
  costs[0] = 0;
  const cheap = [12_345, 54_321];
  for (const group of cheap) costs[group] = 0;
  const figure = { partners: new Float64Array(17), constant: 500, own: 1, other: 0 };
  const search = groupSearch(costs, 1000);
  expect(search.promising(figure, 0, new Set(), null)).toEqual(cheap);
  expect(search.promising(figure, 0, new Set(cheap), null)).toEqual(cheap);
  expect(search.promising(figure, 500, new Set(), null)).toEqual([]);
});
