import { newWorkbookChanges } from "../../src/workbook/planWorkbook";
import { sampleModel } from "../../src/workbook/sample/sampleModel";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { readSampleSources } from "../support/sampleSources";

const makeSample = async (workbook: MemoryWorkbook) =>
  workbook.apply("Sample partnership", await newWorkbookChanges(workbook, sampleModel(await readSampleSources())));

const names = async (workbook: MemoryWorkbook) => (await workbook.sheets()).map((sheet) => sheet.name);

test("the blank sheet of a new workbook makes room for the model, and comes back with one undo", async () => {
  const workbook = new MemoryWorkbook();
  const applied = await makeSample(workbook);
  expect((await names(workbook))[0]).toBe("Start");
  expect(await names(workbook)).not.toContain("Sheet1");
  await workbook.undo(applied);
  expect(await names(workbook)).toEqual(["Sheet1"]);
});

test("a first sheet with anything on it stays", async () => {
  const workbook = new MemoryWorkbook();
  workbook.type("Sheet1", "H40", ["mine"]);
  await makeSample(workbook);
  expect(await names(workbook)).toContain("Sheet1");
});

test("a blank sheet that somebody named stays", async () => {
  const workbook = new MemoryWorkbook();
  workbook.rename("Sheet1", "Notes");
  await makeSample(workbook);
  expect(await names(workbook)).toContain("Notes");
});
