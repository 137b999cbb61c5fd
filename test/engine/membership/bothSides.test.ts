import fc from "fast-check";
import type { CostLine, Episode } from "../../../src/engine/index";
import {
  compareMitigations,
  exitGlide,
  leaverSide,
  membersOn,
  rebateBuyIn,
  rejoinOn,
  runOff,
  serialOf,
  withdraw,
} from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/someGames";
import { workedAnswer } from "../../support/workedAnswers";
import { told } from "../../support/told";

const money = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 100);
const pence = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);
const day = (year: number, month: number, date: number): number => serialOf({ year, month, day: date });

/** The four partners of WDR-02, by caseload; step costs fall after two years. */
function service(): { table: Parameters<typeof withdraw>[1]; lines: CostLine[] } {
  const { inputs } = workedAnswer("WDR-02");
  const partners = Object.keys(inputs.caseload);
  const drivers = [
    { name: "Alone", values: partners.map((name) => inputs.standAloneBaseline[name]!) },
    { name: "Caseload", values: partners.map((name) => inputs.caseload[name]!) },
  ];
  const none = { block: null, partner: null, from: null, to: null, lag: null };
  const share = { driver: "Caseload", rule: "SHARE([Caseload])" };
  const lines: CostLine[] = [
    { ...none, ...share, name: "Head", behaviour: "fixed", amount: inputs.fixed },
    { ...none, ...share, name: "Teams", behaviour: "step", amount: inputs.stepCost, block: inputs.stepSize, lag: 24 },
    { ...none, ...share, name: "Cases", behaviour: "variable", amount: inputs.variable },
  ];
  return { table: { partners, drivers }, lines };
}

describe("the leaver's side", () => {
  const facts = { chargeSaved: [204_000, 204_000], ownCost: [150_000, 150_000], exitCharge: 84_000, oneOff: 10_000 };

  test("the charge saved less what it costs to go", () => {
    expect(valueOf(leaverSide({ ...facts, ownStranded: [20_000, 0], rate: 0.08 }))).toEqual({
      byYear: [-60_000, 54_000],
      cash: -6_000,
      presentValue: -10_000,
      paysFrom: null,
    });
    expect(valueOf(leaverSide({ ...facts, exitCharge: 44_000 }))).toMatchObject({ cash: 54_000, paysFrom: 0 });
    expect(valueOf(leaverSide(facts))).toMatchObject({ byYear: [-40_000, 54_000], paysFrom: 1 });
  });

  test("lists that do not fit, and numbers that are none", () => {
    expect(told(leaverSide({ ...facts, ownCost: [1], ownStranded: [], exitCharge: NaN, rate: -1 }))).toEqual([
      "ownCost has 1 value but chargeSaved has 2. Give one for each, in the same order.",
      "ownStranded has 0 values but chargeSaved has 2. Give one for each, in the same order.",
      "exitCharge: a number too large or undefined where a number is needed.",
      "rate is −1. It must be a fraction above -1 (3.5% is 0.035).",
    ]);
  });

  test(`what it gains and what the others lose come to the saving of all, whatever the exit charge (${seedText})`, () => {
    fc.assert(
      fc.property(money, money, money, money, (charge, avoided, own, exit) => {
        const side = valueOf(leaverSide({ chargeSaved: [charge], ownCost: [own], exitCharge: exit }));
        const others = exit - (charge - avoided);
        expect(side.cash + others).toBeCloseTo(avoided - own, 6);
      }),
      randomRuns,
    );
  });
});

describe("from notice to the new steady state", () => {
  const terms = {
    partners: ["Ashby", "Barton", "Corby"],
    leaver: "Barton",
    before: [300, 200, 100],
    after: [280, 0, 120],
    costs: [600, 500, 400],
    stays: 0.5,
    taper: [0, 0.66, 0.33],
    oldShares: [1, 0.5],
  };

  test("half a year as a partner, then a taper; the others go from old shares to new", () => {
    expect(valueOf(exitGlide(terms)).years).toEqual([
      { charges: [375, 100, 125], leaver: 100, cost: 600 },
      { charges: [266.8, 132, 101.2], leaver: 132, cost: 500 },
      { charges: [233.8, 66, 100.2], leaver: 66, cost: 400 },
    ]);
  });

  test("who is not there, and nothing to share by", () => {
    expect(told(exitGlide({ ...terms, leaver: "Derby", stays: 2 }))).toEqual([
      "leaver: “Derby” is not one of the partners. The partners are Ashby, Barton and Corby.",
      "stays is 2. It must be a fraction of a year from 0 to 1.",
    ]);
    expect(told(exitGlide({ ...terms, before: [0, 1, 0] }))[0]).toContain("before");
    expect(told(exitGlide({ ...terms, after: [0, 0, 0] }))[0]).toContain("after");
  });

  test(`every year adds up to its cost (${seedText})`, () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })), {
      minLength: 2,
      maxLength: 6,
    });
    const parts = fc.array(
      fc.nat({ max: 100 }).map((value) => value / 100),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(rows, parts, parts, fc.array(money, { maxLength: 5 }), (made, taper, oldShares, costs) => {
        const partners = made.map((_, at) => `P${String(at)}`);
        const found = valueOf(
          exitGlide({
            partners,
            leaver: "P1",
            before: made.map(([charge]) => charge),
            after: made.map(([, charge]) => charge),
            costs,
            stays: 0.25,
            taper,
            oldShares,
          }),
        );
        expect(found.years.map(({ charges }) => pence(charges))).toEqual(costs.map((cost) => pence([cost])));
      }),
      randomRuns,
    );
  });
});

describe("joining and coming back", () => {
  test("a buy-in goes back to the founders by what they put in, and who pays more is named", () => {
    const founders = [
      { partner: "Ashby", setup: 300_000, before: 600, after: 500 },
      { partner: "Barton", setup: 100_000, before: 200, after: 210.5 },
    ];
    expect(valueOf(rebateBuyIn(50_000, founders))).toEqual({
      rebates: [
        { partner: "Ashby", rebate: 37_500 },
        { partner: "Barton", rebate: 12_500 },
      ],
      worse: [{ partner: "Barton", rise: 10.5 }],
    });
    expect(told(rebateBuyIn(-1, [{ ...founders[0]!, after: NaN }]))).toHaveLength(2);
    expect(told(rebateBuyIn(1, [{ ...founders[0]!, setup: 0 }]))).toHaveLength(1);
  });

  test(`rebates add up to the buy-in (${seedText})`, () => {
    fc.assert(
      fc.property(money, fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 9 }), (paid, setups) => {
        const founders = setups.map((setup, at) => ({ partner: `P${String(at)}`, setup, before: 1, after: 1 }));
        const { rebates, worse } = valueOf(rebateBuyIn(paid, founders));
        expect(pence(rebates.map(({ rebate }) => rebate))).toBe(pence([paid]));
        expect(worse).toEqual([]);
      }),
      randomRuns,
    );
  });

  const episodes: readonly Episode[] = [
    { partner: "Ashby", role: "host", from: day(2020, 4, 1), to: null },
    { partner: "Barton", role: "member", from: day(2020, 4, 1), to: day(2024, 4, 1) },
    { partner: "Barton", role: "customer", from: day(2025, 4, 1), to: day(2027, 4, 1), replacedBy: ["West Unitary"] },
  ];

  test("who was what on a day; a partner is one up to the day before its end", () => {
    const rolesOn = (serial: number) =>
      valueOf(membersOn(episodes, serial)).map(({ partner, role }) => [partner, role]);
    expect(rolesOn(day(2024, 3, 31))).toEqual([
      ["Ashby", "host"],
      ["Barton", "member"],
    ]);
    expect(rolesOn(day(2024, 4, 1))).toEqual([["Ashby", "host"]]);
    expect(rolesOn(day(2026, 1, 1))).toEqual([
      ["Ashby", "host"],
      ["Barton", "customer"],
    ]);
    expect(valueOf(rejoinOn(episodes, "barton", day(2027, 4, 1), 12))).toBe(day(2028, 4, 1));
    expect(valueOf(rejoinOn(episodes, "Ashby", day(2027, 4, 1)))).toBeNull();
    expect(valueOf(rejoinOn(episodes, "Corby", day(2027, 4, 1), 12))).toBe(day(2027, 4, 1));
  });

  test("a start before the service, before the last end, and an end before its start are told", () => {
    const again: Episode = { partner: "ashby", role: "member", from: day(2021, 4, 1), to: day(2021, 1, 1) };
    expect(told(membersOn([...episodes, again], 1, day(2020, 4, 2)))).toEqual([
      "the start of Ashby is 43,922. It must be 43923 or later: not before the service began or its last membership ended.",
      "the start of Barton is 43,922. It must be 43923 or later: not before the service began or its last membership ended.",
      "the start of ashby is 44,287. It must be after its last membership has ended.",
      "the end of ashby is 44,197. It must be after its start.",
    ]);
    expect(told(membersOn([], 1.5))).toHaveLength(1);
    expect(told(rejoinOn([], "A", -1, 0.5))).toHaveLength(2);
  });
});

describe("ways to soften an exit", () => {
  const { table, lines } = service();
  const leave = (mitigations: Parameters<typeof compareMitigations>[4], years = 4) =>
    compareMitigations(["B"], table, lines, [], mitigations, years);

  test("nothing, two years' notice, an exit charge, contracts that end sooner, and a replacement, side by side", () => {
    const sooner = lines.map((line) => ({ ...line, lag: line.lag === null ? null : 12 }));
    const rows = valueOf(
      leave([
        { name: "Nothing" },
        { name: "Two years' notice", yearsLater: 2 },
        { name: "Make whole", clause: { form: "make whole" } },
        { name: "Shorter contracts", lines: sooner, costs: 5_000 },
        { name: "Replacement", paidInstead: 100_000 },
        { name: "Lock-in", yearsLater: 9, clause: { form: "make whole" } },
      ]),
    );
    const stranded = valueOf(runOff(["B"], table, lines, [], { unit: 0, years: 4 })).stranded;
    const all = stranded.reduce((sum, value) => sum + value, 0);
    expect(stranded).toEqual([252_000, 252_000, 192_000, 192_000]);
    expect(rows.map(({ name, others }) => [name, others])).toEqual([
      ["Nothing", -all],
      ["Two years' notice", -504_000],
      ["Make whole", 0],
      ["Shorter contracts", -(all - 60_000 + 5_000)],
      ["Replacement", -all + 400_000],
      ["Lock-in", 0],
    ]);
    expect(rows[0]!.betterAlone).toEqual(["A"]);
  });

  test("no mitigations, years that are none, and a leaver that is not a partner", () => {
    expect(told(leave([]))).toHaveLength(1);
    expect(told(leave([{ name: "Late", yearsLater: 0.5, paidInstead: NaN }], 0))).toEqual([
      "years is 0. It must be a whole number of years from 1 to 300.",
      "the years of Late is 0.5. It must be a whole number of years from 0 to 300.",
      "what is paid instead under Late: a number too large or undefined where a number is needed.",
    ]);
    expect(told(compareMitigations(["Z"], table, lines, [], [{ name: "Nothing" }], 1))[0]).toContain("“Z”");
    const late = lines.map((line) => ({ ...line, lag: 0.5 }));
    expect(told(compareMitigations(["B"], table, late, [], [{ name: "Nothing" }], 1))[0]).toContain(
      "whole number of months",
    );
  });
});
