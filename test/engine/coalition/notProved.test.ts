import * as door from "../../../src/engine/index";
import type { ExactOptimum } from "../../../src/engine/optimise/exactOptimum";

const real = jest.requireActual<{ optimiseGroups: (...args: unknown[]) => ExactOptimum | null }>(
  "../../../src/engine/optimise/optimiseGroups",
);
let answers: ((found: ExactOptimum | null) => ExactOptimum | null)[] = [];

jest.mock("../../../src/engine/optimise/optimiseGroups", () => ({
  optimiseGroups: (...args: unknown[]) => {
    const change = answers.shift();
    const found = real.optimiseGroups(...args);
    return change === undefined ? found : change(found);
  },
}));

const same = (found: ExactOptimum | null): ExactOptimum | null => found;
const none = (): null => null;
const wrong = (found: ExactOptimum | null): ExactOptimum => ({
  ...found!,
  relief: found!.relief + 1n,
  charges: found!.charges.map((charge, place) => (place === 0 ? charge + 1n : charge)),
});
const full = door.gameOfUnits(["A", "B"], Float64Array.of(0, 6, 4, 8), 1n);
const empty = door.gameOfUnits(["A", "B"], Float64Array.of(0, 6, 4, 12), 1n);
const table = (all: number) => [
  ["A", 6],
  ["B", 4],
  ["A+B", all],
];

test.each([
  ["a nucleolus that is not found", () => door.nucleolus(full), [none]],
  ["a nucleolus that is wrong", () => door.nucleolus(full), [wrong]],
  ["a least core that is not found", () => door.leastCore(full), [none]],
  ["a least core that is wrong", () => door.leastCore(full), [wrong]],
  ["a cost of stability that is not found", () => door.costOfStability(full), [none]],
  ["a core range without its least core", () => door.coreRange(full), [none]],
  ["an empty core without its price", () => door.coreRange(empty), [same, none]],
  ["a core range without one of its ends", () => door.coreRange(full), [same, none]],
  ["a core range without another of its ends", () => door.coreRange(full), [same, same, none]],
  ["a summary without its least core", () => door.coreSummary(table(8)), [none]],
  ["a summary without its price", () => door.coreSummary(table(8)), [same, none]],
  ["a summary without its ranges", () => door.coreSummary(table(8)), [same, same, same, none]],
])("%s is not shown", (_, compute: () => door.Result<unknown>, changes) => {
  answers = [...changes];
  expect(compute()).toMatchObject({ ok: false, problems: [{ code: "not-proved" }] });
});
