import type { CostGame, Weighting } from "../../../src/engine/index";
import { WEIGHTINGS, checkNucleolus, gameOfUnits, leastCore, nucleolus } from "../../../src/engine/index";
import { gameByLetters, gameOfGains } from "../../support/gameInputs";
import { measureOf, membersIn, nucleolusTwin } from "../../support/nucleolusTwin";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { asNumber, someGame, valueOf } from "../../support/someGames";
import { workedAnswer } from "../../support/workedAnswers";

function chargesOf(game: CostGame, weighting?: Weighting): number[] {
  return valueOf(nucleolus(game, weighting)).charges.map(asNumber);
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, place) => expect(Math.abs(actual[place]! - value)).toBeLessThanOrEqual(tolerance));
}

const tva = gameByLetters(["1", "2", "3"], {
  1: 163520,
  2: 140826,
  3: 250096,
  12: 301607,
  13: 378821,
  23: 367370,
  123: 412584,
});

describe("nucleolus, worked answers", () => {
  test("the Tennessee Valley: every purpose saves the same 47,286", () => {
    expect(chargesOf(tva)).toEqual([116234, 93540, 202810]);
  });

  test("SKN-04: Skåne as corrected in 1982, and not as printed in 1979 (SKN-05), whose point fails the definition", () => {
    const { inputs, expected, tolerance } = workedAnswer("SKN-04");
    const game = gameByLetters(inputs.players, inputs.cost);
    const { charges, certificate } = valueOf(nucleolus(game));
    expectNear(charges.map(asNumber), expected, tolerance);
    const printed = workedAnswer("SKN-05").expected;
    const asPrinted = printed.map((charge) => ({ n: BigInt(Math.round(charge * 100)), d: 100n }));
    expect(checkNucleolus(game, asPrinted, certificate)).not.toEqual([]);
    const savings = (row: readonly number[]): number[] =>
      [4, 5].map((place) => game.costs[2 ** place]! / 100 - row[place]!);
    expect(Math.min(...savings(printed))).toBeLessThan(Math.min(...savings(charges.map(asNumber))) - 0.2);
  });

  test("SKN-09: per member, the printed point attains the least-core level of Skåne", () => {
    const { inputs, expected, tolerance } = workedAnswer("SKN-09");
    const game = gameByLetters(inputs.players, inputs.cost);
    expect(Math.abs(asNumber(valueOf(leastCore(game, "per-capita")).overcharge) - expected)).toBeLessThan(tolerance);
    expectNear(chargesOf(game, "per-capita").slice(0, 4), inputs.allocation.slice(0, 4), 0.005);
  });

  test("in proportion to cost, Skåne as printed to the least core", () => {
    const { inputs } = workedAnswer("SKN-04");
    const charges = chargesOf(gameByLetters(inputs.players, inputs.cost), "proportional");
    expectNear(charges.slice(0, 4), [19.81, 12.57, 4.35, 9.25], 0.005);
  });

  test("NUC-01 and NUC-02: gains of four players, and of three where two alone gain more than all", () => {
    for (const id of ["NUC-01", "NUC-02"] as const) {
      const { inputs, expected, tolerance } = workedAnswer(id);
      const charges = chargesOf(gameOfGains(inputs.n, inputs.v));
      expectNear(
        charges.map((charge) => 100 - charge),
        expected,
        tolerance,
      );
    }
  });

  test("TAL-11 and TAL-12: the bankruptcy game has the Talmud rule as its nucleolus", () => {
    for (const id of ["TAL-11", "TAL-12"] as const) {
      const { inputs, expected, tolerance } = workedAnswer(id);
      const { E, claims } = inputs;
      const all = claims.reduce((sum, claim) => sum + claim, 0);
      const costs = Float64Array.from({ length: 8 }, (_, group) => {
        const inside = membersIn(group, 3).reduce((sum, place) => sum + claims[place]!, 0);
        return -100 * Math.max(0, E - (all - inside));
      });
      const charges = chargesOf(gameOfUnits(["1", "2", "3"], costs, 100n));
      expectNear(
        charges.map((charge) => -charge),
        expected,
        tolerance,
      );
    }
  });

  test("WDR-10: the four-partner service", () => {
    const { inputs, expected } = workedAnswer("WDR-10");
    const game = gameByLetters(Object.keys(inputs.caseload), inputs.cost);
    expectNear(chargesOf(game), (expected as { nucleolus: number[] }).nucleolus, 0.001);
  });

  test("disruption: every partner of three is as disruptive as the others, at the Gately point", () => {
    expectNear(chargesOf(tva, "disruption"), [117475.5416145, 99157.2947093, 195951.1636762], 1e-6);
  });
});

describe("nucleolus, hard cases", () => {
  const pair = (a: number, b: number, both: number): CostGame =>
    gameOfUnits(["A", "B"], Float64Array.of(0, a, b, both), 1n);

  test("one partner pays its cost; two share the saving", () => {
    for (const weighting of WEIGHTINGS) {
      expect(chargesOf(gameOfUnits(["A"], Float64Array.of(0, 7), 1n), weighting)).toEqual([7]);
    }
    expect(chargesOf(pair(6, 4, 8))).toEqual([5, 3]);
    expect(chargesOf(pair(6, 4, 12))).toEqual([7, 5]);
  });

  test("nothing to save: everybody pays alone, whatever the measure", () => {
    const costs = Float64Array.from({ length: 32 }, (_, group) =>
      membersIn(group, 5).reduce((sum, place) => sum + 10 * (place + 1), 0),
    );
    const game = gameOfUnits(["A", "B", "C", "D", "E"], costs, 1n);
    for (const weighting of WEIGHTINGS) expect(chargesOf(game, weighting)).toEqual([10, 20, 30, 40, 50]);
  });

  test("a weighting that cannot measure a group says which", () => {
    expect(nucleolus(pair(0, 4, 4), "proportional")).toMatchObject({
      ok: false,
      problems: [{ code: "measure-not-positive", group: "A", cost: 0 }],
    });
    expect(nucleolus(pair(3, 4, 8), "disruption")).toMatchObject({
      ok: false,
      problems: [{ code: "parts-cheaper", parts: ["A", "B"], saving: 1 }],
    });
    const contradicting = gameOfUnits(["A", "B", "C"], Float64Array.of(0, 3, 3, 3, 3, 3, 3, 6), 1n);
    expect(nucleolus(contradicting, "disruption")).toMatchObject({
      ok: false,
      problems: [{ code: "parts-contradict" }],
    });
  });

  test("costs too large or too fine for doubles stay exact", () => {
    const exact = [0n, 10n ** 300n, 10n ** 300n + 1n, 15n * 10n ** 299n];
    const huge = gameOfUnits(["A", "B"], Float64Array.from(exact, Number), 1n, exact);
    const [first, second] = valueOf(nucleolus(huge)).charges;
    expect(second!.n * first!.d - first!.n * second!.d).toBe(first!.d * second!.d);
    const near = gameOfUnits(
      ["A", "B", "C"],
      Float64Array.of(0, 1e15, 1e15 + 1, 1e15 + 3, 1e15 - 1, 1e15 + 2, 1e15 + 2, 2e15 - 7),
      100n,
    );
    for (const weighting of ["plain", "per-capita", "proportional"] as const) {
      expect(nucleolus(near, weighting).ok).toBe(true);
    }
  });
});

describe(`nucleolus over random games (${seedText})`, () => {
  const random = new SeededRandom(randomRuns.seed);

  test("agrees with linear programs over all groups, one after another", () => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = WEIGHTINGS[run % 4]!;
      const game = someGame(random, weighting, run % 100 < 4 ? 7 : 4);
      const { paid, scale } = nucleolusTwin(game, weighting);
      const { charges } = valueOf(nucleolus(game, weighting));
      charges.forEach(({ n, d }, place) => expect(100n * n * scale).toBe(paid[place]! * d));
    }
  });

  test("is efficient, follows its partners in any order, and scales with money", () => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = WEIGHTINGS[run % 4]!;
      const game = someGame(random, weighting, 6);
      const count = game.partners.length;
      const charges = valueOf(nucleolus(game, weighting)).charges;
      expect(charges.reduce((sum, { n, d }) => sum + Number(n) / Number(d), 0)).toBeCloseTo(
        game.costs.at(-1)! / 100,
        6,
      );
      const turned = (group: number): number =>
        membersIn(group, count).reduce((sum, place) => sum + 2 ** (count - 1 - place), 0);
      const mirrored = gameOfUnits(
        game.partners.toReversed(),
        game.costs.map((_, group) => 3 * game.costs[turned(group)]!),
        100n,
      );
      const others = valueOf(nucleolus(mirrored, weighting)).charges.toReversed();
      others.forEach(({ n, d }, place) => expect(n * charges[place]!.d).toBe(3n * charges[place]!.n * d));
    }
  });

  test("partners that cost the same in every group pay the same", () => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const game = someGame(random, "plain", 5);
      for (let group = 0; group < game.costs.length; group++) {
        if ((group & 3) === 2) game.costs[group] = game.costs[group - 1]!;
      }
      const [first, second] = valueOf(nucleolus(game)).charges;
      expect(first!.n * second!.d).toBe(second!.n * first!.d);
    }
  });

  test("no other charges leave the worst-off groups better, level by level", () => {
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const weighting = WEIGHTINGS[run % 4]!;
      const game = someGame(random, weighting, 5);
      const count = game.partners.length;
      const charges = chargesOf(game, weighting).map((charge) => charge * 100);
      const savings = (row: readonly number[]): number[] =>
        Array.from({ length: game.costs.length - 2 }, (_, index) => index + 1)
          .filter((group) => measureOf(game, weighting, group) > 0)
          .map((group) => {
            const paid = membersIn(group, count).reduce((sum, place) => sum + row[place]!, 0);
            return (game.costs[group]! - paid) / measureOf(game, weighting, group);
          })
          .sort((a, b) => a - b);
      const best = savings(charges);
      const other = charges.map((charge) => charge + (random.next() - 0.5) * game.largest * 10 ** -random.whole(0, 3));
      const surplus = (other.reduce((sum, charge) => sum + charge, 0) - game.costs.at(-1)!) / count;
      const rival = savings(other.map((charge) => charge - surplus));
      const tolerance = 1e-9 * (weighting === "proportional" || weighting === "disruption" ? 1 : game.largest);
      const differs = best.findIndex((saving, place) => Math.abs(saving - rival[place]!) > tolerance);
      if (differs >= 0) expect(best[differs]!).toBeGreaterThan(rival[differs]!);
    }
  });
});
