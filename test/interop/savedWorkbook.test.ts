import { strFromU8, unzipSync } from "fflate";
import type { SnapshotCell } from "../../src/workbench/file/snapshotCell";
import { readXlsx } from "../../src/workbench/file/readXlsx";
import { writeXlsx } from "../../src/workbench/file/writeXlsx";
import { convert, recalculate } from "../support/libreOffice";
import { richWorkbook } from "../support/richWorkbook";
import { bookOf, cellAt, cellsOf, sheetOf } from "../support/workbookSnapshots";

jest.setTimeout(180_000);

const WEIGHTS = [101_222, 94_593, 102_838, 78_776, 131_084, 99_902];

/** A split to the penny in ordinary formulas, with its right answer saved beside each. */
function splitWorkbook(amount: number): ReturnType<typeof bookOf> {
  const total = WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  const last = WEIGHTS.length + 1;
  const cells: Record<string, SnapshotCell["value"] | Omit<SnapshotCell, "row" | "column">> = {
    A1: "Partner",
    B1: "Population",
    C1: "Charge",
    E1: "Amount",
    F1: { value: amount, style: 0 },
    E2: "Total",
    F2: { value: 0, formula: `=ROUND(SUM(Split[Charge]),2)` },
    E3: "Largest",
    F3: { value: 0, formula: `=INDEX(A2:A${last},MATCH(MAX(Split[Charge]),Split[Charge],0))` },
    E4: "Above a fifth",
    F4: { value: 0, formula: `=SUM(IF(Split[Population]/SUM(Split[Population])>0.2,1,0))` },
  };
  WEIGHTS.forEach((weight, index) => {
    const row = index + 2;
    cells[`A${row}`] = `Partner ${index + 1}`;
    cells[`B${row}`] = weight;
    cells[`C${row}`] = {
      value: Math.round((amount * 100 * weight) / total) / 100,
      formula: "=ROUND(F$1*Split[[#This Row],[Population]]/SUM(Split[Population]),2)".replace("F$1", "$F$1"),
      style: 0,
    };
  });
  const columns = [{ name: "Partner" }, { name: "Population" }, { name: "Charge" }];
  const table = { name: "Split", address: `A1:C${last}`, columns, totalsRow: false, filterButtons: true };
  return bookOf(
    [sheetOf("Charges", { cells: cellsOf(cells), tables: [{ ...table, bandedRows: true, bandedColumns: false }] })],
    {
      styles: [{ numberFormat: "£#,##0.00" }],
      names: [{ name: "Amount", formula: "=Charges!$F$1" }],
    },
  );
}

describe("a saved workbook in LibreOffice", () => {
  it("has its native formulas recalculated to the saved numbers", async () => {
    const book = splitWorkbook(1_000_000);
    const calculated = await recalculate((await writeXlsx(book)).bytes);
    const saved = WEIGHTS.map((_, index) => [cellAt(book.sheets[0], `C${index + 2}`)?.value]);
    expect(calculated.values("Charges", "C2:C7")).toEqual(saved);
    expect(calculated.value("Charges", "F3")).toBe("Partner 5");
    expect(calculated.number("Charges", "F4")).toBe(1);
  });

  it("follows a changed driver", async () => {
    const { bytes } = await writeXlsx(splitWorkbook(600));
    const changes = WEIGHTS.map((_, index) => ({ sheet: "Charges", cell: `B${index + 2}`, value: 5 }));
    const calculated = await recalculate(bytes, { changes });
    expect(calculated.values("Charges", "C2:C7")).toEqual(WEIGHTS.map(() => [100]));
    expect(calculated.number("Charges", "F2")).toBe(600);
    expect(calculated.number("Charges", "F4")).toBe(0);
  });

  it("keeps the saved values where it is told to", async () => {
    const book = splitWorkbook(1_000_000);
    const calculated = await recalculate((await writeXlsx(book)).bytes, { keepSavedValues: true });
    expect(calculated.number("Charges", "F2")).toBe(0);
  });

  it("has texts, errors, tables, names, charts, notes and properties as they were saved", async () => {
    const opened = await readXlsx(await convert((await writeXlsx(richWorkbook)).bytes, "xlsx", true));
    if (!opened.ok) throw new Error(opened.message);
    const [costs, results] = opened.snapshot.sheets;
    expect(cellAt(costs, "A8")).toMatchObject({ value: "=this stays text" });
    expect(cellAt(costs, "A8")?.formula).toBeUndefined();
    expect(cellAt(costs, "A9")?.value).toBe("#N/A");
    expect(cellAt(costs, "B10")?.value).toEqual({ error: "#N/A" });
    expect(costs?.tables.map(({ name, address }) => [name, address])).toEqual([["Costs", "A3:C6"]]);
    expect(costs?.notes.map(({ cell, text }) => [cell, text])).toEqual([
      ["A4", "Source: RA 2019-20\nline 521"],
      ["B5", "  kept  "],
    ]);
    expect(costs?.page).toMatchObject({ orientation: "landscape", titleRows: "1:3", area: "A1:C10" });
    expect(results?.charts.map(({ kind, series }) => [kind, series.length])).toEqual([
      ["stacked-column", 2],
      ["line", 1],
      ["bar", 1],
    ]);
    expect(results?.charts[0]).toMatchObject({ title: "Charges <by> partner", legend: "bottom" });
    expect(results?.protection).toBeDefined();
    expect(opened.snapshot.names.map(({ name }) => name)).toEqual(expect.arrayContaining(["Rate", "Pool"]));
    expect(opened.snapshot.properties).toMatchObject({ title: "Partnership <model>", author: "Finance & audit" });
  });

  it("prints", async () => {
    const pdf = await convert((await writeXlsx(richWorkbook)).bytes, "pdf");
    expect(strFromU8(pdf.subarray(0, 5))).toBe("%PDF-");
  });
});

describe("a workbook by LibreOffice", () => {
  it("opens with its formulas, values and looks", async () => {
    const theirs = await convert((await writeXlsx(splitWorkbook(250_000))).bytes, "xlsx");
    expect(Object.keys(unzipSync(theirs))).toContain("xl/workbook.xml");
    const opened = await readXlsx(theirs, { fileName: "theirs.xlsx" });
    if (!opened.ok) throw new Error(opened.message);
    const { snapshot } = opened;
    const cell = cellAt(snapshot.sheets[0], "C2");
    expect(cell?.formula).toContain("ROUND(");
    expect(snapshot.styles[cell?.style ?? -1]?.numberFormat).toContain("£");
    const again = await readXlsx((await writeXlsx(snapshot)).bytes);
    expect(again.ok && again.snapshot.sheets[0]?.cells.map(({ value }) => value)).toEqual(
      snapshot.sheets[0]?.cells.map(({ value }) => value),
    );
  });
});
