import { healthOf, needsSomebody } from "../../../src/model/checks";
import { allChecks, placeOf } from "../../../src/taskpane/checks/allChecks";
import { readModel } from "../../../src/workbook/readModel";
import type { ReadModel, SheetCheck } from "../../../src/workbook/readModel";

const empty = readModel(new Map());
const sheetSays = (...checks: readonly SheetCheck[]): ReadModel => ({ ...empty, faults: [], checks });
const holds = (check: string, where: string): SheetCheck => ({ check, word: "Holds", found: "Fine.", where });

test("health tells the numbers of the sheet Checks, a look apart from what needs somebody", () => {
  const checks = allChecks(
    sheetSays(
      holds("Host", "Partners"),
      { check: "Margins of rounding", word: "Look", found: "Rounded.", where: "Baselines" },
      { check: "Number of partners", word: "Needs you", found: "0 partners in Partners.", where: "Partners" },
      { check: "Amounts of costs", word: "Needs you", found: "Blank.", where: "Costs" },
      { check: "Drivers", word: "Needs you", found: "Blank.", where: "Drivers" },
      { check: "Rules", word: "Needs you", found: "Blank.", where: "Rules" },
    ),
  );
  expect(healthOf(checks)).toMatch(/^1 check holds, 1 to look at, 4 need you: Partners has 0 rows/);
  expect(checks.filter(needsSomebody).map(({ table }) => table)).toEqual(["Partners", "Costs", "Drivers", "Rules"]);
});

test("without a calculated sheet of checks the pane makes its own", () => {
  expect(allChecks({ ...empty, faults: [] }).some(({ id }) => id === "partner-count")).toBe(true);
});

test("what the sheet does not see is told beside it", () => {
  const checks = allChecks(sheetSays(holds("Host", "Partners")));
  expect(checks.find(({ id }) => id === "partner-count")?.holds).toBe(false);
});

test("a result is found by its sheet, an input by its table", () => {
  expect(placeOf("Costs")).toEqual({ table: "Costs" });
  expect(placeOf("Allocation")).toEqual({ named: "AllocationState", sheet: "Allocation", address: "A1" });
});
