import fc from "fast-check";
import {
  ALL_PARTNERS,
  appraisalRisk,
  blocksIn,
  describe as sentence,
  drawBlocks,
  inputSwitchingValues,
  planSimulation,
  presentValue,
  simulate,
  stabilityRisk,
  tornado,
} from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";
import { workedAnswer } from "../../support/workedAnswers";

const years = [0, 1, 1, 1, 1, 1];
const certain = (value: number) => ({ kind: "uniform", min: value, max: value }) as const;
const saving = { kind: "pert", min: 20, mode: 30, max: 40 } as const;
const cost = { kind: "triangular", min: -140, mode: -100, max: -90 } as const;

describe("an appraisal at risk", () => {
  test("DSC-07: without uncertainty every draw is the worked net present value", () => {
    const { inputs, expected } = workedAnswer("DSC-07");
    const items = inputs.flows.map((flow, year) => ({
      name: `Year ${String(year)}`,
      distribution: certain(flow),
      profile: inputs.flows.map((_, place) => (place === year ? 1 : 0)),
      shares: [1],
    }));
    const { outputs } = valueOf(simulate(valueOf(appraisalRisk(items, ["All"])), { draws: 100 }));
    expect(outputs[0]!.mean.value).toBeCloseTo(expected.npv, 4);
    expect(outputs[0]!.sd).toBeCloseTo(0, 9);
  });

  test("DSC-09: switching values are the worked fall in benefits and rise in costs", () => {
    const items = [
      { name: "Benefits", distribution: certain(30), profile: years, shares: [1] },
      { name: "Cost", distribution: certain(-100), profile: [1], shares: [1] },
    ];
    const [benefits, costs] = valueOf(inputSwitchingValues(valueOf(appraisalRisk(items, ["All"])), ALL_PARTNERS));
    expect(benefits!.change! * 100).toBeCloseTo(-26.1729, 4);
    expect(costs!.change! * 100).toBeCloseTo(-35.4516, 4);
    expect(benefits!.reachable).toBe(false);
  });

  const model = valueOf(
    appraisalRisk(
      [
        { name: "Saving", distribution: saving, profile: years, shares: [0.75, 0.25] },
        { name: "Set-up", distribution: cost, profile: [1], shares: [0.5, 0.5] },
      ],
      ["Ashby", "Barton"],
    ),
  );

  test("every partner has its own outcome, and together they are that of all", () => {
    const { outputs } = valueOf(simulate(model, { draws: 5000, seed: 2 }));
    const [all, ashby, barton] = outputs;
    expect(ashby!.mean.value + barton!.mean.value).toBeCloseTo(all!.mean.value, 8);
    expect(barton!.chanceBelowZero.value).toBeGreaterThan(0.9);
    expect(ashby!.chanceBelowZero.value).toBeLessThan(0.1);
    const annuity = valueOf(presentValue(years));
    expect(Math.abs(all!.mean.value - (30 * annuity - 110))).toBeLessThan(5 * all!.mean.standardError);
  });

  test("a tornado has the widest bar first, and shows the ranges used", () => {
    const { base, bars } = valueOf(tornado(model, ALL_PARTNERS));
    const annuity = valueOf(presentValue(years));
    expect(base).toBeCloseTo(30 * annuity - 110, 8);
    expect(bars.map(({ input }) => input)).toEqual(
      bars.toSorted((a, b) => b.swing - a.swing).map(({ input }) => input),
    );
    for (const { outputAtLow, outputAtHigh, swing, low, high } of bars) {
      expect(Math.abs(outputAtHigh - outputAtLow)).toBeCloseTo(swing, 8);
      expect(low).toBeLessThan(high);
    }
  });

  test(`at its switching value an input brings the output to 0 (${seedText})`, () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 5 }), whole, (pairs, constant) => {
        const own = {
          inputs: pairs.map(([mean], index) => ({
            name: String(index),
            distribution: { kind: "normal", mean, sd: 1 } as const,
          })),
          outputs: [{ name: "Net", constant, weights: pairs.map(([, weight]) => weight) }],
        };
        const values = valueOf(inputSwitchingValues(own, "Net"));
        values.forEach(({ value }, index) => {
          if (value === null) {
            expect(pairs[index]![1]).toBe(0);
            return;
          }
          const net = pairs.reduce(
            (sum, [mean, weight], place) => sum + weight * (place === index ? value : mean),
            constant,
          );
          expect(net).toBeCloseTo(0, 6);
        });
      }),
      randomRuns,
    );
  });

  test.each([
    [
      "an output that is not there",
      () => tornado(model, "Corby"),
      /output says “Corby”\. Write All partners, Ashby or Barton/,
    ],
    ["a range the wrong way round", () => tornado(model, "Ashby", [0.9, 0.1]), /range is 0\.9/],
    [
      "an unknown schedule",
      () =>
        appraisalRisk([{ name: "Saving", distribution: saving, profile: years, shares: [1] }], ["A"], {
          schedule: "no",
        }),
      /no discount schedule/,
    ],
    [
      "a share too few",
      () => appraisalRisk([{ name: "Saving", distribution: saving, profile: years, shares: [1] }], ["A", "B"]),
      /shares of Saving has 1 value but partners has 2/,
    ],
  ])("%s is a problem with its sentence", (_, attempt, words) => {
    const result = attempt();
    if (result.ok) throw new Error("a problem is expected");
    expect(result.problems.map(sentence).join(" ")).toMatch(words);
  });
});

describe("the chance that charges are stable", () => {
  const inputs = [
    { name: "Alone Ashby", distribution: { kind: "triangular", min: 80, mode: 100, max: 150 } as const },
    { name: "Alone Barton", distribution: { kind: "normal", mean: 100, sd: 20 } as const },
    { name: "Joint", distribution: { kind: "uniform", min: 120, max: 180 } as const },
  ];
  const charges = [
    { name: "Ashby", constant: 0, weights: [0, 0, 0.6] },
    { name: "Barton", constant: 0, weights: [0, 0, 0.4] },
    { name: "Corby", constant: 10, weights: [0, 0, 0] },
  ];
  const groups = [
    { members: [0], cost: { name: "Ashby", constant: 0, weights: [1, 0, 0] } },
    { members: [1], cost: { name: "Barton", constant: 0, weights: [0, 1, 0] } },
    { members: [2], cost: { name: "Corby", constant: 50, weights: [0, 0, 0] } },
    { members: [0, 1], cost: { name: "Ashby+Barton", constant: 5, weights: [0.5, 0.5, 0.2] } },
  ];

  test("is the part of draws in which nobody would pay less alone, counted draw by draw", () => {
    const options = { draws: 5000, seed: 12 };
    const found = valueOf(stabilityRisk({ inputs, charges, groups }, options));
    const seen = {
      inputs,
      outputs: inputs.map(({ name }, i) => ({ name, constant: 0, weights: inputs.map((_, j) => (i === j ? 1 : 0)) })),
    };
    const drawn = drawBlocks(valueOf(planSimulation(seen, options)), 0, blocksIn(5000));
    let stable = 0;
    const over = groups.map(() => 0);
    for (let draw = 0; draw < 5000; draw++) {
      const x = inputs.map((_, i) => drawn[i * 5000 + draw]!);
      const at = ({ constant, weights }: { constant: number; weights: readonly number[] }) =>
        weights.reduce((sum, weight, i) => sum + weight * x[i]!, constant);
      const broken = groups.map(
        ({ members, cost }) => members.reduce((sum, m) => sum + at(charges[m]!), 0) > at(cost) + 0.005,
      );
      broken.forEach((yes, group) => (over[group]! += yes ? 1 : 0));
      if (!broken.includes(true)) stable++;
    }
    expect(found.chanceStable.value).toBe(stable / 5000);
    expect(found.overcharged.map(({ chance }) => chance.value)).toEqual(over.map((count) => count / 5000));
    expect(found.groupsTested).toBe(4);
    expect(found.estimated).toBe(true);
  });

  test("a group with a member that pays nothing known is a problem", () => {
    const result = stabilityRisk({ inputs, charges, groups: [{ members: [7], cost: groups[0]!.cost }] });
    if (result.ok) throw new Error("a problem is expected");
    expect(result.problems.map(sentence).join(" ")).toMatch(/from 0 to 2/);
  });
});
