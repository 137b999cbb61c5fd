import { describe as sentence } from "../../../src/engine/index";
import { readCostLines, readCosts } from "../../../src/model/tables/readCosts";
import { readDriverTable } from "../../../src/model/tables/readDriverTable";
import { readRules } from "../../../src/model/tables/readRules";

const sentencesOf = (
  result: ReturnType<typeof readCosts | typeof readDriverTable | typeof readRules | typeof readCostLines>,
): string[] => (result.ok ? [] : result.problems.map(sentence));

describe("readDriverTable", () => {
  test("finds the partners by their header, in any column and case, and keeps every other column as it is", () => {
    const grid = [
      ["Calls", " PARTNER ", null, "Area"],
      [5, "Ashby", "ignored", "North"],
      [null, "Barton", "ignored", "#N/A"],
    ];
    expect(readDriverTable(grid)).toEqual({
      ok: true,
      value: {
        partners: ["Ashby", "Barton"],
        drivers: [
          { name: "Calls", values: [5, null] },
          { name: "Area", values: ["North", "#N/A"] },
        ],
      },
    });
  });

  test("takes the first column where none is headed Partner, and leaves out empty rows and a row of totals", () => {
    const grid = [
      ["Council", "Calls"],
      ["Ashby", 5],
      [null, null],
      [0, 0],
      ["Barton", 6],
      ["Total", 11],
    ];
    expect(readDriverTable(grid)).toMatchObject({
      ok: true,
      value: { partners: ["Ashby", "Barton"], drivers: [{ values: [5, 6] }] },
    });
  });

  test("every fault is named with its row", () => {
    const grid = [
      ["Partner", "Calls", "calls"],
      ["Ashby", 5, 1],
      [null, 4, 1],
      ["ashby", 3, 1],
      ["#REF!", 3, 1],
    ];
    expect(sentencesOf(readDriverTable(grid, "Drivers"))).toEqual([
      "Drivers has two columns “calls”. Rename or remove one of them.",
      "Drivers, row 3: blank where the name of a partner is needed.",
      "Drivers, row 4: “ashby” is already named above. Keep one row for each name.",
      "Drivers, row 5: the error #REF! where the name of a partner is needed.",
    ]);
  });
});

describe("readRules", () => {
  test("a blank bound or none is no bound, and a blank formula is a fault only when it is used", () => {
    const grid = [
      ["Formula", "Rule", "Maximum", "Minimum"],
      ["EQUAL()", "Even", "None", null],
      [null, "Later", 5, 0],
    ];
    expect(readRules(grid)).toEqual({
      ok: true,
      value: [
        { name: "Even", formula: "EQUAL()", minimum: null, maximum: null },
        { name: "Later", formula: "", minimum: 0, maximum: 5 },
      ],
    });
  });

  test("missing columns and names that come twice are told", () => {
    expect(sentencesOf(readRules([["Name"]], "Rules"))).toEqual([
      "Rules has no column “Rule”. Its columns are Name.",
      "Rules has no column “Formula”. Its columns are Name.",
    ]);
    expect(
      sentencesOf(
        readRules(
          [
            ["Rule", "Formula"],
            ["A", "EQUAL()"],
            ["a ", "EQUAL()"],
          ],
          "Rules",
        ),
      ),
    ).toHaveLength(1);
  });
});

describe("readCosts", () => {
  const header = ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule", "From", "To", "Lag"];

  test("reads lines, with 0 as a blank where text is optional", () => {
    const grid = [
      header,
      ["Teams", "Step", 60000, "Calls", 25000, 0, 0, "2026/27", 0, 6],
      ["Head", "fixed", -5, 0, 0, 0, "Even", null, null, null],
    ];
    expect(readCosts(grid)).toEqual({
      ok: true,
      value: {
        kind: "lines",
        lines: [
          {
            name: "Teams",
            behaviour: "step",
            amount: 60000,
            driver: "Calls",
            block: 25000,
            partner: null,
            rule: null,
            from: 2026,
            to: null,
            lag: 6,
          },
          {
            name: "Head",
            behaviour: "fixed",
            amount: -5,
            driver: null,
            block: null,
            partner: null,
            rule: "Even",
            from: null,
            to: null,
            lag: null,
          },
        ],
      },
    });
  });

  test("reads pools", () => {
    expect(
      readCosts([
        ["Pool", "Amount", "Rule"],
        ["Systems", 5, "Even"],
      ]),
    ).toEqual({
      ok: true,
      value: { kind: "pools", pools: [{ name: "Systems", amount: 5, rule: "Even", from: null, to: null }] },
    });
  });

  test("what cannot be read is named with its table, row and column", () => {
    const grid = [
      header,
      [null, "often", "5", null, null, null, null, "2026/28", null, null],
      ["Head", null, null, null, null, null, true, null, false, null],
    ];
    expect(sentencesOf(readCosts(grid, "Costs"))).toEqual([
      "Costs, row 2, Behaviour says “often”. Write fixed, step, variable or direct.",
      "Costs, row 2, Line: blank where the name of a line is needed.",
      "Costs, row 2, Amount: text where a number is needed; “5” is typed as text: enter it as a number.",
      "Costs, row 2, From: “2026/28” is not a financial year. Write it as 2026/27, or give a date in it.",
      "Costs, row 3 (Head), Behaviour: blank where fixed, step, variable or direct is needed.",
      "Costs, row 3 (Head), Amount: blank where a number is needed; type 0 where it is nothing.",
      "Costs, row 3 (Head), Rule: TRUE or FALSE where the name of a rule or a share formula is needed.",
      "Costs, row 3 (Head), To: TRUE or FALSE is not a financial year. Write it as 2026/27, or give a date in it.",
    ]);
  });

  test("a table of pools is no cost model, and an empty table is told", () => {
    expect(
      sentencesOf(
        readCostLines([
          ["Pool", "Amount", "Rule"],
          ["Systems", 5, "Even"],
        ]),
      ),
    ).toEqual(["lines has no column “Line”. Its columns are Pool, Amount and Rule."]);
    expect(sentencesOf(readCosts([header, [null, null, null]]))).toEqual([
      "costs has no rows below its header. Fill in at least one.",
    ]);
    expect(sentencesOf(readCosts([]))).toEqual(["costs has no column “Line”. Its first row must hold the headers."]);
  });
});
