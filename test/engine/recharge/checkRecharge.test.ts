import type { ServiceUse } from "../../../src/engine/index";
import { checkRecharge, reciprocalRecharge } from "../../../src/engine/index";
import { valueOf } from "../../support/valueOf";

/** One support department, whose certificate is its own cost: what stays to be proved is the rounding of its charges. */
const alone = (cost: number, use: readonly number[]): ServiceUse => ({ costs: [cost], usage: [[0, ...use]] });

function isProved(service: ServiceUse, charges: readonly number[], unit?: number): boolean {
  const { certificate } = valueOf(reciprocalRecharge(service));
  return checkRecharge(service, { charges, certificate }, unit);
}

describe("the check of a recharge: its rounding", () => {
  // 150.01 by 10,000, 2,500.5 and 2,500.5 is 100, 25.005 and 25.005.
  const mixed = alone(150.01, [10_000, 2500.5, 2500.5]);
  // 100.02 in four is 25.005 each.
  const halves = alone(100.02, [1, 1, 1, 1]);

  test.each<[string, ServiceUse, number[], boolean]>([
    ["either of the halves up", mixed, [100, 25.01, 25], true],
    ["the other one up", mixed, [100, 25, 25.01], true],
    ["a whole penny more than the exact charge", mixed, [100.01, 25, 25], false],
    ["a whole penny less", mixed, [99.99, 25.01, 25.01], false],
    ["parts of a penny", mixed, [100.005, 25.0025, 25.0025], false],
    ["two up and two down", halves, [25.01, 25.01, 25, 25], true],
    ["one up by a penny and a half", halves, [25.02, 25, 25, 25], false],
    ["one down by a penny and a half", halves, [24.99, 25.01, 25.01, 25.01], false],
    ["all up: two pence too much", halves, [25.01, 25.01, 25.01, 25.01], false],
    ["all down: two pence too little", halves, [25, 25, 25, 25], false],
    ["a charge left out", halves, [25.01, 25.01, 25], false],
    ["what nobody was charged, charged to one more", halves, [25.01, 25.01, 25, 25, 0.01], false],
  ])("%s", (_, service, charges, expected) => {
    expect(isProved(service, charges)).toBe(expected);
  });

  test("half a penny of cost is rounded away from nothing, and proved", () => {
    for (const [cost, charge] of [
      [100.005, 100.01],
      [-100.005, -100.01],
    ] as const) {
      expect(valueOf(reciprocalRecharge(alone(cost, [1]))).charges).toEqual([charge]);
      expect(isProved(alone(cost, [1]), [charge])).toBe(true);
    }
  });

  test("whole pounds and thousands are units too", () => {
    expect(isProved(alone(100, [1, 1, 1]), [34, 33, 33], 1)).toBe(true);
    expect(isProved(alone(100, [1, 1, 1]), [33.34, 33.33, 33.33], 1)).toBe(false);
    expect(isProved(alone(100, [1, 1, 1]), [35, 33, 32], 1)).toBe(false);
    expect(isProved(alone(9_500, [1, 1]), [5000, 5000], 1000)).toBe(true);
    expect(isProved(alone(9_400, [1, 1]), [5000, 5000], 1000)).toBe(false);
  });

  test("not rounded, every charge is the exact one as near as a double is", () => {
    expect(isProved(alone(100, [1, 2]), [100 / 3, 200 / 3], 0)).toBe(true);
    expect(isProved(alone(100, [1, 2]), [100 / 3, 66.67], 0)).toBe(false);
    expect(isProved(alone(100, [1, 2]), [33.33, 200 / 3], 0)).toBe(false);
  });
});

describe("the check of a recharge: its certificate", () => {
  const apart: ServiceUse = {
    costs: [50, 60, 40],
    usage: [
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1],
    ],
  };
  const certified = (service: ServiceUse, charges: number[], passed: string[], over = "1", unit = 0.01): boolean =>
    checkRecharge(service, { charges, certificate: { passed, over } }, unit);

  test("each department passes on its own cost, no more and no less, whatever the total", () => {
    expect(certified(apart, [50, 100], ["50", "60", "40"])).toBe(true);
    expect(certified(apart, [50, 100], ["500", "600", "400"], "10")).toBe(true);
    // Charges that follow from the certificate and add up to the costs, but the first department has passed on too much.
    expect(certified(apart, [60, 90], ["60", "50", "40"])).toBe(false);
    // Here the first is right and the charges are too.
    expect(certified(apart, [50, 100], ["50", "61", "39"])).toBe(false);
  });

  test("what a department receives is passed on as well", () => {
    const usage = [
      [0, 1, 1],
      [0, 0, 1],
    ];
    expect(certified({ costs: [10, 5], usage }, [15], ["10", "10"])).toBe(true);
    expect(certified({ costs: [10, 5], usage }, [15], ["10", "5"])).toBe(false);
    expect(certified({ costs: [10, 5], usage }, [10], ["10", "5"])).toBe(false);
  });

  test("a cost that is kept, because nobody uses the department, is not passed on", () => {
    expect(certified({ costs: [100], usage: [[0, 0]] }, [0], ["100"])).toBe(false);
    expect(certified({ costs: [100], usage: [[7, 0]] }, [0], ["100"])).toBe(false);
  });

  test("a certificate or a table of another length proves nothing", () => {
    const pair = {
      costs: [100, -100],
      usage: [
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
    };
    expect(certified(pair, [100, -100], ["100", "-100"])).toBe(true);
    expect(certified(pair, [0, 0], [])).toBe(false);
    expect(certified(pair, [100, -100], ["100", "-100", "0"])).toBe(false);
    expect(
      certified(
        {
          costs: [100],
          usage: [
            [0, 1],
            [1, 0],
          ],
        },
        [100],
        ["100"],
      ),
    ).toBe(false);
  });

  test("amounts over nothing, or over less, prove nothing", () => {
    expect(certified(apart, [50, 100], ["0", "0", "0"], "0", 0)).toBe(false);
    expect(certified(apart, [50, 100], ["-50", "-60", "-40"], "-1", 0)).toBe(false);
  });

  test("a thing of very small and very large quantities is read by its digits", () => {
    const service = {
      costs: [1e12, 0.01],
      usage: [
        [0, 0, 1e-9, 3e-9],
        [0, 0, 1e9, 0],
      ],
    };
    expect(valueOf(reciprocalRecharge(service)).charges).toEqual([250_000_000_000.01, 750_000_000_000]);
    expect(certified(service, [250_000_000_000.01, 750_000_000_000], ["100000000000000", "1"], "100")).toBe(true);
    expect(certified(service, [250_000_000_000, 750_000_000_000.01], ["100000000000000", "1"], "100")).toBe(false);
  });
});
