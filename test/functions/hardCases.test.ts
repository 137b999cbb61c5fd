import { spawnSync } from "node:child_process";
import path from "node:path";
import type { CostLine, Problem, Result, RiskInput } from "../../src/engine/index";
import {
  allocate,
  buyIn,
  civilDate,
  coreRange,
  describe as sentence,
  discountFactors,
  domino,
  exitDate,
  fair,
  gainShare,
  gameOfModel,
  gameOfTable,
  groupSummary,
  modelAfter,
  noWorseOff,
  nucleolus,
  partYear,
  payback,
  planSimulation,
  presentValue,
  readDate,
  readGroupCosts,
  reciprocalRecharge,
  runOff,
  scrb,
  partnerCostsOfGame,
  serialOf,
  settle,
  shapleyOfModel,
  shareClaims,
  splitAmount,
  withdraw,
} from "../../src/engine/index";
import { describeRepair } from "../../src/engine/index";
import { valueOf } from "../support/someGames";
import { call, column, errorOf, rowsOf } from "./builtFunctions";

/** What a refusal of the library says; an answer says nothing. */
function told(result: { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] }): string {
  return result.ok ? "" : result.problems.map(sentence).join(" ");
}

const line = (name: string, amount: number, more: Partial<CostLine> = {}): CostLine => ({
  name,
  behaviour: "fixed",
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
const table = {
  partners: ["Ashby", "Barton", "Corby"],
  drivers: [
    { name: "Alone", values: [900, 700, 480] },
    { name: "Calls", values: [10, 20, 5] },
  ],
};
const lines = [line("Head", 600), line("Work", 10, { behaviour: "variable", driver: "Calls" })];
const tableCells = [
  ["Partner", "Alone", "Calls"],
  ["Ashby", 900, 10],
  ["Barton", 700, 20],
  ["Corby", 480, 5],
];
const lineCells = [
  ["Line", "Behaviour", "Amount", "Driver"],
  ["Head", "fixed", 600, ""],
  ["Work", "variable", 10, "Calls"],
];
const groups = (costs: Readonly<Record<string, number>>): (string | number)[][] =>
  Object.entries(costs).map(([group, cost]) => [Array.from(group).join("+"), cost]);
const gameOf = (rows: (string | number)[][]) => valueOf(gameOfTable(valueOf(readGroupCosts(rows))));
const day = (year: number, month: number, date: number): number => serialOf({ year, month, day: date });

describe("groups", () => {
  const majority = groups({ A: 60, B: 60, C: 60, AB: 60, AC: 60, BC: 60, ABC: 100 });
  const dear = groups({ A: 10, B: 10, AB: 30 });

  test("an empty core: what it would take, and in the cell which groups pay too much", () => {
    expect(told(coreRange(gameOf(majority)))).toBe(
      "The core is empty: whatever the charges, some group pays at least £6.67 more than on its own. Outside money of £10 would keep all partners in; the nucleolus shows the least unfair charges.",
    );
    const charges = [
      ["A", 33.33],
      ["B", 33.33],
      ["C", 33.34],
    ];
    expect(rowsOf("STABILITY", charges, majority).slice(1)).toEqual([
      ["A+C", 66.67, 60, 6.67],
      ["B+C", 66.67, 60, 6.67],
      ["A+B", 66.66, 60, 6.66],
    ]);
  });

  test("a table that is not subadditive: the group is named, and methods that share a saving refuse", () => {
    expect(valueOf(groupSummary(dear)).dear).toEqual([{ group: "A+B", cost: 30, apart: 20, parts: ["A", "B"] }]);
    const words =
      "The separable costs add up to £40, more than the £30 that all cost together, so there is nothing left for this method to share. Take shapley, or look at the costs of all but one.";
    expect(told(scrb(partnerCostsOfGame(gameOf(dear))))).toBe(words);
    expect(errorOf("FAIR", dear, "scrb")).toEqual({ code: "#N/A", message: words });
    expect(told(nucleolus(gameOf(dear), "disruption"))).toContain("apart cost £10 less than all partners together");
  });

  test("a group that is missing, and one that is there twice", () => {
    const some = groups({ A: 1, B: 1, C: 1, AB: 2 });
    const missing = "groupcosts lacks 3 groups: A+C, B+C and A+B+C. Add a row with the cost of each.";
    expect(told(fair(valueOf(readGroupCosts(some))))).toBe(missing);
    expect(errorOf("FAIR", some)).toEqual({ code: "#VALUE!", message: missing });
    const twice = groups({ A: 1, B: 1, AB: 2, BA: 2 });
    const again =
      "groupcosts, row 4, column 1: group “B+A” stands above already. Keep one row for each group, whatever the order of its partners.";
    expect(told(readGroupCosts(twice))).toBe(again);
    expect(errorOf("FAIR", twice).message).toBe(again);
  });

  test("25 partners: every group is refused with what takes more, and the value is estimated where it cannot be exact", () => {
    const partners = Array.from({ length: 25 }, (_, at) => `P${String(at)}`);
    const drivers = [{ name: "Alone", values: partners.map(() => 100) }];
    const many = { partners, drivers };
    expect(told(gameOfModel(many, [line("Head", 1_000)]))).toMatch(
      /^There are 25 partners; a table of all their groups/,
    );
    expect(
      errorOf(
        "FAIR",
        column(partners).map(([name]) => [name, 1]),
      ).message,
    ).toMatch(/^There are 25 partners;/);
    const value = valueOf(shapleyOfModel(many, [line("Head", 1_000)]));
    expect(value.orders).toBeGreaterThan(0);
    expect(value.standardErrors).toHaveLength(25);
  });
});

describe("shares", () => {
  test("recharges of departments that serve only each other", () => {
    const usage = [
      [0, 1, 0],
      [1, 0, 0],
    ];
    const words =
      "Support departments 1 and 2 serve only each other, so their cost reaches no operating unit. Fill in who else uses them.";
    expect(told(reciprocalRecharge({ costs: [100, 200], usage }))).toBe(words);
    expect(errorOf("RECIPROCAL", [[100], [200]], usage)).toEqual({ code: "#N/A", message: words });
  });

  test("claims below the estate", () => {
    const words =
      "The estate of £700 is £100 more than the claims of £600. Pay every claim in full, and share the £100 by another rule, such as SPLIT.";
    expect(told(shareClaims(700, [100, 200, 300], "talmud"))).toBe(words);
    expect(errorOf("CLAIMS", 700, column([100, 200, 300]), "talmud")).toEqual({ code: "#N/A", message: words });
  });

  test("bounds that cross", () => {
    const words =
      "The minimum £60 of partner 1 is above its maximum £40, by £20. Lower the minimum or raise the maximum.";
    expect(told(splitAmount(100, [1, 1], { minimum: [60, 0], maximum: [40, 100] }))).toBe(words);
    expect(errorOf("SPLIT", 100, column([1, 1]), column([60, 0]), column([40, 100])).message).toBe(words);
  });

  test("50,000 rows add up to the penny in the library, and a cell says where to take them", () => {
    const weights = Array.from({ length: 50_000 }, (_, at) => at % 7);
    const pence = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + Math.round(part * 100), 0);
    expect(pence(valueOf(splitAmount(1_000_000.01, weights)))).toBe(100_000_001);
    expect(errorOf("SPLIT", 1_000_000.01, column(weights))).toEqual({
      code: "#VALUE!",
      message:
        "weights has 50000 rows and 1 column. Give at most 10,000 numbers to one cell: take the rest in another, or all of them with the engine as a library.",
    });
    expect(
      pence(
        rowsOf("SPLIT", 1_000_000.01, column(weights.slice(0, 10_000)))
          .flat()
          .map(Number),
      ),
    ).toBe(100_000_001);
  });
});

describe("who comes and goes", () => {
  test("a leaver who is not a partner", () => {
    const words = "leavers, row 1: “Derby” is not one of the partners. The partners are Ashby, Barton and Corby.";
    expect([withdraw, domino, runOff].map((leave) => told(leave(["Derby"], table, lines)))).toEqual([
      words,
      words,
      words,
    ]);
    expect(errorOf("WITHDRAW", "Derby", tableCells, lineCells)).toEqual({ code: "#VALUE!", message: words });
    expect(errorOf("DOMINO", "Derby", tableCells, lineCells).message).toBe(words);
  });

  test("all partners leave: nothing is left to pay, and nothing is stranded", () => {
    const gone = valueOf(withdraw(table.partners, table, lines));
    expect(gone).toMatchObject({ totalBefore: 950, totalAfter: 0, costAvoided: 950, costStranded: 0 });
    expect(gone.partners.map(({ verdict }) => verdict)).toEqual(["leaves", "leaves", "leaves"]);
    expect(valueOf(domino(table.partners, table, lines))).toHaveLength(1);
    const rows = rowsOf("WITHDRAW", column(table.partners), tableCells, lineCells);
    expect(rows.slice(-2)).toEqual([
      ["Cost avoided", "", "", 950, "", ""],
      ["Cost stranded", "", "", 0, "", ""],
    ]);
  });

  test("a join before the start, and under a name that is taken", () => {
    expect(told(buyIn(400_000, 8, -1, 0.2))).toBe(
      "elapsed is −1. It must be 0 or more: a partner cannot join before the start.",
    );
    expect(errorOf("BUYIN", 400_000, 8, -1, 0.2).message).toBe(
      "elapsed is −1. It must be 0 or more: years since the set-up, which a partner cannot join before.",
    );
    expect(told(buyIn(400_000, 0, 1, 1.5, { credit: NaN }))).toBe(
      "life is 0. It must be above 0. share is 1.5. It must be a fraction from 0 to 1 (20% is 0.2). credit: a number too large or undefined where a number is needed.",
    );
    expect(told(modelAfter({ kind: "join", partner: "ashby", drivers: {} }, table, lines))).toBe(
      "into, row 1: “ashby” is already named above. Keep one row for each name.",
    );
  });
});

describe("money over years", () => {
  test("a horizon of 300 years is worked out, and one beyond 1,000 is refused", () => {
    const factors = valueOf(discountFactors([200, 300, 301]));
    expect(factors.map((factor) => Number(factor.toPrecision(10)))).toEqual([
      0.006207378716, 0.001400567414, 0.00138670041,
    ]);
    expect(rowsOf("DISCOUNTFACTOR", column([200, 300, 301])).flat()).toEqual(factors);
    expect(valueOf(presentValue(new Array<number>(301).fill(1)))).toBeCloseTo(32.18027702975, 10);
    expect(told(discountFactors([1001, -1, 1.5]))).toBe(
      "years, row 1 is 1,001. It must be a whole number from 0 to 1,000. years, row 2 is −1. It must be a whole number from 0 to 1,000. years, row 3 is 1.5. It must be a whole number from 0 to 1,000.",
    );
    expect(errorOf("DISCOUNTFACTOR", column([1001])).message).toContain("from 0 to 1,000");
  });

  test("flows that never pay back", () => {
    const words = "The flows do not pay back: after year 2 they are still £98 short.";
    expect(told(payback([-100, 1, 1]))).toBe(words);
    expect(errorOf("PAYBACK", [[-100, 1, 1]])).toEqual({ code: "#N/A", message: words });
  });

  test("a correlation matrix that is not one: numbers beyond 1 are refused, what cannot all hold is repaired and told", () => {
    const inputs = ["Staff", "Rents", "Licences"].map((name): RiskInput => ({
      name,
      distribution: { kind: "normal", mean: 0, sd: 1 },
    }));
    const outputs = [{ name: "All", constant: 0, weights: [1, 1, 1] }];
    const beyond = [
      [1, 2, 0],
      [2, 1, 0],
      [0, 0, 1],
    ];
    expect(told(planSimulation({ inputs, outputs, correlations: beyond }))).toContain(
      "correlations, row 1, column 2 is 2. It must be from -1 to 1, since it is a correlation.",
    );
    const clash = [
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ];
    const { repair } = valueOf(planSimulation({ inputs, outputs, correlations: clash }));
    expect(repair === null ? "" : describeRepair(repair)).toMatch(/Rents.*Licences|Licences.*Rents|Staff/);
  });
});

describe("numbers that are none, and numbers that are too large", () => {
  const words = "a number too large or undefined where a number is needed.";
  const refusals: readonly (readonly [string, () => Result<unknown>])[] = [
    ["splitAmount", () => splitAmount(NaN, [1, 1])],
    ["splitAmount, weights", () => splitAmount(1, [1, Infinity])],
    ["splitAmount, bounds", () => splitAmount(1, [1, 1], { minimum: [NaN, null] })],
    ["gainShare", () => gainShare(NaN, [1, 1])],
    ["noWorseOff", () => noWorseOff([NaN], [1])],
    ["shareClaims", () => shareClaims(1, [NaN])],
    ["presentValue", () => presentValue([NaN])],
    ["presentValue, the rate", () => presentValue([1], NaN)],
    ["payback", () => payback([-Infinity])],
    ["discountFactors", () => discountFactors([NaN])],
    ["buyIn", () => buyIn(NaN, 8, 0, 0.2)],
    ["settle", () => settle([{ partner: "Ashby", balance: NaN }])],
    ["withdraw", () => withdraw(["Ashby"], table, [line("Head", NaN)])],
    ["allocate, lines", () => allocate({ kind: "lines", lines: [line("Head", NaN)] }, [], table)],
    [
      "allocate, pools",
      () =>
        allocate(
          { kind: "pools", pools: [{ name: "Systems", amount: NaN, rule: "EQUAL()", from: null, to: null }] },
          [],
          table,
        ),
    ],
    ["readGroupCosts", () => readGroupCosts(groups({ A: NaN }))],
  ];

  test.each(refusals)("%s says so", (_, refuse) => expect(told(refuse())).toContain(words));

  test("in cells", () => {
    expect(errorOf("SPLIT", NaN, [[1]]).message).toContain(words);
    expect(errorOf("PRESENTVALUE", [[1, NaN]]).message).toBe(`flows, column 2: ${words}`);
    expect(errorOf("PRESENTVALUE", [[1e308, 1e308]]).message).toMatch(/too large/);
    expect(
      errorOf(
        "ALLOCATE",
        [
          ["Pool", "Amount", "Rule"],
          ["Systems", NaN, "EQUAL()"],
        ],
        [
          ["Rule", "Formula"],
          ["Even", "EQUAL()"],
        ],
        tableCells,
      ).message,
    ).toContain(words);
  });

  test("1e308 is a number like any other", () => {
    const parts = valueOf(splitAmount(1e308, [1, 1, 2]));
    expect(parts).toEqual([2.5e307, 2.5e307, 5e307]);
    expect(rowsOf("SPLIT", 1e308, column([1, 1, 2])).flat()).toEqual(parts);
    expect(valueOf(presentValue([1e308, 1e308]))).toBe(Infinity);
    expect(valueOf(splitAmount(100, [1e308, 1e308, 1]))).toEqual([50, 50, 0]);
    const huge = groups({ A: 1e308, B: 1e308, AB: 1e308 });
    expect(valueOf(fair(valueOf(readGroupCosts(huge)))).map(({ charge }) => charge)).toEqual([5e307, 5e307]);
    expect(rowsOf("FAIR", huge).map(([, charge]) => charge)).toEqual([5e307, 5e307]);
  });
});

describe("days", () => {
  const place = { argument: "notice" };

  test("29 February: read where it is, counted to the last day of the month, refused where it is not", () => {
    const leap = day(2028, 2, 29);
    expect(valueOf(readDate("29 February 2028", place))).toBe(leap);
    expect(exitDate(leap, 12)).toBe(day(2029, 2, 28));
    expect(exitDate(leap, 48)).toBe(day(2032, 2, 29));
    expect(partYear(366, leap)).toBe(334);
    expect(call("EXITDATE", leap, 12)).toBe(day(2029, 2, 28));
    expect(call("PARTYEAR", 366, leap)).toBe(334);
    const words = "notice: “29 February 2027” is not a date. Type it as 31 March 2027.";
    expect(told(readDate("29 February 2027", place))).toBe(words);
    expect(errorOf("EXITDATE", "29 February 2027", 12).message).toBe(words);
  });

  test("British Summer Time: every day of a year has its own number and its equal part of the charge, the days of the change too", () => {
    const first = day(2026, 4, 1);
    const days = Array.from({ length: 365 }, (_, at) => first + at);
    expect(days.map((serial) => serialOf(civilDate(serial)))).toEqual(days);
    expect(days.map((serial) => partYear(365, serial))).toEqual(days.map((_, at) => at));
    expect(civilDate(day(2026, 10, 25) + 1)).toEqual({ year: 2026, month: 10, day: 26 });
    expect(call("PARTYEAR", 365, day(2027, 3, 28))).toBe(361);
    expect(call("EXITDATE", day(2027, 3, 28) + 1.5 / 24, 1)).toBe(day(2027, 4, 28));
  });

  test("the zone of the machine makes no difference to a day", () => {
    const library = path.resolve(__dirname, "../../dist/engine.cjs");
    const script = `const e = require(${JSON.stringify(library)}); const d = e.readDate("28 March 2027", { argument: "d" }).value;
      console.log(JSON.stringify([d, e.civilDate(d), e.exitDate(d, 7), e.partYear(365, d), e.readFinancialYear("31 March 2027", { argument: "y" }).value]));`;
    const inZone = (zone: string): string =>
      spawnSync(process.execPath, ["-e", script], {
        encoding: "utf8",
        env: { ...process.env, TZ: zone },
      }).stdout.trim();
    const wanted = JSON.stringify([day(2027, 3, 28), { year: 2027, month: 3, day: 28 }, day(2027, 10, 28), 361, 2026]);
    expect(["Europe/London", "UTC", "Pacific/Auckland"].map(inZone)).toEqual([wanted, wanted, wanted]);
  });
});
