import { MemoryWorkbook } from "../support/memoryWorkbook";
import { contractCases } from "./workbookContract";
import type { ContractUser } from "./workbookContract";

const userOf = (workbook: MemoryWorkbook): ContractUser => {
  const done = (act: () => void): Promise<void> => {
    act();
    return Promise.resolve();
  };
  return {
    typeInto: (sheet, cell, value) => done(() => workbook.type(sheet, cell, [value])),
    renameSheet: (sheet, to) => done(() => workbook.rename(sheet, to)),
    protectSheet: (sheet) => done(() => workbook.protect(sheet)),
    unprotectSheet: (sheet) => done(() => workbook.protect(sheet, false)),
  };
};

test.each(contractCases)("in memory, $promise", async ({ run }) => {
  const workbook = new MemoryWorkbook();
  await expect(run(workbook, userOf(workbook))).resolves.toBeUndefined();
});

test("a cell being edited is told before anything is written", async () => {
  const workbook = new MemoryWorkbook();
  workbook.editCell();
  const write = workbook.apply("Write", [{ kind: "cells", sheet: "Sheet1", address: "A1", cells: [[1]] }]);
  await expect(write).rejects.toThrow("A cell is being edited");
});

test("listeners hear selections and typing until they leave", async () => {
  const workbook = new MemoryWorkbook();
  const heard: string[] = [];
  const leaveSelection = await workbook.onSelection(({ sheet, cell }) => heard.push(`${sheet}!${cell}`));
  const leaveChange = await workbook.onChange(() => heard.push("changed"));
  workbook.select("Sheet1", "B2");
  workbook.type("Sheet1", "B2", [1]);
  leaveSelection();
  leaveChange();
  workbook.select("Sheet1", "C3");
  expect(await workbook.selection()).toEqual({ sheet: "Sheet1", cell: "C3" });
  workbook.type("Sheet1", "C3", [1]);
  expect(heard).toEqual(["Sheet1!B2", "changed"]);
});
