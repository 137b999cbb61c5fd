import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "../../../src/workbench/file/readXlsx";
import { writeXlsx } from "../../../src/workbench/file/writeXlsx";
import type { WorkbookSnapshot } from "../../../src/workbench/file/workbookSnapshot";
import { richWorkbook } from "../../support/richWorkbook";

async function reopen(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const opened = await readXlsx((await writeXlsx(snapshot)).bytes, { addInFunctions: ["FAIRSHARE.SHARES"] });
  if (!opened.ok) throw new Error(opened.message);
  return opened.snapshot;
}

/** Looks are numbered anew in a file, so each place is replaced by the look itself. */
function withLooks(snapshot: WorkbookSnapshot): unknown {
  const look = <T extends { readonly style?: number }>(item: T): unknown => ({
    ...item,
    style: item.style === undefined ? undefined : snapshot.styles[item.style],
  });
  return {
    ...snapshot,
    styles: [],
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(look),
      rows: sheet.rows.map(look),
      columns: sheet.columns.map(look),
    })),
  };
}

describe("a workbook saved and opened again", () => {
  it("comes back as it was, with one of everything in it", async () => {
    const again = await reopen(richWorkbook);
    expect(withLooks(again)).toEqual(withLooks(richWorkbook));
  });
});
