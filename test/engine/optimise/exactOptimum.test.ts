import type { CostGame, Weighting } from "../../../src/engine/index";
import { WEIGHTINGS, gameOfUnits } from "../../../src/engine/index";
import { firstGroups, firstPool } from "../../../src/engine/coalition/firstGroups";
import { exactInverse } from "../../../src/engine/optimise/exactInverse";
import { exactOptimum } from "../../../src/engine/optimise/exactOptimum";
import { floatInverse } from "../../../src/engine/optimise/floatInverse";
import type { GroupProgram } from "../../../src/engine/optimise/groupProgram";
import { firstBasis } from "../../../src/engine/optimise/groupProgram";
import { groupSearch } from "../../../src/engine/optimise/groupSearch";
import { groupSpan } from "../../../src/engine/optimise/groupSpan";
import { nearBasis } from "../../../src/engine/optimise/nearBasis";
import { optimiseGroups } from "../../../src/engine/optimise/optimiseGroups";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { someGame } from "../../support/someGames";

/** The first program of a nucleolus. */
function reliefOf(game: CostGame, weighting: Weighting): GroupProgram {
  const count = game.partners.length;
  const all = game.costs.length - 1;
  const fixed = [{ group: all, charge: { n: BigInt(game.costs[all]!), d: 1n } }];
  const settled = groupSpan(count);
  settled.add(all);
  const search = groupSearch(game.costs, game.largest);
  const goal = new Array<number>(count).fill(0);
  return { game, search, weighting, goal, fixed, settled, start: firstGroups(count, fixed) };
}

describe("exactOptimum", () => {
  test(`reaches alone what doubles reach first (${seedText})`, () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = WEIGHTINGS[run % 4]!;
      const program = reliefOf(someGame(random, weighting, 6), weighting);
      const alone = exactOptimum(program, firstBasis(program))!;
      const both = optimiseGroups(program, firstPool(program.game.partners.length))!;
      expect(alone.relief * both.denominator).toBe(both.relief * alone.denominator);
    }
  });

  test("ends by the lowest group number where the most overcharged leads nowhere soon", () => {
    const random = new SeededRandom(7);
    const costs = Float64Array.from({ length: 2 ** 9 }, (_, group) => (group === 0 ? 0 : random.whole(1, 1e6)));
    const game = gameOfUnits("ABCDEFGHI".split(""), costs, 1n);
    const program = reliefOf(game, "plain");
    const alone = exactOptimum(program, firstBasis(program), 2)!;
    const both = optimiseGroups(program, firstPool(9))!;
    expect(alone.relief * both.denominator).toBe(both.relief * alone.denominator);
  });

  test("a basis that is none, or no dual answer, gives way to the first one; too many exchanges give nothing", () => {
    const game = gameOfUnits(["A", "B", "C"], Float64Array.of(0, 60, 50, 80, 40, 70, 60, 90), 1n);
    const program = reliefOf(game, "plain");
    const right = optimiseGroups(program, firstPool(3))!;
    for (const basis of [
      [7, 1, 6],
      [7, 7, 1, 6],
      [7, 1, 2, 3],
    ]) {
      const found = exactOptimum(program, basis)!;
      expect(found.relief * right.denominator).toBe(right.relief * found.denominator);
    }
    expect(exactOptimum(program, firstBasis(program), 0, 0)).toBeNull();
  });

  test("a program without an answer, such as an empty core, has none", () => {
    const game = gameOfUnits(["A", "B", "C"], Float64Array.of(0, 1, 1, 1, 1, 1, 1, 2), 1n);
    const program = { ...reliefOf(game, "plain"), weighting: null, goal: [1, 0, 0], start: [1, 2] };
    expect(nearBasis(program, firstPool(3))).toBeNull();
    expect(optimiseGroups(program, firstPool(3))).toBeNull();
    expect(nearBasis({ ...program, start: [7, 7] }, firstPool(3))).toBeNull();
  });
});

describe("inverses", () => {
  test("the exact one is whole numbers over the determinant, whatever their size", () => {
    for (const scale of [1n, 10n ** 9n, 10n ** 20n]) {
      const matrix = [
        [0n, 2n * scale, 1n],
        [1n, 1n, 0n],
        [3n, 0n, scale],
      ];
      const { scaled, determinant } = exactInverse(matrix)!;
      matrix.forEach((row, at) =>
        matrix.forEach((_, place) => {
          const product = row.reduce((sum, value, middle) => sum + value * scaled[middle]![place]!, 0n);
          expect(product).toBe(at === place ? determinant : 0n);
        }),
      );
    }
  });

  test("a matrix without an inverse has none", () => {
    const flat = (scale: bigint) => [
      [scale, 2n * scale],
      [2n * scale, 4n * scale],
    ];
    for (const scale of [1n, 10n ** 20n]) expect(exactInverse(flat(scale))).toBeNull();
    expect(floatInverse(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
  });
});
