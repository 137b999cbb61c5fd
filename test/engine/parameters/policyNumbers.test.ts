import {
  caseTreatments,
  confidenceGrades,
  discountSchedules,
  gainPools,
  gdpDeflators,
  minimumRevenueProvision,
  optimismBias,
  redundancy,
} from "../../../src/engine/index";

interface PolicySet {
  readonly unit: string;
  readonly source: string;
  readonly published: string;
  readonly nextReview: string;
}

/** Every set of policy numbers that the engine holds. */
const sets: readonly (readonly [string, PolicySet])[] = [
  ...discountSchedules.map((schedule) => [`discount schedule ${schedule.name}`, schedule] as const),
  ...gdpDeflators.map((deflators) => [`deflators by ${deflators.years} year`, deflators] as const),
  ["optimism bias", optimismBias],
  ["redundancy", redundancy],
  ["minimum revenue provision", minimumRevenueProvision],
  ["confidence grades", confidenceGrades],
  ["case treatments", caseTreatments],
  ["gain pools", gainPools],
];

describe("policy numbers", () => {
  test.each(sets)("%s say their unit, source, date and next review", (_, { unit, source, published, nextReview }) => {
    expect(unit.length).toBeGreaterThan(3);
    expect(source.length).toBeGreaterThan(20);
    expect(published).toMatch(/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    expect(nextReview.length).toBeGreaterThan(20);
  });

  test("schedules are three: standard, health and the lower-rate sensitivity of 2026", () => {
    expect(discountSchedules.map(({ name, vintage }) => `${name} ${String(vintage)}`)).toEqual([
      "standard 2026",
      "health 2026",
      "lower 2026",
    ]);
  });

  test("every weekly cap has its first day and its source, and they rise day by day", () => {
    const days = redundancy.weeklyCaps.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    for (const { from, source, pounds } of redundancy.weeklyCaps) {
      expect(from).toMatch(/-04-06$/);
      expect(source).toContain(`£${(pounds * 30).toLocaleString("en-GB")}`);
    }
  });

  test("figures that were not read in their source say so", () => {
    expect(confidenceGrades.isChecked).toBe(false);
    expect(confidenceGrades.source).toMatch(/not checked/);
    expect(confidenceGrades.grades.map(({ adjustment }) => adjustment)).toEqual([0, 0.05, 0.1, 0.15, 0.25, 0.4]);
    expect(gainPools.source).toMatch(/not checked/);
    for (const { parts, isChecked } of gainPools.pools) {
      expect(isChecked).toBe(false);
      expect(parts.reduce((sum, { weight }) => sum + Math.round(weight * 100), 0)).toBe(100);
    }
  });
});
