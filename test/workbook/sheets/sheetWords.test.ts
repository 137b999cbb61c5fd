import { readAddress } from "../../../src/workbook/a1";
import { planDressing } from "../../../src/workbook/planDressing";
import { planWorkbook } from "../../../src/workbook/planWorkbook";
import { newModel } from "../../../src/workbook/sample/newModel";
import { isFormula } from "../../../src/workbook/sheetPlan";
import type { CellLook, SheetPlan } from "../../../src/workbook/sheetPlan";
import { counted } from "../../../src/workbook/sheets/sheetParts";

const planned = (count: number): readonly SheetPlan[] =>
  planWorkbook(
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
    }),
  );
const plans = planned(12);
const sheet = (name: string) => plans.find((plan) => plan.name === name)!;

/** The look that a cell ends up with: later parts of a plan win. */
const lookAt = (plan: SheetPlan, address: string): CellLook | undefined => {
  const at = readAddress(address)!;
  return planDressing(plan)
    .looks.filter(
      ({ area }) =>
        at.row >= area.row &&
        at.row < area.row + area.rows &&
        at.column >= area.column &&
        at.column < area.column + area.columns,
    )
    .at(-1)?.word;
};

test("a count says one or many, never both", () => {
  expect(counted("A1", "blank cell")).toBe('A1&IF(A1=1," blank cell"," blank cells")');
  const texts = plans.flatMap((plan) => [
    ...plan.cells.map(({ put }) => put),
    ...plan.tables.flatMap(({ rows }) => rows.flat()),
  ]);
  const said = texts.map((put) => (isFormula(put) ? put.formula : String(put ?? "")));
  expect(said.filter((text) => text.includes("(s)"))).toEqual([]);
});

test("a heading over figures is right-aligned like them, one over words is not", () => {
  const costs = sheet("Costs");
  expect([lookAt(costs, "A5"), lookAt(costs, "C5"), lookAt(costs, "E5")]).toEqual([
    "heading",
    "figure-heading",
    "figure-heading",
  ]);
  const withdrawal = sheet("Withdrawal");
  const value = withdrawal.tables.find(({ name }) => name === "Leaving")!;
  expect(lookAt(withdrawal, "B5")).toBe("figure-heading");
  expect(value.columns[1]!.header).toBe("Value");
  const figure = withdrawal.cells.find(({ put }) => put === "Figure")!;
  expect(lookAt(withdrawal, figure.at)).toBe("figure-heading");
  const savings = sheet("Savings");
  const worth = savings.cells.find(({ put }) => put === "Net present value (£)")!;
  expect(lookAt(savings, worth.at)).toBe("figure-heading");
});

test.each([2, 6, 12, 50])("with %i partners the words under a chart end where the chart does", (count) => {
  for (const plan of planned(count))
    for (const chart of plan.charts ?? []) {
      const words = plan.cells.find(({ put }) => put === chart.alt)!;
      const [from, to] = [readAddress(words.at)!, readAddress(chart.to)!];
      const room = plan.widths.slice(from.column, to.column + 1).reduce((sum, width) => sum + width, 0);
      expect({ sheet: plan.name, fits: chart.alt.length <= room }).toEqual({ sheet: plan.name, fits: true });
    }
});
