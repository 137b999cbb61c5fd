import { formatOfUnit } from "../../../src/workbook/sheets/sheetParts";

test.each([
  ["£", 25_000, "pounds"],
  ["£ a resident a year", 3.2, "rate"],
  ["% a year", 0.035, "share"],
  ["part of the lines", 0.2, "share"],
  ["residents", 125_000, "quantity"],
  ["years after the first", 10, "general"],
  ["share formula", "EQUAL()", "general"],
  ["date", 46_114, "date"],
] as const)("a setting in %s is shown as its unit asks", (unit, value, format) => {
  expect(formatOfUnit(unit, value)).toBe(format);
});
