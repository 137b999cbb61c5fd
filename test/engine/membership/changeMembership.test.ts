import fc from "fast-check";
import type { CostLine, DriverTable, MembershipEvent, Result } from "../../../src/engine/index";
import { allocate, changeMembership, describe as sentence, modelAfter, withdraw } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { randomModel } from "../allocation/randomModel";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join(" "));
  return result.value;
}
const line = (name: string, facts: Partial<CostLine>): CostLine => ({
  ...{ name, behaviour: "fixed", amount: 0, driver: null, block: null, partner: null, rule: "SHARE([Cases])" },
  ...{ from: null, to: null, lag: null, ...facts },
});
const table: DriverTable = {
  partners: ["A", "B", "C", "D"],
  drivers: [
    { name: "Alone", values: [900_000, 700_000, 480_000, 320_000] },
    { name: "Cases", values: [40_000, 30_000, 20_000, 10_000] },
    { name: "Class", values: ["county", "district", "district", "district"] },
  ],
};
const service = [
  line("Head", { amount: 600_000 }),
  line("Teams", { behaviour: "step", amount: 60_000, driver: "Cases", block: 25_000 }),
  line("Cases", { behaviour: "variable", amount: 12, driver: "Cases" }),
  line("Depot", { behaviour: "direct", amount: 100.01, partner: "D", rule: null }),
];
const change = (event: MembershipEvent) => valueOf(changeMembership(event, table, service));
const problemsOf = (event: MembershipEvent): string[] => {
  const found = changeMembership(event, table, service);
  return found.ok ? [] : found.problems.map(sentence);
};

describe("changeMembership", () => {
  test("a joiner has no before; those who pay more because of it are named", () => {
    const small = change({ kind: "join", partner: "E", drivers: { alone: 50_000, cases: 1000, Class: "district" } });
    expect(small.partners.at(-1)).toMatchObject({ partner: "E", from: [], before: null, change: null });
    expect(small.worse).toEqual(["A", "B", "C", "D"]);
    const large = change({ kind: "join", partner: "E", drivers: { Alone: 1e6, Cases: 25_000 } });
    expect(large.worse).toEqual([]);
    expect(large.totalAfter).toBe(600_000 + 5 * 60_000 + 12 * 125_000 + 100.01);
  });

  test("a joiner without the figure that the rules need is told so", () => {
    expect(problemsOf({ kind: "join", partner: "E", drivers: { Alone: 1 } })[0]).toContain("E");
    expect(problemsOf({ kind: "join", partner: " a", drivers: {} })).toEqual([
      "into, row 1: “ a” is already named above. Keep one row for each name.",
    ]);
  });

  test("a merger adds figures, keeps direct costs, and leaves the others as they were", () => {
    const found = change({ kind: "merge", partners: ["C", "D"], into: "North" });
    expect(found.model.table).toEqual({
      partners: ["A", "B", "North"],
      drivers: [
        { name: "Alone", values: [900_000, 700_000, 800_000] },
        { name: "Cases", values: [40_000, 30_000, 30_000] },
        { name: "Class", values: ["county", "district", "district"] },
      ],
    });
    expect(found.partners.map(({ partner, from, change: by }) => [partner, from, by])).toEqual([
      ["A", ["A"], 0],
      ["B", ["B"], 0],
      ["North", ["C", "D"], 0],
    ]);
    expect(found.worse).toEqual([]);
  });

  test("a split shares figures by the key, to the penny, and compares the successors as one", () => {
    const found = change({
      kind: "split",
      partner: "D",
      into: [
        { name: "East", key: 2 },
        { name: "West", key: 1 },
      ],
    });
    expect(found.model.table.drivers[1]!.values).toEqual([40_000, 30_000, 20_000, 6667, 3333]);
    expect(found.model.lines.slice(3).map(({ partner, amount }) => [partner, amount])).toEqual([
      ["East", 66.67],
      ["West", 33.34],
    ]);
    expect(found.totalAfter).toBe(found.totalBefore);
    expect(found.worse).toEqual([]);
    expect(found.partners.filter(({ from }) => from[0] === "D").map(({ before }) => before)).toEqual([
      204_100.01,
      null,
    ]);
  });

  test("a successor stands in the same place under another name", () => {
    const found = change({ kind: "succeed", partner: "d", into: "Derwent" });
    expect(found.partners.at(-1)).toMatchObject({ partner: "Derwent", from: ["D"], change: 0 });
    expect(found.model.lines.at(-1)!.partner).toBe("Derwent");
  });

  test("a customer pays its price, and the others the rest of the cost", () => {
    const found = change({ kind: "customer", partner: "D", price: 150_000.5 });
    expect(found.partners.at(-1)!.after).toBe(150_000.5);
    expect(found.totalAfter).toBeCloseTo(found.totalBefore, 9);
    expect(found.worse).toEqual(["A", "B", "C"]);
    expect(problemsOf({ kind: "customer", partner: "D", price: NaN })[0]).toContain(
      "It must be pounds a year, 0 or more",
    );
    expect(problemsOf({ kind: "customer", partner: "D", price: -1 })).toHaveLength(1);
  });

  test("all partners leaving leaves a service that costs nothing", () => {
    const found = change({ kind: "leave", partners: table.partners });
    expect(found).toMatchObject({ totalAfter: 0, worse: [] });
    expect(found.partners.map(({ verdict }) => verdict)).toEqual(["leaves", "leaves", "leaves", "leaves"]);
  });

  test("names that are not there, or are taken, are told", () => {
    expect(problemsOf({ kind: "merge", partners: ["A", "Z"], into: "B" })).toEqual([
      "partners, row 2: “Z” is not one of the partners. The partners are A, B, C and D.",
      "into, row 1: “B” is already named above. Keep one row for each name.",
    ]);
    expect(problemsOf({ kind: "leave", partners: [] })).toEqual(["partners names nobody. Name at least one partner."]);
    expect(problemsOf({ kind: "split", partner: "A", into: [] })).toContain(
      "into names nobody. Name at least one partner.",
    );
    expect(problemsOf({ kind: "split", partner: "A", into: [{ name: "X", key: 0 }] })[0]).toContain("all zero");
  });

  test(`leaving is what withdraw says of it (${seedText})`, () => {
    fc.assert(
      fc.property(randomModel, fc.nat(), ({ table: many, lines, rules }, pick) => {
        const leaver = many.partners[pick % many.partners.length]!;
        const effect = withdraw([leaver], many, lines, rules);
        const found = changeMembership({ kind: "leave", partners: [leaver] }, many, lines, rules);
        expect(found.ok).toBe(effect.ok);
        if (!found.ok || !effect.ok) return;
        expect(found.value.totalAfter).toBeCloseTo(effect.value.totalAfter, 6);
        for (const { partner, before, after, verdict } of effect.value.partners) {
          const row = found.value.partners.find((one) => one.partner === partner)!;
          expect([row.before, row.after ?? 0, row.verdict]).toEqual([before, after, verdict]);
        }
      }),
      randomRuns,
    );
  });

  test(`to join and leave again, and to split and merge again, change nothing; every total is what is allocated (${seedText})`, () => {
    const keys = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(randomModel, fc.nat(), keys, ({ table: many, lines, rules }, pick, parts) => {
        const partner = many.partners[pick % many.partners.length]!;
        const into = parts.map((key, at) => ({ name: `New ${String(at)}`, key }));
        const apart = valueOf(modelAfter({ kind: "split", partner, into }, many, lines));
        const names = into.map(({ name }) => name);
        const again = valueOf(modelAfter({ kind: "merge", partners: names, into: partner }, apart.table, apart.lines));
        expect(again.table).toEqual(many);
        const drivers = Object.fromEntries(many.drivers.map(({ name, values }) => [name, values[0] ?? null]));
        const joined = valueOf(modelAfter({ kind: "join", partner: "New", drivers }, many, lines));
        const back = valueOf(modelAfter({ kind: "leave", partners: ["New"] }, joined.table, joined.lines));
        expect([back.table, back.lines]).toEqual([many, lines]);
        const found = changeMembership({ kind: "split", partner, into }, many, lines, rules);
        const direct = allocate({ kind: "lines", lines: apart.lines }, rules, apart.table);
        expect(found.ok).toBe(direct.ok);
        if (found.ok && direct.ok) expect(found.value.totalAfter).toBeCloseTo(direct.value.total, 6);
      }),
      randomRuns,
    );
  });
});
