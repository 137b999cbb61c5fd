import type { DriverTable, MembershipEvent } from "../../../src/engine/index";
import { modelAfter } from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { valueOf } from "../../support/valueOf";

const table: DriverTable = {
  partners: ["A", "B", "C", "D"],
  drivers: [
    { name: "Cases", values: [40, 1, 20, 10] },
    { name: "Hours", values: [1.5, 0.01, NaN, 4] },
    { name: "Class", values: ["county", "district", 3, "city"] },
    { name: "Hosts", values: [true, NaN, 5, false] },
  ],
};
const lines = [
  costLine("fixed", 600, { rule: "EQUAL()" }),
  costLine("direct", 0.01, { partner: " b" }),
  costLine("direct", 7, { partner: "D" }),
];
const after = (event: MembershipEvent) => valueOf(modelAfter(event, table, lines));
const columns = (event: MembershipEvent) => after(event).table.drivers.map(({ values }) => values);

describe("partners that become one", () => {
  test("a line of nobody stays a line of nobody, wherever the partners stand", () => {
    for (const partners of [
      ["A", "B"],
      ["B", "C"],
      ["C", "D"],
    ])
      expect(after({ kind: "merge", partners, into: "North" }).lines[0]!.partner).toBeNull();
    expect(after({ kind: "merge", partners: ["B", "C"], into: "North" }).lines.map(({ partner }) => partner)).toEqual([
      null,
      "North",
      "D",
    ]);
  });

  test("a text or a tick beside a number stays, whichever stands first, and so does a number that is none", () => {
    expect(columns({ kind: "merge", partners: ["C", "D"], into: "North" })).toEqual([
      [40, 1, 30],
      [1.5, 0.01, NaN],
      ["county", "district", "city"],
      [true, NaN, false],
    ]);
    expect(columns({ kind: "merge", partners: ["B", "C"], into: "North" })[3]).toEqual([true, NaN, false]);
  });
});

describe("a partner that becomes several", () => {
  const into = ["West", "East", "South"].map((name) => ({ name, key: 1 }));

  test("what cannot be divided goes to the earlier name, and what is no number stays with each of them", () => {
    expect(columns({ kind: "split", partner: "b", into })).toEqual([
      [40, 0, 1, 0, 20, 10],
      [1.5, 0, 0.01, 0, NaN, 4],
      ["county", "district", "district", "district", 3, "city"],
      [true, NaN, NaN, NaN, 5, false],
    ]);
    expect(columns({ kind: "split", partner: "C", into })[1]).toEqual([1.5, 0.01, NaN, NaN, NaN, 4]);
  });

  test("its own lines are divided to the penny, those of others and of nobody stay", () => {
    expect(after({ kind: "split", partner: "B", into }).lines.map(({ partner, amount }) => [partner, amount])).toEqual([
      [null, 600],
      ["West", 0],
      ["East", 0.01],
      ["South", 0],
      ["D", 7],
    ]);
  });

  test("keys that divide nothing are refused", () => {
    const split = (keys: readonly number[]) =>
      modelAfter(
        { kind: "split", partner: "B", into: keys.map((key, at) => ({ name: `N${String(at)}`, key })) },
        table,
        lines,
      );
    expect(split([0, 0])).toMatchObject({ ok: false, problems: [{ code: "weights-all-zero" }] });
    expect(split([1, -1])).toMatchObject({ ok: false, problems: [{ code: "weight-negative" }] });
    expect(split([0.001, 0.002]).ok).toBe(true);
  });
});
