import type { Weighting } from "../../../src/engine/index";
import { WEIGHTINGS, gameOfUnits } from "../../../src/engine/index";
import { groupsInDoubt } from "../../../src/engine/certificate/groupsInDoubt";
import { memberSpan } from "../../../src/engine/certificate/memberSpan";
import { nearly } from "../../../src/engine/certificate/wholeNumbers";
import { measureOf, membersIn } from "../../support/nucleolusTwin";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";

describe("groupsInDoubt", () => {
  /** What a group saves above relief x measure, and its measure; exact, since every figure is a whole number of eighths. */
  const spareOf = (costs: Float64Array, measure: Weighting | null, charges: readonly number[], relief: number) => {
    const game = gameOfUnits(
      charges.map((_, place) => `P${String(place)}`),
      costs,
      1n,
    );
    return (group: number): { spare: number; size: number } => {
      const paid = membersIn(group, charges.length).reduce((sum, place) => sum + charges[place]!, 0);
      const size = measure === null ? 1 : measureOf(game, measure, group);
      return { spare: costs[group]! - paid - (measure === null ? 0 : relief * size), size };
    };
  };

  test(`are all groups that save no more than they should, and none that surely saves more (${seedText})`, () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const measure = random.pick([...WEIGHTINGS, null]);
      const count = random.whole(2, 6);
      const largest = random.pick([6, 50, 1e6]);
      const least = random.pick([1, 1, -largest, largest / 2]);
      const costs = Float64Array.from({ length: 2 ** count }, (_, group) =>
        group === 0 ? 0 : random.whole(least, largest),
      );
      const charges = random.list(count, () => random.whole(-largest / 4, largest / 2));
      const relief = random.whole(-16, 16) / 8;
      const of = spareOf(costs, measure, charges, relief);
      const groups = Array.from({ length: costs.length - 2 }, (_, index) => index + 1);
      const wanted = groups.filter((group) => of(group).spare <= 0 || of(group).size <= 0);
      expect(groupsInDoubt(gameLike(count, costs), measure, charges, relief)).toEqual(
        measure === "plain" || measure === "per-capita" || measure === null
          ? groups.filter((group) => of(group).spare <= 0)
          : wanted,
      );
    }
  });

  test(`miss no group whose saving is nothing but rounding (${seedText})`, () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const count = random.whole(2, 6);
      const groups = Array.from({ length: 2 ** count - 2 }, (_, index) => index + 1);
      const tenths = random.list(count, () => random.whole(-1e9, 1e9));
      const sums = Float64Array.from(
        { length: 2 ** count },
        (_, group) => membersIn(group, count).reduce((sum, place) => sum + tenths[place]!, 0) / 10,
      );
      const charges = tenths.map((tenth) => tenth / 10);
      expect(groupsInDoubt(gameLike(count, sums), null, charges, 0)).toEqual(groups);
      // Nearly all of the cost is saved, so that what is left of it is known to few digits.
      const parts = random.list(count, () => random.whole(1, 1e9));
      const costs = Float64Array.from({ length: 2 ** count }, (_, group) =>
        membersIn(group, count).reduce((sum, place) => sum + parts[place]!, 0),
      );
      const left = random.pick([1e5, 1e6, 1e7]) + random.whole(1, 9);
      const near = parts.map((part) => part / left);
      expect(groupsInDoubt(gameLike(count, costs), "proportional", near, (left - 1) / left)).toEqual(groups);
    }
  });

  test("leave room for the rounding of figures that doubles cannot hold", () => {
    const costs = Float64Array.of(0, 0.1 + 0.2, 9, 9);
    const game = gameLike(2, costs);
    expect(groupsInDoubt(game, "plain", [0.3, 8], 0)).toEqual([1]);
    expect(groupsInDoubt(game, "plain", [0.1, 8], 0.2)).toEqual([1]);
    expect(groupsInDoubt(game, "proportional", [0.15, 4], 0.5)).toEqual([1]);
    expect(
      groupsInDoubt(
        gameLike(
          2,
          costs.map((cost) => -cost),
        ),
        null,
        [-0.3, -9.5],
        0,
      ),
    ).toEqual([1]);
    expect(groupsInDoubt(game, "plain", [0.3 - 1e-12, 8], 0)).toEqual([]);
  });
});

function gameLike(count: number, costs: Float64Array) {
  return gameOfUnits(
    Array.from({ length: count }, (_, place) => `P${String(place)}`),
    costs,
    1n,
  );
}

describe("memberSpan", () => {
  /** As many of the groups as no others make up, by Gauss's elimination of fractions. */
  function rankOf(count: number, groups: readonly number[]): number {
    const rows = groups.map((group) => Array.from({ length: count }, (_, place) => (group >> place) & 1));
    let rank = 0;
    for (let column = 0; column < count; column++) {
      const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9);
      if (at < 0) continue;
      [rows[rank], rows[at]] = [rows[at]!, rows[rank]!];
      const lead = rows[rank]!;
      rows.forEach((row, index) => {
        const factor = row[column]! / lead[column]!;
        if (index > rank) row.forEach((value, place) => (row[place] = value - factor * lead[place]!));
      });
      rank++;
    }
    return rank;
  }

  test(`holds a group exactly where its members add nothing to the rank (${seedText})`, () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const count = random.whole(1, 7);
      const groups = random.list(random.whole(0, count + 1), () => random.whole(1, 2 ** count - 1));
      const span = memberSpan(count, groups);
      const rank = rankOf(count, groups);
      expect(span.size).toBe(rank);
      const some = random.list(20, () => random.whole(1, 2 ** count - 1));
      expect(some.map((group) => span.holds(group))).toEqual(
        some.map((group) => rankOf(count, [...groups, group]) === rank),
      );
    }
  });

  test("of 24 partners stays exact", () => {
    const random = new SeededRandom(24);
    const groups = random.list(23, () => random.whole(1, 2 ** 24 - 1));
    const span = memberSpan(24, groups);
    expect(span.size).toBe(23);
    groups.forEach((group) => expect(span.holds(group)).toBe(true));
    const single = Array.from({ length: 24 }, (_, place) => span.holds(2 ** place));
    expect(single).toContain(false);
  });
});

describe("nearly", () => {
  test("is the quotient to one part in 2^50, whatever the size of the numbers", () => {
    for (const [n, d] of [
      [1n, 3n],
      [-2n, 7n],
      [10n ** 40n + 1n, 10n ** 40n],
      [1n, 2n ** 900n],
      [-(3n ** 500n), 7n],
      [2n ** 64n, 1n],
      [2n ** 63n, 1n],
      [2n ** 65n - 1n, 3n],
      [12_345n, 100n],
    ] as const) {
      const exact = Number((n << 1000n) / d) * 2 ** -1000;
      const wanted = Number.isFinite(exact) ? exact : Number(n / d);
      expect(Math.abs(nearly(n, d) - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * 2 ** -50);
      expect(nearly(n, d)).not.toBe(0);
    }
    expect(nearly(0n, 5n)).toBe(0);
  });
});
