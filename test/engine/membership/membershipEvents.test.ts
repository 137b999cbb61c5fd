import fc from "fast-check";
import type { DriverTable, MembershipEvent } from "../../../src/engine/index";
import { allocate, changeMembership, costOf, domino, modelAfter, pivotal, withdraw } from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";
import { randomModel } from "../allocation/randomModel";

const table: DriverTable = {
  partners: ["A", "B", "C", "D"],
  drivers: [
    { name: "Alone", values: [900, 700, 480, 320] },
    { name: "Cases", values: [40, 30, 20, 10] },
    { name: "Hours", values: [1.25, 2.5, null, 0.01] },
    { name: "Class", values: ["county", "district", 3, "district"] },
  ],
};
const lines = [
  costLine("fixed", 600, { rule: "EQUAL()", partner: "D" }),
  costLine("direct", 10.01, { partner: "D" }),
  costLine("direct", 5, { partner: "b" }),
];
const after = (event: MembershipEvent) => valueOf(modelAfter(event, table, lines));
const values = (event: MembershipEvent, driver: number) => after(event).table.drivers[driver]!.values;

describe("the tables after an event", () => {
  test("a leaver takes its row and its direct lines along, whatever its spelling", () => {
    const found = after({ kind: "leave", partners: [" d ", "B"] });
    expect(found.table.partners).toEqual(["A", "C"]);
    expect(found.table.drivers.map(({ values: left }) => left)).toEqual([
      [900, 480],
      [40, 20],
      [1.25, null],
      ["county", 3],
    ]);
    expect(found.lines).toEqual([lines[0]]);
    expect(found.succession).toEqual([
      { before: "A", after: "A" },
      { before: "B", after: null },
      { before: "C", after: "C" },
      { before: "D", after: null },
    ]);
  });

  test("a joiner brings what it brings, and is blank in the rest", () => {
    const join: MembershipEvent = { kind: "join", partner: "E", drivers: { " cases": 7, Class: "district", Other: 1 } };
    expect(after(join).table.partners).toEqual(["A", "B", "C", "D", "E"]);
    expect([0, 1, 2, 3].map((driver) => values(join, driver)[4])).toEqual([null, 7, null, "district"]);
    expect(after(join).succession.at(-1)).toEqual({ before: null, after: "E" });
    expect(after(join).succession).toHaveLength(5);
    expect(after(join).lines).toBe(lines);
  });

  test("a merger adds numbers, is blank where one of them is, and keeps the first text", () => {
    const merge: MembershipEvent = { kind: "merge", partners: ["D", "b", "d"], into: "North" };
    expect(after(merge).table.partners).toEqual(["A", "North", "C"]);
    expect(values(merge, 0)).toEqual([900, 1020, 480]);
    expect(values(merge, 2)).toEqual([1.25, 2.51, null]);
    expect(values({ ...merge, partners: ["B", "C"] }, 2)).toEqual([1.25, null, 0.01]);
    expect(values({ ...merge, partners: ["C", "B"] }, 3)).toEqual(["county", "district", "district"]);
    expect(values({ ...merge, partners: ["A", "B"] }, 3)).toEqual(["county", 3, "district"]);
    expect(after(merge).lines.map(({ partner }) => partner)).toEqual(["North", "North", "North"]);
    expect(after(merge).succession).toEqual([
      { before: "A", after: "A" },
      { before: "B", after: "North" },
      { before: "C", after: "C" },
      { before: "D", after: "North" },
    ]);
    const broken = { ...table, drivers: [{ name: "Cases", values: [1, NaN, 2, 3] }] };
    const [driver] = valueOf(modelAfter({ ...merge, partners: ["B", "C"] }, broken, [])).table.drivers;
    expect(driver!.values).toEqual([1, NaN, 3]);
  });

  test("a merger may keep the name of one of its partners, and a successor no name that is taken", () => {
    expect(after({ kind: "merge", partners: ["B", "C"], into: "b" }).table.partners).toEqual(["A", "b", "D"]);
    const taken = modelAfter({ kind: "succeed", partner: "B", into: "c" }, table, lines);
    expect(taken).toEqual({
      ok: false,
      problems: [{ code: "name-repeated", place: { argument: "into", row: 1 }, name: "c" }],
    });
    const twice = modelAfter(
      { kind: "split", partner: "B", into: ["X", "Y", " x"].map((name) => ({ name, key: 1 })) },
      table,
      lines,
    );
    expect(twice).toMatchObject({ problems: [{ code: "name-repeated", place: { row: 3 }, name: " x" }] });
    const joined = modelAfter({ kind: "join", partner: "b", drivers: {} }, table, lines);
    expect(joined).toMatchObject({ problems: [{ code: "name-repeated", name: "b" }] });
  });

  test("names that are not there, and nobody, are told", () => {
    expect(modelAfter({ kind: "leave", partners: ["A", "Z"] }, table, lines)).toEqual({
      ok: false,
      problems: [
        { code: "partner-unknown", place: { argument: "partners", row: 2 }, name: "Z", known: table.partners },
      ],
    });
    expect(modelAfter({ kind: "merge", partners: [], into: "North" }, table, lines)).toMatchObject({
      problems: [{ code: "members-missing", argument: "partners" }],
    });
    expect(modelAfter({ kind: "customer", partner: "Z", price: 1 }, table, lines)).toMatchObject({
      problems: [{ code: "partner-unknown", name: "Z" }],
    });
  });

  test("a split shares whole quantities in whole ones and others to the penny, and keeps what is no number", () => {
    const split: MembershipEvent = {
      kind: "split",
      partner: "d",
      into: ["East", "West"].map((name) => ({ name, key: 1 })),
    };
    expect(after(split).table.partners).toEqual(["A", "B", "C", "East", "West"]);
    expect(values(split, 1)).toEqual([40, 30, 20, 5, 5]);
    expect(values(split, 2)).toEqual([1.25, 2.5, null, 0.01, 0]);
    expect(values(split, 3)).toEqual(["county", "district", 3, "district", "district"]);
    expect(after(split).lines.map(({ partner, amount }) => [partner, amount])).toEqual([
      ["D", 600],
      ["East", 5.01],
      ["West", 5],
      ["b", 5],
    ]);
    expect(after(split).succession.slice(3)).toEqual([
      { before: "D", after: "East" },
      { before: "D", after: "West" },
    ]);
    const ofC: MembershipEvent = { ...split, partner: "C" };
    expect(values(ofC, 2)).toEqual([1.25, 2.5, null, null, 0.01]);
    expect(after(ofC).lines).toEqual(lines);
  });
});

describe("what an event does to charges", () => {
  const equal = [costLine("fixed", 600, { rule: "EQUAL()" })];
  const bySquare = [costLine("fixed", 600, { rule: "[Cases]^2" })];
  const into = ["East", "West"].map((name) => ({ name, key: 1 }));
  const worse = (event: MembershipEvent, some = equal) => valueOf(changeMembership(event, table, some)).worse;

  test("successors are compared as one: who is counted twice pays more, and where size counts twice the others do", () => {
    expect(worse({ kind: "split", partner: "d", into })).toEqual(["East", "West"]);
    expect(worse({ kind: "split", partner: "A", into }, bySquare)).toEqual(["B", "C", "D"]);
    const halves = valueOf(changeMembership({ kind: "split", partner: "D", into }, table, equal));
    expect(halves.partners.map(({ partner, before, after: pays, change }) => [partner, before, pays, change])).toEqual([
      ["A", 150, 120, -30],
      ["B", 150, 120, -30],
      ["C", 150, 120, -30],
      ["East", 150, 120, -30],
      ["West", null, 120, null],
    ]);
  });

  test("a merger pays less where partners are counted, and the others more", () => {
    expect(worse({ kind: "merge", partners: ["C", "D"], into: "North" })).toEqual(["A", "B"]);
    const found = valueOf(changeMembership({ kind: "merge", partners: ["C", "D"], into: "North" }, table, equal));
    expect(found.partners[2]).toEqual({
      ...{ partner: "North", from: ["C", "D"], before: 300, after: 200, change: -100, alone: 800 },
      verdict: "better in",
    });
  });

  test("a customer pays its price, and the others the rest by what they would pay, rounded as asked", () => {
    const customer = (price: number, unit?: number) =>
      valueOf(
        changeMembership(
          { kind: "customer", partner: "b", price },
          table,
          equal,
          [],
          unit === undefined ? {} : { unit },
        ),
      );
    expect(customer(0).partners.map(({ after: pays }) => pays)).toEqual([200, 0, 200, 200]);
    expect(customer(100).partners.map(({ after: pays }) => pays)).toEqual([166.67, 100, 166.67, 166.66]);
    expect(customer(100, 1).partners.map(({ after: pays }) => pays)).toEqual([167, 100, 167, 166]);
    expect(customer(100).worse).toEqual(["A", "C", "D"]);
    expect(customer(300).worse).toEqual(["B"]);
    const wrong = changeMembership({ kind: "customer", partner: "B", price: -1 }, table, equal);
    expect(wrong).toEqual({
      ok: false,
      problems: [
        {
          ...{ code: "number-out-of-range", place: { argument: "price" }, value: -1 },
          expected: "pounds a year, 0 or more",
        },
      ],
    });
    const alone = valueOf(modelAfter({ kind: "leave", partners: ["A", "C", "D"] }, table, []));
    const nobodyElse = changeMembership({ kind: "customer", partner: "B", price: 5 }, alone.table, equal);
    expect(nobodyElse.ok).toBe(false);
  });

  test("faults of the tables before and after are told", () => {
    expect(changeMembership({ kind: "leave", partners: ["A"] }, table, [costLine("step", 1)])).toMatchObject({
      problems: [
        { code: "driver-missing" },
        { code: "block-missing" },
        { code: "driver-missing" },
        { code: "block-missing" },
      ],
    });
    const blank = { ...table, drivers: [{ name: "Alone", values: [1, 2, null, 4] }, ...table.drivers.slice(1)] };
    expect(changeMembership({ kind: "leave", partners: ["A"] }, blank, equal)).toMatchObject({
      problems: [{ code: "alone-unusable", partner: "C" }],
    });
    expect(changeMembership({ kind: "leave", partners: ["A"] }, table, [])).toMatchObject({
      ok: true,
      value: { totalBefore: 0, totalAfter: 0, worse: [] },
    });
  });

  test(`every row is what is allocated before and after, and equal to alone is better in (${seedText})`, () => {
    const kinds = fc.constantFrom("leave", "merge", "split", "succeed", "join");
    fc.assert(
      fc.property(randomModel, kinds, fc.nat(), ({ table: many, lines: some, rules }, kind, pick) => {
        const one = many.partners[pick % many.partners.length]!;
        const other = many.partners[(pick + 1) % many.partners.length]!;
        const drivers = Object.fromEntries(many.drivers.map(({ name }) => [name, 5]));
        const events: Record<string, MembershipEvent> = {
          leave: { kind: "leave", partners: [one] },
          merge: { kind: "merge", partners: [one, other], into: "New" },
          split: { kind: "split", partner: one, into: ["New 1", "New 2"].map((name, at) => ({ name, key: at + 1 })) },
          succeed: { kind: "succeed", partner: one, into: "New" },
          join: { kind: "join", partner: "New", drivers },
        };
        const event = events[kind]!;
        const found = changeMembership(event, many, some, rules);
        if (!found.ok) return;
        const before = valueOf(allocate({ kind: "lines", lines: some }, rules, many));
        const { table: then, lines: left, succession } = found.value.model;
        const later = valueOf(allocate({ kind: "lines", lines: left }, rules, then));
        const paidBy = new Map(many.partners.map((name, at) => [name, before.charges[at]!]));
        const rows = found.value.partners.filter(({ verdict }) => verdict !== "leaves");
        expect(rows.map(({ partner }) => partner)).toEqual(then.partners);
        rows.forEach(({ partner, from, before: was, after: is, change, alone, verdict }, at) => {
          expect(is).toBe(later.charges[at]);
          expect(alone).toBe(then.drivers[0]!.values[at]);
          expect(verdict).toBe(is! <= alone! ? "better in" : "better alone");
          const origin = succession.filter((link) => link.after === partner && link.before !== null);
          expect(from).toEqual(origin.map((link) => link.before));
          if (was === null) expect([change, partner.startsWith("New")]).toEqual([null, true]);
          else {
            expect(was).toBeCloseTo(
              from.reduce((sum, name) => sum + paidBy.get(name)!, 0),
              6,
            );
            expect(change).toBeCloseTo(is! - was, 6);
          }
        });
        const gone = found.value.partners.filter(({ verdict }) => verdict === "leaves");
        expect(gone).toEqual(
          kind === "leave"
            ? [
                {
                  ...{ partner: one, from: [one], before: paidBy.get(one), after: null },
                  ...{ change: 0 - paidBy.get(one)!, alone: null, verdict: "leaves" },
                },
              ]
            : [],
        );
        if (kind !== "split") {
          expect(found.value.worse).toEqual(
            rows.filter(({ change }) => (change ?? 0) > 0).map(({ partner }) => partner),
          );
        }
      }),
      randomRuns,
    );
  });
});

describe("more than fifty partners, and faults of the tables", () => {
  const many: DriverTable = {
    partners: Array.from({ length: 51 }, (_, at) => `P${String(at)}`),
    drivers: [{ name: "Alone", values: Array.from({ length: 51 }, () => 9) }],
  };
  const fifty = {
    partners: many.partners.slice(1),
    drivers: [{ name: "Alone", values: many.drivers[0]!.values.slice(1) }],
  };
  const some = [costLine("fixed", 100)];

  test("are refused by every question about leaving", () => {
    for (const found of [
      withdraw(["P1"], many, some),
      domino(["P1"], many, some),
      pivotal(many, some),
      costOf(["P1"], many, some),
    ]) {
      expect(found).toEqual({ ok: false, problems: [{ code: "too-many-partners", count: 51, limit: 50 }] });
    }
    for (const found of [withdraw(["P1"], fifty, some), domino(["P1"], fifty, some), pivotal(fifty, some)]) {
      expect(found.ok).toBe(true);
    }
    for (const [found, argument] of [
      [withdraw([], fifty, some), "leavers"],
      [domino([], fifty, some), "leavers"],
      [costOf([], fifty, some), "members"],
    ] as const) {
      expect(found).toEqual({ ok: false, problems: [{ code: "members-missing", argument }] });
    }
  });

  test("are told by domino and pivotal, before anybody leaves and after", () => {
    const none = { ...fifty, drivers: [] };
    expect(domino(["P1"], none, some)).toMatchObject({ problems: [{ code: "column-missing" }] });
    expect(pivotal(none, some)).toMatchObject({ problems: [{ code: "column-missing" }] });
    const few = { partners: ["A", "B", "C"], drivers: [{ name: "Alone", values: [50, 30, 1000] }] };
    const rules = [{ name: "Cap", formula: "EQUAL()", minimum: 0, maximum: 40 }];
    const capped = [costLine("fixed", 100, { rule: "Cap" })];
    expect(domino(["A"], few, capped, rules)).toMatchObject({ problems: [{ code: "maximums-too-low", after: ["A"] }] });
    expect(pivotal(few, capped, rules)).toMatchObject({ problems: [{ code: "maximums-too-low", after: ["A"] }] });
    const wider = [{ ...rules[0]!, maximum: 60 }];
    expect(domino(["A"], few, capped, wider)).toMatchObject({
      problems: [{ code: "maximums-too-low", after: ["A", "B"] }],
    });
    expect(pivotal(few, capped, wider)).toMatchObject({ problems: [{ code: "maximums-too-low", after: ["A", "B"] }] });
  });

  test("a charge equal to alone does not turn a partner, and one that paid nothing has no rise", () => {
    const pair = {
      partners: ["A", "B"],
      drivers: [
        { name: "Alone", values: [500, 100] },
        { name: "Use", values: [3, 1] },
      ],
    };
    const byUse = [costLine("fixed", 100, { rule: "SHARE([Use])" })];
    expect(valueOf(pivotal(pair, byUse)).map(({ leavers, turned, rise }) => [leavers[0], turned, rise])).toEqual([
      ["A", [], 3],
      ["B", [], 1 / 3],
    ]);
    const direct = [costLine("direct", 70, { partner: "A" })];
    expect(valueOf(pivotal(pair, direct)).find(({ leavers }) => leavers[0] === "A")!.rise).toBeNull();
  });
});
