import {
  buyIn,
  compareMitigations,
  exitGlide,
  leaverSide,
  membersOn,
  rebateBuyIn,
  rejoinOn,
  shareExitCharge,
} from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { valueOf } from "../../support/valueOf";
import { told } from "../../support/told";

const NONE = "a number too large or undefined where a number is needed.";

describe("a buy-in that cannot be worked out", () => {
  test("each number is told by its name, with what it may be", () => {
    expect(told(buyIn(NaN, 0, -1, 1.5, { credit: NaN, reserves: Infinity }))).toEqual([
      `setup: ${NONE}`,
      "life is 0. It must be above 0.",
      "elapsed is −1. It must be 0 or more: a partner cannot join before the start.",
      "share is 1.5. It must be a fraction from 0 to 1 (20% is 0.2).",
      `credit: ${NONE}`,
      `reserves: ${NONE}`,
    ]);
    expect(told(buyIn(1, 1, 0, -0.1))).toEqual(["share is −0.1. It must be a fraction from 0 to 1 (20% is 0.2)."]);
  });

  test("no share, and all of it, a join on the first day and one on the last are answered", () => {
    expect(valueOf(buyIn(800, 4, 0, 0)).total).toBe(0);
    expect(valueOf(buyIn(800, 4, 0, 1)).total).toBe(800);
    expect(valueOf(buyIn(800, 4, 3, 1)).total).toBe(200);
    expect(valueOf(buyIn(800, 4, 4, 1)).total).toBe(0);
    expect(valueOf(buyIn(800, 4, 9, 1)).total).toBe(0);
  });

  test("a rebate tells whose charge is none, and what was paid in", () => {
    const founder = { partner: "Ashby", setup: 1, before: NaN, after: Infinity };
    expect(told(rebateBuyIn(-1, [founder]))).toEqual([
      "buyIn is −1. It must be pounds, 0 or more.",
      `the charge of Ashby before: ${NONE}`,
      `the charge of Ashby after: ${NONE}`,
    ]);
    const equal = ["Corby", "Ashby", "Barton"].map((partner) => ({ partner, setup: 1, before: 5, after: 5 }));
    expect(valueOf(rebateBuyIn(0, equal)).rebates.map(({ rebate }) => rebate)).toEqual([0, 0, 0]);
    // A penny that cannot be divided goes to the earlier name, and a unit is kept.
    expect(valueOf(rebateBuyIn(0.01, equal)).rebates.map(({ rebate }) => rebate)).toEqual([0, 0.01, 0]);
    expect(valueOf(rebateBuyIn(100, equal, 50)).rebates.map(({ rebate }) => rebate)).toEqual([0, 50, 50]);
  });
});

describe("a glide that cannot be worked out", () => {
  const terms = {
    partners: ["Ashby", "Barton", "Corby"],
    leaver: "Ashby",
    before: [200, 300, 100],
    after: [0, 280, 120],
    costs: [600, 500],
    stays: 0.5,
  };

  test("the first partner may be the one that leaves", () => {
    expect(valueOf(exitGlide(terms)).years).toEqual([
      { charges: [100, 350, 150], leaver: 100, cost: 600 },
      { charges: [0, 350, 150], leaver: 0, cost: 500 },
    ]);
  });

  test("every list and number is told by its name, row and range", () => {
    expect(
      told(
        exitGlide({
          ...terms,
          before: [1, -2],
          after: [0, 1, 2, -3],
          costs: [NaN],
          taper: [-0.1, 1.1],
          oldShares: [0, 2, -1],
          unit: -1,
        }),
      ),
    ).toEqual([
      "before has 2 values but partners has 3. Give one for each, in the same order.",
      "after has 4 values but partners has 3. Give one for each, in the same order.",
      "before, row 2 is −2. It must be 0 or more.",
      "after, row 4 is −3. It must be 0 or more.",
      `costs, row 1: ${NONE}`,
      "taper, row 1 is −0.1. It must be a fraction from 0 to 1.",
      "taper, row 2 is 1.1. It must be a fraction from 0 to 1.",
      "oldShares, row 2 is 2. It must be a fraction from 0 to 1.",
      "oldShares, row 3 is −1. It must be a fraction from 0 to 1.",
      "unit is −1. It must be 0 or more.",
    ]);
  });

  test.each([
    [
      ["Beta", "Alpha", "Gamma"],
      [0.01, 0, 0],
    ],
    [
      ["Zeta", "Mid", "Beta"],
      [0, 0, 0.01],
    ],
    [
      ["Zeta", "Alpha", "Beta"],
      [0, 0, 0.01],
    ],
  ])(
    "of %j the middle one leaves: a penny that cannot be divided goes to the earlier name of the others",
    (partners, charges) => {
      const even = { partners, leaver: partners[1]!, before: [1, 0, 1], after: [1, 0, 1], costs: [0.01], stays: 0 };
      expect(valueOf(exitGlide(even)).years).toEqual([{ charges, leaver: 0, cost: 0.01 }]);
    },
  );
});

describe("the leaver's side", () => {
  test("numbers that are none are told by their list and year", () => {
    const facts = { chargeSaved: [NaN], ownCost: [Infinity], ownStranded: [NaN], exitCharge: 0, oneOff: NaN };
    expect(told(leaverSide(facts))).toEqual([
      `chargeSaved, row 1: ${NONE}`,
      `ownCost, row 1: ${NONE}`,
      `ownStranded, row 1: ${NONE}`,
      `oneOff: ${NONE}`,
    ]);
  });
});

describe("who was a partner, and when", () => {
  const from = 45_000;

  test("on its first day it is one, on its last day no more", () => {
    const episodes = [{ partner: "Ashby", role: "member" as const, from, to: from + 10 }];
    const on = (day: number): number => valueOf(membersOn(episodes, day)).length;
    expect([on(from - 1), on(from), on(from + 9), on(from + 10)]).toEqual([0, 1, 1, 0]);
    const next = { ...episodes[0]!, from: from + 10, to: null };
    expect(valueOf(membersOn([next, ...episodes], from + 10))).toEqual([next]);
    expect(valueOf(membersOn(episodes, from, from))).toHaveLength(1);
  });

  test("days that are none, and an end on the day of the start, are told", () => {
    expect(told(membersOn([{ partner: "Ashby", role: "member", from, to: from }], 0.5))).toEqual([
      "day is 0.5. It must be the whole serial number of a day.",
      "the end of Ashby is 45,000. It must be after its start.",
    ]);
    expect(told(membersOn([{ partner: "Ashby", role: "member", from: 0.5, to: null }], 1))).toEqual([
      "the start of Ashby is 0.5. It must be the whole serial number of a day.",
    ]);
    expect(told(rejoinOn([], "Ashby", -1, 0.5))).toEqual([
      "asked is −1. It must be the whole serial number of a day.",
      "coolingOff is 0.5. It must be a whole number of months, 0 or more.",
    ]);
  });
});

describe("ways to soften an exit that are none", () => {
  const table = {
    partners: ["A", "B"],
    drivers: [
      { name: "Alone", values: [90, 90] },
      { name: "Cases", values: [3, 1] },
    ],
  };
  const lines = [costLine("variable", 12, { driver: "Cases", rule: "SHARE([Cases])" })];
  const years = (yearsLater: number): string[] =>
    told(compareMitigations(["B"], table, lines, [], [{ name: "Late", yearsLater, costs: NaN }], 1)).slice(0, -1);

  test("none at all, and numbers out of range", () => {
    expect(told(compareMitigations(["B"], table, lines, [], [], 1))).toEqual([
      "mitigations has no rows below its header. Fill in at least one.",
    ]);
    const range = (shown: string): string[] => [
      `the years of Late is ${shown}. It must be a whole number of years from 0 to 300.`,
    ];
    expect([years(-1), years(301), years(300), years(0)]).toEqual([range("−1"), range("301"), [], []]);
    expect(told(compareMitigations(["B"], table, lines, [], [{ name: "Late", costs: NaN }], 301))).toEqual([
      "years is 301. It must be a whole number of years from 1 to 300.",
      `the cost of Late: ${NONE}`,
    ]);
    expect(compareMitigations(["B"], table, lines, [], [{ name: "None" }], 300).ok).toBe(true);
  });

  test("an exit charge by the leaver's own charge takes no account of the others'; rules may change with the way", () => {
    const equal = [{ name: "R", formula: "EQUAL()", minimum: null, maximum: null }];
    const share = [{ name: "R", formula: "SHARE([Cases])", minimum: null, maximum: null }];
    const fixed = [costLine("fixed", 100, { rule: "R" })];
    const ways = [
      { name: "By cases" },
      { name: "Equal", rules: equal },
      { name: "Twice its charge", clause: { form: "multiple", times: 2 } as const },
    ];
    // Nothing of the fixed cost goes: what the leaver paid falls on the other, 25 by cases and 50 equally; twice 25 more than makes it whole.
    const made = valueOf(compareMitigations(["B"], table, fixed, share, ways, 1));
    expect(made.map(({ others }) => others)).toEqual([-25, -50, 25]);
  });
});

describe("who pays an exit charge, by name", () => {
  const row = (partner: string, before: number, after: number, verdict: "leaves" | "better in") => ({
    ...{ partner, before, after, change: after - before, alone: 0, verdict },
  });

  test("a penny that cannot be divided goes to the earlier name, whoever stands first", () => {
    const effect = {
      partners: [
        row("Zeta", 1, 0, "leaves"),
        row("Alpha", 1, 0, "leaves"),
        row("Yarm", 1, 2, "better in"),
        row("Corby", 1, 2, "better in"),
      ],
    };
    const { leavers, receivers } = valueOf(shareExitCharge(0.01, effect));
    expect(leavers.map(({ pays }) => pays)).toEqual([0, 0.01]);
    expect(receivers.map(({ receives }) => receives)).toEqual([0, 0.01]);
  });

  test("a unit that is none is refused", () => {
    const effect = { partners: [row("A", 1, 0, "leaves"), row("B", 1, 2, "better in")] };
    expect(told(shareExitCharge(1, effect, { unit: -1 })).join()).toContain("unit");
  });
});
