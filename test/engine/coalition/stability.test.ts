import type { CostLine, DriverTable } from "../../../src/engine/index";
import {
  coreSummary,
  describe as sentence,
  gameOfModel,
  nucleolus,
  sayStability,
  stability,
  stabilityInRange,
  stabilityOfModel,
} from "../../../src/engine/index";
import { gameByLetters } from "../../support/gameInputs";
import { membersIn } from "../../support/nucleolusTwin";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";
import { asNumber, someGame, valueOf } from "../../support/someGames";
import { workedAnswer } from "../../support/workedAnswers";

const chargesOf = (partners: readonly string[], charges: readonly number[]) =>
  partners.map((partner, place) => ({ partner, charge: charges[place]! }));

describe("stability", () => {
  test("SKN-10: neither SCRB nor Shapley is in the core of Skåne; HKL pays too much", () => {
    const { inputs, expected, tolerance } = workedAnswer("SKN-10");
    const game = gameByLetters(inputs.players, inputs.cost);
    for (const [row, over] of [
      [inputs.SCRB, expected.SCRB_excess_HKL],
      [inputs.Shapley, expected.Shapley_excess_HKL],
    ] as const) {
      const { failing, tried, isComplete } = valueOf(stability(chargesOf(inputs.players, row), game));
      const found = failing.find(({ group }) => group === "H+K+L")!;
      expect(Math.abs(found.overcharge - over)).toBeLessThan(tolerance);
      expect([tried, isComplete]).toEqual([62, true]);
    }
  });

  test("is exact to the penny and beyond, the most overcharged first", () => {
    const game = gameByLetters(["A", "B", "C"], { A: 5, B: 5, C: 5, AB: 8, AC: 8, BC: 8, ABC: 12 });
    const test_ = (...row: number[]) => valueOf(stability(chargesOf(["A", "B", "C"], row), game)).failing;
    expect(test_(4, 4, 4)).toEqual([]);
    expect(test_(4.01, 4, 3.99)).toEqual([{ group: "A+B", charged: 8.01, ownCost: 8, overcharge: 0.01 }]);
    expect(test_(6, 3, 3).map(({ group, overcharge }) => [group, overcharge])).toEqual([
      ["A", 1],
      ["A+B", 1],
      ["A+C", 1],
    ]);
    expect(test_(0.1 + 0.2, 4.7, 7).map(({ group }) => group)).toEqual(["B+C", "C"]);
  });

  test("charges that do not meet the cost are refused, but not for the halves of pennies that rounding leaves", () => {
    const game = gameByLetters(["A", "B", "C"], { A: 5, B: 5, C: 5, AB: 8, AC: 8, BC: 8, ABC: 10 });
    const off = stability(chargesOf(["A", "B", "C"], [3.35, 3.33, 3.34]), game);
    if (off.ok) throw new Error("two pennies are not rounding");
    expect(sentence(off.problems[0])).toBe(
      "The charges add up to £10.02, and all partners together cost £10. Make the two equal.",
    );
    expect(valueOf(stability(chargesOf(["A", "B", "C"], [3.34, 3.33, 3.34]), game)).failing).toEqual([]);
    expect(stability(chargesOf(["A", "B"], [5, 5]), game)).toMatchObject({ problems: [{ code: "charge-missing" }] });
  });

  test(`agrees with adding up every group (${seedText})`, () => {
    const random = new SeededRandom(randomRuns.seed);
    for (let run = 0; run < randomRuns.numRuns; run++) {
      const game = someGame(random, "plain", 6);
      const count = game.partners.length;
      const pence = random.list(count - 1, () => random.whole(-10, game.largest));
      pence.push(game.costs.at(-1)! - pence.reduce((sum, value) => sum + value, 0));
      const { failing } = valueOf(
        stability(
          chargesOf(
            game.partners,
            pence.map((value) => value / 100),
          ),
          game,
        ),
      );
      const over = Array.from({ length: game.costs.length - 2 }, (_, index) => index + 1)
        .map((group) => membersIn(group, count).reduce((sum, place) => sum + pence[place]!, 0) - game.costs[group]!)
        .filter((value) => value > 0)
        .sort((a, b) => b - a);
      expect(failing.map(({ overcharge }) => Math.round(overcharge * 100))).toEqual(over);
    }
  });
});

const line = (
  name: string,
  behaviour: CostLine["behaviour"],
  amount: number,
  more: Partial<CostLine> = {},
): CostLine => ({
  name,
  behaviour,
  amount,
  driver: null,
  block: null,
  partner: null,
  rule: null,
  from: null,
  to: null,
  lag: null,
  ...more,
});

const lines = [
  line("Head of service", "fixed", 600_000),
  line("Teams", "step", 60_000, { driver: "Cases", block: 25_000 }),
  line("Casework", "variable", 12, { driver: "Cases" }),
];

/** Partners of the same size, each of which would pay the same alone. */
function service(count: number, alone = 900_000): DriverTable {
  const partners = Array.from({ length: count }, (_, place) => `P${place + 1}`);
  return {
    partners,
    drivers: [
      { name: "Alone", values: partners.map(() => alone) },
      { name: "Cases", values: partners.map(() => 10_000) },
    ],
  };
}

const costOf = (count: number): number => 600_000 + 60_000 * Math.ceil((count * 10_000) / 25_000) + 120_000 * count;

describe("stability on the cost model", () => {
  test("up to 16 partners every group is tried, as on the table", () => {
    const table = service(5);
    const even = chargesOf(
      table.partners,
      table.partners.map(() => costOf(5) / 5),
    );
    const found = valueOf(stabilityOfModel(even, table, lines));
    expect(found).toEqual(valueOf(stability(even, valueOf(gameOfModel(table, lines)))));
    expect(sayStability(found)).toBe("Stable: none of all 30 groups would pay less on its own.");
  });

  test("beyond, it says how many were tried, and finds the partner and the groups that pay too much", () => {
    const table = service(40);
    const even = table.partners.map(() => costOf(40) / 40);
    const calm = valueOf(stabilityOfModel(chargesOf(table.partners, even), table, lines));
    expect(calm).toMatchObject({ failing: [], isComplete: false });
    expect(calm.tried).toBeGreaterThan(3000);
    expect(sayStability(calm)).toMatch(
      /^No failing group among \d,\d{3} tried\. Not every group could be, so this is no proof\.$/,
    );
    const uneven = even.map((charge, place) => charge + (place < 20 ? 100_000 : -100_000));
    const found = valueOf(stabilityOfModel(chargesOf(table.partners, uneven), table, lines));
    const half = table.partners.slice(0, 20).join("+");
    expect(found.failing[0]!.group).toBe(half);
    expect(found).toEqual(valueOf(stabilityOfModel(chargesOf(table.partners, uneven), table, lines)));
    expect(sayStability(found)).toMatch(/groups of \d,\d{3} tried would pay less on their own\.$/);
    expect(sayStability({ ...found, failing: found.failing.slice(0, 1) })).toMatch(/^One group of /);
  });

  test("a model or charges that do not fit are refused, whatever the number of partners", () => {
    for (const count of [3, 20]) {
      const table = service(count);
      const even = chargesOf(
        table.partners,
        table.partners.map(() => costOf(count) / count),
      );
      expect(stabilityOfModel(even.slice(1), table, lines)).toMatchObject({ problems: [{ code: "charge-missing" }] });
      expect(stabilityOfModel(even, table, [line("Teams", "step", 1)])).toMatchObject({ ok: false });
      const short = even.map(({ partner, charge }) => ({ partner, charge: charge - 1 }));
      expect(stabilityOfModel(short, table, lines)).toMatchObject({ problems: [{ code: "charges-not-whole" }] });
    }
    const fine = [line("Fine", "variable", 1e-9, { driver: "Cases" }), line("Large", "fixed", 1e12)];
    const table = service(3, 1e13);
    const charges = chargesOf(table.partners, [1e12 / 3, 1e12 / 3, 1e12 / 3]);
    expect(stabilityOfModel(charges, table, fine).ok).toBe(true);
  });
});

describe("stability when stand-alone costs have a range", () => {
  const table = service(4, 450_000);
  const even = chargesOf(
    table.partners,
    table.partners.map(() => costOf(4) / 4),
  );
  const sure = (low: number, central: number, high: number): string =>
    valueOf(
      stabilityInRange(
        even,
        service(4, central),
        lines,
        table.partners.map((partner) => ({ partner, low, high })),
      ),
    ).howSure;

  test("says whether the charges hold throughout, at the centre, only at the top, or not at all", () => {
    const charge = costOf(4) / 4;
    expect(sure(charge, charge + 1, charge + 2)).toBe("stable throughout");
    expect(sure(charge - 1, charge, charge + 1)).toBe("stable at central costs");
    expect(sure(charge + 5, charge + 6, charge + 7)).toBe("stable throughout");
  });

  test("dear charges hold only where going alone is dear", () => {
    const dear = chargesOf(table.partners, [400_000, 300_000, 290_000, costOf(4) - 990_000]);
    const tested = (low: number, high: number) =>
      valueOf(stabilityInRange(dear, service(4, 390_000), lines, [{ partner: "p1", low, high }]));
    expect(tested(380_000, 400_000).howSure).toBe("stable only at high costs");
    expect(tested(380_000, 395_000).howSure).toBe("not stable");
    expect(tested(380_000, 395_000).low.failing.length).toBeGreaterThan(0);
  });

  test("a range of nobody, one that is reversed, and faults of the model are named", () => {
    const tested = (partner: string, low: number, high: number, model = lines) =>
      stabilityInRange(even, table, model, [{ partner, low, high }]);
    expect(tested("P9", 1, 2)).toMatchObject({ problems: [{ code: "partner-unknown", name: "P9" }] });
    expect(tested("P1", 2, 1)).toMatchObject({ problems: [{ code: "number-out-of-range", value: 2 }] });
    expect(tested("P1", 1, 2, [line("Teams", "step", 1)])).toMatchObject({ ok: false });
    expect(tested("P1", NaN, 5)).toMatchObject({ problems: [{ code: "alone-unusable" }] });
    expect(tested("P1", 5, NaN)).toMatchObject({ problems: [{ code: "alone-unusable" }] });
  });
});

describe("coreSummary", () => {
  const rows = (costs: readonly (readonly [string, number])[]) => costs.map((row) => [...row]);

  test("gives the ends of the core, or what an empty core would cost", () => {
    const full = rows([
      ["A", 6],
      ["B", 4],
      ["A+B", 8],
    ]);
    expect(valueOf(coreSummary(full))).toEqual({
      overcharge: -1,
      outside: 0,
      ranges: [
        { partner: "A", least: 4, most: 6 },
        { partner: "B", least: 2, most: 4 },
      ],
    });
    const empty = rows([
      ["A", 6],
      ["B", 4],
      ["A+B", 12],
    ]);
    expect(valueOf(coreSummary(empty))).toEqual({ overcharge: 1, outside: 2, ranges: [] });
  });

  test("names what is missing, repeated or too much", () => {
    expect(coreSummary([])).toMatchObject({ problems: [{ code: "table-empty" }] });
    expect(
      coreSummary(
        rows([
          ["A", 6],
          ["B", 4],
        ]),
      ),
    ).toMatchObject({ problems: [{ code: "groups-missing" }] });
    const many = Array.from({ length: 25 }, (_, place): [string, number] => [`P${place}`, 1]);
    expect(coreSummary(rows(many))).toMatchObject({ problems: [{ code: "too-many-for-groups", count: 25 }] });
  });

  test("the nucleolus of a game with a core is within every range", () => {
    const game = gameByLetters(["A", "B", "C"], { A: 90, B: 70, C: 48, AB: 120, AC: 128, BC: 110, ABC: 150 });
    const charges = valueOf(nucleolus(game)).charges.map(asNumber);
    const table = rows([
      ["A", 90],
      ["B", 70],
      ["C", 48],
      ["A+B", 120],
      ["A+C", 128],
      ["B+C", 110],
      ["A+B+C", 150],
    ]);
    valueOf(coreSummary(table)).ranges.forEach(({ least, most }, place) => {
      expect(charges[place]).toBeGreaterThanOrEqual(least);
      expect(charges[place]).toBeLessThanOrEqual(most);
    });
  });
});
