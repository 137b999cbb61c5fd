import fc from "fast-check";
import { amountSplitter, splitAmount } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

describe("many amounts by the same weights", () => {
  test("credits and charges, small and beyond doubles, one after the other", () => {
    const split = amountSplitter([1, 2]);
    const amounts = [0.02, -0.02, 90_000_000_000_000, 1e14, -1e14, 0.005, NaN, 0.01];
    expect(amounts.map((amount) => split(amount))).toEqual(amounts.map((amount) => splitAmount(amount, [1, 2])));
    expect(split(0.02)).toEqual({ ok: true, value: [0.01, 0.01] });
    expect(split(-1e14)).toEqual({ ok: true, value: [-33_333_333_333_333.33, -66_666_666_666_666.67] });
  });

  test("bounds are read by size for a credit, and may cross for one and not for the other", () => {
    const split = amountSplitter([1, 1], { minimum: [-3, -3], maximum: [null, 5] });
    expect(split(4)).toEqual({ ok: true, value: [2, 2] });
    expect(split(12)).toEqual({ ok: true, value: [7, 5] });
    expect(split(-6)).toEqual(splitAmount(-6, [1, 1], { minimum: [-3, -3], maximum: [null, 5] }));
    expect(split(-6)).not.toEqual(split(6));
  });

  test("faults of the amount come first, then those of weights and bounds, for every amount", () => {
    const split = amountSplitter([1, -1], { minimum: NaN, unit: -1 });
    const codes = (amount: number): string[] => {
      const result = split(amount);
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    const own = ["weight-negative", "not-a-number", "number-out-of-range"];
    expect(codes(1)).toEqual(own);
    expect(codes(Infinity)).toEqual(["not-a-number", ...own]);
  });

  const amounts = fc.array(
    fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 100),
    { maxLength: 5 },
  );
  const weight = fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 1, max: 999 }).map((value) => value / 8),
  );
  const bound = fc.option(fc.integer({ min: -20, max: 9000 }));
  const row = fc.record({ weight, minimum: bound, maximum: bound });

  test(`each is split as it is by itself (${seedText})`, () => {
    fc.assert(
      fc.property(amounts, fc.array(row, { minLength: 1, maxLength: 5 }), fc.boolean(), (list, rows, isBounded) => {
        const weights = rows.map((one) => one.weight);
        const bounds = { minimum: rows.map((one) => one.minimum), maximum: rows.map((one) => one.maximum) };
        const options = isBounded ? bounds : {};
        const split = amountSplitter(weights, options);
        expect(list.map((amount) => split(amount))).toEqual(
          list.map((amount) => splitAmount(amount, weights, options)),
        );
      }),
      randomRuns,
    );
  });
});
