import { newModel } from "../../../src/workbook/sample/newModel";
import { workbookChanges } from "../../../src/workbook/planWorkbook";
import type { CostLineEvent } from "../../../src/taskpane/costs/costLineState";
import {
  cellsOfCostLine,
  problemsOfCostLine,
  reduceCostLine,
  startCostLine,
} from "../../../src/taskpane/costs/costLineState";
import { lineWords } from "../../../src/taskpane/costs/lineWords";
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
const type = (field: "name" | "amount" | "block" | "from" | "to" | "lag", text: string): CostLineEvent => ({
  type: "type",
  field,
  text,
});
const after = (...events: CostLineEvent[]) => events.reduce(reduceCostLine, startCostLine(model));
const fieldsOf = (state: ReturnType<typeof after>) => problemsOfCostLine(state, model).map(({ field }) => field);
const rowsOf = async (workbook: MemoryWorkbook) => (await workbook.readTables(["Costs"])).get("Costs")!;

test("the line that waits for its amount comes first, and asks for it", () => {
  const state = after();
  expect(state.line).toEqual({ at: 0, name: "Audit" });
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
  const fresh = after({ type: "line", at: null, partnership: model }, type("name", " office "), type("lag", "a year"));
  expect(fieldsOf(fresh)).toEqual(["line-name", "line-amount", "line-lag"]);
});

test("a new line stands below the others, a known one in its place with its years; both go back in one step", async () => {
  const workbook = new MemoryWorkbook();
  await workbook.apply("Sheets", workbookChanges(model));
  const before = (await rowsOf(workbook)).rows;
  const changed = after(type("amount", "120000"), type("lag", "12"));
  await workbook.apply("Change", await planCostLine(workbook, changed, 46347));
  const fresh = after({ type: "line", at: null, partnership: model }, type("name", "Travel"), type("amount", "0"));
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

test("of two lines with one name the chosen one is changed, also after a row above went, and never a guess", async () => {
  const twice = {
    ...base,
    costs: ["first", "second", "third"].map((source, at) => ({
      ...entry,
      line: at === 0 ? "Office" : "Audit",
      amount: { value: 100 * (at + 1) },
      source,
    })),
  };
  const chosen = [{ type: "line" as const, at: 2, partnership: twice }, type("amount", "999")].reduce(
    reduceCostLine,
    startCostLine(twice),
  );
  expect(problemsOfCostLine(chosen, twice)).toEqual([]);
  const amountsAfter = async (costs: typeof twice.costs) => {
    const workbook = new MemoryWorkbook();
    await workbook.apply("Sheets", workbookChanges({ ...twice, costs }));
    await workbook.apply("Change", await planCostLine(workbook, chosen, 46347));
    const table = await rowsOf(workbook);
    return table.rows.map((row) => row[table.header.indexOf("Amount")]);
  };
  expect(await amountsAfter(twice.costs)).toEqual([100, 200, 999]);
  expect(await amountsAfter([twice.costs[0]!, twice.costs[2]!])).toEqual([100, 999]);
  await expect(amountsAfter(twice.costs.slice(1))).rejects.toThrow("Several lines in Costs are called Audit");
  expect(lineWords(twice.costs)).toEqual([
    "Office",
    "Audit (line 2 of 3, £200, from 2026/27)",
    "Audit (line 3 of 3, £300, from 2026/27)",
  ]);
});

test("the years of a line are typed as financial years, in order, and a blank takes one away", async () => {
  expect(after().from).toBe("2026/27");
  expect(fieldsOf(after(type("amount", "1"), type("from", "2026"), type("to", "soon")))).toEqual([
    "line-from",
    "line-to",
  ]);
  expect(fieldsOf(after(type("amount", "1"), type("from", "2028/29"), type("to", "2027/28")))).toEqual(["line-to"]);
  const workbook = new MemoryWorkbook();
  await workbook.apply("Sheets", workbookChanges(model));
  const state = after(type("amount", "1"), type("from", ""), type("to", "2028-29"));
  await workbook.apply("Change", await planCostLine(workbook, state, 46347));
  const { header, rows } = await rowsOf(workbook);
  expect(rows[0]![header.indexOf("From")]).toBeNull();
  expect(rows[0]![header.indexOf("To")]).toBe("2028/29");
});

test("a date in From is shown as the financial year that it falls in", () => {
  const dated = { ...model, costs: [{ ...entry, from: "46113", to: "46843" }] };
  expect(startCostLine(dated)).toMatchObject({ from: "2026/27", to: "2027/28" });
});
