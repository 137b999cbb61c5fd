import type { CostGame } from "../../../src/engine/index";
import {
  coreRange,
  costOfStability,
  describe as sentence,
  gameOfUnits,
  leastCore,
  nucleolus,
} from "../../../src/engine/index";
import { largestInRows } from "../../support/exactProgram";
import { gameByLetters, gameOfGains } from "../../support/gameInputs";
import { membersIn } from "../../support/nucleolusTwin";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { asNumber, savingGame, someGame, valueOf } from "../../support/someGames";
import { workedAnswer } from "../../support/workedAnswers";

describe("least core, core range and cost of stability", () => {
  test("COR-01: the majority game has an empty core; a third is the least overcharge, and half would keep all in", () => {
    const { inputs, expected, tolerance } = workedAnswer("COR-01");
    const game = gameOfGains(
      inputs.n,
      inputs.v.map((gain) => 100 * gain),
    );
    const overcharge = asNumber(valueOf(leastCore(game)).overcharge) / 100;
    expect(Math.abs(overcharge - expected.epsilon)).toBeLessThan(tolerance);
    expect(overcharge > 0).toBe(expected.coreEmpty);
    valueOf(nucleolus(game)).charges.forEach((charge, place) =>
      expect(Math.abs((100 - asNumber(charge)) / 100 - expected.nucleolus[place]!)).toBeLessThan(tolerance),
    );
    expect(asNumber(valueOf(costOfStability(game)).outside)).toBe(50);
    const range = coreRange(game);
    if (range.ok) throw new Error("an empty core has no range");
    expect(sentence(range.problems[0])).toBe(
      "The core is empty: whatever the charges, some group pays at least £33.33 more than on its own. Outside money of £50 would keep all partners in; the nucleolus shows the least unfair charges.",
    );
  });

  test("Skåne: every group can save 1.60, and each council pays between its separable and its stand-alone cost", () => {
    const { inputs } = workedAnswer("SKN-04");
    const game = gameByLetters(inputs.players, inputs.cost);
    expect(asNumber(valueOf(leastCore(game)).overcharge)).toBe(-1.6);
    expect(asNumber(valueOf(costOfStability(game)).outside)).toBe(0);
    const ranges = valueOf(coreRange(game)).map(({ partner, least, most }) => [
      partner,
      asNumber(least),
      asNumber(most),
    ]);
    expect(ranges).toEqual([
      ["A", 17.36, 21.95],
      ["H", 9.85, 17.08],
      ["K", 1.19, 10.91],
      ["L", 6.4, 14.135],
      ["M", 12.89, 20.81],
      ["T", 14.06, 21.98],
    ]);
  });

  test("a core of one point has no range, and a free group no measure", () => {
    const flat = gameOfUnits(["A", "B"], Float64Array.of(0, 3, 4, 7), 1n);
    expect(valueOf(coreRange(flat)).map(({ least, most }) => [asNumber(least), asNumber(most)])).toEqual([
      [3, 3],
      [4, 4],
    ]);
    expect(leastCore(gameOfUnits(["A", "B"], Float64Array.of(0, 0, 4, 4), 1n), "proportional")).toMatchObject({
      problems: [{ code: "measure-not-positive" }],
    });
  });
});

/** The largest sum of charges with no group above its cost, all partners left out: charges are what a floor far below leaves room for. */
function mostWithoutLeaving(game: CostGame, goal: readonly number[], withTotal: boolean): { n: bigint; d: bigint } {
  const count = game.partners.length;
  const all = game.costs.length - 1;
  const floor = 100n * BigInt(count) * BigInt(Math.round(game.largest) + 1);
  const groups = Array.from({ length: all - (withTotal ? 0 : 1) }, (_, index) => index + 1);
  const rows = groups.map((group) => game.partners.map((_, place) => BigInt((group >> place) & 1)));
  const bounds = groups.map((group) => BigInt(game.costs[group]!) + floor * BigInt(membersIn(group, count).length));
  const weight = 10n ** 12n;
  const raised = goal.map((value) => BigInt(value) + (withTotal ? weight : 0n));
  const { values, denominator } = largestInRows(rows, bounds, raised);
  const charges = values.map((value) => value - floor * denominator);
  return { n: charges.reduce((sum, value, place) => sum + value * BigInt(goal[place]!), 0n), d: denominator };
}

describe(`core questions over random games (${seedText})`, () => {
  const random = new SeededRandom(randomRuns.seed);

  test("the cost of stability is what the textbook program leaves unpaid", () => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const game = someGame(random, "plain", run % 50 === 0 ? 7 : 5);
      const { n, d } = mostWithoutLeaving(
        game,
        game.partners.map(() => 1),
        false,
      );
      const unpaid = BigInt(game.costs.at(-1)!) * d - n;
      const { outside } = valueOf(costOfStability(game));
      expect(outside.n * 100n * d).toBe((unpaid > 0n ? unpaid : 0n) * outside.d);
    }
  });

  test("the ends of the core are those of the textbook program", () => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const game = savingGame(random, run % 50 === 0 ? 6 : 4);
      const range = coreRange(game);
      if (!range.ok) {
        expect(range.problems[0].code).toBe("core-empty");
        continue;
      }
      const place = random.whole(0, game.partners.length - 1);
      const towards = (sign: number): { n: bigint; d: bigint } =>
        mostWithoutLeaving(
          game,
          game.partners.map((_, at) => (at === place ? sign : 0)),
          true,
        );
      const [most, least] = [towards(1), towards(-1)];
      const found = range.value[place]!;
      expect(found.most.n * 100n * most.d).toBe(most.n * found.most.d);
      expect(found.least.n * 100n * least.d).toBe(-least.n * found.least.d);
    }
  });

  test("the least core is the first level of the nucleolus, and decides whether the core has a range", () => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = (["plain", "per-capita", "proportional"] as const)[run % 3]!;
      const game = someGame(random, weighting, 6);
      const { overcharge } = valueOf(leastCore(game, weighting));
      const { relief } = valueOf(nucleolus(game, weighting)).certificate.levels[0]!;
      expect(overcharge.n * relief.d).toBe(-relief.n * overcharge.d);
      if (run % 3 === 0) expect(coreRange(game).ok).toBe(overcharge.n <= 0n);
    }
  });
});
