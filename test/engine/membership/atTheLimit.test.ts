import type { DriverTable } from "../../../src/engine/index";
import { changeMembership, domino, pivotal, withdraw } from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { valueOf } from "../../support/valueOf";
import { told } from "../../support/told";

/** 60 shared equally: 20 each among three, 30 each among two, 60 for one. */
const lines = [costLine("fixed", 60, { rule: "EQUAL()" })];
const tableOf = (...alone: number[]): DriverTable => ({
  partners: ["A", "B", "C"],
  drivers: [{ name: "Alone", values: alone }],
});

describe("a charge that is exactly what a partner pays alone", () => {
  test("is better in, and a penny above it better alone", () => {
    const table = tableOf(30, 99, 29.99);
    const verdicts = ["better in", "leaves", "better alone"];
    expect(valueOf(withdraw(["B"], table, lines)).partners.map(({ verdict }) => verdict)).toEqual(verdicts);
    const changed = valueOf(changeMembership({ kind: "leave", partners: ["B"] }, table, lines)).partners;
    expect(changed.map(({ partner, verdict }) => [partner, verdict])).toEqual([
      ["A", "better in"],
      ["C", "better alone"],
      ["B", "leaves"],
    ]);
  });

  test("keeps a partner from following, and a penny above it does not", () => {
    const rounds = (table: DriverTable): string[][] =>
      valueOf(domino(["B"], table, lines)).map((round) => round.map(({ partner }) => partner));
    expect(rounds(tableOf(30, 99, 30))).toEqual([["B"]]);
    expect(rounds(tableOf(30, 99, 29.99))).toEqual([["B"], ["C"], ["A"]]);
    expect(rounds(tableOf(29.99, 99, 29.99))).toEqual([["B"], ["A", "C"]]);
  });

  test("counts as in today: whoever is pushed above it by an exit is turned by it", () => {
    const found = valueOf(pivotal(tableOf(20, 30, 19.99), lines, []));
    const turnedBy = (leaver: string): readonly string[] => found.find(({ leavers }) => leavers[0] === leaver)!.turned;
    expect(turnedBy("B")).toEqual(["A"]);
    expect(turnedBy("A")).toEqual([]);
    expect(turnedBy("C")).toEqual(["A"]);
  });
});

describe("bounds that cannot be met once somebody has left", () => {
  const capped = [{ name: "Cap", formula: "EQUAL()", minimum: null, maximum: 25 }];
  const bounded = [costLine("fixed", 60, { rule: "Cap", name: "Office" })];
  const table = tableOf(99, 99, 99);

  test("name those who have left, in the order of the table", () => {
    expect(told(withdraw(["B"], table, bounded, capped))).toEqual([
      "The bounds of “Office” cannot be met: the maximums let through £50, £10 less than the £60 to share once B has left. Raise the maximums.",
    ]);
    const both = withdraw(["C", " a", "c"], table, bounded, capped);
    expect(both).toMatchObject({ ok: false, problems: [{ code: "maximums-too-low", after: ["A", "C"] }] });
    expect(pivotal(table, bounded, capped)).toMatchObject({ ok: false, problems: [{ after: ["A"] }] });
    expect(domino(["B"], table, bounded, capped)).toMatchObject({ ok: false, problems: [{ after: ["B"] }] });
  });

  test("and are no matter where everybody leaves: nothing is left to share", () => {
    const gone = valueOf(withdraw(["A", "B", "C"], table, bounded, capped));
    expect(gone).toMatchObject({ totalBefore: 60, totalAfter: 0, costAvoided: 60, costStranded: 0 });
    const left = valueOf(changeMembership({ kind: "leave", partners: ["A", "B", "C"] }, table, bounded, capped));
    expect(left).toMatchObject({ totalBefore: 60, totalAfter: 0, worse: [] });
  });

  test("a fault of the costs is told once, before anything is compared", () => {
    const broken = [costLine("fixed", NaN, { rule: "EQUAL()" })];
    expect(told(withdraw(["B"], table, broken))).toHaveLength(1);
    expect(told(withdraw(["B"], tableOf(1, NaN, 1), lines)).join()).toContain("Alone");
  });
});

describe("leavers of whom one bears most", () => {
  test("pairs with the same effect stand in the order of their names", () => {
    const found = valueOf(pivotal(tableOf(60, 60, 60), lines, [], { pairs: true }));
    expect(found.map(({ leavers }) => leavers.join(" and "))).toEqual(["A and B", "A and C", "B and C", "A", "B", "C"]);
    expect(found.map(({ rise }) => rise)).toEqual([2, 2, 2, 0.5, 0.5, 0.5]);
  });
});
