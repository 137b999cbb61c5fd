import type { Problem } from "../../../src/engine";
import { asksAlone, sayProblems } from "../../../src/taskpane/partnership/sayProblems";

const blank = (partner: string): Problem => ({ code: "alone-unusable", partner, found: { is: "blank" } });

test("partners without a cost of going alone share one sentence that names them", () => {
  expect(sayProblems(["Corby", "Daventry", "Kettering"].map(blank))).toEqual([
    "The cost of going alone is blank for Corby, Daventry and Kettering. Fill in Alone in Partners, in pounds a year; a zero has to be typed.",
  ]);
});

test("of many the first twelve are named and the rest counted; other problems keep their own sentences", () => {
  const many = Array.from({ length: 50 }, (_, at) => blank(`P${at + 1}`));
  const other: Problem = { code: "members-missing", argument: "leavers" };
  const [first, second, ...rest] = sayProblems([other, ...many]);
  expect(first).toContain("P11, P12 and 38 other partners.");
  expect(second).toMatch(/^leavers/iu);
  expect(rest).toEqual([]);
});

test("one missing cost keeps the sentence that names its partner, and only such problems ask for Partners", () => {
  expect(sayProblems([blank("Corby")])).toEqual([expect.stringMatching(/^Corby: Alone is/u)]);
  expect(asksAlone([blank("Corby")])).toBe(true);
  expect(asksAlone([{ code: "members-missing", argument: "leavers" }])).toBe(false);
});
