import fc from "fast-check";
import type { CostLine, DriverTable, DriverValue } from "../../../src/engine/index";
import { costOf, groupings } from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

const table: DriverTable = {
  partners: ["Ashby", "Barton", "Corby", "Derwent"],
  drivers: [
    { name: "Alone", values: [900_000, 700_000, 480_000, 320_000] },
    { name: "Cases", values: [40_000, 30_000, 20_000, 10_000] },
    { name: "Staff", values: [7, 5, 3, 1] },
  ],
};
const lines = [
  costLine("fixed", 600_000),
  costLine("step", 60_000, { driver: "cases", block: 25_000 }),
  costLine("variable", 12, { driver: " CASES " }),
];

/** The problems of a table and lines, in full. */
function problemsOf(some: readonly CostLine[], of: DriverTable = table, members: readonly string[] = of.partners) {
  const found = costOf(members, of, some);
  return found.ok ? [] : found.problems;
}

/** The table with the first partner's figure of a driver changed. */
function withFirst(driver: string, value: DriverValue): DriverTable {
  const drivers = table.drivers.map((one) =>
    one.name === driver ? { ...one, values: one.values.with(0, value) } : one,
  );
  return { ...table, drivers };
}

describe("what the service costs if only some take part", () => {
  test("WDR-01: fixed, a block started, and so much a case", () => {
    expect(valueOf(costOf(table.partners, table, lines))).toBe(2_040_000);
    expect(valueOf(costOf(["Barton", "Corby", "Derwent"], table, lines))).toBe(1_500_000);
    expect(valueOf(costOf(["corby"], table, [costLine("step", 5, { driver: "Cases", block: 20_000 })]))).toBe(5);
    expect(valueOf(costOf(["corby"], table, [costLine("step", 5, { driver: "Cases", block: 19_999.9 })]))).toBe(10);
  });

  test("is never more than what its members would pay alone, and a direct line only where its partner takes part", () => {
    expect(valueOf(costOf(["Derwent"], table, lines))).toBe(320_000);
    expect(valueOf(costOf(["Derwent", "Corby"], table, [costLine("fixed", 800_000)]))).toBe(800_000);
    expect(valueOf(costOf(["Derwent", "Corby"], table, [costLine("fixed", 800_000.01)]))).toBe(800_000);
    const own = [costLine("direct", 7, { partner: "corby" })];
    expect([["Corby"], ["Derwent"], table.partners].map((members) => valueOf(costOf(members, table, own)))).toEqual([
      7, 0, 7,
    ]);
    expect(valueOf(costOf(["Corby"], table, []))).toBe(0);
  });

  test("names that are not there, and nobody, are told", () => {
    expect(problemsOf(lines, table, [])).toEqual([{ code: "members-missing", argument: "members" }]);
    expect(problemsOf(lines, table, ["Corby", "Elmet"])).toEqual([
      { code: "partner-unknown", place: { argument: "members", row: 2 }, name: "Elmet", known: table.partners },
    ]);
  });
});

describe("lines that do not fit the tables", () => {
  const known = ["Alone", "Cases", "Staff"];

  test.each<[string, CostLine, object]>([
    ["a step without a driver", costLine("step", 1, { block: 5 }), { code: "driver-missing", behaviour: "step" }],
    ["a unit price without a driver", costLine("variable", 1), { code: "driver-missing", behaviour: "variable" }],
    [
      "a driver that is not there",
      costLine("variable", 1, { driver: "Calls" }),
      { code: "driver-unknown", driver: "Calls", known },
    ],
    [
      "a step of a driver that is not there",
      costLine("step", 1, { driver: "Calls", block: 1 }),
      { code: "driver-unknown", driver: "Calls", known },
    ],
    ["a step without a block", costLine("step", 1, { driver: "Staff" }), { code: "block-missing" }],
    ["a block of nothing", costLine("step", 1, { driver: "Staff", block: 0 }), { code: "block-missing" }],
    ["a block below nothing", costLine("step", 1, { driver: "Staff", block: -2 }), { code: "block-missing" }],
    ["a direct line of nobody", costLine("direct", 1), { code: "line-partner-missing" }],
    [
      "a direct line of a stranger",
      costLine("direct", 1, { partner: "Elmet" }),
      { code: "line-partner-unknown", partner: "Elmet", known: table.partners },
    ],
    [
      "years the wrong way round",
      costLine("fixed", 1, { from: 2027, to: 2026 }),
      { code: "years-reversed", from: 2027, to: 2026 },
    ],
  ])("%s", (_, line, problem) => {
    expect(problemsOf([costLine("fixed", 5), line])).toEqual([{ line: line.behaviour, ...problem }]);
  });

  test("are judged by what their behaviour needs alone", () => {
    const some = [
      costLine("fixed", 1, { driver: "Calls", block: -1, partner: "Elmet", from: 2026, to: 2026 }),
      costLine("direct", 2, { partner: "Corby", driver: "Calls", from: 2026 }),
      costLine("variable", 0.25, { driver: "Staff", partner: "Elmet", to: 2026 }),
    ];
    expect(valueOf(costOf(table.partners, table, some))).toBe(7);
  });

  test("all faults are told at once, and a sound line after them is not", () => {
    const codes = problemsOf([costLine("step", 1), costLine("fixed", 5), costLine("direct", 1)]);
    expect(codes.map(({ code }) => code)).toEqual(["driver-missing", "block-missing", "line-partner-missing"]);
  });
});

describe("figures that are none", () => {
  const cells: readonly [string, DriverValue, object][] = [
    ["a blank", null, { is: "blank" }],
    ["an empty text", "  ", { is: "blank" }],
    ["a text", " five ", { is: "text", text: "five" }],
    ["a number as text", "5", { is: "text", text: "5" }],
    ["a truth value", true, { is: "truth value" }],
    ["an error", " #DIV/0! ", { is: "error", text: "#DIV/0!" }],
    ["an error with a question mark", "#NAME?", { is: "error", text: "#NAME?" }],
    ["an error without a mark", "#N/A", { is: "error", text: "#N/A" }],
    ["a text that starts like an error", "#1 of three", { is: "text", text: "#1 of three" }],
    ["a text that ends like an error", "see #N/A", { is: "text", text: "see #N/A" }],
    ["a lone hash", "#", { is: "text", text: "#" }],
    ["no finite number", NaN, { is: "no finite number" }],
    ["a number without end", Infinity, { is: "no finite number" }],
  ];

  test.each(cells)("%s in a driver", (_, value, found) => {
    const line = costLine("variable", 1, { driver: "staff" });
    expect(problemsOf([line], withFirst("Staff", value))).toEqual([
      { code: "driver-value-unusable", line: "variable", driver: "Staff", partner: "Ashby", found },
    ]);
    expect(valueOf(costOf(["Barton"], withFirst("Staff", value), [line]))).toBe(5);
  });

  test.each(cells)("%s as the cost of going alone", (_, value, found) => {
    expect(problemsOf([costLine("fixed", 1)], withFirst("Alone", value))).toEqual([
      { code: "alone-unusable", partner: "Ashby", found },
    ]);
  });

  test("a quantity below nothing, and a table that does not say what partners pay alone", () => {
    const line = costLine("step", 1, { driver: "Staff", block: 2 });
    expect(problemsOf([line], withFirst("Staff", -1))).toEqual([
      { code: "driver-value-negative", line: "step", driver: "Staff", partner: "Ashby", value: -1 },
    ]);
    expect(problemsOf([line], { ...table, drivers: table.drivers.slice(1) })).toEqual([
      { code: "column-missing", table: "partners", column: "Alone", present: ["Partner", "Cases", "Staff"] },
    ]);
    const short = {
      ...table,
      drivers: table.drivers.map(({ name, values }) => ({ name, values: values.slice(0, 3) })),
    };
    expect(problemsOf([line], short).map(({ code }) => code)).toEqual(["alone-unusable", "driver-value-unusable"]);
  });
});

describe("all groupings of a few partners", () => {
  test("are costed in the order in which they are made, the earliest of the cheapest is kept", () => {
    const found = groupings(Float64Array.of(0, 2, 3, 5, 4, 6, 7, 9));
    expect([...found.costs]).toEqual([9, 9, 9, 9, 9]);
    expect(found).toMatchObject({ count: 5, cheapest: { cost: 9, groups: [7] } });
    expect(groupings(Float64Array.of(0, 4))).toMatchObject({ count: 1, cheapest: { cost: 4, groups: [1] } });
  });

  test.each([0, 1, 3, 2 ** 13])("need a cost for every group of 1 to 12 partners, and not %d costs", (length) => {
    expect(() => groupings(new Float64Array(length))).toThrow("a cost for every group of at most 12");
  });

  test(`never cost less than every partner at its cheapest part (${seedText})`, () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 16, maxLength: 16 }), (costs) => {
        const found = groupings(Float64Array.from(costs));
        expect(found.costs[0]).toBe(costs[15]);
        expect(found.costs.at(-1)).toBe(costs[1]! + costs[2]! + costs[4]! + costs[8]!);
      }),
      randomRuns,
    );
  });
});
