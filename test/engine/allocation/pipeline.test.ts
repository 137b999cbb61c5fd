import type { AllocationRule, BaseRule } from "../../../src/engine/index";
import { ruleInForce, shareByRule } from "../../../src/engine/index";
import { byCaseload, charges, equally, ruleOf, share, table } from "./pipelineCases";

describe("base rules", () => {
  test.each<[string, BaseRule, number, number[]]>([
    ["equal", equally, 100, [25, 25, 25, 25]],
    ["equal, by months active", { kind: "equal", months: "Months" }, 100, [40, 40, 20, 0]],
    ["one driver", byCaseload, 1000, [400, 300, 200, 100]],
    [
      "two drivers, shares blended",
      {
        kind: "drivers",
        drivers: [
          { driver: "Caseload", weight: 0.6 },
          { driver: "Calls", weight: 0.4 },
        ],
      },
      1000,
      [340, 280, 220, 160],
    ],
    ["a formula", { kind: "formula", formula: "60%*SHARE([Caseload])+40%*EQUAL()" }, 1000, [340, 280, 220, 160]],
    [
      "incremental bands scaled to the pool",
      {
        kind: "banded",
        driver: "Caseload",
        method: "incremental",
        difference: "scale",
        bands: [
          { upTo: 20, rate: 3 },
          { upTo: null, rate: 1 },
        ],
      },
      480,
      [160, 140, 120, 60],
    ],
    [
      "slab bands, the difference equally",
      {
        kind: "banded",
        driver: "Caseload",
        method: "slab",
        difference: equally,
        bands: [
          { upTo: 20, rate: 3 },
          { upTo: null, rate: 1 },
        ],
      },
      200,
      [50, 40, 70, 40],
    ],
    [
      "two parts, fixed equally and the rest by use",
      {
        kind: "parts",
        parts: [
          { name: "Capacity", amount: 400, rule: equally },
          { name: "Use", amount: null, rule: byCaseload },
        ],
      },
      1000,
      [340, 280, 220, 160],
    ],
    [
      "a rate of budgeted capacity, what is unused equally",
      { kind: "capacity", driver: "Caseload", capacity: 200, unused: equally },
      1000,
      [325, 275, 225, 175],
    ],
    [
      "a marginal price, the remainder equally",
      { kind: "marginal", driver: "Caseload", price: 6, remainder: equally },
      1000,
      [340, 280, 220, 160],
    ],
    [
      "charges that another method gave",
      { kind: "given", method: "Shapley", charges: { ashby: 4, Barton: 3, Corby: 2, Derwent: 1 } },
      1000,
      [400, 300, 200, 100],
    ],
    [
      "two tiers",
      {
        kind: "groups",
        groups: [
          { name: "Host", share: 0.4576, partners: ["Ashby"], rule: equally },
          { name: "Others", share: 0.5424, partners: ["Barton", "Corby", "Derwent"], rule: byCaseload },
          { name: "Nobody yet", share: 0, partners: [], rule: equally },
        ],
      },
      100,
      [45.76, 27.12, 18.08, 9.04],
    ],
  ])("%s", (_, base, amount, expected) => {
    expect(charges(amount, ruleOf(base))).toEqual(expected);
    expect(charges(-amount, ruleOf(base, { unit: 0 })).reduce((sum, charge) => sum + charge, 0)).toBeCloseTo(
      -amount,
      9,
    );
  });

  test.each<[string, "pro rata" | "equally" | { driver: string }, number[]]>([
    ["in proportion", "pro rata", [50, 50]],
    ["equally", "equally", [50, 50]],
    ["by a driver", { driver: "Months" }, [53.33, 46.67]],
  ])("agreed shares of those who left are spread %s", (_, respread, expected) => {
    const shares = { Ashby: 0.4, Barton: 0.1, Corby: 0.4, Derwent: 0.1 };
    const base: BaseRule = { kind: "fixed", shares, respread };
    expect(charges(100, ruleOf(base))).toEqual([40, 10, 40, 10]);
    expect(charges(100, ruleOf(base, { scope: ["Corby", "ashby"] }))).toEqual(expected);
  });
});

describe("the stages after the base rule", () => {
  test("base rules are blended by weights", () => {
    const rule = ruleOf(equally, {
      blend: [
        { rule: byCaseload, weight: 0.6 },
        { rule: equally, weight: 0.4 },
      ],
    });
    expect(charges(1000, rule)).toEqual([340, 280, 220, 160]);
    expect(share(1000, rule).charges[0]?.working.map(({ label }) => label)).toEqual([
      "60%: by Caseload",
      "40%: The same for each",
      "Rounding to £0.01",
    ]);
  });

  test("a collar keeps one multiplier, and pounds bind with it", () => {
    const collar = { against: "Last year", down: 0.05, up: 0.05 };
    const bounds = { minimum: null, maximum: null, collar };
    expect(charges(2040, ruleOf(byCaseload, { bounds }))).toEqual([798, 621, 414, 207]);
    expect(charges(-2040, ruleOf(byCaseload, { bounds: { ...bounds, collar: null, maximum: 700 } }))).toEqual([
      -700, -670, -446.67, -223.33,
    ]);
    expect(charges(2040, ruleOf(byCaseload, { bounds: { ...bounds, minimum: 216, maximum: 790 } }))).toEqual([
      790, 620.4, 413.6, 216,
    ]);
    expect(charges(0, ruleOf(byCaseload, { bounds }))).toEqual([0, 0, 0, 0]);
  });

  test("a joiner has no collar", () => {
    const bounds = { minimum: null, maximum: null, collar: { against: "Joined", down: 0, up: 0 } };
    expect(charges(1300, ruleOf(byCaseload, { bounds }))).toEqual([600, 400, 200, 100]);
  });

  test("old shares fade, joiners pay the new charge at once, and a year without a weight has none", () => {
    const fade = (old: string, weight: number) =>
      ruleOf(byCaseload, { transition: { old, weights: [{ year: 2027, weight }] } });
    expect(charges(2040, fade("Old", 0.75))).toEqual([586.5, 535.5, 484.5, 433.5]);
    expect(charges(1000, fade("Joined", 0.5))).toEqual([410, 290, 200, 100]);
    const later = ruleOf(byCaseload, { transition: { old: "Old", weights: [{ year: 2026, weight: 1 }] } });
    expect(charges(1000, later)).toEqual([400, 300, 200, 100]);
  });

  test("extra services stay inside the pool, and only takers pay", () => {
    const extra = { name: "Evenings", amount: 100, takers: ["Corby", "Derwent"], rule: byCaseload };
    const shared = share(1100, ruleOf(byCaseload, { extras: [extra] }));
    expect(shared.charges.map(({ charge }) => charge)).toEqual([400, 300, 266.67, 133.33]);
    expect(shared.charges[3]?.working).toEqual([
      { kind: "base", label: "by Caseload", figure: 100 },
      { kind: "extra", label: "Evenings: by Caseload", figure: 33.333333 },
      { kind: "rounding", label: "Rounding to £0.01", figure: -0.003333 },
    ]);
  });

  test("every stage appears in the working, and the result names rule and version", () => {
    const shared = share(
      2140,
      ruleOf(byCaseload, {
        version: "3",
        bounds: { minimum: 300, maximum: null, collar: null },
        transition: { old: "Old", weights: [{ year: 2027, weight: 0.5 }] },
        extras: [{ name: "Evenings", amount: 100, takers: ["Ashby"], rule: equally }],
      }),
    );
    expect(shared).toMatchObject({ pool: "Systems", amount: 2140, rule: "Casework", version: "3" });
    expect(shared.charges[3]?.working.map(({ kind, figure }) => [kind, figure])).toEqual([
      ["base", 204],
      ["bounds", 96],
      ["transition", 105],
      ["extra", 0],
      ["rounding", 0],
    ]);
  });

  test("charges that are not rounded have no rounding step", () => {
    const shared = share(100, ruleOf({ kind: "equal" }, { unit: 0, scope: ["Ashby", "Barton", "Corby"] }));
    expect(shared.charges.map(({ charge }) => charge)).toEqual([100 / 3, 100 / 3, 100 / 3]);
    expect(shared.charges[0]?.working.map(({ kind }) => kind)).toEqual(["base"]);
  });
});

describe("rules that do not fit", () => {
  const group = (share: number, ...partners: string[]) => ({ name: "G", share, partners, rule: equally });
  const bands = [{ upTo: 5, rate: 1 }];
  test.each<[string, Partial<AllocationRule> | BaseRule, string]>([
    ["an unknown partner in the scope", { scope: ["Derby"] }, "rule-partner-unfit"],
    ["nobody in the scope", { scope: [] }, "members-missing"],
    ["blend weights that miss 100%", { blend: [{ rule: equally, weight: 0.9 }] }, "rule-shares-not-whole"],
    [
      "a fault inside a blend",
      { blend: [{ rule: { kind: "equal", months: "Nobody" }, weight: 1 }] },
      "weights-all-zero",
    ],
    ["a minimum nobody can reach", { bounds: { minimum: 300, maximum: null, collar: null } }, "minimums-too-high"],
    [
      "an unknown collar driver",
      { bounds: { minimum: null, maximum: null, collar: { against: "X", down: 0, up: 0 } } },
      "rule-driver-unusable",
    ],
    ["a weight above 1", { transition: { old: "Old", weights: [{ year: 2027, weight: 1.5 }] } }, "number-out-of-range"],
    [
      "an unknown old charge",
      { transition: { old: "X", weights: [{ year: 2027, weight: 1 }] } },
      "rule-driver-unusable",
    ],
    [
      "old charges of nothing",
      { transition: { old: "Nobody", weights: [{ year: 2027, weight: 1 }] } },
      "weights-all-zero",
    ],
    ["an extra without takers", { extras: [{ name: "E", amount: 1, takers: [], rule: equally }] }, "members-missing"],
    [
      "a taker out of scope",
      { scope: ["Ashby"], extras: [{ name: "E", amount: 1, takers: ["Barton"], rule: equally }] },
      "rule-partner-unfit",
    ],
    [
      "an extra whose driver is missing",
      { extras: [{ name: "E", amount: 1, takers: ["Barton"], rule: { kind: "equal", months: "X" } }] },
      "rule-driver-unusable",
    ],
    ["an unknown driver", { kind: "equal", months: "X" }, "rule-driver-unusable"],
    ["a driver of nothing", { kind: "drivers", drivers: [{ driver: "Nobody", weight: 1 }] }, "weights-all-zero"],
    ["a blank driver", { kind: "drivers", drivers: [{ driver: "Untidy", weight: 1 }] }, "rule-driver-unusable"],
    [
      "driver weights that miss 100%",
      { kind: "drivers", drivers: [{ driver: "Calls", weight: 0.5 }] },
      "rule-shares-not-whole",
    ],
    ["a weight below zero", { kind: "drivers", drivers: [{ driver: "Calls", weight: -1 }] }, "weight-negative"],
    ["a formula with a slip", { kind: "formula", formula: "SHARE(" }, "formula-syntax"],
    [
      "agreed shares that miss 100%",
      { kind: "fixed", shares: { Ashby: 0.5 }, respread: "equally" },
      "rule-shares-not-whole",
    ],
    ["agreed shares of a stranger", { kind: "fixed", shares: { Derby: 1 }, respread: "equally" }, "rule-partner-unfit"],
    [
      "a partner without an agreed share",
      { kind: "fixed", shares: { Ashby: 1 }, respread: "equally" },
      "rule-partner-unfit",
    ],
    ["group shares that miss 100%", { kind: "groups", groups: [group(0.5, "Ashby")] }, "rule-shares-not-whole"],
    ["a partner in no group", { kind: "groups", groups: [group(1, "Ashby")] }, "rule-partner-unfit"],
    [
      "a partner in two groups",
      { kind: "groups", groups: [group(0.5, "Ashby"), group(0.5, "Ashby")] },
      "rule-partner-unfit",
    ],
    [
      "a share for an empty group",
      { kind: "groups", groups: [group(0.5, ...table.partners), group(0.5)] },
      "weights-all-zero",
    ],
    [
      "a fault inside a group",
      { kind: "groups", groups: [{ ...group(1, ...table.partners), rule: { kind: "equal", months: "X" } }] },
      "rule-driver-unusable",
    ],
    [
      "use above the bands",
      { kind: "banded", driver: "Caseload", bands, method: "slab", difference: "scale" },
      "bands-exceeded",
    ],
    [
      "bands of an unknown driver",
      { kind: "banded", driver: "X", bands, method: "slab", difference: "scale" },
      "rule-driver-unusable",
    ],
    [
      "bands that charge nothing",
      { kind: "banded", driver: "Nobody", bands, method: "slab", difference: "scale" },
      "weights-all-zero",
    ],
    [
      "a fault in the difference",
      { kind: "banded", driver: "Calls", bands, method: "slab", difference: { kind: "equal", months: "X" } },
      "rule-driver-unusable",
    ],
    [
      "parts above the pool",
      {
        kind: "parts",
        parts: [
          { name: "P", amount: 200, rule: equally },
          { name: "Q", amount: null, rule: equally },
        ],
      },
      "rule-parts-unfit",
    ],
    [
      "parts that miss the pool",
      { kind: "parts", parts: [{ name: "P", amount: 99, rule: equally }] },
      "rule-parts-unfit",
    ],
    [
      "two parts that take the rest",
      {
        kind: "parts",
        parts: [
          { name: "P", amount: null, rule: equally },
          { name: "Q", amount: null, rule: equally },
        ],
      },
      "rule-parts-unfit",
    ],
    [
      "a fault inside a part",
      { kind: "parts", parts: [{ name: "P", amount: null, rule: { kind: "equal", months: "X" } }] },
      "rule-driver-unusable",
    ],
    [
      "a capacity of nothing",
      { kind: "capacity", driver: "Calls", capacity: 0, unused: equally },
      "number-out-of-range",
    ],
    [
      "an unknown driver of capacity",
      { kind: "capacity", driver: "X", capacity: 1, unused: equally },
      "rule-driver-unusable",
    ],
    [
      "a fault in the remainder",
      { kind: "marginal", driver: "Calls", price: 1, remainder: { kind: "equal", months: "X" } },
      "rule-driver-unusable",
    ],
    [
      "a partner without a given charge",
      { kind: "given", method: "Shapley", charges: { Ashby: 1 } },
      "rule-partner-unfit",
    ],
    [
      "given charges of nothing",
      { kind: "given", method: "Shapley", charges: { Ashby: 0, Barton: 0, Corby: 0, Derwent: 0 } },
      "weights-all-zero",
    ],
  ])("%s", (_, change, code) => {
    const rule = "kind" in change ? ruleOf(change) : ruleOf(byCaseload, change);
    const result = shareByRule({ name: "Systems", amount: 100 }, rule, table, 2027);
    expect(!result.ok && result.problems[0].code).toBe(code);
  });

  test("an agreed share respread by a driver that is missing, and by shares of nothing", () => {
    const shares = { Ashby: 0, Barton: 1, Corby: 0, Derwent: 0 };
    const respreads = [{ driver: "X" }, "pro rata"] as const;
    const codes = respreads.map((respread) => {
      const rule = ruleOf({ kind: "fixed", shares, respread }, { scope: ["Ashby"] });
      const result = shareByRule({ name: "Systems", amount: 100 }, rule, table, 2027);
      return !result.ok && result.problems[0].code;
    });
    expect(codes).toEqual(["rule-driver-unusable", "weights-all-zero"]);
  });

  test("bounds on charges of both signs, and on charges of nothing", () => {
    const bounds = { minimum: null, maximum: 900, collar: null };
    const both = ruleOf({ kind: "marginal", driver: "Caseload", price: 20, remainder: equally }, { bounds });
    expect(shareByRule({ name: "S", amount: 100 }, both, table, 2027)).toMatchObject({
      ok: false,
      problems: [{ code: "signs-mixed" }],
    });
  });
});

describe("versions of a rule", () => {
  const first = ruleOf(equally, { version: "1", to: 2026 });
  const second = ruleOf(equally, { version: "2", from: 2027 });

  test("the one that holds in the year is found, whatever the case of its name", () => {
    expect(ruleInForce([first, second], "casework", 2026)).toEqual({ ok: true, value: first });
    expect(ruleInForce([first, second], "Casework", 2030)).toEqual({ ok: true, value: second });
  });

  test("none and two are told with the year", () => {
    expect(ruleInForce([second], "Casework", 2026)).toMatchObject({
      ok: false,
      problems: [{ code: "rule-not-in-force", year: "2026/27" }],
    });
    expect(ruleInForce([first, { ...second, from: null }], "Casework", 2026)).toMatchObject({
      ok: false,
      problems: [{ code: "rules-overlap", versions: ["1", "2"] }],
    });
  });
});
