import fc from "fast-check";
import { collar, dampen, withinTolerance } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

const charge = fc.integer({ min: 1, max: 1_000_000 });
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);

describe("collar", () => {
  test("a joiner has no collar, and credits mirror charges", () => {
    expect(collar([816, 612], [760, null], { down: 0.05 })).toEqual({ ok: true, value: [798, 630] });
    expect(collar([-816, -612], [-760, null], { down: 0.05 })).toEqual({ ok: true, value: [-798, -630] });
  });

  test("up may differ from down", () => {
    expect(collar([120, 80], [100, 100], { down: 0.5, up: 0.1 })).toEqual({ ok: true, value: [110, 90] });
  });

  test("charges above and below zero together are refused", () => {
    expect(collar([5, -5], [5, 5], { down: 0.1 })).toMatchObject({ ok: false, problems: [{ code: "signs-mixed" }] });
  });
});

describe(`changes over random charges (${seedText})`, () => {
  test("a collar keeps the total and holds within a penny, or says which side misses", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(charge, charge), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0.02, 0.05, 0.5, 1),
        (pairs, band) => {
          const charges = pairs.map(([now]) => now / 100);
          const prior = pairs.map(([, before]) => before / 100);
          const result = collar(charges, prior, { down: band });
          if (!result.ok) {
            expect(["minimums-too-high", "maximums-too-low"]).toContain(result.problems[0].code);
            return;
          }
          expect(total(result.value)).toBe(total(charges));
          result.value.forEach((value, index) => {
            expect(value).toBeGreaterThan(prior[index]! * (1 - band) - 0.01);
            expect(value).toBeLessThan(prior[index]! * (1 + band) + 0.01);
          });
        },
      ),
      randomRuns,
    );
  });

  test("damping keeps the new total and ends at the new charges", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(charge, charge), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pairs, weight) => {
          const old = pairs.map(([before]) => before / 100);
          const fresh = pairs.map(([, now]) => now / 100);
          const result = dampen(old, fresh, weight);
          expect(result.ok && total(result.value)).toBe(total(fresh));
          expect(dampen(old, fresh, 0)).toEqual({ ok: true, value: fresh });
        },
      ),
      randomRuns,
    );
  });
});

describe("withinTolerance", () => {
  test("exactly the points is within, one digit more is not", () => {
    expect(withinTolerance([0.5, 0.5], [53, 47], 3)).toEqual({
      ok: true,
      value: { shares: [0.5, 0.5], agreedStand: true },
    });
    expect(withinTolerance([0.5, 0.5], [5301, 4699], 3)).toMatchObject({ ok: true, value: { agreedStand: false } });
  });

  test("agreed shares that come from another function add up, to the digits a cell keeps", () => {
    expect(withinTolerance([1 / 3, 1 / 3, 1 / 3], [1, 1, 1], 1)).toMatchObject({
      ok: true,
      value: { agreedStand: true },
    });
  });
});
