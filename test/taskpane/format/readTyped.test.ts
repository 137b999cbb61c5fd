import { readAmount, readPercent, readPercentList, readWhole } from "../../../src/taskpane/format/readTyped";

test("percentages are read with or without their sign", () => {
  expect(readPercent("3.5%")).toBe(0.035);
  expect(readPercent(" 100 ")).toBe(1);
  expect(readPercent("a third")).toBeNull();
  expect(readPercent("-5%")).toBeNull();
});

test("a list of percentages is read whole or not at all", () => {
  expect(readPercentList("100%, 60%, 30%")).toEqual([1, 0.6, 0.3]);
  expect(readPercentList("100%, soon")).toBeNull();
  expect(readPercentList("")).toBeNull();
});

test("amounts are pounds, and below zero is refused", () => {
  expect(readAmount("£75,000.50")).toBe(75000.5);
  expect(readAmount("1.2m")).toBe(1_200_000);
  expect(readAmount("-5")).toBeNull();
  expect(readAmount("about ten")).toBeNull();
});

test("whole numbers have no sign and no places", () => {
  expect(readWhole("12")).toBe(12);
  expect(readWhole("1.5")).toBeNull();
  expect(readWhole("")).toBeNull();
});
