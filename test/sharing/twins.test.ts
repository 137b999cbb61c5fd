import type { CellGrid } from "../../src/model/cellValue";
import { foreignParts } from "../../src/sharing/copy/formula/nativeFunctions";
import { isTwinned, type TwinArgument } from "../../src/sharing/twin";
import { twinEntry } from "../../src/sharing/twins/twins";
import { Working } from "../../src/sharing/working";
import { functionList } from "../../src/functions/list";
import { isFormula } from "../../src/workbook/sheetPlan";
import "../support/functionResult";

const drivers: CellGrid = [
  ["Partner", "Alone", "Calls"],
  ["Ashby", 900, 30],
  ["Barton", 800, 20],
  ["Mere", 700, 10],
];
const lines: CellGrid = [
  ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule"],
  ["Office", "fixed", 100, null, null, null, "R1"],
  ["Staff", "step", 60, "Calls", 25, null, null],
  ["Calls", "variable", 2, "Calls", null, null, null],
  ["Own", "direct", 40, null, null, "Mere", null],
];
const rules: CellGrid = [
  ["Rule", "Formula", "Minimum", "Maximum"],
  ["R1", "50%*EQUAL()+50%*SHARE([Calls])", 10, "none"],
];
const column = (...values: (number | string)[]): CellGrid => values.map((value) => [value]);
const groupTable: CellGrid = [
  ["A", 80],
  ["B", 70],
  ["A+B", 110],
];

const calls: Readonly<Record<string, readonly CellGrid[]>> = {
  SPLIT: [[[100]], column(1, 2, 3), [[10]], [[60]]],
  SHARES: [[["SHARE([Calls])"]], drivers],
  ALLOCATE: [lines, rules, drivers],
  TOLERANCE: [column(0.5, 0.3, 0.2), column(50, 30, 20), [[3]]],
  COLLAR: [column(50, 30, 20), column(48, 30, 22), [[0.05]]],
  DAMPEN: [column(50, 30, 20), column(48, 30, 22), [[0.5]]],
  SETTLE: [
    [
      ["Ashby", 10],
      ["Barton", -10],
    ],
  ],
  COST: [[["Ashby"]], drivers, lines],
  WITHDRAW: [[["Mere"]], drivers, lines, rules],
  DOMINO: [[["Mere"]], drivers, lines, rules],
  EXITDATE: [[[46114]], [[12]], [["31 March"]]],
  PARTYEAR: [[[1000]], [[46114]]],
  EXITCHARGE: [[[1000]], [[1, 0.5]], [[0.035]]],
  DISCOUNTFACTOR: [[[1, 2]], [["standard"]]],
  PRESENTVALUE: [[[-100, 60, 60]]],
  PAYBACK: [[[-100, 60, 60]]],
  ANNUALEQUIVALENT: [[[-100, 60, 60]], [["standard"]]],
  SWITCHING: [[[-100, 60, 60]]],
  OPTIMISM: [[["standard buildings"]], [[0.4]]],
  REALTERMS: [
    [[1000]],
    [["2020/21"]],
    [["2021/22"]],
    [
      ["2020/21", 98],
      ["2021/22", 100],
    ],
  ],
  REDUNDANCYWEEKS: [[[45]], [[12]]],
  MRP: [[[1000]], [[10]], [["annuity"]], [[0.04]]],
  BUYIN: [[[1000]], [[5]], [[2]], [[0.25]], [[10]], [[20]]],
  GROUPCOSTS: [drivers, lines],
  FAIR: [groupTable, [["tau"]]],
  "FAIR by nucleolus": [groupTable, [["nucleolus"]]],
  "FAIR by disruption nucleolus": [groupTable, [["disruption nucleolus"]]],
  VIABILITY: [[["Mere"]], [["Calls"]], drivers, lines.slice(0, 1).concat(lines.slice(2))],
  DISRUPTION: [
    [
      ["A", 60],
      ["B", 50],
    ],
    groupTable,
  ],
  STABILITY: [
    [
      ["A", 85],
      ["B", 25],
    ],
    groupTable,
  ],
  DIRECT: [
    column(100, 50),
    [
      [0, 2, 3, 4],
      [1, 0, 5, 5],
    ],
  ],
  STEPDOWN: [
    column(100, 50),
    [
      [0, 2, 3, 4],
      [1, 0, 5, 5],
    ],
  ],
  RECIPROCAL: [
    column(100, 50),
    [
      [0, 2, 3, 4],
      [1, 0, 5, 5],
    ],
  ],
  CLAIMS: [[[200]], column(100, 200, 300), [["talmud"]]],
  BANDED: [
    column(10, 200),
    [
      [100, 3],
      ["none", 2],
    ],
  ],
  AIRPORT: [column(100, 200, 300), column(1, 2, 3)],
  NOWORSEOFF: [column(50, 30), column(45, 60)],
  GAINSHARE: [[[100]], column(2, 1), [[30]]],
  PAINGAIN: [
    [[100]],
    column(90, 130),
    [
      [0.8, 0.5],
      [1.5, 0.4],
    ],
  ],
  BONUS: [column(10, 20), [[5]], [[3]], [[40]]],
};

function placed(grids: readonly CellGrid[]): TwinArgument[] {
  return grids.map((values, k): TwinArgument => {
    const columns = values[0]?.length ?? 1;
    return { area: { sheet: "Inputs", row: 1, column: 1 + k * 10, rows: values.length, columns }, values };
  });
}

function written(id: string): Working {
  const working = new Working("Working");
  const result = twinEntry(id.split(" ")[0] ?? id)?.twin.write({ args: placed(calls[id] ?? []), live: [] }, working);
  if (result === undefined || !isTwinned(result)) throw new Error(`${id} was not written.`);
  return working;
}

/** Functions that a copy holds as the values they showed, and says so: those that explain or read. */
const asValues = ["POUNDS", "TRACE"];

test("every function but those that are known to stay values has a twin", () => {
  const without = functionList.map(({ id }) => id).filter((id) => twinEntry(id) === null);
  expect(without.sort()).toEqual(asValues.sort());
});

test.each(Object.keys(calls))(
  "%s is written with functions that Excel 2010 and LibreOffice know, and nothing else",
  (id) => {
    const formulas = written(id).cells.flatMap(({ put }) => (isFormula(put) ? [put.formula.slice(1)] : []));
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.flatMap(foreignParts)).toEqual([]);
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
  },
);

test.each(Object.keys(calls))("%s writes no cell twice", (id) => {
  const addresses = written(id).cells.map(({ at }) => at);
  expect(addresses.filter((at, index) => addresses.indexOf(at) !== index)).toEqual([]);
});

const eleven = Array.from({ length: 11 }, (_, i) => `P${i + 1}`);
const everyGroup: CellGrid = Array.from({ length: 2 ** 11 - 1 }, (_, k) => [
  eleven.filter((__, i) => Math.floor((k + 1) / 2 ** i) % 2 === 1).join("+"),
  k + 1,
]);

test.each<readonly [string, readonly CellGrid[], string]>([
  ["CLAIMS", [[[100]], column(...eleven.map((_, i) => 20 + i)), [["random arrival"]]], "at most 10 claims"],
  ["GROUPCOSTS", [[["Partner", "Alone"], ...eleven.map((name) => [name, 9])], lines], "at most 10 partners"],
  ["FAIR", [everyGroup], "at most 1023 groups"],
  ["FAIR", [everyGroup, [["nucleolus"]]], "at most 1023 groups"],
  ["FAIR", [groupTable.map(([name = null, cost]) => [name, Number(cost) * 1e8]), [["nucleolus"]]], "thousand million"],
  [
    "VIABILITY",
    [
      [["Mere"]],
      [["Calls"]],
      drivers,
      [...lines.slice(0, 1), ["Small", "step", 3, "Calls", 0.05, null, null], ...lines.slice(2)],
    ],
    "at most 200 steps",
  ],
  ["STABILITY", [eleven.map((name) => [name, 9]), everyGroup], "at most 1023 groups"],
])("%s of more groups than anybody reads stays a value, and says how many there may be", (id, grids, reason) => {
  const result = twinEntry(id)?.twin.write({ args: placed(grids), live: [] }, new Working("Working"));
  expect(result).toEqual({ reason: expect.stringContaining(reason) });
});
