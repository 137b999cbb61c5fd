import { call, column, errorOf, rowsOf } from "./builtFunctions";

const bands = [
  [20000, 3],
  [50000, 2],
];

describe("recharges and rewards that have no answer, or cannot be read", () => {
  test.each([
    ["BANDED", [column([10, 60000]), bands], "#N/A", "usage, value 2 is 60,000, above the last limit 50,000"],
    ["BANDED", [10, [...bands, [40000, 1]]], "#VALUE!", "bands, row 3: the limit 40,000 is not above 50,000"],
    ["BANDED", [10, [["", 1], ...bands]], "#VALUE!", "bands, row 1: the limit is blank, but another band follows"],
    ["BANDED", [-1, bands], "#VALUE!", "usage is −1. It must be 0 or more"],
    ["BANDED", [10, bands, "stepped"], "#VALUE!", "method says “stepped”. Write incremental or slab"],
    ["BANDED", [10, [[5, "x"]]], "#VALUE!", "bands, row 1, column 2: text where a number is needed"],
    [
      "BANDED",
      [
        10,
        [
          ["low", 1],
          [9, 2],
          ["x", 2],
        ],
      ],
      "#VALUE!",
      "bands, row 3, column 1: text where a number is needed",
    ],
    ["BANDED", [10, [[5]]], "#VALUE!", "bands has 1 row and 1 column. Give two columns"],
    [
      "DIRECT",
      [
        column([100, 50]),
        [
          [0, 1, 0],
          [0, 0, 1],
        ],
      ],
      "#N/A",
      "row 1 of usage shows no use by operating units",
    ],
    [
      "DIRECT",
      [
        column([100]),
        [
          [0, 1, 0],
          [0, 0, 1],
        ],
      ],
      "#VALUE!",
      "costs has 1 value but usage has 2",
    ],
    [
      "DIRECT",
      [
        column([100, 50]),
        [
          [0, 1],
          [1, 0],
        ],
      ],
      "#VALUE!",
      "usage has 2 rows and 2 columns",
    ],
    [
      "DIRECT",
      [
        column([100, 50]),
        [
          [0, 1, -2],
          [1, 0, 1],
        ],
      ],
      "#VALUE!",
      "usage, row 1, column 3 is −2",
    ],
    [
      "DIRECT",
      [
        column([100, 50]),
        [
          [0, 1, ""],
          [1, 0, 1],
        ],
      ],
      "#VALUE!",
      "usage, row 1, column 3: blank where",
    ],
    [
      "STEPDOWN",
      [
        column([9, 9]),
        [
          [0, 1, 1],
          [1, 0, 0],
        ],
        [[1, 2]],
      ],
      "#N/A",
      "row 2 of usage shows no use by those that come later",
    ],
    [
      "STEPDOWN",
      [
        column([9, 9]),
        [
          [0, 1, 1],
          [1, 0, 1],
        ],
        [[1, 1]],
      ],
      "#VALUE!",
      "order, value 2 is 1. Name each of 1 to 2 once",
    ],
    [
      "STEPDOWN",
      [
        column([9, 9]),
        [
          [0, 1, 1],
          [1, 0, 1],
        ],
        [[1, 2, 3]],
      ],
      "#VALUE!",
      "order has 3 positions, but there are 2 support departments",
    ],
    [
      "RECIPROCAL",
      [
        column([9, 9]),
        [
          [0, 0, 1],
          [0, 5, 0],
        ],
      ],
      "#N/A",
      "Support department 2 serves nobody but itself",
    ],
    ["NOWORSEOFF", [column([60, 50]), column([50, 50])], "#N/A", "£10 more than the baselines of £100"],
    ["NOWORSEOFF", [column([60, 50]), column([50])], "#VALUE!", "baselines has 1 value but charges has 2"],
    ["GAINSHARE", [100, column([1, 1]), -5], "#VALUE!", "hurdle is −5. It must be 0 or more"],
    ["GAINSHARE", [100, column([0, 0])], "#VALUE!", "The weights are all zero"],
    [
      "PAINGAIN",
      [100, column([150]), [[1.2, 0.5]]],
      "#N/A",
      "outturn, value 1 is 150% of the target, above the last limit 120%",
    ],
    ["PAINGAIN", [0, 90, [["", 0.5]]], "#VALUE!", "target is 0. It must be above 0"],
    ["PAINGAIN", [100, 90, [["", 50]]], "#VALUE!", "bands, row 1, column 2 is 50. It must be a fraction from 0 to 1"],
    ["BONUS", [100, 0, -1, 5], "#VALUE!", "rate is −1. It must be 0 or more"],
    ["CLAIMS", [700, column([100, 200, 300])], "#N/A", "£100 more than the claims of £600"],
    ["CLAIMS", [-1, column([100])], "#VALUE!", "estate is −1. It must be 0 or more"],
    ["CLAIMS", [1, column([100, -1])], "#VALUE!", "claims, row 2 is −1. It must be 0 or more"],
    ["CLAIMS", [1, column([100]), "equal"], "#VALUE!", "method says “equal”. Write proportional, equal awards"],
    [
      "CLAIMS",
      [1, column(Array.from({ length: 21 }, () => 1)), "random arrival"],
      "#VALUE!",
      "There are 21 claims; random arrival is worked out exactly for at most 20",
    ],
  ])("%s %j is %s and says why", (id, args, code, words) => {
    expect(errorOf(id, ...args)).toEqual({ code, message: expect.stringContaining(words) as string });
  });

  test("a cell solves 40 support departments and refuses 41 with a way out", () => {
    const service = (count: number) => [
      column(Array.from({ length: count }, () => 100)),
      Array.from({ length: count }, (_, y) => Array.from({ length: count + 2 }, (_, x) => (x + y) % 5)),
    ];
    const [received] = rowsOf("RECIPROCAL", ...service(40)).map((row) => row.map(Number));
    expect(Math.round((received![0]! + received![1]!) * 100)).toBe(400000);
    expect(errorOf("RECIPROCAL", ...service(41)).message).toContain("a cell solves at most 40");
  });

  test("a last limit handed over as 0 is a blank, and a header may stand above the bands", () => {
    const shown = [["Up to", "Price"], ...bands, [0, 1]];
    expect(rowsOf("BANDED", [[10000, 80000]], shown)).toEqual([[30000, 150000]]);
  });

  test("a result takes the shape of the argument that names the partners", () => {
    expect(call("NOWORSEOFF", [[60, 30]], column([50, 50]))).toEqual([[50, 40]]);
    expect(call("CLAIMS", 10, column([10, 10]))).toEqual([[5], [5]]);
    expect(call("PAINGAIN", 100, [[90], [110]], [["", 0.5]])).toEqual([[5], [-5]]);
  });
});
