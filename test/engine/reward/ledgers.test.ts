import fc from "fast-check";
import {
  clawback,
  describe as sentence,
  outputBonus,
  serialOf,
  shareOutcome,
  splitAmount,
  trueUps,
} from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/someGames";

const pence = (value: number): number => Math.round(value * 100);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + pence(value), 0);
const day = (year: number, month: number, date: number): number => serialOf({ year, month, day: date });
const money = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 100);

describe("a bonus that is claimed back", () => {
  const paid = { on: day(2026, 6, 30), amount: 5_000 };
  const terms = { threshold: 1_000, rate: 50, cap: 10_000, months: 12 };

  test("the measure falls within the year: the difference is paid back; it rises again: nothing is paid out", () => {
    const readings = [
      { on: day(2027, 3, 31), output: 1_090 },
      { on: day(2026, 12, 31), output: 1_040 },
      { on: day(2027, 7, 1), output: 0 },
      { on: day(2026, 6, 29), output: 0 },
    ];
    expect(valueOf(clawback(paid, readings, terms))).toEqual({
      ledger: [
        { on: day(2026, 6, 30), what: "bonus", amount: 5_000, kept: 5_000 },
        { on: day(2026, 12, 31), what: "clawback", amount: -3_000, kept: 2_000 },
      ],
      repaid: 3_000,
      kept: 2_000,
      until: day(2027, 6, 30),
    });
  });

  test("a month without the day counts to its last, 29 February included", () => {
    const leap = { on: day(2028, 2, 29), amount: 100 };
    expect(valueOf(clawback(leap, [], terms)).until).toBe(day(2029, 2, 28));
    const last = [{ on: day(2029, 2, 28), output: 0 }];
    expect(valueOf(clawback(leap, last, terms))).toMatchObject({ repaid: 100, kept: 0 });
  });

  test("dates, months and sums that are none are told", () => {
    const refused = clawback({ on: 1.5, amount: -1 }, [{ on: NaN, output: NaN }], { ...terms, months: -1, cap: NaN });
    if (refused.ok) throw new Error("there is no answer");
    expect(refused.problems.map(sentence)).toEqual([
      "paid on is 1.5. It must be the whole serial number of a day.",
      "paid amount is −1. It must be 0 or more.",
      "readings on, row 1: a number too large or undefined where a number is needed.",
      "readings output, row 1: a number too large or undefined where a number is needed.",
      "cap: a number too large or undefined where a number is needed.",
      "months is −1. It must be a whole number of months, 0 or more.",
    ]);
  });

  test(`never more than was paid, each reading no more than it earns, and the ledger adds up (${seedText})`, () => {
    const reading = fc.record({
      on: fc.integer({ min: 45_900, max: 46_500 }),
      output: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(
        money,
        fc.array(reading, { maxLength: 6 }),
        fc.integer({ min: 0, max: 18 }),
        (amount, readings, months) => {
          const rule = { threshold: 100, rate: 33.333, cap: 6_000 };
          const found = valueOf(clawback({ on: 46_000, amount }, readings, { ...rule, months }));
          expect(total(found.ledger.map((entry) => entry.amount))).toBe(pence(found.kept));
          expect(pence(found.repaid) + pence(found.kept)).toBe(pence(amount));
          expect(found.repaid).toBeGreaterThanOrEqual(0);
          const counted = readings.filter(({ on }) => on >= 46_000 && on <= found.until);
          const worths = counted.map(({ output }) => valueOf(outputBonus([output], rule))[0]!);
          const least = Math.min(amount, ...worths.map((worth) => Math.round(worth * 100) / 100));
          expect(pence(found.kept)).toBe(pence(least));
          expect(found.ledger.map(({ on }) => on)).toEqual(found.ledger.map(({ on }) => on).sort((a, b) => a - b));
        },
      ),
      randomRuns,
    );
  });
});

describe("who carries a loss", () => {
  test("the same shares, others, or the host up to a limit", () => {
    const weights = [1, 1, 2];
    expect(valueOf(shareOutcome(100, weights, { kind: "host", host: 0, limit: 50 }, { hurdle: 20 }))).toEqual([
      20, 20, 40,
    ]);
    expect(valueOf(shareOutcome(-100, weights, { kind: "same" }, { hurdle: 20 }))).toEqual([-25, -25, -50]);
    expect(valueOf(shareOutcome(-100, weights, { kind: "risk", weights: [0, 1, 1] }))).toEqual([0, -50, -50]);
    expect(valueOf(shareOutcome(-100, weights, { kind: "host", host: 0, limit: 60 }))).toEqual([-70, -10, -20]);
    const host = { kind: "host", host: 1, limit: 0.005 } as const;
    expect(valueOf(shareOutcome(-0.015, [1, 1], host, { unit: 0 }))).toEqual([-0.005, -0.01]);
    expect(valueOf(shareOutcome(-40, weights, { kind: "host", host: 0, limit: 60 }))).toEqual([-40, 0, 0]);
  });

  test("a host that is none, and weights of losses that do not fit", () => {
    const told = (rule: Parameters<typeof shareOutcome>[2]): readonly string[] => {
      const result = shareOutcome(-1, [1, 1], rule);
      return result.ok ? [] : result.problems.map(sentence);
    };
    expect(told({ kind: "host", host: 2, limit: NaN })).toEqual([
      "host is 2. It must be the position of a partner, from 0 to 1.",
      "limit: a number too large or undefined where a number is needed.",
    ]);
    expect(told({ kind: "risk", weights: [0] })).toEqual([
      "the weights of losses has 1 value but weights has 2. Give one for each, in the same order.",
      "The values of the weights of losses are all zero, so there is nothing to share by. Give at least one above zero.",
    ]);
  });

  test(`the parts add up to the outcome, and the host bears its limit before anybody else bears a penny (${seedText})`, () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(money, money, weights, fc.nat(), (loss, limit, keys, seed) => {
        const host = seed % keys.length;
        const parts = valueOf(shareOutcome(-loss, keys, { kind: "host", host, limit }));
        expect(total(parts) + pence(loss)).toBe(0);
        const beyond = Math.max(0, pence(loss) - pence(limit)) / 100;
        const rest = valueOf(splitAmount(-beyond, keys));
        parts.forEach((part, at) => {
          expect(pence(part)).toBe(pence(rest[at]!) - (at === host ? Math.min(pence(loss), pence(limit)) : 0));
        });
      }),
      randomRuns,
    );
  });
});

describe("provisional and final shares", () => {
  const stages = [
    { name: "forecast", on: day(2026, 9, 30), shares: [100, 50] },
    { name: "outturn", on: day(2027, 7, 31), shares: [80.1, 75.2] },
  ];

  test("the difference is carried as a dated movement", () => {
    expect(valueOf(trueUps(["Ashby", "Barton"], stages))).toEqual({
      entries: [
        { on: day(2026, 9, 30), stage: "forecast", partner: "Ashby", share: 100, amount: 100 },
        { on: day(2026, 9, 30), stage: "forecast", partner: "Barton", share: 50, amount: 50 },
        { on: day(2027, 7, 31), stage: "outturn", partner: "Ashby", share: 80.1, amount: -19.9 },
        { on: day(2027, 7, 31), stage: "outturn", partner: "Barton", share: 75.2, amount: 25.2 },
      ],
      totals: [
        { stage: "forecast", on: day(2026, 9, 30), amount: 150 },
        { stage: "outturn", on: day(2027, 7, 31), amount: 5.3 },
      ],
    });
  });

  test("days that do not follow each other, and lists that do not fit", () => {
    const refused = trueUps(["Ashby"], [stages[1]!, { ...stages[0]!, shares: [NaN] }]);
    if (refused.ok) throw new Error("there is no answer");
    expect(refused.problems.map(sentence)).toEqual([
      "outturn has 2 values but partners has 1. Give one for each, in the same order.",
      "forecast, row 1: a number too large or undefined where a number is needed.",
      "the day of forecast is 46,295. It must be the serial number of a day after that of the stage before.",
    ]);
    expect(trueUps([], [])).toMatchObject({ problems: [{ code: "table-empty" }] });
  });

  test(`a partner's movements add up to its last share (${seedText})`, () => {
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((count) =>
        fc.array(fc.array(money, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, (shares) => {
        const partners = shares[0]!.map((_, at) => `P${String(at)}`);
        const found = valueOf(
          trueUps(
            partners,
            shares.map((row, at) => ({ name: `S${String(at)}`, on: at, shares: row })),
          ),
        );
        partners.forEach((name, at) => {
          const own = found.entries.filter(({ partner }) => partner === name);
          expect(total(own.map(({ amount }) => amount))).toBe(pence(shares.at(-1)![at]!));
        });
        found.totals.forEach(({ stage, amount }) => {
          const moved = found.entries.filter((entry) => entry.stage === stage).map((entry) => entry.amount);
          expect(total(moved)).toBe(pence(amount));
        });
      }),
      randomRuns,
    );
  });
});
