import { discountSchedules } from "../../../src/engine/index";
import { workedAnswer } from "../../support/workedAnswers";

const steps = (name: string) => discountSchedules.find((schedule) => schedule.name === name)!.steps;
const rateIn = (name: string, year: number): number => steps(name).findLast(({ from }) => year >= from)!.rate;

describe("the discount schedules", () => {
  test("DSC-01: the standard schedule has the published rates", () => {
    const { inputs, expected } = workedAnswer("DSC-01");
    expect(inputs.years.map((year) => rateIn("standard", year))).toEqual(expected);
  });

  test("DSC-03: the lower schedule is the standard one scaled by 3.0 over 3.5, and health by 1.5 over 3.5", () => {
    const { expected } = workedAnswer("DSC-03");
    expect(steps("lower").map(({ rate }) => Number((rate * 100).toFixed(2)))).toEqual(expected);
    steps("standard").forEach(({ rate }, index) => {
      expect(Math.abs(steps("lower")[index]!.rate - (rate * 3) / 3.5)).toBeLessThanOrEqual(0.00005);
      expect(Math.abs(steps("health")[index]!.rate - (rate * 1.5) / 3.5)).toBeLessThanOrEqual(0.00005);
    });
  });

  test("DSC-04: the first standard rate is time preference, risk and growth together", () => {
    const { inputs, expected } = workedAnswer("DSC-04");
    expect(inputs.delta + inputs.L + inputs.mu * inputs.g).toBe(expected);
    expect(rateIn("standard", 1) * 100).toBeCloseTo(expected, 12);
  });

  test("the vintages of a name stand from the latest on, so that the name alone means the first", () => {
    discountSchedules.forEach(({ name, vintage }, index) =>
      discountSchedules
        .slice(index + 1)
        .filter((later) => later.name === name)
        .forEach((later) => expect(later.vintage).toBeLessThan(vintage)),
    );
  });

  test("every schedule says its unit, source, date and next review", () => {
    for (const { unit, source, published, nextReview, use } of discountSchedules) {
      expect(unit).toBe("fraction a year, real");
      expect(published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const text of [source, nextReview, use]) expect(text.length).toBeGreaterThan(10);
    }
  });
});
