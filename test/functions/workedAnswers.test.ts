import { workedAnswer } from "../support/workedAnswers";
import { call, column, rowsOf } from "./builtFunctions";

function expectClose(actual: readonly unknown[], expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) =>
    expect(Math.abs(Number(actual[index]) - value)).toBeLessThanOrEqual(tolerance + 1e-12),
  );
}

const numbers = (rows: (string | number)[][]): unknown[] => rows.flat();

/** The four-partner service of the WDR cases as tables. */
function service(id: "WDR-01" | "WDR-02" | "WDR-04" | "WDR-10") {
  const { inputs } = workedAnswer(id);
  const names = Object.keys(inputs.caseload);
  const partners = [
    ["Partner", "Alone", "Caseload"],
    ...names.map((name) => [name, inputs.standAloneBaseline[name], inputs.caseload[name]]),
  ];
  const lines = [
    ["Line", "Behaviour", "Amount", "Driver", "Block", "Rule"],
    ["Head of service", "fixed", inputs.fixed, "", "", "Caseload"],
    ["Teams", "step", inputs.stepCost, "Caseload", inputs.stepSize, "Caseload"],
    ["Cases", "variable", inputs.variable, "Caseload", "", "Caseload"],
  ];
  const rules = [
    ["Rule", "Formula"],
    ["Caseload", "SHARE([Caseload])"],
  ];
  return { names, partners, lines, rules };
}

describe("worked answers, through the functions as built", () => {
  test("RND-01: seats by largest remainder", () => {
    const { inputs, expected } = workedAnswer("RND-01");
    expect(numbers(rowsOf("SPLIT", inputs.total, column(inputs.weights), null, null, 1))).toEqual(expected);
  });

  test("RND-03: a larger total can lower a part", () => {
    const { inputs, expected } = workedAnswer("RND-03");
    expect(rowsOf("SPLIT", column(inputs.totals), [inputs.weights], null, null, 1)).toEqual(expected);
  });

  test("RND-04: 100.00 in three", () => {
    const { inputs, expected } = workedAnswer("RND-04");
    const parts = numbers(rowsOf("SPLIT", inputs.totalPence / 100, column(inputs.weights)));
    expect(parts.map((part) => Math.round(Number(part) * 100))).toEqual(expected);
  });

  test("UKF-01: fixed shares within a fixed share add up to it", () => {
    const { inputs, expected } = workedAnswer("UKF-01");
    const table = [
      ["Partner", "Agreed"],
      ["Disposal", inputs.wda],
      ...inputs.shares.map((share, i) => [`Collector ${String(i)}`, share]),
    ];
    const shares = numbers(rowsOf("SHARES", "FIXED([Agreed]%)", table)).map(Number);
    expectClose(
      [shares.slice(1).reduce((sum, share) => sum + share * 100, 0)],
      [expected],
      workedAnswer("UKF-01").tolerance,
    );
    expectClose(
      shares,
      [inputs.wda, ...inputs.shares].map((share) => share / 100),
      1e-15,
    );
  });

  test.each(["UKD-01", "UKD-02", "UKD-04", "UKD-06", "UKD-08"] as const)(
    "%s: adopted split against the driver's",
    (id) => {
      const { inputs, expected, tolerance } = workedAnswer(id);
      const agreed = [inputs.adoptedPct / 100, 1 - inputs.adoptedPct / 100];
      const table = [
        ["Partner", "Driver"],
        ["South Hams", inputs.driver[0]],
        ["West Devon", inputs.driver[1]],
      ];
      const [raw] = numbers(rowsOf("SHARES", "SHARE([Driver])", table)).map(Number);
      expectClose([raw! * 100], [expected.rawPct], tolerance);
      const kept = numbers(rowsOf("TOLERANCE", column(agreed), column(inputs.driver), inputs.tolerancePts ?? 3));
      expect(Math.abs(Number(kept[0]) - agreed[0]!) < 1e-12).toBe(expected.withinTolerance);
    },
  );

  test("HSE-03: a collar keeps one multiplier", () => {
    const { inputs, expected, tolerance } = workedAnswer("HSE-03");
    const band = inputs.collarPct / 100;
    expectClose(numbers(rowsOf("COLLAR", column(inputs.raw), column(inputs.prior), band)), expected, tolerance);
    const bounds = [inputs.prior.map((p) => p * (1 - band)), inputs.prior.map((p) => p * (1 + band))];
    expectClose(numbers(rowsOf("SPLIT", inputs.total, [inputs.raw], [bounds[0]], [bounds[1]])), expected, tolerance);
  });

  test("HSE-04: old shares fade into new ones", () => {
    const { inputs, expected, tolerance } = workedAnswer("HSE-04");
    inputs.weights.forEach((weight, step) => {
      expectClose(numbers(rowsOf("DAMPEN", [inputs.old], [inputs.new], weight)), expected[step]!, tolerance);
    });
  });

  test("WDR-01: the four-partner service", () => {
    const { expected, tolerance } = workedAnswer("WDR-01");
    const { names, partners, lines, rules } = service("WDR-01");
    const rows = rowsOf("ALLOCATE", lines, rules, partners);
    expectClose(rows.at(-1)!.slice(1), [...names.map((name) => expected[name]!), expected.total!], tolerance);
  });

  test("WDR-02: stranded cost when D leaves", () => {
    const { expected, tolerance } = workedAnswer("WDR-02");
    const { partners, lines, rules } = service("WDR-02");
    const rows = rowsOf("WITHDRAW", [["D"]], partners, lines, rules, 0);
    const after = (name: string): unknown => rows.find(([partner]) => partner === name)?.[2];
    expectClose([after("A"), after("B"), after("C"), after("D")], [expected.A, expected.B, expected.C, 0], tolerance);
    expectClose(
      rows.slice(-2).map((row) => row[3]),
      [expected.avoided, expected.stranded],
      tolerance,
    );
  });

  test.each(["B", "D"] as const)("WDR-04: who follows %s", (first) => {
    const { expected } = workedAnswer("WDR-04");
    const { partners, lines, rules } = service("WDR-04");
    const rows = rowsOf("DOMINO", [[first]], partners, lines, rules).slice(2);
    const rounds = expected[first];
    const wanted = rounds.flatMap((names, index) => names.map((name) => [index + 1, name]));
    expect(rows.map((row) => row.slice(0, 2))).toEqual(wanted.length === 0 ? [["None", ""]] : wanted);
  });

  test("WDR-05: the make-whole exit charge", () => {
    const { inputs, expected, tolerance } = workedAnswer("WDR-05");
    const charge = (rate: number | null, unit: number | null): unknown =>
      call("EXITCHARGE", [[inputs.stranded]], column(inputs.runOff), rate, inputs.oneOff, null, unit);
    expectClose(
      [charge(null, null), charge(inputs.rate, null), charge(inputs.rate, 0)],
      [expected.undiscounted, 382074.56, expected.presentValue],
      tolerance,
    );
  });

  test("WDR-07: part of a year by days", () => {
    const { inputs, expected, tolerance } = workedAnswer("WDR-07");
    expectClose([call("PARTYEAR", inputs.annualCharge, inputs.leave)], [expected.charge], tolerance);
    expect(call("PARTYEAR", 366, "1 October 2027")).toBe(183);
  });

  test("WDR-08: notice that may end only with the financial year", () => {
    const { inputs } = workedAnswer("WDR-08");
    const serial = Date.UTC(2028, 2, 31) / 86_400_000 + 25569;
    expect(call("EXITDATE", inputs.notice, inputs.months, inputs.expires)).toBe(serial);
  });

  test("WDR-10: what each group of partners would cost", () => {
    const { inputs } = workedAnswer("WDR-10");
    const { partners, lines } = service("WDR-10");
    for (const [group, cost] of Object.entries(inputs.cost)) {
      expect(call("COST", column(Array.from(group)), partners, lines)).toBe(cost);
    }
  });

  test("DSC-02: factors chain through the steps", () => {
    const { inputs, expected, tolerance } = workedAnswer("DSC-02");
    expectClose(numbers(rowsOf("DISCOUNTFACTOR", column(inputs.years))), expected, tolerance);
    expectClose(numbers(rowsOf("DISCOUNTFACTOR", [inputs.years], "standard 2026")), expected, tolerance);
  });

  test("DSC-05 and DSC-07: present value and payback", () => {
    const five = workedAnswer("DSC-05");
    const seven = workedAnswer("DSC-07");
    expectClose([call("PRESENTVALUE", [five.inputs.flows])], [five.expected], five.tolerance);
    const { npv, simplePayback, discountedPayback } = seven.expected;
    const flows = column(seven.inputs.flows);
    const found = [call("PRESENTVALUE", flows), call("PAYBACK", flows), call("PAYBACK", flows, "standard")];
    expectClose(found, [npv, simplePayback, discountedPayback], seven.tolerance);
  });

  test("DSC-11: nominal flows at the nominal rate are worth what real flows are at the real rate", () => {
    const { inputs, expected, tolerance } = workedAnswer("DSC-11");
    const nominal = inputs.real.map((flow, year) => flow * (1 + inputs.i) ** year);
    const rate = (1 + inputs.r) * (1 + inputs.i) - 1;
    expectClose(
      [call("PRESENTVALUE", [nominal], rate), call("PRESENTVALUE", [inputs.real], inputs.r)],
      expected,
      tolerance,
    );
  });
});
