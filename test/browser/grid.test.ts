import { closeBrowser, openWorkbench, type Workbench } from "../support/browser";

jest.setTimeout(180_000);

let book: Workbench;

beforeAll(async () => {
  book = await openWorkbench();
});
afterAll(async () => {
  await book.close();
  await closeBrowser();
});

const freshSheet = (name: string): Promise<void> =>
  book.page.evaluate(async (title) => {
    const grid = await window.workbench!.grid;
    await grid.activateSheet(await grid.addSheet(title));
  }, name);

describe("cells", () => {
  it("hold exactly what they were given: text stays text, numbers keep all digits", async () => {
    await freshSheet("Exact");
    const read = await book.page.evaluate(async () => {
      const grid = await window.workbench!.grid;
      const range = { sheet: grid.activeSheet(), row: 0, column: 0, rows: 2, columns: 4 };
      await grid.write(range, [
        ["007", "=1+1", "1E10", "#N/A"],
        [0.1 + 0.2, 123_456_789.123_456_78, true, null],
      ]);
      return await grid.read(range, ["values", "formulas"]);
    });
    expect(read.values).toEqual([
      ["007", "=1+1", "1E10", "#N/A"],
      [0.1 + 0.2, 123_456_789.123_456_78, true, null],
    ]);
    expect(read.formulas).toEqual([
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });

  it("show numbers under their formats, dates the British way", async () => {
    const texts = await book.page.evaluate(async () => {
      const grid = await window.workbench!.grid;
      const range = { sheet: grid.activeSheet(), row: 4, column: 0, rows: 1, columns: 4 };
      await grid.write(range, [[1234.5, 0.256, 46_477, -3]]);
      await grid.setNumberFormats(range, [["£#,##0.00", "0.0%", "d mmmm yyyy", "#,##0;(#,##0)"]]);
      return (await grid.read(range, ["texts"])).texts;
    });
    expect(texts).toEqual([["£1,234.50", "25.6%", "31 March 2027", "(3)"]]);
  });

  it("take typed dates, money and percentages as numbers", async () => {
    await freshSheet("Typed");
    for (const [cell, text] of [
      ["B2", "1/2/2027"],
      ["B3", "£12.50"],
      ["B4", "12%"],
      ["B5", "hello"],
    ] as const)
      await book.type(cell, text);
    expect(await book.values("B2:B5")).toEqual([[46_419], [12.5], [0.12], ["hello"]]);
    expect((await book.texts("B2:B4")).flat()).toEqual(["01/02/2027", "£12.50", "12%"]);
  });
});

describe("typing", () => {
  it("gives what it gives in a British Excel", async () => {
    await freshSheet("Entries");
    const entries = [
      [".5", 0.5, "0.5"],
      ["-.25", -0.25, "-0.25"],
      ["50%", 0.5, "50%"],
      ["£1,234.50", 1234.5, "£1,234.50"],
      ["1,234", 1234, "1,234"],
      ["(12)", -12, "-12"],
      ["1/4/2027", 46_478, "01/04/2027"],
      ["TRUE", true, "TRUE"],
      ["'=1", "=1", "=1"],
      ["'007", "007", "007"],
      ["007", 7, "7"],
      ["1.2.3.4", "1.2.3.4", "1.2.3.4"],
      ["12 dwellings", "12 dwellings", "12 dwellings"],
    ] as const;
    for (const [row, [text]] of entries.entries()) await book.type(`B${row + 1}`, text);
    const range = `B1:B${entries.length}`;
    expect((await book.values(range)).flat()).toEqual(entries.map(([, value]) => value));
    expect((await book.texts(range)).flat()).toEqual(entries.map(([, , text]) => text));
  });
});

describe("formulas in the grid", () => {
  it.each([
    ["=--(1>0)", 1],
    ["=.5+1E3", 1000.5],
    ["=EDATE(DATE(2027,1,31),1)", 46_446],
    ['=TEXT(1234.5,"£#,##0.00")', "£1,234.50"],
    ['=TEXT(46477,"d mmmm yyyy")', "31 March 2027"],
    ["=LET(a,2,a*3)", 6],
    ['=XLOOKUP("b",{"a","b"},{1,2})', 2],
    ["=COUNTBLANK(Z1:Z9)", 9],
    ["=ROUND(1.005,2)", 1.01],
    ["=CORREL({1,2,3},{2,4,6})", 1],
  ])("%s", async (formula, expected) => {
    await book.put("H1", formula);
    await book.whenCalculated();
    expect(await book.value("H1")).toEqual(expected);
  });
});

describe("custom functions", () => {
  beforeAll(async () => {
    await freshSheet("Functions");
    for (const [cell, value] of [
      ["A1", 1],
      ["A2", 2],
      ["A3", 3],
    ] as const)
      await book.put(cell, value);
  });

  it("spill, and are worked out again when a cell changes", async () => {
    await book.put("B1", "=FAIRSHARE.SPLIT(60,A1:A3)");
    await book.whenCalculated();
    expect(await book.values("B1:B3")).toEqual([[10], [20], [30]]);
    await book.put("A3", 7);
    await book.whenCalculated();
    expect(await book.values("B1:B3")).toEqual([[6], [12], [42]]);
  });

  it("work inside other functions, and through the spilled block", async () => {
    await book.put("D1", "=SUM(FAIRSHARE.SPLIT(60,A1:A3))");
    await book.put("D2", "=INDEX(B1#,2)");
    await book.put("D3", '=IF(COUNTBLANK(A1:A3)>0,"fill in",SUM(B1#))');
    await book.whenCalculated();
    expect(await book.values("D1:D3")).toEqual([[60], [12], [60]]);
  });

  it("are #SPILL! while a cell is in the way", async () => {
    await book.put("B2", "in the way");
    await book.whenCalculated();
    expect(await book.value("B1")).toBe("#SPILL!");
    await book.put("B2", null);
    await book.whenCalculated();
    expect(await book.values("B1:B3")).toEqual([[6], [12], [42]]);
  });

  it("say what was wrong", async () => {
    await book.put("F1", '=FAIRSHARE.SPLIT("x",A1:A3)');
    await book.whenCalculated();
    expect(await book.value("F1")).toBe("#VALUE!");
    expect(await book.errorMessage("F1")).toMatch(/amount/i);
  });

  it("are offered while typing, with what they do", async () => {
    await book.select("H5");
    await book.page.evaluate(async () => (await window.workbench!.grid).focus());
    await book.page.keyboard.type("=FAIRSHARE.SPL");
    await book.page.getByText("FAIRSHARE.SPLIT", { exact: true }).first().waitFor();
    await book.page.keyboard.press("Escape");
    await book.page.keyboard.press("Escape");
  });

  it("keep up with ten thousand cells, and with one call that spills over ten thousand rows", async () => {
    const took = await book.page.evaluate(async () => {
      const grid = await window.workbench!.grid;
      const sheet = await grid.addSheet("Many");
      const range = (row: number, column: number, rows: number) => ({ sheet, row, column, rows, columns: 1 });
      const count = 10_000;
      await grid.write(
        range(0, 0, count),
        Array.from({ length: count }, (_, at) => [at + 1]),
      );
      await grid.write(range(0, 1, 2), [[1], [3]]);
      const cells = Array.from({ length: count }, (_, at) => [
        { formula: `=SUM(FAIRSHARE.SPLIT(A${at + 1},$B$1:$B$2))` },
      ]);
      await grid.write(range(0, 2, count), cells);
      await grid.whenCalculated();
      const begin = performance.now();
      await grid.write(range(0, 1, 1), [[2]]);
      await grid.whenCalculated();
      const cellsTook = performance.now() - begin;
      const values = await grid.read(range(count - 1, 2, 1), ["values"]);
      const start = performance.now();
      await grid.write({ ...range(0, 4, 1) }, [[{ formula: `=FAIRSHARE.SPLIT(50000,A1:A${count})` }]]);
      await grid.whenCalculated();
      const spillTook = performance.now() - start;
      const last = await grid.read(range(count - 1, 4, 1), ["values"]);
      await grid.deleteSheet(sheet);
      return { cellsTook, spillTook, value: values.values[0]?.[0], last: typeof last.values[0]?.[0] };
    });
    console.log(`10,000 cells ${Math.round(took.cellsTook)} ms, one spilled call ${Math.round(took.spillTook)} ms`);
    expect(took.value).toBe(10_000);
    expect(took.last).toBe("number");
  });
});

describe("tables", () => {
  beforeAll(async () => {
    await freshSheet("Tables");
    await book.page.evaluate(async () => {
      const grid = await window.workbench!.grid;
      const sheet = grid.activeSheet();
      const range = { sheet, row: 0, column: 0, rows: 3, columns: 3 };
      await grid.write(range, [
        ["Line", "Amount", "Double"],
        ["Staff", 100, { formula: "=[@Amount]*2" }],
        ["IT", 50, { formula: "=[@Amount]*2" }],
      ]);
      await grid.addTable(range, "GridCosts", true);
    });
    await book.put("E1", "=SUM(GridCosts[Amount])");
    await book.put("E2", "=ROWS(gridcosts[#All])");
  });

  it("are read by name, and by row", async () => {
    expect(await book.values("E1:E2")).toEqual([[150], [3]]);
    expect(await book.values("C2:C3")).toEqual([[200], [100]]);
  });

  it("grow when something is typed below, formulas and all, and one undo takes it back", async () => {
    await book.type("B4", "25");
    await book.expectValue("E1", 175);
    await book.expectValue("C4", 50);
    expect((await book.tables()).find(({ name }) => name === "GridCosts")?.address).toBe("A1:C4");
    await book.undo();
    await book.expectValue("E1", 150);
    expect((await book.tables()).find(({ name }) => name === "GridCosts")?.address).toBe("A1:C3");
    await book.redo();
    await book.expectValue("E1", 175);
  });

  it("keep their formulas when rows are inserted and when the table is renamed", async () => {
    await book.page.evaluate(async () => {
      const grid = await window.workbench!.grid;
      const sheet = grid.activeSheet();
      await grid.insert({ sheet, row: 2, column: 0, rows: 1, columns: 16_384 }, "down");
      await grid.write({ sheet, row: 2, column: 0, rows: 1, columns: 2 }, [["New", 1000]]);
      const table = grid.tables().find(({ name }) => name === "GridCosts")!;
      await grid.changeTable(table.id, { name: "GridLines" });
    });
    await book.whenCalculated();
    expect(await book.value("E1")).toBe(1175);
    expect((await book.formulas("E1:E2")).flat()).toEqual(["=SUM(GridLines[Amount])", "=ROWS(GridLines[#All])"]);
  });
});

describe("undo", () => {
  it("takes back everything that a program did as one step, a new sheet included", async () => {
    await freshSheet("Undo");
    const states = await book.page.evaluate(async () => {
      const grid = await window.workbench!.grid;
      const front = grid.activeSheet();
      const cell = { sheet: front, row: 0, column: 0, rows: 1, columns: 1 };
      const state = async () => ({
        value: (await grid.read(cell, ["values"])).values[0]?.[0],
        sheets: grid.sheets().some(({ name }) => name === "Made"),
        tables: grid.tables().some(({ name }) => name === "MadeTable"),
      });
      grid.beginUndoGroup();
      await grid.write(cell, [[1]]);
      await grid.write(cell, [[2]]);
      const made = await grid.addSheet("Made");
      await grid.write({ ...cell, sheet: made }, [["Heading"]]);
      await grid.addTable({ sheet: made, row: 0, column: 0, rows: 2, columns: 1 }, "MadeTable", true);
      grid.endUndoGroup();
      const done = await state();
      await grid.undo();
      const undone = await state();
      await grid.redo();
      return { done, undone, redone: await state() };
    });
    expect(states).toEqual({
      done: { value: 2, sheets: true, tables: true },
      undone: { value: null, sheets: false, tables: false },
      redone: { value: 2, sheets: true, tables: true },
    });
  });
});

describe("a snapshot", () => {
  it("opens to the same workbook, and functions are not asked again until something changes", async () => {
    const result = await book.page.evaluate(async () => {
      const grid = await window.workbench!.grid;
      const before = await grid.snapshot();
      await grid.load(before);
      await grid.whenCalculated();
      const after = await grid.snapshot();
      return { same: JSON.stringify(before) === JSON.stringify(after), undo: grid.canUndo() };
    });
    expect(result).toEqual({ same: true, undo: false });
    expect(await book.values("Functions!B1:B3")).toEqual([[6], [12], [42]]);
    await book.put("Functions!A3", 3);
    await book.whenCalculated();
    expect(await book.values("Functions!B1:B3")).toEqual([[10], [20], [30]]);
  });
});

it("nothing went wrong on the way", () => {
  expect(book.errors).toEqual([]);
});
