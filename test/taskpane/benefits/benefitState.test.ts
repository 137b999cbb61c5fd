import { newModel } from "../../../src/workbook/sample/newModel";
import { workbookChanges } from "../../../src/workbook/planWorkbook";
import type { BenefitEvent, BenefitState } from "../../../src/taskpane/benefits/benefitState";
import { benefitOf, problemsOfBenefit, reduceBenefit, startBenefit } from "../../../src/taskpane/benefits/benefitState";
import { benefitsAgain, planBenefit } from "../../../src/taskpane/benefits/planBenefit";
import { MemoryWorkbook } from "../../support/memoryWorkbook";

const model = newModel({
  name: "Devon audit",
  service: "Audit",
  sharing: "lead authority",
  firstYear: "2027/28",
  asAt: "21 November 2026",
  partners: ["Exeter", "Torridge"].map((name) => ({ name, gssCode: null, eCode: null, role: "member" as const })),
});
const type = (field: "name" | "annual" | "partner", text: string): BenefitEvent => ({ type: "type", field, text });
const after = (...events: BenefitEvent[]): BenefitState => events.reduce(reduceBenefit, startBenefit());
const rent = after(type("name", "Rent"), type("annual", "£12,000"));
const faster = after(type("name", "Faster reports"), type("annual", "3000"), type("partner", "Exeter"), {
  type: "class",
  class: "non-cashable",
});
const tableIn = async (workbook: MemoryWorkbook) => (await workbook.readTables(["Benefits"])).get("Benefits")!;

test("a benefit asks for its name and its amount; a zero has to be typed", () => {
  expect(problemsOfBenefit(startBenefit(), model).map(({ field }) => field)).toEqual([
    "benefit-name",
    "benefit-annual",
  ]);
  expect(problemsOfBenefit(after(type("name", "Rent"), type("annual", "0")), model)).toEqual([]);
});

test("a benefit of one partner has no rule, one of all is shared equally or by a rule", () => {
  expect(benefitOf(faster)).toMatchObject({ partner: "Exeter", rule: null, class: "non-cashable", annual: 3000 });
  expect(benefitOf(rent)).toMatchObject({ partner: null, rule: null, class: "cashable", annual: 12000 });
});

test("benefits are added with their working, formulas of other rows stay, and one step takes one back", async () => {
  const workbook = new MemoryWorkbook();
  await workbook.apply("Sheets", workbookChanges(model));
  await workbook.apply("Add", await planBenefit(workbook, rent, 46347));
  const place = (await tableIn(workbook)).sheet;
  await workbook.apply("Typed", [{ kind: "cells", sheet: place, address: "D6", cells: [[{ formula: "=1000*12" }]] }]);
  const added = await workbook.apply("Add", await planBenefit(workbook, faster, 46347));
  const table = await tableIn(workbook);
  expect(table.rows.map((row) => row.slice(0, 3))).toEqual([
    ["Rent", "cashable", "All"],
    ["Faster reports", "non-cashable", "Exeter"],
  ]);
  expect(table.formulas[0]![3]).toBe("=1000*12");
  const pools = await workbook.readRange(place, "I6:I7");
  expect(pools.formulas.map(([formula]) => formula)).toEqual([
    "=INDEX(Benefits[Benefit],1)",
    "=INDEX(Benefits[Benefit],2)",
  ]);
  await workbook.undo(added);
  expect((await tableIn(workbook)).rows.map(([name]) => name)).toEqual(["Rent"]);
});

test("rows typed on the sheet get their working when the result sheets are refreshed", async () => {
  const workbook = new MemoryWorkbook();
  await workbook.apply("Sheets", workbookChanges(model));
  const rows = [
    ["Rent", "cashable", "All", 100, null, "assumed", ""],
    ["Travel", "cashable", "All", 50, null, "assumed", ""],
  ];
  await workbook.apply("Typed", [{ kind: "table", table: "Benefits", rows }]);
  await workbook.apply("Refresh", await benefitsAgain(workbook));
  const { sheet, rows: kept } = await tableIn(workbook);
  expect(kept.map(([name]) => name)).toEqual(["Rent", "Travel"]);
  expect((await workbook.readRange(sheet, "I7")).formulas[0]![0]).toBe("=INDEX(Benefits[Benefit],2)");
});
