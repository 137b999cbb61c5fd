import { previewChanges } from "../../src/workbook/diffPlan";
import { MemoryWorkbook } from "../support/memoryWorkbook";
import { contractPlan } from "./workbookContract";

const opened = async () => {
  const workbook = new MemoryWorkbook();
  await workbook.apply("Make", [{ kind: "sheet", plan: contractPlan }]);
  return workbook;
};

test("a new sheet is one line that says what it holds", async () => {
  const rows = await previewChanges(new MemoryWorkbook(), [{ kind: "sheet", plan: contractPlan }]);
  expect(rows).toEqual([{ sheet: "Stock", cells: "new sheet", from: "(blank)", to: "table Stock (2 rows), 4 cells" }]);
});

test("a table change lists the cells that change, the rows that come and the rows that go", async () => {
  const workbook = await opened();
  const longer = [
    ["Desk", "2011/12", 1234.5],
    ["007", "2026/27", 20],
    ["Lamp", "2026/27", 5],
  ];
  expect(await previewChanges(workbook, [{ kind: "table", table: "Stock", rows: longer }])).toEqual([
    { sheet: "Stock", cells: "C4", from: "10", to: "1,234.5" },
    { sheet: "Stock", cells: "A6:C6", from: "(blank)", to: "Lamp · 2026/27 · 5" },
  ]);
  const shorter = [["Desk", "2011/12", 10]];
  expect(await previewChanges(workbook, [{ kind: "table", table: "Stock", rows: shorter }])).toEqual([
    { sheet: "Stock", cells: "A5:C5", from: "007 · 2026/27 · 20", to: "row taken out" },
  ]);
});

test("cells that stay as they are do not appear, and a formula shows as a formula", async () => {
  const workbook = await opened();
  const cells = [["Stock"], [{ formula: "=1+1" }]];
  expect(await previewChanges(workbook, [{ kind: "cells", sheet: "Stock", address: "A1:A2", cells }])).toEqual([
    { sheet: "Stock", cells: "A2", from: "=not a formula", to: "=1+1" },
  ]);
});

test("a renamed sheet is shown by the name that the user gave it", async () => {
  const workbook = await opened();
  workbook.rename("Stock", "Our stock");
  const rows = await previewChanges(workbook, [{ kind: "table", table: "Stock", rows: [["Desk", "2011/12", 11]] }]);
  expect(rows[0]).toEqual({ sheet: "Our stock", cells: "C4", from: "10", to: "11" });
});
