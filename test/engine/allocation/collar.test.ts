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

describe("collar and dampen at their edges", () => {
  test("charges of nothing are refused", () => {
    expect(collar([0, 0], [1, 1], { down: 0.1 })).toEqual({
      ok: false,
      problems: [{ code: "weights-all-zero", what: "charges" }],
    });
    expect(collar([5, -5], [5, 5], { down: 0.1 })).toEqual({
      ok: false,
      problems: [{ code: "signs-mixed", argument: "charges" }],
    });
  });

  test("what is no number is refused with its place", () => {
    const notNumber = (argument: string, row?: number) => ({
      code: "not-a-number",
      place: { argument, ...(row !== undefined && { row }) },
      found: { is: "no finite number" },
    });
    expect(collar([NaN, 1], [null, Infinity], { down: NaN, up: Infinity })).toStrictEqual({
      ok: false,
      problems: [notNumber("charges", 1), notNumber("prior", 1), notNumber("down"), notNumber("up")],
    });
    expect(dampen([NaN], [Infinity], NaN)).toStrictEqual({
      ok: false,
      problems: [notNumber("old", 1), notNumber("new", 1), notNumber("weight")],
    });
  });

  test("a charge of nothing stands beside charges, and beside credits", () => {
    expect(collar([10, 0], [12, null], { down: 0.25 })).toEqual({ ok: true, value: [10, 0] });
    expect(collar([-10, 0], [-12, null], { down: 0.25 })).toEqual({ ok: true, value: [-10, 0] });
  });

  test("a prior credit bounds with its ends in their order", () => {
    expect(collar([10, 20], [-10, 30], { down: 0.5 })).toEqual({ ok: true, value: [-5, 35] });
  });

  test("a collar and a damping round to their unit", () => {
    expect(collar([100, 200], [120, null], { down: 0.05, unit: 10 })).toEqual({ ok: true, value: [110, 190] });
    expect(dampen([1, 1], [100, 200], 0.5, 10)).toEqual({ ok: true, value: [120, 180] });
  });

  test("damping mirrors credits, and refuses mixed signs and charges of nothing", () => {
    expect(dampen([-100, -300], [-200, -200], 0.5)).toEqual({ ok: true, value: [-150, -250] });
    expect(dampen([100, 300], [200, 200], 0.25)).toEqual({ ok: true, value: [175, 225] });
    expect(dampen([1, -1], [0, 0], 0.5)).toEqual({
      ok: false,
      problems: [
        { code: "signs-mixed", argument: "old" },
        { code: "weights-all-zero", what: "new" },
      ],
    });
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

  test("shares that do not add up, or are below zero, and quantities of nothing are refused", () => {
    expect(withinTolerance([0.5, 0.4], [0, 0], 3)).toEqual({
      ok: false,
      problems: [
        { code: "weights-all-zero", what: "actual" },
        { code: "agreed-not-whole", argument: "agreed", total: 0.9 },
      ],
    });
    expect(withinTolerance([1.5, -0.5], [1, -1], 3)).toMatchObject({
      ok: false,
      problems: [
        { code: "weight-negative", what: "agreed", position: 2 },
        { code: "weight-negative", what: "actual", position: 2 },
      ],
    });
  });

  test("the actual shares hold for all where one partner is too far off", () => {
    expect(withinTolerance([0.5, 0.25, 0.25], [47, 28, 25], 2.9)).toEqual({
      ok: true,
      value: { shares: [0.47, 0.28, 0.25], agreedStand: false },
    });
  });
});
