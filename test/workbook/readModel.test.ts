import { checkPartnership } from "../../src/model/checks";
import type { Partnership } from "../../src/model/partnership";
import { workbookChanges } from "../../src/workbook/planWorkbook";
import { readWorkbookModel } from "../../src/workbook/readModel";
import { newModel } from "../../src/workbook/sample/newModel";
import { sampleModel } from "../../src/workbook/sample/sampleModel";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { readSampleSources } from "../support/sampleSources";

let sample: Partnership;
let workbook: MemoryWorkbook;
beforeAll(async () => {
  sample = sampleModel(await readSampleSources());
});
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  await workbook.apply("Open the sample", workbookChanges(sample));
});
const read = async () => {
  const found = await readWorkbookModel(workbook);
  if (found === null) throw new Error("no model");
  return found;
};

test("the sheets of the sample read back to the same partnership", async () => {
  const { partnership, faults, missing } = await read();
  expect(faults).toEqual([]);
  expect(missing).toEqual([]);
  const settings = new Set(["Horizon", "DiscountSchedule", "FlowTiming", "InvestmentTotal", "InvestmentFormula"]);
  expect(partnership.assumptions.some((assumption) => settings.has(assumption.name ?? ""))).toBe(false);
  expect({ ...partnership, about: sample.about }).toEqual(sample);
});

test("a workbook that holds none of our tables has no model", async () => {
  expect(await readWorkbookModel(new MemoryWorkbook())).toBeNull();
});

test("a renamed sheet does no harm, because tables are found by their own names", async () => {
  workbook.rename("Costs", "Our money");
  const { partnership, faults } = await read();
  expect(faults).toEqual([]);
  expect(partnership.costs).toEqual(sample.costs);
});

test("a deleted sheet is named with what to do", async () => {
  workbook.deleteSheet("Rules");
  const { missing, faults } = await read();
  expect(missing).toEqual(["Rules"]);
  expect(faults[0]?.sentence).toBe(
    "The table Rules is not in this workbook. Its sheet may have been deleted: undo that, or make the sheet again from the pane.",
  );
});

test("a word typed over a number is named with its cell and never becomes zero", async () => {
  workbook.type("Drivers", "C8", ["about 87,000"]);
  const { partnership, faults } = await read();
  expect(faults.map((fault) => fault.sentence)).toEqual([
    "Population in Drivers (Drivers, C8) holds “about 87,000” where a number is needed. Type the number alone.",
  ]);
  expect(partnership.drivers[0]?.values.Redditch).toBeNull();
  const check = checkPartnership(partnership).find(({ id }) => id === "drivers-complete");
  expect(check?.sentence).toContain("Redditch has no figure for Population");
});

test("a cell that shows an error is named with its cell", async () => {
  workbook.breakCell("Costs", "C6", "#REF!");
  const { faults } = await read();
  expect(faults[0]?.sentence).toBe(
    "Amount in Costs (Costs, C6) shows #REF!. Correct the formula there, or type the figure.",
  );
});

test("a row that the user added is part of the model, and a blank row is not", async () => {
  workbook.addRow("Costs", ["Training", "fixed", 1000]);
  workbook.addRow("Costs", []);
  const { partnership } = await read();
  expect(partnership.costs.length).toBe(sample.costs.length + 1);
  expect(partnership.costs.at(-1)).toMatchObject({ line: "Training", behaviour: "fixed", amount: { value: 1000 } });
});

test("an unknown word in a column of choices is named with the words that are allowed", async () => {
  workbook.type("Costs", "B6", ["semi-fixed"]);
  const { partnership, faults } = await read();
  expect(partnership.costs[0]?.behaviour).toBeNull();
  expect(faults[0]?.sentence).toBe(
    "Behaviour in Costs (Costs, B6) holds “semi-fixed”. Write one of: fixed, step, variable, direct.",
  );
});

test("a heading that was typed over is asked back", async () => {
  workbook.type("Costs", "C5", ["Cost"]);
  const { faults } = await read();
  expect(faults[0]?.sentence).toBe(
    "The table Costs on Costs has no column Amount. Its heading may have been typed over: write Amount there again.",
  );
});

test("a new partnership invents nothing: what is not known is blank and asked for", async () => {
  const fresh = newModel({
    name: "Three Rivers Audit",
    service: "Internal audit",
    sharing: "lead authority",
    firstYear: "2027/28",
    asAt: "1 December 2026",
    partners: ["Ashby", "Barton", "Corby"].map((name, index) => ({
      name,
      gssCode: null,
      eCode: null,
      role: index === 0 ? "host" : "member",
    })),
  });
  const empty = new MemoryWorkbook();
  await empty.apply("New partnership", workbookChanges(fresh));
  const found = await readWorkbookModel(empty);
  expect(found?.faults).toEqual([]);
  expect({ ...found?.partnership, about: fresh.about }).toEqual(fresh);
  const broken = checkPartnership(fresh).filter((check) => !check.holds);
  expect(broken.map((check) => check.id)).toEqual([
    "alone-known",
    "today-known",
    "drivers-complete",
    "costs-present",
    "investment-known",
  ]);
  for (const check of broken) expect(check.sentence).toMatch(/[Tt]ype|[Pp]ull/);
});
