import type { GroupRow, PartnerCosts } from "../../../src/engine/index";
import {
  disruption,
  fair,
  fairMethodNames,
  gately,
  partnerCostsOfTable,
  paysMoreThanAlone,
  readGroupCosts,
  scrb,
  standAlone,
} from "../../../src/engine/index";
import { valueOf, number } from "../../support/groupGames";
import type { Exact } from "../../support/randomGames";

describe("costs of partners", () => {
  const costs = (total: number, alone: readonly number[], without: readonly number[]): PartnerCosts => {
    const exact = (value: number): Exact => ({ n: BigInt(value), d: 1n });
    return {
      partners: alone.map((_, at) => `P${String(at + 1)}`),
      total: exact(total),
      alone: alone.map(exact),
      without: without.map(exact),
    };
  };

  test("are read from a table that holds nothing else", () => {
    const rows: GroupRow[] = [
      ["A", 5],
      ["B", 6],
      ["C", 7],
      ["A+B", 9],
      ["B+C", 11],
      ["C+A", 10],
      ["A+B+C", 13],
    ];
    const table = valueOf(readGroupCosts(rows));
    const found = valueOf(partnerCostsOfTable(table));
    expect([number(found.total), found.alone.map(number), found.without.map(number)]).toEqual([
      13,
      [5, 6, 7],
      [11, 10, 9],
    ]);
    expect(partnerCostsOfTable(valueOf(readGroupCosts(rows.slice(0, 5))))).toMatchObject({
      problems: [{ code: "groups-missing", groups: ["A+C", "A+B+C"] }],
    });
    const few = valueOf(readGroupCosts([...rows.slice(0, 3), rows[6]!]));
    expect(valueOf(fair(few, "stand-alone")).map(({ charge }) => charge)).toEqual([3.61, 4.33, 5.06]);
    expect(fair(valueOf(readGroupCosts(rows.slice(0, 3))), "stand-alone")).toMatchObject({
      problems: [{ groups: ["A+B+C"] }],
    });
    expect(fair(few, "scrb")).toMatchObject({ problems: [{ code: "groups-missing", count: 3 }] });
    expect(fair(few, "shapley")).toMatchObject({ problems: [{ code: "groups-missing", count: 3 }] });
    const one = valueOf(readGroupCosts([["A", 5]]));
    for (const method of fairMethodNames)
      expect(fair(one, method)).toEqual({ ok: true, value: [{ partner: "A", charge: 5 }] });
  });

  test("take 50 partners where a method needs no table of all groups", () => {
    const names = Array.from({ length: 50 }, (_, at) => `P${String(at)}`);
    const rows: GroupRow[] = names.map((name) => [name, 10]);
    rows.push(...names.map((name): GroupRow => [names.filter((other) => other !== name).join("+"), 99]), [
      names.join("+"),
      100,
    ]);
    const table = valueOf(readGroupCosts(rows));
    expect(valueOf(fair(table, "scrb")).map(({ charge }) => charge)).toEqual(names.map(() => 2));
    expect(fair(table)).toMatchObject({ problems: [{ code: "too-many-for-groups", count: 50, limit: 12 }] });
  });

  test("that leave nothing to share are refused by scrb, and a benefit caps what is avoided", () => {
    expect(scrb(costs(10, [8, 8], [2, 2]))).toEqual({
      ok: false,
      problems: [{ code: "separable-above-total", total: 10, separable: 16 }],
    });
    expect(scrb(costs(10, [4, 4], [6, 6]))).toEqual({ ok: false, problems: [{ code: "no-cost-avoided", left: 2 }] });
    expect(valueOf(scrb(costs(10, [3, 3], [5, 5]))).map(number)).toEqual([5, 5]);
    expect(
      valueOf(
        scrb(costs(100, [80, 60], [60, 80]), [
          { n: 50n, d: 1n },
          { n: 90n, d: 1n },
        ]),
      ).map(number),
    ).toEqual([48, 52]);
    expect(gately(costs(10, [5, 5], [5, 5]))).toEqual({ ok: false, problems: [{ code: "no-cost-avoided", left: 0 }] });
    expect(paysMoreThanAlone(costs(10, [3, 9], [5, 3]))).toEqual(["P1"]);
  });

  test("below zero, or all zero, give no proportion", () => {
    expect(standAlone(costs(10, [-1, 5], [5, 5]))).toMatchObject({
      problems: [{ code: "weight-negative", partner: "P1" }],
    });
    expect(standAlone(costs(10, [0, 0], [5, 5]))).toMatchObject({ problems: [{ code: "weights-all-zero" }] });
  });

  test("show who wants to leave, and name charges that are missing, repeated or of nobody", () => {
    const two = costs(10, [6, 9], [9, 6]);
    const paid = [
      { partner: "p2", charge: 4 },
      { partner: "P1", charge: 6 },
    ];
    expect(valueOf(disruption(paid, two))).toEqual([
      { partner: "P1", propensity: null },
      { partner: "P2", propensity: 0 },
    ]);
    const wrong = [
      { partner: "P2", charge: 4 },
      { partner: "P2 ", charge: 6 },
      { partner: "P3", charge: 1 },
    ];
    expect(disruption(wrong, two)).toMatchObject({
      problems: [
        { code: "name-repeated" },
        { code: "partner-unknown", name: "P3" },
        { code: "charge-missing", partners: ["P1"] },
      ],
    });
  });

  test("round a credit as its mirror, and charges of either sign to their total", () => {
    const charges = (rows: GroupRow[], unit?: number) =>
      valueOf(fair(valueOf(readGroupCosts(rows)), "separable", unit)).map(({ charge }) => charge);
    const third: GroupRow[] = [
      ["A", 0],
      ["B", 0],
      ["C", 0],
      ["A+B", 0],
      ["A+C", 0],
      ["B+C", 0],
      ["A+B+C", 1],
    ];
    const credit = third.map(([group = null, cost]): GroupRow => [group, -Number(cost)]);
    expect(charges(third, 1)).toEqual([1, 0, 0]);
    expect(charges(credit, 1)).toEqual([-1, 0, 0]);
    expect(
      charges([
        ["A", 1],
        ["B", 5],
        ["A+B", 0.004],
      ]),
    ).toEqual([-2, 2]);
    expect(
      charges([
        ["A", 1],
        ["B", 5],
        ["A+B", -0.004],
      ]),
    ).toEqual([-2, 2]);
    expect(charges(third, 0)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});
