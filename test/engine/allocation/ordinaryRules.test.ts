import type { CostLine, DriverTable, Pool, Rule } from "../../../src/engine/index";
import { allocate, trace, withdraw } from "../../../src/engine/index";
import { valueOf } from "../../support/valueOf";

const table: DriverTable = {
  partners: ["Ashby", "Barton", "Corby"],
  drivers: [
    { name: "Alone", values: [900, 900, 900] },
    { name: "Calls", values: [10, 30, 60] },
    { name: "None", values: [0, 0, 0] },
    { name: "Kind", values: ["county", "district", "district"] },
    { name: "Untidy", values: [1, null, 2] },
  ],
};
const rule = (facts: Partial<Rule>): Rule => ({
  name: "By calls",
  formula: "SHARE([Calls])",
  minimum: null,
  maximum: null,
  ...facts,
});
const pool = (facts: Partial<Pool>): Pool => ({
  name: "Systems",
  amount: 100,
  rule: "by  CALLS ",
  from: null,
  to: null,
  ...facts,
});
const line = (facts: Partial<CostLine>): CostLine => ({
  name: "Board",
  behaviour: "fixed",
  amount: 300,
  driver: null,
  block: null,
  partner: null,
  rule: null,
  from: null,
  to: null,
  lag: null,
  ...facts,
});
const pools = (...list: Partial<Pool>[]) => ({ kind: "pools", pools: list.map(pool) }) as const;
const lines = (...list: Partial<CostLine>[]) => ({ kind: "lines", lines: list.map(line) }) as const;
const chargesOf = (...args: Parameters<typeof allocate>) => valueOf(allocate(...args)).charges;

describe("which rule shares a cost", () => {
  test("the rule of that name, whatever its case and blanks, or a formula in its place", () => {
    expect(chargesOf(pools({}), [rule({})], table)).toEqual([10, 30, 60]);
    expect(chargesOf(pools({ rule: "SHARE([Calls])" }), [], table)).toEqual([10, 30, 60]);
    expect(chargesOf(pools({ rule: " =[Calls]/SUM([Calls])" }), [], table)).toEqual([10, 30, 60]);
  });

  test("a line without a rule is shared by its nature", () => {
    expect(chargesOf(lines({}), [], table)).toEqual([100, 100, 100]);
    expect(chargesOf(lines({ behaviour: "direct", partner: " corby" }), [], table)).toEqual([0, 0, 300]);
    expect(chargesOf(lines({ behaviour: "variable", driver: "Calls", amount: 2 }), [], table)).toEqual([20, 60, 120]);
    expect(chargesOf(lines({ behaviour: "step", driver: "Calls", block: 40, amount: 50 }), [], table)).toEqual([
      15, 45, 90,
    ]);
    expect(chargesOf(lines({ rule: "By calls" }), [rule({})], table)).toEqual([30, 90, 180]);
  });

  test("a driver of nothing costs nothing, and charges nothing", () => {
    expect(chargesOf(lines({ behaviour: "variable", driver: "None" }), [], table)).toEqual([0, 0, 0]);
    expect(chargesOf(lines({ behaviour: "step", driver: "None", block: 2 }), [], table)).toEqual([0, 0, 0]);
  });

  test("a pool without a rule, and a name that no rule has, are told with the rules that there are", () => {
    expect(allocate(pools({ rule: "  " }, { name: "Post", rule: "By heads" }), [rule({})], table)).toEqual({
      ok: false,
      problems: [
        { code: "rule-missing", pool: "Systems" },
        { code: "rule-unknown", pool: "Post", rule: "By heads", known: ["By calls"] },
      ],
    });
  });

  test("a fault of a rule is told once, however many pools it shares; faults of a line come with those of its rule", () => {
    const slip = [rule({ formula: "SHARE([Cals])" })];
    const told = allocate(pools({}, { name: "Post" }), slip, table);
    expect(!told.ok && told.problems.map(({ code }) => code)).toEqual(["formula-driver-unknown"]);
    const untidy = { name: "Desk", behaviour: "variable", driver: "Untidy", rule: "By heads" } as const;
    const both = allocate(lines(untidy), [], table);
    expect(!both.ok && both.problems.map(({ code }) => code)).toEqual(["driver-value-unusable", "rule-unknown"]);
    const alone = allocate(lines({ ...untidy, rule: null }), [], table);
    expect(!alone.ok && alone.problems.map(({ code }) => code)).toEqual(["driver-value-unusable"]);
    const unsound = allocate(lines({ behaviour: "direct" }, {}), [], table);
    expect(!unsound.ok && unsound.problems.map(({ code }) => code)).toEqual(["line-partner-missing"]);
  });

  test("a table of more than fifty partners is refused, and a year in which nothing runs", () => {
    const names = Array.from({ length: 51 }, (_, index) => `P${String(index)}`);
    const many = { partners: names, drivers: [] };
    const refusal = { ok: false, problems: [{ code: "too-many-partners", count: 51, limit: 50 }] };
    expect(allocate(pools({}), [], many)).toEqual(refusal);
    expect(trace(pools({}), [], many, "Systems", "P1")).toEqual(refusal);
    expect(allocate(pools({ from: 2026, to: 2027 }), [rule({})], table, { year: 2028 })).toEqual({
      ok: false,
      problems: [{ code: "nothing-in-force", year: 2028 }],
    });
    expect(chargesOf(pools({ from: 2026, to: 2027 }), [rule({})], table, { year: 2026 })).toEqual([10, 30, 60]);
    expect(chargesOf(pools({ from: 2026, to: 2027 }), [rule({})], table, { year: 2027 })).toEqual([10, 30, 60]);
  });
});

describe("costs of nothing, and several rules", () => {
  test("no pools charge nothing", () => {
    expect(chargesOf(pools(), [], table)).toEqual([0, 0, 0]);
  });

  test("pools under different rules are each shared by their own", () => {
    const two = pools({}, { name: "Post", rule: "Even" });
    expect(chargesOf(two, [rule({}), rule({ name: "Even", formula: "EQUAL()" })], table)).toEqual([
      43.34, 63.33, 93.33,
    ]);
  });

  test("a pool of nothing still keeps its minimum, and its rule must still be sound", () => {
    const short = [{ code: "minimums-too-high", amount: 0, total: 60, gap: 60, pool: "Systems" }];
    const county = 'IF([Kind]="county",1,0)';
    expect(allocate(pools({ amount: 0 }), [rule({ minimum: 20 })], table)).toEqual({ ok: false, problems: short });
    expect(allocate(pools({ amount: 0 }), [rule({ minimum: 20, formula: county })], table).ok).toBe(false);
    expect(allocate(pools({ amount: 0 }), [rule({ formula: "SHARE([Cals])" })], table).ok).toBe(false);
  });

  test("a name with an equals sign inside is the name of a rule, not a formula", () => {
    expect(allocate(pools({ rule: "A=B" }), [], table)).toMatchObject({ problems: [{ code: "rule-unknown" }] });
  });
});

describe("bounds of a rule", () => {
  test("are kept by one multiplier", () => {
    expect(chargesOf(pools({}), [rule({ minimum: 20 })], table)).toEqual([20, 26.67, 53.33]);
    expect(chargesOf(pools({}), [rule({ maximum: 45 })], table)).toEqual([13.75, 41.25, 45]);
  });

  test("that cannot be met are told with the pool, and after a withdrawal with those who left", () => {
    const tight = [rule({ minimum: 40 })];
    expect(allocate(pools({}), tight, table)).toEqual({
      ok: false,
      problems: [{ code: "minimums-too-high", amount: 100, total: 120, gap: 20, pool: "Systems" }],
    });
    const low = { code: "maximums-too-low", amount: 300, total: 240, gap: 60, pool: "Board" };
    expect(withdraw(["Ashby"], table, lines({ rule: "By calls" }).lines, [rule({ maximum: 120 })])).toEqual({
      ok: false,
      problems: [{ ...low, after: ["Ashby"] }],
    });
  });

  test("a formula that gives the others nothing is told with those who left", () => {
    const only = [rule({ formula: 'IF([Kind]="county",1,0)' })];
    expect(withdraw(["Ashby"], table, lines({ rule: "By calls" }).lines, only)).toMatchObject({
      ok: false,
      problems: [{ code: "formula-all-zero", after: ["Ashby"] }],
    });
  });
});

describe("the trace of a charge", () => {
  const steps = (...args: Parameters<typeof trace>) =>
    valueOf(trace(...args)).steps.map(({ label, figure }) => [label, figure]);
  const rounding = "Rounding to £0.01, so that all charges add up";

  test("names the amount, what the others carry by each term with its driver, and the rounding", () => {
    const mixed = [rule({ formula: '60%*SHARE([Calls])+40%*SHARE(IF([Kind]="county",1,0))' })];
    expect(valueOf(trace(pools({}), mixed, table, "systems", " ashby "))).toEqual({
      pool: "Systems",
      partner: "Ashby",
      steps: [
        { kind: "amount", label: "Amount of Systems", figure: 100 },
        { kind: "share", label: "Carried by the others: 60%*SHARE([Calls]) (Calls 10 of 100)", figure: -54 },
        { kind: "share", label: 'Carried by the others: 40%*SHARE(IF([Kind]="county",1,0))', figure: 0 },
        { kind: "rounding", label: rounding, figure: 0 },
      ],
      amount: 100,
      share: 0.46,
      charge: 46,
      terms: [
        { text: "60%*SHARE([Calls])", drivers: ["Calls"], part: 0.06 },
        { text: '40%*SHARE(IF([Kind]="county",1,0))', drivers: ["Kind"], part: 0.4 },
      ],
    });
  });

  test("says where the amount of a line comes from, and how its nature shares it", () => {
    expect(steps(lines({}), [], table, "Board", "Ashby")).toEqual([
      ["Amount of Board (fixed)", 300],
      ["Carried by the others: equal parts (33.33333333% each)", -200],
      [rounding, 0],
    ]);
    expect(steps(lines({ behaviour: "direct", partner: "Corby" }), [], table, "Board", "Corby")).toEqual([
      ["Amount of Board (caused by Corby)", 300],
      ["Carried by the others: paid whole by the partner that causes it", 0],
      [rounding, 0],
    ]);
    expect(steps(lines({ behaviour: "variable", driver: "calls", amount: 2 }), [], table, "Board", "Barton")).toEqual([
      ["Amount of Board (100 calls at £2)", 200],
      ["Carried by the others: by Calls 30 of 100", -140],
      [rounding, 0],
    ]);
    const step = { behaviour: "step", driver: "Calls", block: 40, amount: 50 } as const;
    expect(steps(lines(step), [], table, "Board", "Corby", { unit: 0 })).toEqual([
      ["Amount of Board (3 blocks of 40 Calls at £50)", 150],
      ["Carried by the others: by Calls 60 of 100", -60],
    ]);
  });

  test("says which bound of the rule was met, or that others' bounds were spread", () => {
    const bound = (facts: Partial<Rule>, partner: string) =>
      steps(pools({}), [rule(facts)], table, "Systems", partner)[2];
    expect(bound({ minimum: 20 }, "Ashby")).toEqual(["Minimum of £20 a partner", 10]);
    expect(bound({ maximum: 45 }, "Corby")).toEqual(["Maximum of £45 a partner", -15]);
    expect(bound({ minimum: 20 }, "Corby")).toEqual([
      "Minimum or maximum of other partners, spread by one multiplier",
      -6.666667,
    ]);
    expect(bound({ minimum: 1, maximum: 99 }, "Ashby")).toEqual(["Minimum and maximum of the rule: no effect", 0]);
    expect(bound({ minimum: 1 }, "Ashby")).toEqual(["Minimum and maximum of the rule: no effect", 0]);
    const credit = steps(pools({ amount: -100 }), [rule({ maximum: 45 })], table, "Systems", "Corby");
    expect(credit[2]).toEqual(["Maximum of £45 a partner", 15]);
    const owed = steps(pools({ amount: -100 }), [rule({ minimum: 20 })], table, "Systems", "Ashby");
    expect(owed[2]).toEqual(["Minimum of £20 a partner", -10]);
  });

  test("a pool of nothing has a share of nothing", () => {
    const nothing = valueOf(trace(pools({ amount: 0, rule: "SHARE([None])" }), [], table, "Systems", "Ashby"));
    expect([nothing.amount, nothing.share, nothing.charge, nothing.terms]).toEqual([0, 0, 0, []]);
    expect(nothing.steps[1]?.label).toBe("Carried by the others: equal parts (0% each)");
  });

  test("an unknown pool or partner, and a name that two pools have, are refused with the names that there are", () => {
    expect(trace(pools({}), [], table, "Post", "Ashby")).toEqual({
      ok: false,
      problems: [{ code: "pool-unknown", name: "Post", known: ["Systems"] }],
    });
    expect(trace(lines({}), [], table, "Post", "Ashby")).toEqual({
      ok: false,
      problems: [{ code: "pool-unknown", name: "Post", known: ["Board"] }],
    });
    expect(trace(pools({}), [], table, "Systems", "Derby")).toEqual({
      ok: false,
      problems: [
        { code: "partner-unknown", place: { argument: "partner" }, name: "Derby", known: ["Ashby", "Barton", "Corby"] },
      ],
    });
    expect(trace(pools({}, { name: " systems" }), [rule({})], table, "Systems", "Ashby")).toEqual({
      ok: false,
      problems: [{ code: "pool-repeated", name: "Systems" }],
    });
    expect(trace(pools({}), [], table, "Systems", "Ashby")).toMatchObject({ problems: [{ code: "rule-unknown" }] });
  });
});
