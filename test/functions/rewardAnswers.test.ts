import { workedAnswer } from "../support/workedAnswers";
import { call, column, errorOf, rowsOf } from "./builtFunctions";

function expectClose(actual: readonly unknown[], expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) =>
    expect(Math.abs(Number(actual[index]) - value)).toBeLessThanOrEqual(tolerance + 1e-12),
  );
}

const numbers = (rows: (string | number)[][]): number[] => rows.flat().map(Number);

/** Costs and usage of a recharge case as ranges, with the costs that the operating units have of their own. */
function recharge(id: "SVC-01" | "SVC-02" | "SVC-03" | "SVC-09" | "SVC-11") {
  const { inputs } = workedAnswer(id);
  const supports = Object.keys(inputs.support);
  const units = Object.keys(inputs.operating ?? {});
  const usage = supports.map((from) =>
    [...supports, ...units, ...(units.length === 0 ? ["nobody"] : [])].map((to) => inputs.use[from]?.[to] ?? 0),
  );
  const order = (inputs.order ?? []).map((name) => supports.indexOf(name) + 1);
  const own = Object.values(inputs.operating ?? {});
  return { costs: column(Object.values(inputs.support)), usage, order: column(order), own, supports, units };
}

const plus = (own: readonly number[], received: readonly number[]): number[] =>
  own.map((value, index) => value + received[index]!);

describe("worked answers of recharges and rewards, through the functions as built", () => {
  test("SVC-02: Castleford by the direct method", () => {
    const { costs, usage, own } = recharge("SVC-02");
    const { expected, tolerance } = workedAnswer("SVC-02");
    expectClose(plus(own, numbers(rowsOf("DIRECT", costs, usage))), expected, tolerance);
  });

  test.each(["SVC-01", "SVC-09"] as const)("%s: Castleford by step-down in one order", (id) => {
    const { costs, usage, order, own } = recharge(id);
    const { expected, tolerance } = workedAnswer(id);
    expectClose(plus(own, numbers(rowsOf("STEPDOWN", costs, usage, order, 0))), expected, tolerance);
    const rounded = numbers(rowsOf("STEPDOWN", costs, usage, order));
    expect(Math.round(rounded[0]! * 100) + Math.round(rounded[1]! * 100)).toBe(775215000);
  });

  test("without an order, the department that serves the others most goes first", () => {
    const { costs, usage, order } = recharge("SVC-01");
    expect(rowsOf("STEPDOWN", costs, usage)).toEqual(rowsOf("STEPDOWN", costs, usage, order));
  });

  test("SVC-03: Castleford by simultaneous equations", () => {
    const { costs, usage, own, units } = recharge("SVC-03");
    const { expected, tolerance } = workedAnswer("SVC-03");
    const wanted = units.map((name) => expected[name]!);
    expectClose(plus(own, numbers(rowsOf("RECIPROCAL", costs, usage))), wanted, tolerance);
  });

  test("SVC-11: two departments that serve only each other are named", () => {
    const { costs, usage } = recharge("SVC-11");
    expect(errorOf("RECIPROCAL", costs, usage)).toEqual({
      code: "#N/A",
      message: expect.stringContaining("Support departments 1 and 2 serve only each other") as string,
    });
  });

  test("HSE-01: prices by band, slice by slice", () => {
    const { inputs, expected } = workedAnswer("HSE-01");
    expect(numbers(rowsOf("BANDED", column(inputs.usage), inputs.bands))).toEqual(expected);
    expect(numbers(rowsOf("BANDED", [inputs.usage], inputs.bands, "Slab"))).toEqual([30000, 70000, 80000]);
  });

  test("HSE-06, HSE-07 and HSE-08: gains by baseline, half and half, and above a hurdle", () => {
    const six = workedAnswer("HSE-06");
    expectClose(numbers(rowsOf("GAINSHARE", six.inputs.gain, [six.inputs.baseline])), six.expected, six.tolerance);
    const seven = workedAnswer("HSE-07");
    const table = [["Partner", "Baseline"], ...seven.inputs.baseline.map((value, i) => [`P${String(i)}`, value])];
    const { equal, baseline } = seven.inputs.weights;
    const shares = rowsOf("SHARES", `${String(equal)}*EQUAL()+${String(baseline)}*SHARE([Baseline])`, table);
    expectClose(numbers(rowsOf("GAINSHARE", seven.inputs.gain, shares)), seven.expected, seven.tolerance);
    const eight = workedAnswer("HSE-08");
    const { gain, hurdle } = eight.inputs;
    expectClose(
      numbers(rowsOf("GAINSHARE", gain, column(eight.inputs.baseline), hurdle, 0)),
      eight.expected,
      eight.tolerance,
    );
  });

  test("HSE-11: a bonus for output, never a penalty", () => {
    const { inputs, expected } = workedAnswer("HSE-11");
    const { outputs, threshold, rate, cap } = inputs;
    expect(numbers(rowsOf("BONUS", [outputs], threshold, rate, cap))).toEqual(expected);
    expect(call("BONUS", 1400, threshold, rate, cap)).toEqual([[10000]]);
  });

  test.each(["TAL-01", "TAL-02", "TAL-04", "TAL-11", "TAL-12", "CLM-04"] as const)("%s: the Talmud's rule", (id) => {
    const { inputs, expected, tolerance } = workedAnswer(id);
    expectClose(numbers(rowsOf("CLAIMS", inputs.E, column(inputs.claims), "talmud", 0)), expected, tolerance + 5e-9);
  });

  test.each([
    ["CLM-01", "proportional"],
    ["CLM-02", "equal awards"],
    ["CLM-03", "equal losses"],
  ] as const)("%s: %s", (id, method) => {
    const { inputs, expected, tolerance } = workedAnswer(id);
    expectClose(numbers(rowsOf("CLAIMS", inputs.E, [inputs.claims], method, 0)), expected, tolerance + 5e-9);
  });

  test("CLM-07: awards of an estate are losses of what is missing", () => {
    const { inputs, expected, tolerance } = workedAnswer("CLM-07");
    const { E, claims } = inputs;
    const missing = claims.reduce((sum, claim) => sum + claim, 0) - E;
    const share = (estate: number, method: string) => numbers(rowsOf("CLAIMS", estate, [claims], method, 0));
    const gaps = (method: string, dual: string) =>
      share(E, method).map((award, i) => award - (claims[i]! - share(missing, dual)[i]!));
    expectClose([...gaps("equal awards", "equal losses"), ...gaps("talmud", "talmud")], expected, tolerance);
  });
});
