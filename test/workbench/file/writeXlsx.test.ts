import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx as readWithHucre } from "hucre/xlsx";
import { cellAddress } from "../../../src/workbench/file/cellAddress";
import { readXlsx } from "../../../src/workbench/file/readXlsx";
import type { SnapshotCell, SnapshotValue } from "../../../src/workbench/file/snapshotCell";
import type { WorkbookSnapshot } from "../../../src/workbench/file/workbookSnapshot";
import { SaveFault } from "../../../src/workbench/file/write/checkSheets";
import { writeXlsx } from "../../../src/workbench/file/writeXlsx";
import { richWorkbook } from "../../support/richWorkbook";
import { withLooks } from "../../support/withLooks";
import { bookOf, cellAt, cellsOf, sheetOf } from "../../support/workbookSnapshots";

jest.setTimeout(120_000);

async function reopen(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const opened = await readXlsx((await writeXlsx(snapshot)).bytes, { addInFunctions: ["FAIRSHARE.SHARES"] });
  if (!opened.ok) throw new Error(opened.message);
  return opened.snapshot;
}

async function partsOf(snapshot: WorkbookSnapshot): Promise<Map<string, string>> {
  const parts = unzipSync((await writeXlsx(snapshot)).bytes);
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe("a workbook saved and opened again", () => {
  it("comes back as it was, with one of everything in it", async () => {
    expect(withLooks(await reopen(richWorkbook))).toEqual(withLooks(richWorkbook));
  });

  it("gives the same bytes each time it is saved", async () => {
    expect((await writeXlsx(richWorkbook)).bytes).toEqual((await writeXlsx(richWorkbook)).bytes);
  });

  it("keeps every value exactly, whatever stands in its cells", async () => {
    const value: fc.Arbitrary<SnapshotValue> = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.integer(),
      fc.boolean(),
      fc.string({ unit: "binary", minLength: 1 }),
      fc.string({ unit: fc.constantFrom("=", "_", "x", "0", "D", "\n", "\r", " ", "<", "&", "\ud800", "\u0001") }),
      fc.constantFrom("#N/A", "#REF!", "007", "1e5", "TRUE", "-5", "'quoted"),
      fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!").map((error) => ({ error })),
    );
    const cell = fc.record({
      row: fc.integer({ min: 0, max: 200 }),
      column: fc.integer({ min: 0, max: 60 }),
      value,
      formula: fc.option(fc.constantFrom("=1+1", "=SUM(A1:B2)", '=IF(A1="",1,2)'), { nil: undefined }),
    });
    const cells = fc.uniqueArray(cell, { maxLength: 60, selector: ({ row, column }) => cellAddress(row, column) });
    await fc.assert(
      fc.asyncProperty(cells, async (made) => {
        const sorted = made
          .filter((one) => one.value !== "" || one.formula === undefined)
          .map(({ formula, ...rest }): SnapshotCell => (formula === undefined ? rest : { ...rest, formula }))
          .sort((a, b) => a.row - b.row || a.column - b.column);
        const again = await reopen(bookOf([sheetOf("Costs", { cells: sorted })]));
        expect(again.sheets[0]?.cells).toEqual(sorted);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps every look, whatever it is made of", async () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((n) => `#${n.toString(16).padStart(6, "0").toUpperCase()}`);
    const side = fc.record({ line: fc.constantFrom("thin" as const, "double" as const, "hair" as const), colour });
    const yes = fc.constant(true as const);
    const some = { requiredKeys: [] };
    const style = fc.record(
      {
        font: fc.record(
          {
            name: fc.constantFrom("Arial", "Segoe UI"),
            size: fc.integer({ min: 12, max: 40 }),
            bold: yes,
            italic: yes,
            underline: fc.constantFrom("single" as const, "double" as const),
            strikethrough: yes,
            colour: colour.filter((hex) => hex !== "#000000"),
          },
          { requiredKeys: ["bold"] },
        ),
        fill: colour,
        border: fc.record({ top: side, right: side, bottom: side, left: side }, { requiredKeys: ["left"] }),
        alignment: fc.record(
          {
            horizontal: fc.constantFrom("left" as const, "center" as const),
            vertical: fc.constantFrom("top" as const, "center" as const),
            wrap: yes,
            shrink: yes,
            indent: fc.integer({ min: 1, max: 9 }),
            rotation: fc.integer({ min: -90, max: 90 }).filter((turn) => turn !== 0),
          },
          { requiredKeys: ["wrap"] },
        ),
        numberFormat: fc.constantFrom("0.00%", "£#,##0", "@", '[>1]0;-0;"nil"'),
        unlocked: yes,
        hiddenFormula: yes,
      },
      some,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          style.filter((one) => Object.keys(one).length > 0),
          { minLength: 1, maxLength: 20 },
        ),
        async (styles) => {
          const cells = styles.map((_, row): SnapshotCell => ({
            row,
            column: 0,
            value: row % 2 === 0 ? "=text" : null,
            style: row,
          }));
          const book = bookOf([sheetOf("Looks", { cells })], { styles });
          expect(withLooks(await reopen(book))).toEqual(withLooks(book));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("a saved file", () => {
  it("does not have Excel throw the saved values away", async () => {
    const workbook = (await partsOf(richWorkbook)).get("xl/workbook.xml");
    expect(workbook).not.toContain("fullCalcOnLoad");
    expect(workbook).toMatch(/<calcPr calcId="[1-9]\d*"\/>/);
  });

  it("holds an add-in function as Excel stores it, over its whole spill and with every value", async () => {
    const sheet = (await partsOf(richWorkbook)).get("xl/worksheets/sheet2.xml");
    expect(sheet).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:B3">_xldudf_FAIRSHARE_SHARES(Costs[#All],&quot;Population&quot;)</f><v>0.1</v></c><c r="B1"><v>0.5</v></c>',
    );
    expect((await partsOf(richWorkbook)).get("xl/metadata.xml")).toContain("XLDAPR");
  });

  it("holds an error of a formula as an error", async () => {
    const sheet = (await partsOf(richWorkbook)).get("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="B10" t="e"><f>IF(A4=&quot;x&quot;,1,NA())</f><v>#N/A</v></c>');
  });

  it("marks text that starts like a formula, so that typing into it does not make it one", async () => {
    const parts = await partsOf(bookOf([sheetOf("A", { cells: cellsOf({ A1: "=1+1" }) })]));
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="1" t="s">');
    expect(parts.get("xl/styles.xml")).toMatch(/<cellXfs count="2">.*quotePrefix="1"/s);
  });

  it("marks a formula that calculates with ranges, so that Excel does not take one cell of each", async () => {
    const book = bookOf([sheetOf("A", { cells: cellsOf({ C1: { value: 2, formula: "=SUM(IF(A1:A3>1,1,0))" } }) })]);
    expect((await partsOf(book)).get("xl/worksheets/sheet1.xml")).toContain('cm="1"><f t="array" ref="C1">');
    expect(cellAt((await reopen(book)).sheets[0], "C1")?.spill).toEqual({ rows: 1, columns: 1 });
  });

  it("gives a newer error the word that every Excel knows", async () => {
    const book = bookOf([
      sheetOf("A", {
        cells: cellsOf({
          A1: { value: { error: "#SPILL!" }, formula: "=SEQUENCE(3)", spill: { rows: 1, columns: 1 } },
        }),
      }),
    ]);
    expect(cellAt((await reopen(book)).sheets[0], "A1")?.value).toEqual({ error: "#VALUE!" });
  });

  it("holds no value for a result that is still awaited", async () => {
    const cells = cellsOf({ A1: { value: { error: "#BUSY!" }, formula: "=FAIRSHARE.SPLIT(1,B1:B2)" } });
    expect(cellAt((await reopen(bookOf([sheetOf("A", { cells })]))).sheets[0], "A1")).toMatchObject({
      value: null,
      formula: "=FAIRSHARE.SPLIT(1,B1:B2)",
    });
  });

  it("has header cells equal to the columns of its tables", async () => {
    const table = {
      name: "T_1",
      address: "A1:B3",
      columns: [{ name: "2024" }, { name: "Two\nlines" }],
      totalsRow: false,
      filterButtons: true,
      bandedRows: true,
      bandedColumns: false,
    };
    const again = await reopen(bookOf([sheetOf("A", { cells: cellsOf({ A1: 2024 }), tables: [table] })]));
    expect(again.sheets[0]?.cells).toEqual(cellsOf({ A1: "2024", B1: "Two\nlines" }));
    expect(again.sheets[0]?.tables).toEqual([table]);
  });

  it("is read the same by a second reader", async () => {
    const book = await readWithHucre((await writeXlsx(richWorkbook)).bytes, {
      readStyles: true,
      sheets: ["Costs", "Results"],
    });
    expect(book.sheets[0]?.rows.slice(3, 5)).toEqual([
      ["Bromsgrove", 1234567.89, 2469135.78],
      ["Wyre Forest", -0.1, -0.2],
    ]);
    expect(book.sheets[1]?.cells?.get("0,0")).toMatchObject({ formulaDynamic: true, formulaRef: "A1:B3" });
    expect(book.sheets[1]?.charts?.map(({ kinds, title }) => [kinds, title])).toEqual([
      [["bar"], "Charges <by> partner"],
      [["line"], undefined],
      [["bar"], undefined],
    ]);
    expect(book.properties?.custom).toMatchObject({ Partners: 6, Agreed: true });
  });
});

describe("what a file cannot hold", () => {
  it.each([
    [[sheetOf("x".repeat(32))], "32 characters"],
    [[sheetOf("A/B")], "does not take"],
    [[sheetOf("Costs"), sheetOf("COSTS")], "is used twice"],
    [[sheetOf("Costs", { visibility: "hidden" })], "no visible sheet"],
  ])("in its tabs is refused with a sentence (%#)", async (sheets, words) => {
    const saved = writeXlsx(bookOf(sheets));
    await expect(saved).rejects.toBeInstanceOf(SaveFault);
    await expect(saved).rejects.toThrow(words);
  });

  it("is told, and the rest is saved", async () => {
    const word = "x".repeat(300);
    const { losses, bytes } = await writeXlsx(
      bookOf([
        sheetOf("Costs", {
          cells: cellsOf({ A1: "y".repeat(40_000), B1: { value: 3, formula: `=${"1+".repeat(5000)}1` } }),
          validations: [{ address: "A1", type: "list", words: [word], allowBlank: true }],
          tables: [
            {
              name: "T_1",
              address: "A3:B4",
              columns: [{ name: "a" }, { name: "A" }],
              totalsRow: false,
              filterButtons: true,
              bandedRows: true,
              bandedColumns: false,
            },
          ],
        }),
      ]),
    );
    expect(losses).toHaveLength(4);
    for (const where of ["Costs!A1", "Costs!B1", "T_1"]) expect(losses.join("\n")).toContain(where);
    const opened = await readXlsx(bytes);
    expect(opened.ok && cellAt(opened.snapshot.sheets[0], "B1")).toMatchObject({ value: 3 });
  });
});
