import fc from "fast-check";
import type { Result } from "../../../src/engine/index";
import {
  annualEquivalent,
  discountFactors,
  optimism,
  optimismBias,
  presentValue,
  realTerms,
  redundancyWeeks,
  revenueProvision,
  sidesOf,
  switchingValues,
} from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const pence = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value / 100);
const flows = fc.array(pence, { minLength: 2, maxLength: 40 });
const schedule = fc.constantFrom<string | number>("standard", "health", "lower 2026", 0, 0.06);

test(`the level sum is worth what the flows are (${seedText})`, () => {
  fc.assert(
    fc.property(flows, schedule, (values, rates) => {
      const level = valueOf(annualEquivalent(values, rates));
      const again = values.map((_, year) => (year === 0 ? 0 : level));
      const worth = valueOf(presentValue(values, rates));
      expect(Math.abs(valueOf(presentValue(again, rates)) - worth)).toBeLessThan(1e-6 * (1 + Math.abs(worth)));
    }),
    randomRuns,
  );
});

test(`at the switching values the net present value is nothing (${seedText})`, () => {
  fc.assert(
    fc.property(flows, schedule, (values, rates) => {
      const { benefits, costs } = sidesOf(values);
      const found = switchingValues(benefits, costs, rates);
      fc.pre(found.ok);
      const { fallInBenefits, riseInCosts } = found.value;
      const net = (gain: number, loss: number): number =>
        valueOf(
          presentValue(
            benefits.map((benefit, year) => benefit * gain - costs[year]! * loss),
            rates,
          ),
        );
      const scale = 1e-9 * (1 + costs.concat(benefits).reduce((sum, value) => sum + value, 0));
      expect(Math.abs(net(1 - fallInBenefits, 1))).toBeLessThan(scale * (1 + Math.abs(fallInBenefits)));
      expect(Math.abs(net(1, 1 + riseInCosts))).toBeLessThan(scale * (1 + Math.abs(riseInCosts)));
    }),
    randomRuns,
  );
});

test("a horizon of 300 years passes every step, and one of a thousand still has a factor", () => {
  const level = Array.from({ length: 301 }, (_, year) => (year === 0 ? 0 : 1));
  expect(valueOf(annualEquivalent(level))).toBe(1);
  const steps: readonly (readonly [number, number])[] = [
    [30, 0.03],
    [75, 0.025],
    [125, 0.02],
    [200, 0.015],
    [300, 0.01],
  ];
  for (const [last, next] of steps) {
    const [before, after] = valueOf(discountFactors([last, last + 1], "standard 2026"));
    expect(before! / after!).toBeCloseTo(1 + next, 12);
  }
});

test(`provisions add up to the capital and rise by the rate, a part of it each (${seedText})`, () => {
  const rate = fc.integer({ min: 0, max: 2000 }).map((value) => value / 10_000);
  fc.assert(
    fc.property(pence, fc.integer({ min: 1, max: 80 }), rate, (capital, life, growth) => {
      const parts = valueOf(revenueProvision(capital, life, "annuity", growth));
      expect(parts).toHaveLength(life);
      expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - capital)).toBeLessThan(1e-6);
      parts.slice(1).forEach((part, year) => expect(part).toBeCloseTo(parts[year]! * (1 + growth), 5));
    }),
    randomRuns,
  );
});

test(`weeks never fall with age or service, and equal a count of years one by one (${seedText})`, () => {
  fc.assert(
    fc.property(fc.integer({ min: 18, max: 80 }), fc.integer({ min: 2, max: 60 }), (age, most) => {
      const service = Math.min(most, age - 14);
      let twin = 0;
      for (let year = age - 1; year >= age - Math.min(service, 20); year--)
        twin += year >= 41 ? 1.5 : year >= 22 ? 1 : 0.5;
      expect(redundancyWeeks(age, service)).toBe(twin);
      expect(redundancyWeeks(age + 1, service)).toBeGreaterThanOrEqual(twin);
      expect(redundancyWeeks(age, service + 1)).toBeGreaterThanOrEqual(twin);
    }),
    randomRuns,
  );
});

test(`the bias of a mix lies between those of its parts, and falls with what is mitigated (${seedText})`, () => {
  const names = optimismBias.types.filter(({ ranges }) => "capital" in ranges).map(({ name }) => name);
  const part = fc.record({ type: fc.constantFrom(...names), weight: fc.integer({ min: 1, max: 1000 }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 100 }), (parts, percent) => {
      const uppers = parts.map(({ type }) => valueOf(optimism([{ type, weight: 1 }])));
      const whole = valueOf(optimism(parts));
      expect(whole).toBeGreaterThanOrEqual(Math.min(...uppers) - 1e-12);
      expect(whole).toBeLessThanOrEqual(Math.max(...uppers) + 1e-12);
      expect(valueOf(optimism(parts, [percent / 100]))).toBeCloseTo(whole * (1 - percent / 100), 12);
    }),
    randomRuns,
  );
});

test(`the bias of a mix is that of each part by its weight (${seedText})`, () => {
  const names = optimismBias.types
    .filter(({ ranges }) => "capital" in ranges)
    .flatMap(({ name, alias }) => [name, ...alias]);
  const part = fc.record({
    type: fc.constantFrom(...names, ` ${names[0]!.toUpperCase()} `),
    weight: fc.integer({ min: 1, max: 1e6 }).map((value) => value / 1000),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
      const all = parts.reduce((sum, { weight }) => sum + weight, 0);
      const each = parts.map(({ type, weight }) => (valueOf(optimism([{ type, weight: 1 }])) * weight) / all);
      expect(valueOf(optimism(parts))).toBeCloseTo(
        each.reduce((sum, value) => sum + value, 0),
        12,
      );
    }),
    randomRuns,
  );
});

test(`there and back in prices is where one started (${seedText})`, () => {
  const index = fc.integer({ min: 1, max: 1_000_000 }).map((value) => value / 1000);
  fc.assert(
    fc.property(pence, index, index, (amount, one, two) => {
      const series = [
        { year: "2019/20", index: one },
        { year: "2020/21", index: two },
      ];
      const there = valueOf(realTerms(amount, "2019/20", "2020/21", series));
      expect(there).toBeCloseTo((amount * two) / one, 4);
      expect(Math.abs(valueOf(realTerms(there, "2020/21", "2019/20", series)) - amount)).toBeLessThan(1e-6);
    }),
    randomRuns,
  );
});
