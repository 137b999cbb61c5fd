import fc from "fast-check";
import { discountFactors, payback, presentValue } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

function valueOf<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe("appraisal", () => {
  test("a name without a year is its latest vintage, and a number is a flat rate", () => {
    expect(discountFactors([1, 40], "Standard")).toEqual(discountFactors([1, 40], "standard 2026"));
    expect(valueOf(discountFactors([0, 1, 2], 0.25))).toEqual([1, 0.8, 0.64]);
    expect(discountFactors([1], "standard 2003")).toMatchObject({
      ok: false,
      problems: [{ code: "schedule-unknown" }],
    });
  });

  test("factors chain where the rate steps down", () => {
    const [thirty, thirtyOne] = valueOf(discountFactors([30, 31]));
    expect(thirtyOne! * 1.03).toBeCloseTo(thirty!, 15);
    expect(valueOf(discountFactors([1000]))[0]).toBeGreaterThan(0);
  });

  test("mid-year timing counts half a year less, but not in year 0", () => {
    expect(valueOf(presentValue([100, 0], 0.21, "mid"))).toBe(100);
    expect(valueOf(presentValue([0, 121], 0.21, "mid"))).toBeCloseTo(110, 12);
  });

  test("payback is where the running total stays at or above zero", () => {
    expect(valueOf(payback([-90, 30, 30, 30]))).toBe(3);
    expect(valueOf(payback([-0.3, 0.1, 0.2]))).toBe(2);
    expect(valueOf(payback([-100, 150, -100, 60]))).toBeCloseTo(2 + 50 / 60, 12);
    expect(valueOf(payback([10, 5]))).toBe(0);
    expect(payback([-100, 150, -100])).toMatchObject({
      ok: false,
      problems: [{ code: "does-not-pay-back", shortfall: 50 }],
    });
    expect(payback([-100])).toMatchObject({ ok: false });
  });

  test("a thousand years are valued", () => {
    const flows = Array.from({ length: 1001 }, (_, year) => (year === 0 ? -20.5 : 1.01));
    expect(valueOf(presentValue(flows, "standard"))).toBeGreaterThan(0);
    expect(valueOf(payback(flows, "standard"))).toBeGreaterThan(20);
  });

  test(`a present value is the sum of flow times factor (${seedText})`, () => {
    const flow = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        fc.array(flow, { minLength: 1, maxLength: 60 }),
        fc.constantFrom("standard", "health", "lower", 0.1),
        (flows, schedule) => {
          const factors = valueOf(
            discountFactors(
              flows.map((_, year) => year),
              schedule,
            ),
          );
          const simple = flows.reduce((sum, value, year) => sum + value * factors[year]!, 0);
          expect(valueOf(presentValue(flows, schedule))).toBeCloseTo(simple, 6);
        },
      ),
      randomRuns,
    );
  });
});
