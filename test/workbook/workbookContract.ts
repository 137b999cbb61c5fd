import type { SheetPlan } from "../../src/workbook/sheetPlan";
import type { AppliedChange, Change, Workbook } from "../../src/workbook/workbook";

/** What the contract needs of a user at the spreadsheet, beside the port. */
export interface ContractUser {
  typeInto(sheet: string, cell: string, value: string | number): Promise<void>;
  renameSheet(sheet: string, to: string): Promise<void>;
  protectSheet(sheet: string): Promise<void>;
  unprotectSheet(sheet: string): Promise<void>;
}

/** One promise of the port. A case gets a workbook of its own and throws when the promise is broken, so that it also runs inside a page. */
export interface ContractCase {
  readonly promise: string;
  readonly run: (workbook: Workbook, user: ContractUser) => Promise<void>;
}

export const contractPlan: SheetPlan = {
  name: "Stock",
  widths: [20, 12, 12],
  freezeRows: 3,
  cells: [
    { at: "A1", put: "Stock", look: "title" },
    { at: "A2", put: "=not a formula", look: "source" },
    { at: "E3", put: { formula: "=SUM(Stock[Amount])", value: 30 }, look: "total", format: "pence" },
    { at: "E4", put: "31 March", look: "input" },
  ],
  tables: [
    {
      name: "Stock",
      at: "A3",
      columns: [
        { header: "Item", look: "input", format: "text" },
        { header: "Year", look: "input", format: "text" },
        { header: "Amount", look: "input", format: "pounds", list: ["10", "20"], listHelp: "10 or 20." },
      ],
      rows: [
        ["Desk", "2011/12", 10],
        ["007", "2026/27", 20],
      ],
    },
  ],
  names: [{ name: "StockTotal", at: "$E$3" }],
  highlights: [{ address: "A4:A5", rule: { contains: "Desk" }, tone: "good" }],
};

const plan = (changes: Partial<SheetPlan> = {}): Change => ({ kind: "sheet", plan: { ...contractPlan, ...changes } });

function equal(found: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: expected ${right}, found ${left}`);
}

async function refusal(attempt: Promise<unknown>, expected: RegExp, what: string): Promise<void> {
  let message: string | null = null;
  try {
    await attempt;
  } catch (error) {
    message = error instanceof Error ? error.message : String(error);
  }
  if (message === null || !expected.test(message))
    throw new Error(`${what}: expected a refusal like ${String(expected)}, found ${String(message)}`);
}

async function stock(workbook: Workbook) {
  const table = (await workbook.readTables(["Stock"])).get("Stock");
  if (table === undefined) throw new Error("the table Stock is not there");
  return table;
}

const names = async (workbook: Workbook) => (await workbook.sheets()).map((sheet) => sheet.name);

export const contractCases: readonly ContractCase[] = [
  {
    promise: "a plan makes its sheet, its table and its cells",
    run: async (workbook) => {
      await workbook.apply("Make", [plan()]);
      equal((await names(workbook)).includes("Stock"), true, "sheet");
      const table = await stock(workbook);
      equal(table.sheet, "Stock", "sheet of the table");
      equal(table.address, "A3:C5", "address");
      equal(table.header, ["Item", "Year", "Amount"], "header");
      equal(
        table.rows,
        [
          ["Desk", "2011/12", 10],
          ["007", "2026/27", 20],
        ],
        "rows",
      );
    },
  },
  {
    promise: "text stays text: what looks like a formula, a date or a number is not turned into one",
    run: async (workbook) => {
      await workbook.apply("Make", [plan()]);
      const title = await workbook.readRange("Stock", "A2");
      equal([title.values, title.formulas], [[["=not a formula"]], [[null]]], "text with an equals sign");
      equal((await workbook.readRange("Stock", "E4")).values, [["31 March"]], "day and month");
    },
  },
  {
    promise: "a formula is read back as a formula beside its value",
    run: async (workbook) => {
      await workbook.apply("Make", [plan()]);
      const total = await workbook.readRange("Stock", "E3");
      equal(total.formulas, [["=SUM(Stock[Amount])"]], "formula");
      equal(total.values, [[30]], "value");
    },
  },
  {
    promise: "a table that is not there is absent, and a range is trimmed to what is in use",
    run: async (workbook) => {
      await workbook.apply("Make", [plan()]);
      equal([...(await workbook.readTables(["Stock", "Nowhere"])).keys()], ["Stock"], "tables");
      equal((await workbook.readRange("Stock", "A3:A500")).address, "A3:A5", "trimmed");
      await refusal(workbook.readRange("Nowhere", "A1"), /no sheet called Nowhere/, "missing sheet");
      await refusal(workbook.readRange("Stock", "nonsense"), /not the address of cells/, "address");
    },
  },
  {
    promise: "the body of a table is replaced, and the table grows and shrinks to fit",
    run: async (workbook) => {
      await workbook.apply("Make", [plan()]);
      const more = ["Chair", "Lamp", "Shelf"].map((item) => [item, "2026/27", 5]);
      await workbook.apply("Grow", [{ kind: "table", table: "Stock", rows: more }]);
      equal([(await stock(workbook)).address, (await stock(workbook)).rows], ["A3:C6", more], "grown");
      await workbook.apply("Shrink", [{ kind: "table", table: "Stock", rows: [["Desk", "2026/27", 1]] }]);
      equal((await stock(workbook)).address, "A3:C4", "shrunk");
      equal(
        (await workbook.readRange("Stock", "A5:C6")).values.flat().every((cell) => cell === null),
        true,
        "cleared",
      );
    },
  },
  {
    promise: "a table does not grow over somebody's cells",
    run: async (workbook, user) => {
      await workbook.apply("Make", [plan()]);
      await user.typeInto("Stock", "A6", "my own note");
      const rows = ["a", "b", "c"].map((item) => [item, "2026/27", 1]);
      await refusal(
        workbook.apply("Grow", [{ kind: "table", table: "Stock", rows }]),
        /cannot grow: A6:C6 on Stock/,
        "growth",
      );
      equal((await stock(workbook)).rows.length, 2, "rows");
      equal((await workbook.readRange("Stock", "A6")).values, [["my own note"]], "note");
    },
  },
  {
    promise: "cells are written as one block, and a block of another shape is refused",
    run: async (workbook) => {
      await workbook.apply("Make", [plan()]);
      const cells = [
        ["one", 2],
        [null, { formula: "=1+1", value: 2 }],
      ];
      await workbook.apply("Write", [{ kind: "cells", sheet: "Stock", address: "G1:H2", cells }]);
      equal(
        (await workbook.readRange("Stock", "G1:H2")).values,
        [
          ["one", 2],
          [null, 2],
        ],
        "values",
      );
      await refusal(
        workbook.apply("Write", [{ kind: "cells", sheet: "Stock", address: "G1:G2", cells }]),
        /another shape/,
        "shape",
      );
    },
  },
  {
    promise: "undo takes a new sheet away and puts a changed table back",
    run: async (workbook) => {
      const made = await workbook.apply("Make", [plan()]);
      const changed = await workbook.apply("Fill", [
        { kind: "table", table: "Stock", rows: ["a", "b", "c"].map((item) => [item, "2026/27", 1]) },
      ]);
      await workbook.undo(changed);
      equal(
        (await stock(workbook)).rows,
        [
          ["Desk", "2011/12", 10],
          ["007", "2026/27", 20],
        ],
        "rows",
      );
      await workbook.undo(made);
      equal((await names(workbook)).includes("Stock"), false, "sheet");
      await refusal(workbook.undo(made), /undone already/, "twice");
    },
  },
  {
    promise: "undo is refused once somebody changed the cells",
    run: async (workbook, user) => {
      await workbook.apply("Make", [plan()]);
      const changed: AppliedChange = await workbook.apply("Fill", [
        { kind: "table", table: "Stock", rows: [["Desk", "2026/27", 1]] },
      ]);
      await user.typeInto("Stock", "C4", 99);
      await refusal(workbook.undo(changed), /"Fill" cannot be undone/, "undo");
      equal((await stock(workbook)).rows, [["Desk", "2026/27", 99]], "rows");
    },
  },
  {
    promise: "a plan laid out again keeps a renamed sheet and the user's own cells, and clears what it wrote before",
    run: async (workbook, user) => {
      await workbook.apply("Make", [plan()]);
      await user.renameSheet("Stock", "Our stock");
      await user.typeInto("Our stock", "J1", "mine");
      const moved = contractPlan.cells.map((cell) => (cell.at === "E4" ? { ...cell, at: "E5" } : cell));
      await workbook.apply("Again", [plan({ cells: moved })]);
      equal((await names(workbook)).includes("Stock"), false, "no second sheet");
      const column = await workbook.readRange("Our stock", "E3:E5");
      equal(column.values.flat().slice(1), [null, "31 March"], "moved cell");
      equal((await workbook.readRange("Our stock", "J1")).values, [["mine"]], "own cell");
    },
  },
  {
    promise: "a protected sheet is refused before the first write, and nothing else is written either",
    run: async (workbook, user) => {
      await workbook.apply("Make", [plan()]);
      await user.protectSheet("Stock");
      const other: Change = {
        kind: "sheet",
        plan: { name: "Other", widths: [], freezeRows: 0, cells: [{ at: "A1", put: "x" }], tables: [] },
      };
      const both = [other, { kind: "cells", sheet: "Stock", address: "G1", cells: [["x"]] } as const];
      await refusal(workbook.apply("Write", both), /The sheet Stock is protected/, "protection");
      equal((await names(workbook)).includes("Other"), false, "other sheet");
      equal((await workbook.sheets()).find((sheet) => sheet.name === "Stock")?.protected, true, "told");
      await user.unprotectSheet("Stock");
    },
  },
  {
    promise: "a name is found where its cells are, also on a sheet that was renamed",
    run: async (workbook, user) => {
      await workbook.apply("Make", [plan()]);
      await user.renameSheet("Stock", "Our stock");
      equal(
        await workbook.findNames(["Nothing", "StockTotal"]),
        [{ name: "StockTotal", sheet: "Our stock", address: "E3" }],
        "place",
      );
    },
  },
  {
    promise: "missing sheets and tables are named",
    run: async (workbook) => {
      await refusal(
        workbook.apply("Write", [{ kind: "cells", sheet: "Nowhere", address: "A1", cells: [[1]] }]),
        /no sheet called Nowhere/,
        "sheet",
      );
      await refusal(
        workbook.apply("Write", [{ kind: "table", table: "Nothing", rows: [] }]),
        /no table called Nothing/,
        "table",
      );
      await refusal(workbook.show("Nowhere", "A1"), /no sheet called Nowhere/, "show");
    },
  },
  {
    promise: "a deleted sheet is gone with its table, and undo brings both back",
    run: async (workbook) => {
      await workbook.apply("Make", [plan()]);
      const gone = await workbook.apply("Delete", [{ kind: "delete-sheet", sheet: "Stock" }]);
      equal((await workbook.readTables(["Stock"])).size, 0, "table");
      await workbook.undo(gone);
      equal((await stock(workbook)).rows.length, 2, "rows");
    },
  },
  {
    promise: "what is remembered is recalled, and what was not is null",
    run: async (workbook) => {
      equal(await workbook.recall("contract.choice"), null, "before");
      await workbook.remember("contract.choice", "RA 2019-20");
      equal(await workbook.recall("contract.choice"), "RA 2019-20", "after");
    },
  },
];
