import fc from "fast-check";
import { describe as sentence, seatsByQuota, splitAmount } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/someGames";
import { workedAnswer } from "../../support/workedAnswers";

describe("seats by a quota", () => {
  test("RND-01 and RND-02: the same votes by two quotas", () => {
    for (const [id, quota] of [
      ["RND-01", "hare"],
      ["RND-02", "droop"],
    ] as const) {
      const { inputs, expected } = workedAnswer(id);
      expect(valueOf(seatsByQuota(inputs.total, inputs.weights, quota))).toEqual(expected);
    }
  });

  test("no seats, and votes that are none", () => {
    expect(valueOf(seatsByQuota(0, [3, 1]))).toEqual([0, 0]);
    expect(valueOf(seatsByQuota(0, [3, 1], "droop"))).toEqual([0, 0]);
    const refused = seatsByQuota(1.5, [0, NaN, -1]);
    expect(refused.ok ? [] : refused.problems.map(sentence)).toEqual([
      "seats is 1.5. It must be a whole number, 0 or more.",
      "votes, row 2: a number too large or undefined where a number is needed.",
      "votes, value 3 is −1. These measure use, so they cannot be below zero.",
    ]);
  });

  test(`all seats are given, by hare as money is shared, by droop a full quota each at least (${seedText})`, () => {
    const votes = fc.array(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.nat({ max: 40 }), votes, (seats, cast) => {
        const all = cast.reduce((sum, vote) => sum + vote, 0);
        fc.pre(all > 0);
        expect(valueOf(seatsByQuota(seats, cast))).toEqual(valueOf(splitAmount(seats, cast, { unit: 1 })));
        const droop = valueOf(seatsByQuota(seats, cast, "droop"));
        expect(droop.reduce((sum, seat) => sum + seat, 0)).toBe(seats);
        const quota = Math.floor(all / (seats + 1)) + 1;
        const full = cast.map((vote) => (seats === 0 ? 0 : Math.floor(vote / quota)));
        droop.forEach((seat, at) => expect(seat).toBeGreaterThanOrEqual(full[at]!));
        if (all > seats * cast.length * 50)
          droop.forEach((seat, at) => expect(seat - full[at]!).toBeLessThanOrEqual(1));
      }),
      randomRuns,
    );
  });
});
