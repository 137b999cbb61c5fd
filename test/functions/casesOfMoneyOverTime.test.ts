import { capitalCharges, optimismBias, redundancyPay, weeklyCapOn } from "../../src/engine/index";
import { workedAnswer } from "../support/workedAnswers";
import { valueOf } from "../support/valueOf";
import { call, column, errorOf, rowsOf } from "./builtFunctions";

const close = (actual: unknown, expected: number, tolerance: number): void =>
  expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(tolerance + 1e-9);

describe("worked answers", () => {
  test("DSC-07: the level sum a year that flows are worth", () => {
    const { inputs, expected, tolerance } = workedAnswer("DSC-07");
    close(call("ANNUALEQUIVALENT", column(inputs.flows)), expected.eanc, tolerance);
  });

  test("DSC-09: switching values, from net flows and from two columns", () => {
    const { inputs, expected, tolerance } = workedAnswer("DSC-09");
    const sides = inputs.flows.map((flow) => [Math.max(0, flow), Math.max(0, -flow)]);
    for (const flows of [column(inputs.flows), [inputs.flows], sides]) {
      const [[fall, rise]] = rowsOf("SWITCHING", flows, "standard 2026") as [[number, number]];
      close(fall * 100, expected.benefitFallPct, tolerance);
      close(rise * 100, expected.costRisePct, tolerance);
    }
  });

  test("OPB-01: the published ranges, through the data and the function", () => {
    const { inputs, expected } = workedAnswer("OPB-01");
    inputs.order.forEach((name, at) => {
      const type = optimismBias.types.find((one) => one.name === name || one.alias.includes(name))!;
      const { duration, capital, operating } = type.ranges;
      const percents = (range: { upper: number; lower: number } | undefined) =>
        range === undefined ? [null, null] : [range.upper * 100, range.lower * 100];
      expect(percents(duration)).toEqual([expected.durationU[at], expected.durationL[at]]);
      expect(percents(capital ?? operating)).toEqual([expected.capexU[at], expected.capexL[at]]);
      const measure = capital === undefined ? "operating" : null;
      expect(call("OPTIMISM", name, null, measure)).toBe(expected.capexU[at]! / 100);
    });
  });

  test("OPB-03: what remains once 92% is mitigated", () => {
    const { inputs, expected, tolerance } = workedAnswer("OPB-03");
    const left = Number(call("OPTIMISM", "Non-standard buildings", inputs.mitigation));
    expect(left).toBe(0.0408);
    close(left * 100, expected.residualPct, tolerance);
    close(inputs.base * (1 + left) + inputs.riskCost, expected.withRiskCost, tolerance);
    expect(call("OPTIMISM", "non-standard buildings", column([0.5, 0.4, 0.02]))).toBe(0.0408);
  });

  test("a mix weights the upper bounds, in any unit", () => {
    const mix = [
      ["Non-standard buildings", 30],
      ["Standard buildings", 70],
    ];
    expect(call("OPTIMISM", mix)).toBe(0.321);
    expect(call("OPTIMISM", mix, null, "Duration")).toBe(0.145);
  });

  test("PPL-02: twenty years at 41 or over are thirty weeks, at the cap of the day", () => {
    const { inputs, expected } = workedAnswer("PPL-02");
    expect(call("REDUNDANCYWEEKS", 62, 30)).toBe(inputs.weeks);
    expect(weeklyCapOn("2025-10-01")).toBe(inputs.weeklyCap);
    expect(redundancyPay(inputs.weeks, 900, weeklyCapOn("2026-03-31"))).toBe(expected);
    expect([weeklyCapOn("2026-04-06"), weeklyCapOn("2020-01-01")]).toEqual([751, null]);
    expect(redundancyPay(12, 500.5, 751)).toBe(6006);
    expect(redundancyPay(12, 900, null)).toBe(10_800);
  });

  test.each([
    [45, 10, 12],
    [41, 2, 2],
    [43, 2, 3],
    [23, 3, 2],
    [64, 20, 30],
    [24, 8, 5],
    [50, 1, 0],
    [45.9, 10.9, 12],
  ])("somebody of %d with %d years is due %d weeks", (age, service, weeks) => {
    expect(call("REDUNDANCYWEEKS", age, service)).toBe(weeks);
  });

  test("JON-01: a share of the set-up not yet written off; a re-joiner's debts and credits", () => {
    const { inputs, expected } = workedAnswer("JON-01");
    const { setup, life, elapsed, share } = inputs;
    expect(call("BUYIN", setup, life, elapsed, share)).toBe(expected.buyIn);
    expect(call("BUYIN", setup, life, elapsed, share, 12_000, 5000)).toBe(57_000);
    expect(call("BUYIN", setup, life, life + 1, share)).toBe(0);
    expect(call("BUYIN", setup, life, 0, share, null, 100_000)).toBe(-20_000);
  });

  test("CAP-01: provision in equal parts and by annuity, which adds up to the capital", () => {
    const { inputs, expected, tolerance } = workedAnswer("CAP-01");
    const { capex, life, rate } = inputs;
    expect(rowsOf("MRP", capex, life)).toEqual(Array.from({ length: life }, () => [expected.eip]));
    const parts = rowsOf("MRP", capex, life, "annuity", rate).flat().map(Number);
    expect(parts).toHaveLength(life);
    close(parts[0], expected.mrpYear1, tolerance);
    close(parts.at(-1), expected.mrpYear10, tolerance);
    const charges = valueOf(capitalCharges(capex, life, "annuity", rate));
    close(
      charges.reduce((sum, { provision }) => sum + provision, 0),
      expected.mrpSum,
      1e-6,
    );
    for (const { total } of charges) close(total, expected.annuityTotal, tolerance);
    expect(rowsOf("MRP", capex, life, "annuity", 0)).toEqual(rowsOf("MRP", capex, life));
  });

  test("amounts move between prices of financial and of calendar years", () => {
    const financial = [
      ["Year", "Index"],
      ["2010-11", 80],
      ["2018/19", 100],
      ["2031/32", ""],
    ];
    expect(call("REALTERMS", 100, "2010/11", "2018-19", financial)).toBe(125);
    expect(call("REALTERMS", 100, "2018/19", 43_555, financial)).toBe(100);
    const calendar = [
      [2019, 100],
      [2024, 123.29],
    ];
    expect(call("REALTERMS", 1000, 2019, "2024", calendar)).toBe(1232.9);
  });
});

describe("what cannot be answered, each with its sentence", () => {
  const index = [
    ["2018/19", 100],
    ["2031/32", ""],
  ];
  test.each<[string, unknown[], string, string]>([
    [
      "ANNUALEQUIVALENT",
      [-100],
      "#VALUE!",
      "flows has 1 row and 1 column. Give flows of year 0 and of at least one year",
    ],
    ["ANNUALEQUIVALENT", [[[1, 2]], "mid"], "#VALUE!", "There is no discount schedule “mid”"],
    ["SWITCHING", [[[-100, -5]]], "#N/A", "The benefits come to nothing"],
    ["SWITCHING", [[[0, 5]]], "#N/A", "The costs come to nothing"],
    [
      "SWITCHING",
      [
        [
          [1, -2],
          [3, 4],
        ],
      ],
      "#VALUE!",
      "flows, row 1, column 2 is −2. It must be 0 or more",
    ],
    ["OPTIMISM", ["sheds"], "#VALUE!", "type says “sheds”. Write non-standard buildings, standard buildings"],
    [
      "OPTIMISM",
      ["outsourcing"],
      "#N/A",
      "No optimism bias is published for capital in “outsourcing”; there is one for operating",
    ],
    ["OPTIMISM", ["IT", 1.2], "#VALUE!", "mitigated, row 1 is 1.2. It must be a fraction from 0 to 1"],
    [
      "OPTIMISM",
      ["IT", [[0.8, 0.3]]],
      "#VALUE!",
      "mitigated is 1.1. It must be parts from 0 to 1 that add up to at most 1",
    ],
    ["OPTIMISM", [[["IT", 0]]], "#VALUE!", "The values of type are all zero"],
    ["OPTIMISM", [[["IT", ""]]], "#VALUE!", "type, row 1, column 2: blank where a number is needed"],
    ["OPTIMISM", ["IT", null, "cost"], "#VALUE!", "measure says “cost”. Write capital, duration or operating"],
    ["REALTERMS", [1, "2018/19", "2031/32", index], "#N/A", "no index for 2031/32. They run from 2018/19 to 2018/19"],
    ["REALTERMS", [1, "2018/20", "2018/19", index], "#VALUE!", "from: “2018/20” is not a financial year"],
    ["REALTERMS", [1, "2018/19", "2018/19", [["2018/19", 0]]], "#VALUE!", "It must be an index above 0"],
    [
      "REALTERMS",
      [
        1,
        "2018/19",
        "2018/19",
        [
          ["2018/19", 1],
          ["2018-19", 2],
        ],
      ],
      "#VALUE!",
      "“2018/19” is already named above",
    ],
    ["REDUNDANCYWEEKS", [30, 31], "#VALUE!", "service is 31. It must be at most the age, 30"],
    ["REDUNDANCYWEEKS", ["", 5], "#VALUE!", "age: blank where a number is needed"],
    ["MRP", [100, 2.5], "#VALUE!", "life is 2.5. It must be a whole number of years from 1 to 300"],
    ["MRP", [100, 5, "annuity"], "#VALUE!", "rate is missing. Give a rate as a fraction"],
    ["MRP", [100, 5, "straight"], "#VALUE!", "method says “straight”. Write equal or annuity"],
    [
      "BUYIN",
      [400_000, 8, -1, 0.2],
      "#VALUE!",
      "elapsed is −1. It must be 0 or more: years since the set-up, which a partner cannot join before",
    ],
    ["BUYIN", [400_000, 0, 1, 20], "#VALUE!", "life is 0. It must be years above 0. share is 20."],
  ])("%s %j", (id, args, code, words) => {
    const error = errorOf(id, ...args);
    expect(error.message).toContain(words);
    expect(error.code).toBe(code);
  });
});

describe("figures at the edge", () => {
  test("1e308 is computed exactly where the result can be held, and told where it cannot", () => {
    expect(call("PRESENTVALUE", [[1e308, -1e308]], 0)).toBe(0);
    expect(call("MRP", 1e308, 1)).toEqual([[1e308]]);
    for (const [id, ...args] of [
      ["PRESENTVALUE", [[1e308, 1e308]], 0],
      ["EXITCHARGE", 1e308, [[1, 1]]],
      ["BUYIN", 1e308, 5, 0, 1, 1e308],
      ["SWITCHING", [[1e308, -1e-308]]],
    ] as const) {
      const { code, message } = errorOf(id, ...args);
      expect(code).toBe("#VALUE!");
      expect(message).toContain("The result is too large for a cell.");
    }
    const partners = [
      ["Partner", "Alone", "X"],
      ["A", 1e300, 1e308],
      ["B", 1, 1],
    ];
    const lines = [
      ["Line", "Behaviour", "Amount", "Driver"],
      ["Work", "variable", 1, "X"],
    ];
    expect(call("VIABILITY", "A", "X", partners, lines)).toEqual([["None", ""]]);
  });

  test("a thousand years of flows are valued, one more is refused", () => {
    const level = Array.from({ length: 1001 }, () => 1);
    expect(call("PRESENTVALUE", [level], "lower 2026")).toBeCloseTo(38.5755, 4);
    expect(errorOf("SWITCHING", [[...level, 1]]).message).toContain("at most 1,001 years");
  });

  test("days on which the clocks change, and 29 February, are days like others", () => {
    expect([call("PARTYEAR", 365, "29 March 2026"), call("PARTYEAR", 365, "25 October 2026")]).toEqual([362, 207]);
    expect(call("PARTYEAR", 366, "29 February 2028")).toBe(334);
    expect(call("PARTYEAR", 366, "1 March 2028")).toBe(335);
    expect(errorOf("EXITDATE", "29 February 2027", 1).message).toContain("is not a date");
    expect(errorOf("EXITDATE", NaN, 1).code).toBe("#VALUE!");
  });
});
