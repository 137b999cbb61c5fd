import {
  annualEquivalent,
  capitalCharges,
  discountFactors,
  optimism,
  optimismBias,
  payback,
  presentValue,
  readPriceYear,
  realTerms,
  redundancyPay,
  redundancyWeeks,
  revenueProvision,
  sidesOf,
  switchingValues,
  weeklyCapOn,
} from "../../../src/engine/index";
import { valueOf } from "../../support/valueOf";

const known = ["standard", "health", "lower", "standard 2026", "health 2026", "lower 2026"];

describe("schedules of discount rates", () => {
  test("a name means its latest vintage, whatever its case and blanks; a vintage means itself", () => {
    const year = (schedule: string) => valueOf(discountFactors([1, 126], schedule));
    expect(year(" Standard ")).toEqual(year("standard 2026"));
    expect(year("standard   2026")).toEqual(year("STANDARD 2026"));
    expect(valueOf(discountFactors([1]))).toEqual([200 / 207]);
  });

  test("an unknown name is refused by every measure with the names that there are", () => {
    const refusals = [
      discountFactors([1], "dear"),
      annualEquivalent([1, 1], "dear"),
      presentValue([1, 1], "dear"),
      payback([1, 1], "dear"),
      switchingValues([1], [1], "dear"),
      presentValue([1, 1], "standard 1999"),
    ];
    for (const refusal of refusals) {
      const [problem] = refusal.ok ? [] : refusal.problems;
      if (problem?.code !== "schedule-unknown") throw new Error("the name is refused");
      expect(problem.found).toBe(refusal === refusals[5] ? "standard 1999" : "dear");
      expect(problem.known).toEqual(known);
    }
  });
});

describe("measures of a stream of flows", () => {
  test("a present value is at the standard rate and the end of each year where nothing else is said", () => {
    expect(valueOf(presentValue([-100, 50, 60]))).toBeCloseTo(-100 + 50 / 1.035 + 60 / 1.035 ** 2, 10);
    expect(valueOf(presentValue([100, 100], 0.21, "mid"))).toBeCloseTo(100 + 100 / 1.1, 10);
    expect(valueOf(presentValue([100, 100], 0.21, "end"))).toBeCloseTo(100 + 100 / 1.21, 10);
  });

  test("payback without a schedule does not discount, with one it does, and says which", () => {
    expect(valueOf(payback([-100, 60, 60]))).toBeCloseTo(1 + 40 / 60, 12);
    expect(valueOf(payback([-100, 60, 60], 0.1))).toBeCloseTo(1 + (100 - 60 / 1.1) / (60 / 1.21), 12);
    expect(payback([-100, 60])).toEqual({
      ok: false,
      problems: [{ code: "does-not-pay-back", years: 1, shortfall: 40, discounted: false }],
    });
    expect(payback([-110, 60.5], 0.1)).toEqual({
      ok: false,
      problems: [{ code: "does-not-pay-back", years: 1, shortfall: 55, discounted: true }],
    });
  });

  test("a level sum needs a year after year 0", () => {
    expect(annualEquivalent([100])).toEqual({
      ok: false,
      problems: [
        {
          code: "shape-unfit",
          argument: "flows",
          rows: 1,
          columns: 1,
          expected: "flows of year 0 and of at least one year after it",
        },
      ],
    });
    expect(valueOf(annualEquivalent([0, 121], 0.1))).toBeCloseTo(121, 10);
    expect(valueOf(annualEquivalent([100, 0], 0.1))).toBeCloseTo(110, 10);
  });

  test("benefits and costs of nothing cannot be switched", () => {
    expect(switchingValues([0], [0, 0])).toEqual({
      ok: false,
      problems: [
        { code: "nothing-to-switch", side: "benefits" },
        { code: "nothing-to-switch", side: "costs" },
      ],
    });
    expect(switchingValues([0], [1])).toEqual({
      ok: false,
      problems: [{ code: "nothing-to-switch", side: "benefits" }],
    });
    expect(switchingValues([1], [0])).toEqual({ ok: false, problems: [{ code: "nothing-to-switch", side: "costs" }] });
    expect(valueOf(switchingValues([0, 103.5], [80]))).toEqual({ fallInBenefits: 0.2, riseInCosts: 0.25 });
    expect(sidesOf([-5, 3, 0])).toEqual({ benefits: [0, 3, 0], costs: [5, 0, 0] });
  });
});

describe("optimism bias", () => {
  test("the published upper bound, weighted in a mix, less what is mitigated", () => {
    expect(valueOf(optimism([{ type: " Standard Buildings", weight: 1 }]))).toBe(0.24);
    expect(valueOf(optimism([{ type: "it", weight: 3 }]))).toBe(2);
    expect(valueOf(optimism([{ type: "standard civil", weight: 2 }], [0.25, 0.25], "duration"))).toBe(0.1);
    const mix = [
      { type: "standard buildings", weight: 3 },
      { type: "standard civil engineering", weight: 1 },
      { type: "outsourcing", weight: 0 },
    ];
    expect(valueOf(optimism(mix.slice(0, 2)))).toBe(0.29);
    expect(valueOf(optimism(mix.slice(0, 2), [1]))).toBe(0);
    expect(valueOf(optimism([{ type: "outsourcing (opex)", weight: 1 }], [0], "operating"))).toBe(0.41);
    expect(optimism(mix).ok).toBe(false);
  });

  test("unknown types, measures that were not published, and weights and parts out of range are all named", () => {
    const names = optimismBias.types.map(({ name }) => name);
    expect(optimism([{ type: "castle", weight: 0 }])).toEqual({
      ok: false,
      problems: [
        { code: "word-unknown", place: { argument: "type" }, found: "castle", expected: names },
        { code: "weights-all-zero", what: "type" },
      ],
    });
    const parts = [
      { type: "outsourcing", weight: 1 },
      { type: "castle", weight: -2 },
    ];
    expect(optimism(parts, [0.5, 0.6])).toEqual({
      ok: false,
      problems: [
        { code: "bias-not-published", type: "outsourcing", measure: "capital", published: ["operating"] },
        { code: "word-unknown", place: { argument: "type", row: 2 }, found: "castle", expected: names },
        { code: "weight-negative", what: "weights", position: 2, weight: -2 },
        {
          code: "number-out-of-range",
          place: { argument: "mitigated" },
          value: 1.1,
          expected: "parts from 0 to 1 that add up to at most 1 (90% is 0.9)",
        },
      ],
    });
    expect(optimism([{ type: "IT", weight: 1 }], [0.5, -0.1])).toMatchObject({
      problems: [{ code: "number-out-of-range", value: 0.4 }],
    });
  });
});

describe("prices, pay and provisions", () => {
  const deflators = [
    { year: "2019/20", index: 80 },
    { year: "2020/21", index: null },
    { year: "2021/22", index: 100 },
  ];
  const held = ["2019/20", "2021/22"];
  const missing = (year: string) => ({ code: "price-year-missing", year, held });

  test("an amount moves with the index, and years without a figure are each named once", () => {
    expect(valueOf(realTerms(40, "2019/20", "2021/22", deflators))).toBe(50);
    expect(realTerms(40, "2020/21", "2021/22", deflators)).toEqual({ ok: false, problems: [missing("2020/21")] });
    expect(realTerms(40, "2019/20", "1999", deflators)).toEqual({ ok: false, problems: [missing("1999")] });
    expect(realTerms(40, "1999", "2020/21", deflators)).toEqual({
      ok: false,
      problems: [missing("1999"), missing("2020/21")],
    });
    expect(realTerms(40, "1999", "1999", deflators)).toEqual({ ok: false, problems: [missing("1999")] });
  });

  test("a year of prices is a calendar year of four digits, or a financial year", () => {
    const place = { argument: "from" };
    const read = (value: string | number) => valueOf(readPriceYear(value, place));
    expect([read(2019), read(" 1999 "), read("2019/20"), read("2019-2020"), read("1 May 2019")]).toEqual([
      ...["2019", "1999", "2019/20", "2019/20", "2019/20"],
    ]);
    expect(readPriceYear("3019x", place).ok).toBe(false);
    expect(readPriceYear("x2019", place).ok).toBe(false);
    expect(readPriceYear("soon", place)).toMatchObject({ problems: [{ code: "year-unreadable", place }] });
  });

  test("years of service count back from the day of leaving, by the age at which each was begun", () => {
    expect([redundancyWeeks(41, 1.9), redundancyWeeks(41, 2), redundancyWeeks(43.9, 2)]).toEqual([0, 2, 3]);
    expect([redundancyWeeks(42, 2), redundancyWeeks(23, 2), redundancyWeeks(24, 2)]).toEqual([2.5, 1.5, 2]);
    expect(redundancyWeeks(1, 5)).toBe(0.5);
    expect([redundancyWeeks(65, 20), redundancyWeeks(65, 21.5), redundancyWeeks(20, 2)]).toEqual([30, 30, 1]);
  });

  test("pay counts up to the cap, and the cap is that of the day", () => {
    expect([redundancyPay(30, 500, 719), redundancyPay(30, 800, 719), redundancyPay(30, 800, null)]).toEqual([
      15000, 21570, 24000,
    ]);
    expect([weeklyCapOn("2024-04-05"), weeklyCapOn("2024-04-06"), weeklyCapOn("2025-04-05")]).toEqual([null, 700, 700]);
    expect(weeklyCapOn("2025-04-06")).toBe(719);
  });

  test("provisions are equal parts, or rise by the rate; interest is on what is not yet provided for", () => {
    expect(valueOf(revenueProvision(300, 3))).toEqual([100, 100, 100]);
    expect(valueOf(revenueProvision(210, 2, "annuity", 0.1))).toEqual([100, 110]);
    expect(valueOf(revenueProvision(300, 3, "equal", 0.1))).toEqual([100, 100, 100]);
    expect(valueOf(capitalCharges(210, 2, "annuity", 0.1))).toEqual([
      { provision: 100, interest: 21, total: 121 },
      { provision: 110, interest: 11, total: 121 },
    ]);
  });

  test("a provision names every number that is none, a life that is no number of years, and a rate that leaves nothing", () => {
    const none = { code: "not-a-number", place: { argument: "capital" }, found: { is: "no finite number" } };
    const life = {
      ...{ code: "number-out-of-range", place: { argument: "life" }, expected: "a whole number of years above 0" },
    };
    const rate = { code: "number-out-of-range", place: { argument: "rate" }, value: -1, expected: "above -1" };
    for (const years of [0, 1.5])
      expect(revenueProvision(NaN, years, "annuity", -1)).toEqual({
        ok: false,
        problems: [none, { ...life, value: years }, rate],
      });
    expect(capitalCharges(Infinity, 0, "equal", -1)).toEqual({
      ok: false,
      problems: [none, { ...life, value: 0 }, rate],
    });
    expect(revenueProvision(300, 2, "annuity", -0.5)).toEqual({ ok: true, value: [200, 100] });
    expect(revenueProvision(7, 1)).toEqual({ ok: true, value: [7] });
  });
});
