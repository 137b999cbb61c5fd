import fc from "fast-check";
import { describe as sentence, judgedShares, serialOf } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/someGames";
import { workedAnswer } from "../../support/workedAnswers";

const on = serialOf({ year: 2022, month: 3, day: 10 });

describe("a judgement in place of a driver", () => {
  test("UKD-08: 63/37 by workload, although rateable value says 72.5/27.5", () => {
    const { inputs, expected, tolerance } = workedAnswer("UKD-08");
    const judgement = {
      shares: [0.63, 0.37],
      reason: "Value is an indicator; workload was assessed",
      author: "s151",
      on,
    };
    const found = valueOf(judgedShares(inputs.driver, judgement));
    expect(found).toMatchObject(judgement);
    expect(Math.abs(found.measured[0]! * 100 - expected.rawPct)).toBeLessThanOrEqual(tolerance);
    expect(found.points[0]).toBeCloseTo(63 - expected.rawPct, 3);
  });

  test("never without a reason and a name, and the shares must be whole", () => {
    const told = (result: ReturnType<typeof judgedShares>): string[] =>
      result.ok ? [] : result.problems.map(sentence);
    expect(told(judgedShares([1, 1], { shares: [1], reason: " ", author: "", on: 0.5 }))).toEqual([
      "reason is missing. Give why the driver was set aside, in words.",
      "author is missing. Give who judged it.",
      "on is 0.5. It must be the whole serial number of a day.",
      "shares has 1 value but quantities has 2. Give one for each, in the same order.",
    ]);
    expect(told(judgedShares([1, 1], { shares: [0.5, 0.4], reason: "r", author: "a", on }))).toEqual([
      "The shares in shares add up to 90%. They must add up to 100%.",
    ]);
  });

  test(`the points add up to nothing, and the judged shares hold as they are (${seedText})`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 9 }),
        fc.nat({ max: 100 }),
        (quantities, percent) => {
          const shares = quantities.map((_, at) => (at === 0 ? percent / 100 : at === 1 ? (100 - percent) / 100 : 0));
          const found = valueOf(judgedShares(quantities, { shares, reason: "r", author: "a", on }));
          expect(found.shares).toEqual(shares);
          expect(Math.abs(found.points.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9);
        },
      ),
      randomRuns,
    );
  });
});
