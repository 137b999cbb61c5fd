import { newModel } from "../../../src/workbook/sample/newModel";
import { workbookChanges } from "../../../src/workbook/planWorkbook";
import type { CostLineEvent } from "../../../src/taskpane/costs/costLineState";
import {
  cellsOfCostLine,
  problemsOfCostLine,
  reduceCostLine,
  startCostLine,
} from "../../../src/taskpane/costs/costLineState";
import { planCostLine } from "../../../src/taskpane/costs/planCostLine";
import { MemoryWorkbook } from "../../support/memoryWorkbook";

const base = newModel({
  name: "Devon audit",
  service: "Audit",
  sharing: "lead authority",
  firstYear: "2027/28",
  asAt: "21 November 2026",
  partners: ["Exeter", "Torridge"].map((name) => ({ name, gssCode: null, eCode: null, role: "member" as const })),
});
const entry = {
  line: "Audit",
  behaviour: "fixed" as const,
  amount: { value: null },
  driver: null,
  block: null,
  partner: null,
  rule: null,
  from: "2026/27",
  to: null,
  lagMonths: null,
  status: "stated" as const,
  source: "",
};
const model = { ...base, costs: [entry, { ...entry, line: "Office", amount: { value: 900, formula: "=300*3" } }] };
const type = (field: "name" | "amount" | "block" | "lag", text: string): CostLineEvent => ({
  type: "type",
  field,
  text,
});
const after = (...events: CostLineEvent[]) => events.reduce(reduceCostLine, startCostLine(model));
const fieldsOf = (state: ReturnType<typeof after>) => problemsOfCostLine(state, model).map(({ field }) => field);
const rowsOf = async (workbook: MemoryWorkbook) => (await workbook.readTables(["Costs"])).get("Costs")!;

test("the line that waits for its amount comes first, and asks for it", () => {
  const state = after();
  expect(state.line).toBe("Audit");
  expect(fieldsOf(state)).toEqual(["line-amount"]);
  expect(fieldsOf(after(type("amount", "£120,000")))).toEqual([]);
});

test("each behaviour asks for what it uses, and leaves the rest blank", () => {
  const step = after({ type: "behaviour", behaviour: "step" }, type("amount", "50000"));
  expect(fieldsOf(step)).toEqual(["line-block"]);
  expect(cellsOfCostLine(reduceCostLine(step, type("block", "40000")))).toMatchObject({
    Driver: "Population",
    Block: 40000,
    Partner: null,
  });
  const direct = after({ type: "behaviour", behaviour: "direct" }, type("amount", "10"));
  expect(cellsOfCostLine(direct)).toMatchObject({ Driver: null, Block: null, Partner: "Exeter", Rule: null });
});

test("a second line of the same name, and a lag that is no number of months, are told with what to do", () => {
  const fresh = after(
    { type: "line", line: null, partnership: model },
    type("name", " office "),
    type("lag", "a year"),
  );
  expect(fieldsOf(fresh)).toEqual(["line-name", "line-amount", "line-lag"]);
});

test("a new line stands below the others, a known one in its place with its years; both go back in one step", async () => {
  const workbook = new MemoryWorkbook();
  await workbook.apply("Sheets", workbookChanges(model));
  const before = (await rowsOf(workbook)).rows;
  const changed = after(type("amount", "120000"), type("lag", "12"));
  await workbook.apply("Change", await planCostLine(workbook, changed, 46347));
  const fresh = after({ type: "line", line: null, partnership: model }, type("name", "Travel"), type("amount", "0"));
  const added = await workbook.apply("Add", await planCostLine(workbook, fresh, 46347));
  const table = await rowsOf(workbook);
  expect(table.rows.map(([name]) => name)).toEqual(["Audit", "Office", "Travel"]);
  const column = (name: string) => table.rows.map((row) => row[table.header.indexOf(name)]);
  expect(column("Amount")[0]).toBe(120000);
  expect(column("From")[0]).toBe("2026/27");
  expect(column("Lag")[0]).toBe(12);
  expect(table.formulas[1]![table.header.indexOf("Amount")]).toBe("=300*3");
  await workbook.undo(added);
  expect((await rowsOf(workbook)).rows).toHaveLength(before.length);
});

test("a line that somebody took out meanwhile is not added again in silence", async () => {
  const workbook = new MemoryWorkbook();
  await workbook.apply("Sheets", workbookChanges({ ...model, costs: model.costs.slice(1) }));
  await expect(planCostLine(workbook, after(type("amount", "1")), 46347)).rejects.toThrow(
    "Costs has no line Audit any more",
  );
});
