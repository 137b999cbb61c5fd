import fc from "fast-check";
import type { CostLine, DriverTable } from "../../../src/engine/index";
import { runOff, shareExitCharge, survivors, survivorsOf, withdraw } from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

const effectOf = (...rows: [string, number, number, "leaves" | "better in" | "better alone"][]) => ({
  partners: rows.map(([partner, before, after, verdict]) => ({
    ...{ partner, before, after, change: after - before, alone: 0, verdict },
  })),
});

describe("who pays an exit charge and who receives it", () => {
  const effect = effectOf(
    ["A", 300, 0, "leaves"],
    ["B", 100, 0, "leaves"],
    ["C", 100, 400, "better alone"],
    ["D", 200, 300, "better in"],
    ["E", 200, 150, "better in"],
  );

  test("by what leavers paid, or equally; by what the others pay more, or to a pool", () => {
    expect(valueOf(shareExitCharge(100, effect))).toEqual({
      leavers: [
        { partner: "A", pays: 75 },
        { partner: "B", pays: 25 },
      ],
      receivers: [
        { partner: "C", receives: 75 },
        { partner: "D", receives: 25 },
        { partner: "E", receives: 0 },
      ],
      pool: 0,
    });
    const equal = valueOf(shareExitCharge(100, effect, { among: "equal", to: "pool" }));
    expect(equal.leavers.map(({ pays }) => pays)).toEqual([50, 50]);
    expect(equal.receivers.map(({ receives }) => receives)).toEqual([0, 0, 0]);
    expect(equal.pool).toBe(100);
    const byImpact = valueOf(shareExitCharge(100, effect, { among: "charges", to: "impact", unit: 10 }));
    expect(byImpact.leavers.map(({ pays }) => pays)).toEqual([80, 20]);
    expect(byImpact.receivers.map(({ receives }) => receives)).toEqual([80, 20, 0]);
  });

  test("leavers who paid nothing pay equally, one who was paid pays nothing, and a free exit costs nobody", () => {
    const free = effectOf(["A", 0, 0, "leaves"], ["B", 0, 0, "leaves"], ["C", 5, 9, "better in"]);
    expect(valueOf(shareExitCharge(0.03, free)).leavers.map(({ pays }) => pays)).toEqual([0.02, 0.01]);
    const paid = effectOf(["A", -50, 0, "leaves"], ["B", 50, 0, "leaves"], ["C", 0, 0, "better in"]);
    expect(valueOf(shareExitCharge(8, paid))).toMatchObject({ leavers: [{ pays: 0 }, { pays: 8 }], pool: 8 });
    const one = effectOf(["A", 0, 0, "leaves"], ["B", 50, 0, "leaves"], ["C", 1, 2, "better in"]);
    expect(valueOf(shareExitCharge(8, one)).leavers.map(({ pays }) => pays)).toEqual([0, 8]);
    expect(valueOf(shareExitCharge(0, effect)).receivers.map(({ receives }) => receives)).toEqual([0, 0, 0]);
    expect(valueOf(shareExitCharge(0, effect)).pool).toBe(0);
  });

  test("a charge that is none, and nobody who leaves, are told", () => {
    const wrong = (value: number) => ({
      code: "number-out-of-range",
      place: { argument: "charge" },
      value,
      expected: "pounds, 0 or more",
    });
    for (const value of [-0.01, Infinity, NaN]) {
      expect(shareExitCharge(value, effect)).toEqual({ ok: false, problems: [wrong(value)] });
    }
    expect(shareExitCharge(-1, { partners: effect.partners.slice(2) })).toEqual({
      ok: false,
      problems: [wrong(-1), { code: "members-missing", argument: "leavers" }],
    });
  });

  test(`adds up to the penny on both sides (${seedText})`, () => {
    const pence = fc.integer({ min: 0, max: 5_000_000 });
    fc.assert(
      fc.property(pence, fc.array(pence, { minLength: 4, maxLength: 4 }), (charge, [a, b, c, d]) => {
        const some = effectOf(
          ["A", a!, 0, "leaves"],
          ["B", b!, 0, "leaves"],
          ["C", 0, c!, "better in"],
          ["D", 0, d!, "better in"],
        );
        const found = valueOf(shareExitCharge(charge / 100, some));
        const sum = (values: readonly number[]): number =>
          values.reduce((total, value) => total + Math.round(value * 100), 0);
        expect(sum(found.leavers.map(({ pays }) => pays))).toBe(charge);
        expect(sum(found.receivers.map(({ receives }) => receives)) + Math.round(found.pool * 100)).toBe(charge);
      }),
      randomRuns,
    );
  });
});

describe("run-off of what stays behind", () => {
  const table: DriverTable = {
    partners: ["A", "B"],
    drivers: [
      { name: "Alone", values: [90, 90] },
      { name: "Cases", values: [3, 1] },
    ],
  };
  const cases = (lag: number | null, more: Partial<CostLine> = {}) =>
    costLine("variable", 12, { driver: "Cases", rule: "SHARE([Cases])", lag, ...more });
  const codes = (lines: readonly CostLine[], years?: number, leavers = ["B"]) => {
    const found = runOff(leavers, table, lines, [], years === undefined ? {} : { years });
    return found.ok ? [] : found.problems;
  };

  test("lags of 0 to 1,200 whole months and 1 to 300 years are taken, and no others", () => {
    for (const lag of [0, 1200, null]) expect(codes([cases(lag)])).toEqual([]);
    for (const lag of [-1, 0.5, 1201, NaN]) {
      expect(codes([cases(0), cases(lag)])).toEqual([
        {
          code: "number-out-of-range",
          place: { argument: "lines", row: 3, column: "Lag", partner: "variable" },
          value: lag,
          expected: "a whole number of months from 0 to 1,200, or blank",
        },
      ]);
    }
    for (const years of [1, 300]) expect(codes([cases(0)], years)).toEqual([]);
    for (const years of [0, 1.5, 301]) {
      expect(codes([cases(0)], years)).toEqual([
        {
          code: "number-out-of-range",
          place: { argument: "years" },
          value: years,
          expected: "a whole number of years from 1 to 300",
        },
      ]);
    }
    expect(codes([cases(-1)], 0, []).map(({ code }) => code)).toEqual([
      "members-missing",
      "number-out-of-range",
      "number-out-of-range",
    ]);
    expect(codes([], 1, ["B"])).toEqual([]);
  });

  test("shows as many years as the longest lag takes, and one more where years are financial ones", () => {
    const shown = (lag: number, exit?: number) =>
      valueOf(runOff(["B"], table, [cases(3), cases(lag)], [], exit === undefined ? {} : { exit })).stranded.length;
    expect([shown(0), shown(3), shown(12), shown(13), shown(1200)]).toEqual([2, 2, 2, 3, 101]);
    expect([shown(12, 46_478), shown(13, 46_478)]).toEqual([3, 4]);
  });

  test("all leave: everything is avoided in the end, and faults of the model are told", () => {
    const found = valueOf(runOff(["A", "B"], table, [cases(12)], [], { years: 2 }));
    expect(found).toMatchObject({
      lost: [48, 48],
      avoided: [0, 48],
      stranded: [48, 0],
      costStranded: 0,
      profile: null,
    });
    expect(codes([costLine("step", 1)]).map(({ code }) => code)).toEqual(["driver-missing", "block-missing"]);
    const rules = [{ name: "Cap", formula: "EQUAL()", minimum: 0, maximum: 30 }];
    expect(runOff(["B"], table, [costLine("fixed", 60, { rule: "Cap", lag: 1 })], rules)).toMatchObject({
      problems: [{ code: "maximums-too-low", after: ["B"] }],
    });
  });

  test("a leaving that is a gain leaves less than nothing behind, whatever becomes of the rest", () => {
    const equal = [cases(0, { rule: "EQUAL()" })];
    for (const rest of ["stays", "falls"] as const) {
      const found = valueOf(runOff(["A"], table, equal, [], { rest, years: 1 }));
      expect(found).toMatchObject({ lost: [24], avoided: [36], stranded: [-12], costStranded: -12, profile: null });
    }
    expect(valueOf(withdraw(["A"], table, equal)).costStranded).toBe(-12);
  });
});

describe("who is left of every group", () => {
  const game = (costs: number[], quantities: number[], limits: number[]) => ({
    costs: Float64Array.from(costs),
    quantities: Float64Array.from(quantities),
    limits: Float64Array.from(limits),
  });

  test("needs a cost for every group, of at most thirty partners", () => {
    expect(() => survivors(game([0, 1], [1, 1], [1, 1]))).toThrow("there is a cost for every group");
    expect([...survivors(game([0, 5], [1], [5]))]).toEqual([0, 1]);
    expect([...survivors(game([0, 5], [1], [4]))]).toEqual([0, 0]);
  });

  test("is the same where prices of a unit are far below or above every limit, equal, or within a hair of one", () => {
    const costs = [0, 1, 1, 1e9, 40, 2, 7, 24];
    for (const limits of [
      [3, 3, 3],
      [1e9, 1e9, 1e9],
      [0, 0, 0],
      [8, 16, 1e6],
      [1, 2, 5],
    ]) {
      const quantities = [1, 2, 3];
      const leaving = (group: number): number => {
        const total = quantities.reduce((sum, one, at) => sum + ((group >> at) & 1) * one, 0);
        return quantities.reduce(
          (gone, one, at) => gone | ((group >> at) & 1 && (costs[group]! * one) / total > limits[at]! ? 1 << at : 0),
          0,
        );
      };
      expect([...survivors(game(costs, quantities, limits))]).toEqual([...survivorsOf(3, leaving)]);
    }
  });

  test("only members can leave, and nobody is left of nobody", () => {
    expect([...survivorsOf(2, () => 2)]).toEqual([0, 1, 0, 1]);
    expect([...survivorsOf(2, () => 0)]).toEqual([0, 1, 2, 3]);
  });
});
