import type { Result, ServiceUse } from "../../../src/engine/index";
import {
  describe as sentence,
  directRecharge,
  estimatedRecharge,
  reciprocalRecharge,
  stepDownRecharge,
} from "../../../src/engine/index";
import { valueOf } from "../../support/valueOf";

const sentencesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.problems.map(sentence));

const methods: readonly ((service: ServiceUse) => Result<unknown>)[] = [
  directRecharge,
  stepDownRecharge,
  reciprocalRecharge,
  estimatedRecharge,
];

const shape =
  "Give a row for each support department, and more columns than rows: support departments, then operating units.";

describe("a table that does not fit is refused by every method", () => {
  test.each<[string, ServiceUse, string[]]>([
    [
      "a row too few",
      { costs: [100, 50], usage: [[0, 1, 1]] },
      ["costs has 2 values but usage has 1. Give one for each, in the same order."],
    ],
    ["no operating unit", { costs: [100], usage: [[0]] }, [`usage has 1 row and 1 column. ${shape}`]],
    [
      "a row that is shorter than the first",
      {
        costs: [1, 1],
        usage: [
          [0, 1, 1],
          [1, 0],
        ],
      },
      [`usage has 2 rows and 3 columns. ${shape}`],
    ],
    [
      "use below zero, and use that is no number",
      {
        costs: [1, 1],
        usage: [
          [0, 1, -2],
          [NaN, 0, 1],
        ],
      },
      ["usage, row 1, column 3 is −2. It must be 0 or more.", "usage, row 2, column 1 is NaN. It must be 0 or more."],
    ],
  ])("%s", (_case, service, expected) => {
    for (const method of methods) expect(sentencesOf(method(service))).toEqual(expected);
  });
});

describe("a cost that nobody uses", () => {
  const usage = [
    [0, 4, 0, 0],
    [0, 0, 1, 3],
  ];

  test("by the direct method it must be used by an operating unit, unless it is nothing", () => {
    expect(sentencesOf(directRecharge({ costs: [100, 40], usage }))).toEqual([
      "Support department 1 has a cost to pass on, but row 1 of usage shows no use by operating units. Fill in its use, or charge its cost in another way.",
    ]);
    expect(valueOf(directRecharge({ costs: [0, 40], usage })).charges).toEqual([10, 30]);
  });

  test("by the step-down method it must be used by somebody who is still open", () => {
    expect(valueOf(stepDownRecharge({ costs: [100, 40], usage }))).toEqual({
      charges: [35, 105],
      passedOn: [100, 140],
      order: [1, 2],
    });
    expect(sentencesOf(stepDownRecharge({ costs: [100, 40], usage }, [2, 1]))).toEqual([
      "Support department 1 has a cost to pass on, but row 1 of usage shows no use by those that come later. Fill in its use, or charge its cost in another way.",
    ]);
    expect(valueOf(stepDownRecharge({ costs: [0, 40], usage }, [2, 1])).charges).toEqual([10, 30]);
  });
});

describe("the order of a step-down", () => {
  // A (100): half to B. B (60): a quarter to A, three quarters outside. C (0) serves only outside.
  const service: ServiceUse = {
    costs: [100, 60, 0],
    usage: [
      [9, 2, 0, 1, 1],
      [1, 9, 0, 3, 0],
      [0, 0, 9, 0, 5],
    ],
  };

  test("without one, who serves other departments most goes first, ties to the earlier; own use does not count", () => {
    // A passes on 50 to B, 25 to each unit; B passes on 110, all of it to the first unit.
    expect(valueOf(stepDownRecharge(service))).toEqual({
      charges: [135, 25],
      passedOn: [100, 110, 0],
      order: [1, 2, 3],
    });
    const turned = {
      costs: [0, 60, 100],
      usage: [
        [9, 0, 0, 0, 5],
        [0, 9, 1, 3, 0],
        [0, 2, 9, 1, 1],
      ],
    };
    expect(valueOf(stepDownRecharge(turned))).toEqual({
      charges: [135, 25],
      passedOn: [0, 110, 100],
      order: [3, 2, 1],
    });
    const alike = {
      costs: [1, 1, 1],
      usage: [
        [0, 1, 0, 1],
        [1, 0, 0, 1],
        [3, 0, 0, 1],
      ],
    };
    expect(valueOf(stepDownRecharge(alike)).order).toEqual([3, 1, 2]);
    const idle = {
      costs: [1, 0, 1],
      usage: [
        [0, 0, 1, 3],
        [0, 0, 0, 0],
        [0, 0, 0, 1],
      ],
    };
    expect(valueOf(stepDownRecharge(idle)).order).toEqual([1, 2, 3]);
  });

  test("an order that is given is kept", () => {
    // B passes on 15 to A and 45 to the first unit; A passes on 115, half to each unit.
    expect(valueOf(stepDownRecharge(service, [2, 1, 3]))).toEqual({
      charges: [102.5, 57.5],
      passedOn: [115, 60, 0],
      order: [2, 1, 3],
    });
  });

  test.each<[number[], string]>([
    [[1, 2], "order has 2 positions, but there are 3 support departments. Name each of 1 to 3 once."],
    [[1, 2, 3, 1], "order has 4 positions, but there are 3 support departments. Name each of 1 to 3 once."],
    [[0, 1, 2], "order, value 1 is 0. Name each of 1 to 3 once."],
    [[1, 4, 2], "order, value 2 is 4. Name each of 1 to 3 once."],
    [[1, 2, 2], "order, value 3 is 2. Name each of 1 to 3 once."],
    [[1, 2.5, 3], "order, value 2 is 2.5. Name each of 1 to 3 once."],
    [[-1, 2, 3], "order, value 1 is −1. Name each of 1 to 3 once."],
  ])("%j is refused: each position stands once", (order, expected) => {
    expect(sentencesOf(stepDownRecharge(service, order))).toEqual([expected]);
  });
});

describe("costs of nothing", () => {
  const usage = [
    [0, 1, 1, 1],
    [1, 0, 1, 1],
  ];

  test("charge nothing to every operating unit", () => {
    for (const method of methods)
      expect(method({ costs: [0, 0], usage })).toMatchObject({
        ok: true,
        value: { charges: [0, 0], passedOn: [0, 0] },
      });
  });
});

describe("support departments that serve nobody outside", () => {
  const group = (...departments: number[]): unknown => ({ code: "recharge-closed-group", departments });

  test.each<[string, number[], number[][], unknown[]]>([
    [
      "one that has a cost and serves nobody",
      [1, 1],
      [
        [0, 0, 0],
        [0, 0, 1],
      ],
      [group(1)],
    ],
    [
      "one that serves nobody but is served",
      [0, 1],
      [
        [0, 0, 0],
        [1, 0, 1],
      ],
      [group(1)],
    ],
    [
      "one that serves nobody but is served by a third",
      [1, 0, 1],
      [
        [0, 0, 0, 1],
        [0, 0, 0, 0],
        [0, 1, 0, 1],
      ],
      [group(2)],
    ],
    ["one that serves only itself", [1], [[5, 0]], [group(1)]],
    [
      "three in a ring",
      [1, 1, 1],
      [
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [1, 0, 0, 0],
      ],
      [group(1, 2, 3)],
    ],
    [
      "two pairs",
      [1, 1, 1, 1],
      [
        [0, 1, 0, 0, 0],
        [1, 0, 0, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 0, 1, 0, 0],
      ],
      [group(1, 2), group(3, 4)],
    ],
  ])("%s", (_, costs, usage, problems) => {
    expect(reciprocalRecharge({ costs, usage })).toEqual({ ok: false, problems });
    expect(estimatedRecharge({ costs, usage })).toEqual({ ok: false, problems });
  });

  test("one that costs nothing, and that nobody serves, may serve whom it likes", () => {
    for (const row of [
      [0, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 1],
      [7, 0, 0, 0],
    ])
      for (const method of [reciprocalRecharge, estimatedRecharge])
        expect(method({ costs: [0, 100], usage: [row, [0, 0, 1, 3]] })).toMatchObject({
          ok: true,
          value: { charges: [25, 75], passedOn: [0, 100] },
        });
    expect(reciprocalRecharge({ costs: [0], usage: [[0, 0]] })).toMatchObject({ ok: true, value: { charges: [0] } });
  });

  test("a table that doubles cannot solve has an estimate without a bound", () => {
    // A hundred billion billion times more use inside than outside: to doubles the two serve only each other.
    const usage = [
      [0, 1, 1e-20],
      [1, 0, 0],
    ];
    const rough = valueOf(estimatedRecharge({ costs: [100, 50], usage }));
    expect(rough.error).toBe(Infinity);
    expect(valueOf(reciprocalRecharge({ costs: [100, 50], usage })).charges).toEqual([150]);
  });
});
