import { overlaps, readAddress } from "../../../src/workbook/a1";
import type { Rectangle } from "../../../src/workbook/a1";
import { planAreas } from "../../../src/workbook/planBlocks";
import { planWorkbook } from "../../../src/workbook/planWorkbook";
import { newModel } from "../../../src/workbook/sample/newModel";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";

const partnershipOf = (count: number) =>
  newModel({
    name: "Many",
    service: "Audit",
    sharing: "collaboration",
    firstYear: "2026/27",
    asAt: "21 November 2026",
    partners: Array.from({ length: count }, (_, index) => ({
      name: `Council ${index + 1}`,
      gssCode: null,
      eCode: null,
      role: "member",
    })),
  });

/** Room that each spill may take: partners and lines doubled. */
const roomOf = (plan: SheetPlan, count: number, lines: number): readonly Rectangle[] =>
  plan.cells
    .filter((cell) => cell.spills === true)
    .map((cell) => {
      const at = readAddress(cell.at)!;
      if (plan.name === "Allocation") return { ...at, rows: lines * 2 + 2, columns: count * 2 + 2 };
      if (plan.name === "Withdrawal") return { ...at, rows: count * 2 + 3, columns: at.column === 0 ? 6 : 4 };
      if (plan.name === "Savings") return { ...at, rows: 1, columns: 11 };
      return { ...at, rows: count, columns: 1 };
    });

test.each([2, 6, 50])("with %i partners every spill has room to grow on its sheet", (count) => {
  const plans = planWorkbook(partnershipOf(count));
  const spilling = plans.filter((plan) => plan.cells.some((cell) => cell.spills === true));
  expect(spilling.map((plan) => plan.name)).toEqual(["Allocation", "Withdrawal", "Savings"]);
  for (const plan of spilling)
    for (const room of roomOf(plan, count, 40)) {
      const anchor = { ...room, rows: 1, columns: 1 };
      const others = planAreas(plan).filter((area) => !overlaps(area, anchor));
      expect(others.filter((area) => overlaps(area, room))).toEqual([]);
    }
});

test.each([2, 50])("with %i partners no chart covers a cell that holds something", (count) => {
  for (const plan of planWorkbook(partnershipOf(count)))
    for (const chart of plan.charts ?? []) {
      const cover = readAddress(`${chart.from}:${chart.to}`)!;
      const cells = plan.cells.map((cell) => readAddress(cell.at)!);
      expect([plan.name, cells.filter((cell) => overlaps(cell, cover))]).toEqual([plan.name, []]);
    }
});

test("results are formulas, never typed numbers", () => {
  const results = planWorkbook(partnershipOf(3)).filter((plan) =>
    ["Allocation", "Withdrawal", "Savings"].includes(plan.name),
  );
  for (const plan of results)
    for (const cell of plan.cells.filter(({ look }) => look === "result" || look === "total" || look === "link"))
      if (cell.put !== "Total") expect(cell.put).toHaveProperty("formula");
});

test("formulas speak of tables and names, never of other sheets, so that a renamed sheet does no harm", () => {
  const plans = planWorkbook(partnershipOf(3));
  const texts = plans.flatMap((plan) => [
    ...plan.cells.map((cell) => cell.put),
    ...plan.tables.flatMap((table) => table.rows.flat()),
  ]);
  const formulas = texts.flatMap((put) => (typeof put === "object" && put !== null ? [put.formula] : []));
  expect(formulas.length).toBeGreaterThan(100);
  const withoutText = formulas.map((text) => text.replace(/"(?:[^"]|"")*"/g, ""));
  expect(withoutText.filter((text) => text.includes("!"))).toEqual([]);
});
