import type { Stretch } from "../../../src/engine/membership/chargeCurve";
import {
  FLAT,
  addCurves,
  beyondRoots,
  joined,
  scaleCurve,
  whereNotAbove,
} from "../../../src/engine/membership/chargeCurve";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";

const whole = (value: number) => ({ n: BigInt(value), d: 1n });
const curve = (constant: number, slope: number, pull: number) => ({
  constant: whole(constant),
  slope: whole(slope),
  pull: whole(pull),
});
const ends = (stretches: readonly Stretch[]): (readonly [number, number | null])[] =>
  stretches.map(({ from, to }) => [Number(from.n) / Number(from.d), to === null ? null : Number(to.n) / Number(to.d)]);
const all = { from: whole(0), to: null };

/** Where a curve is at most nothing, over every total from 0 on. */
function of(constant: number, slope: number, pull: number, within: Stretch = all) {
  return ends(whereNotAbove(curve(constant, slope, pull), within));
}

describe("where a charge is at most nothing", () => {
  test("a level charge is so everywhere or nowhere", () => {
    expect(of(-1, 0, 0)).toEqual([[0, null]]);
    expect(of(0, 0, 0)).toEqual([[0, null]]);
    expect(of(1, 0, 0)).toEqual([]);
    expect(of(0, 0, 5)).toEqual([]);
    expect(of(0, 0, -5)).toEqual([[0, null]]);
  });

  test("a pool that thins out, and one that thickens", () => {
    expect(of(-4, 0, 12)).toEqual([[3, null]]);
    expect(of(4, 0, -12)).toEqual([[0, 3]]);
    expect(of(-4, 0, 12, { from: whole(5), to: whole(9) })).toEqual([[5, 9]]);
    expect(of(-4, 0, 12, { from: whole(1), to: whole(2) })).toEqual([]);
    expect(of(-4, 0, 12, { from: whole(1), to: whole(3) })).toEqual([[3, 3]]);
  });

  test("two roots: between them where the charge rises in the end, outside where it falls", () => {
    expect(of(-5, 1, 6)).toEqual([[2, 3]]);
    expect(of(5, -1, -6)).toEqual([
      [0, 2],
      [3, null],
    ]);
    expect(of(-10, 4, 6)).toEqual([[1, 1.5]]);
    expect(of(-5, 1, 6, { from: whole(0), to: whole(2) })).toEqual([[2, 2]]);
    expect(of(5, -1, -6, { from: whole(1), to: whole(4) })).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(of(5, -1, -6, { from: whole(2), to: whole(3) })).toEqual([
      [2, 2],
      [3, 3],
    ]);
  });

  test("one root, and none", () => {
    expect(of(-4, 1, 4)).toEqual([[2, 2]]);
    expect(of(4, -1, -4)).toEqual([
      [0, 2],
      [2, null],
    ]);
    expect(of(0, 1, 4)).toEqual([]);
    expect(of(0, -1, -4)).toEqual([[0, null]]);
    expect(of(0, -2, -1, { from: whole(3), to: whole(4) })).toEqual([[3, 4]]);
  });

  test("a root that is no fraction is known to 160 places", () => {
    const [only] = whereNotAbove(curve(0, 1, -2), { from: whole(1), to: null });
    const { n, d } = only!.to!;
    expect(n * n <= 2n * d * d).toBe(true);
    expect((n + 1n) * (n + 1n) > 2n * d * d).toBe(true);
    expect(d >= 2n ** 160n).toBe(true);
    const exact = whereNotAbove({ constant: whole(0), slope: whole(1), pull: { n: -9n, d: 16n } }, all);
    expect(ends(exact)).toEqual([[0, 0.75]]);
  });

  test(`agrees with the charge itself at every total that is tried (${seedText})`, () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const [constant, slope, pull] = random.list(3, () => random.whole(-20, 20)) as [number, number, number];
      const from = random.whole(0, 5);
      const to = random.chance(0.5) ? null : from + random.whole(0, 20);
      const found = of(constant, slope, pull, { from: whole(from), to: to === null ? null : whole(to) });
      const beyond = beyondRoots(curve(constant, slope, pull));
      const last = Number(beyond.n) / Number(beyond.d);
      const wrong: number[] = [];
      for (let total = Math.max(0.25, from); total <= (to ?? from + 40); total += 0.25) {
        const charge = constant + slope * total + pull / total;
        const inside = found.some(([low, high]) => low <= total && (high === null || total <= high));
        const later = constant + slope * (2 * last + total) + pull / (2 * last + total);
        if (Math.abs(charge) > 1e-9 && inside !== charge < 0) wrong.push(total);
        if (total > last && charge * later < 0) wrong.push(total);
      }
      expect(wrong).toEqual([]);
    }
  });
});

describe("curves and stretches", () => {
  test("curves are added and scaled part by part", () => {
    const sum = addCurves(curve(1, 2, 3), scaleCurve({ n: 1n, d: 2n }, curve(10, 20, -30)));
    expect([sum.constant, sum.slope, sum.pull].map(({ n, d }) => Number(n) / Number(d))).toEqual([6, 12, -12]);
    expect(addCurves(FLAT, curve(1, 2, 3))).toEqual(curve(1, 2, 3));
  });

  test("stretches that touch are one, and nothing comes after one without an end", () => {
    const some = (...pairs: [number, number | null][]): Stretch[] =>
      pairs.map(([from, to]) => ({ from: whole(from), to: to === null ? null : whole(to) }));
    expect(ends(joined(some([0, 2], [2, 3], [5, 6], [6, null], [7, 9])))).toEqual([
      [0, 3],
      [5, null],
    ]);
    expect(ends(joined(some([1, 2], [3, 4])))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(joined([])).toEqual([]);
  });

  test("beyond the larger of what the roots can be, a charge keeps its sign", () => {
    const value = (constant: number, slope: number, pull: number): number => {
      const { n, d } = beyondRoots(curve(constant, slope, pull));
      return Number(n) / Number(d);
    };
    expect(value(0, 0, 7)).toBe(0);
    expect(value(-4, 0, 12)).toBe(3);
    expect(value(-5, 1, 6)).toBe(8);
    expect(value(5, -1, -9)).toBe(9);
    expect(value(6, -2, 0)).toBe(4);
  });
});
