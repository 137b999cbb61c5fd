import { autoHeight, type HighCell } from "../../../../src/workbench/grid/snapshot/autoHeight";

const cell = (more: Partial<HighCell>): HighCell => ({
  text: "Costs",
  fontSize: 11,
  bold: false,
  wrap: false,
  width: 100,
  ...more,
});

test("a row of plain cells has the height of the sheet", () => {
  expect(autoHeight([cell({}), cell({ text: "A long text that runs over its neighbours" })], 20)).toBe(20);
  expect(autoHeight([], 20)).toBe(20);
});

test("a title of 16 points has 21 points, as in Excel", () => {
  expect(autoHeight([cell({ fontSize: 16 })], 20)).toBe(28);
});

test("a wrapped text has a line for every line that it needs", () => {
  expect(autoHeight([cell({ wrap: true, width: 64, text: "Annual amount" })], 20)).toBe(40);
  expect(autoHeight([cell({ wrap: true, width: 200, text: "Annual amount" })], 20)).toBe(20);
  expect(autoHeight([cell({ wrap: true, text: "one\ntwo\nthree" })], 20)).toBe(60);
});

test("a word that is longer than its column is broken over lines", () => {
  expect(autoHeight([cell({ wrap: true, width: 64, text: "Worcestershire-wide" })], 20)).toBeGreaterThan(20);
});
