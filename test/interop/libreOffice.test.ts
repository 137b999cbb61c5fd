import { writeXlsx } from "../../src/workbench/file/writeXlsx";
import { bookOf, cellsOf, sheetOf } from "../support/workbookSnapshots";

const place = process.env.SOFFICE;

afterEach(() => {
  if (place === undefined) delete process.env.SOFFICE;
  else process.env.SOFFICE = place;
  jest.resetModules();
});

describe("the comparison with LibreOffice", () => {
  it("fails with a sentence that says what to install where LibreOffice is missing", async () => {
    process.env.SOFFICE = "/nowhere/soffice";
    jest.resetModules();
    const { recalculate } = await import("../support/libreOffice");
    const { bytes } = await writeXlsx(bookOf([sheetOf("Costs", { cells: cellsOf({ A1: 1 }) })]));
    await expect(recalculate(bytes)).rejects.toThrow(/^LibreOffice was not found: .*apt-get install/);
  });

  it("changes blank cells and cells of rows that have others, and refuses rows that are not there", async () => {
    const { recalculate } = await import("../support/libreOffice");
    const cells = cellsOf({ A1: 1, C1: { value: 0, formula: "=A1+B1" }, D1: { value: "", formula: '=E1&"!"' } });
    const { bytes } = await writeXlsx(bookOf([sheetOf("Pool & co", { cells })]));
    const sheet = "Pool & co";
    const changed = await recalculate(bytes, {
      changes: [
        { sheet, cell: "A1", value: null },
        { sheet, cell: "B1", value: 2.5 },
        { sheet, cell: "E1", value: "a < b" },
      ],
    });
    expect(changed.values(sheet, "A1:D1")).toEqual([[null, 2.5, 2.5, "a < b!"]]);
    expect(() => changed.number(sheet, "D1")).toThrow('Pool & co!D1 holds "a < b!", not a number.');
    await expect(recalculate(bytes, { changes: [{ sheet, cell: "A9", value: 1 }] })).rejects.toThrow("Row 9");
    await expect(recalculate(bytes, { changes: [{ sheet: "Gone", cell: "A1", value: 1 }] })).rejects.toThrow(
      "no sheet Gone",
    );
  }, 60_000);
});
