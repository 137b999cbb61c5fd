import { readXlsx } from "../../src/workbench/file/readXlsx";
import type { WorkbookSnapshot } from "../../src/workbench/file/workbookSnapshot";
import { cellAddress } from "../../src/workbench/file/cellAddress";
import { makeCopy } from "../../src/sharing/copy/makeCopy";
import { readCopyInput } from "../../src/sharing/copy/readCopyInput";
import { writeCopy } from "../../src/sharing/copy/writeCopy";
import { planWorkbook, workbookChanges } from "../../src/workbook/planWorkbook";
import { sampleModel } from "../../src/workbook/sample/sampleModel";
import { recalculate } from "../support/libreOffice";
import { withLiveResults } from "../support/liveResults";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { PaperBook } from "../support/paperBook";
import { readSampleSources } from "../support/sampleSources";

jest.setTimeout(300_000);

/** Thousands of ordinary formulas as they are really written: the sample's copy with its workings. */
async function sampleCopy(): Promise<Uint8Array> {
  const model = sampleModel(await readSampleSources());
  const workbook = new MemoryWorkbook();
  await workbook.apply("Open the sample", workbookChanges(model));
  const plans = planWorkbook(model);
  const input = await readCopyInput(workbook, {
    plans,
    leaveOut: ["Sheet1", "Log"],
    title: model.name,
    made: "21 November 2026",
  });
  return writeCopy({ plans: makeCopy(withLiveResults(input)).plans, title: model.name });
}

/** The workbench's own calculator with everything that the file holds, and none of its saved results. */
function paperBookOf(snapshot: WorkbookSnapshot): PaperBook {
  const book = new PaperBook();
  for (const sheet of snapshot.sheets) {
    book.addSheet(sheet.name);
    for (const { row, column, value, formula } of sheet.cells) {
      const content = formula === undefined ? value : { formula };
      if (content !== null && typeof content === "object" && "error" in content) continue;
      book.put(cellAddress(row, column), content, sheet.name);
    }
  }
  for (const { name, formula } of snapshot.names) book.setName(name, formula);
  return book;
}

test("the workbench works out every formula of the sample's copy as LibreOffice does", async () => {
  const file = await sampleCopy();
  const [read, office] = [await readXlsx(file), await recalculate(file)];
  if (!read.ok) throw new Error(read.message);
  const book = paperBookOf(read.snapshot);
  let compared = 0;
  const differences: string[] = [];
  for (const sheet of read.snapshot.sheets)
    for (const { row, column, formula } of sheet.cells) {
      if (formula === undefined) continue;
      const address = cellAddress(row, column);
      const [ours, theirs] = [book.show(address, sheet.name), office.value(sheet.name, address)];
      const plain = theirs !== null && typeof theirs === "object" ? theirs.error : theirs;
      const same =
        typeof ours === "number" && typeof plain === "number"
          ? Math.abs(ours - plain) <= 1e-9 * Math.max(1, Math.abs(plain))
          : (ours ?? "") === (plain ?? "");
      compared += 1;
      if (!same) differences.push(`${sheet.name}!${address} ${formula}: ${String(ours)}, LibreOffice ${String(plain)}`);
    }
  expect(differences.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(2000);
});
