import type { CostModel } from "../../../src/taskpane/partnership/costModel";
import { traceTarget } from "../../../src/taskpane/trace/traceTarget";
import type { RangeContent, ReadCell } from "../../../src/workbook/workbook";

const line = (name: string) => ({ name }) as CostModel["lines"][number];
const model: CostModel = {
  drivers: { partners: ["Redditch", "Worcester"], drivers: [] },
  lines: [line("Systems"), line("Officers")],
  rules: [],
};
const sheet = (...values: ReadCell[][]): RangeContent => ({
  sheet: "Whatever it is called",
  address: "A1:D9",
  values,
  formulas: values.map((row) => row.map(() => null)),
});
const results = sheet(
  ["Allocation", null, null, null],
  ["Partner", "Charge (£)", "Today (£)", null],
  ["Redditch", 40, 50, null],
  ["Worcester", 60, 70, null],
  [null, null, null, null],
  ["Pool", "Redditch", "Worcester", "Total"],
  ["Systems", 10, 20, 30],
  ["Officers", 30, 40, 70],
  ["Total", 40, 60, 100],
);

test("a figure in the table of lines is the partner's charge for that line", () => {
  expect(traceTarget(results, "C7", model)).toEqual({ kind: "charge", pool: "Systems", partner: "Worcester" });
});

test("a figure in the row of totals is all that the partner pays", () => {
  expect(traceTarget(results, "B9", model)).toEqual({ kind: "partner", partner: "Redditch" });
});

test("a line's own total is shared out among its payers", () => {
  expect(traceTarget(results, "D8", model)).toEqual({ kind: "pool", pool: "Officers" });
});

test("a charge beside a partner's name is all that it pays", () => {
  expect(traceTarget(results, "B4", model)).toEqual({ kind: "partner", partner: "Worcester" });
});

test("other figures, words and blanks are not traced", () => {
  for (const cell of ["C3", "A3", "A1", "D3", "D9", "Z99"]) expect(traceTarget(results, cell, model)).toBeNull();
});
