import { fairMethodNames, type CostLine } from "../../../src/engine/index";
import { compareFairness } from "../../../src/model/fairness/compareFairness";
import type { Fairness, FairnessOrder } from "../../../src/model/fairness/fairness";
import { parseFormula } from "../../../src/workbench/grid/formula/parseFormula";
import { newModel } from "../../../src/workbook/sample/newModel";
import { overlaps, readAddress } from "../../../src/workbook/a1";
import { planAreas, planCollisions } from "../../../src/workbook/planBlocks";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";
import { isFormula } from "../../../src/workbook/sheetPlan";
import { fairnessLooks, namesOfFairness } from "../../../src/workbook/sheets/fairness/fairnessLooks";
import type { FairnessRecord } from "../../../src/workbook/sheets/fairness/fairnessRecord";
import { fairnessSheetNames, whyFigures } from "../../../src/workbook/sheets/fairness/fairnessRecord";
import { fairnessPlans } from "../../../src/workbook/sheets/fairness/fairnessSheet";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { costLine } from "../../support/randomCostModel";
import { valueOf } from "../../support/valueOf";

const partnershipOf = (count: number) =>
  newModel({
    name: "Shared audit",
    service: "Audit",
    sharing: "collaboration",
    firstYear: "2026/27",
    asAt: "21 November 2026",
    partners: Array.from({ length: count }, (_, at) => ({
      name: `Council ${at + 1}`,
      gssCode: null,
      eCode: null,
      role: "member",
    })),
  });

function orderOf(count: number, methods: readonly string[], lines: readonly CostLine[] = []): FairnessOrder {
  const partners = partnershipOf(count).partners.map(({ name }) => name);
  return {
    drivers: {
      partners,
      drivers: [
        { name: "Alone", values: partners.map((_, at) => 400_000 + 20_000 * at) },
        { name: "Cases", values: partners.map((_, at) => 9000 + 700 * at) },
      ],
    },
    lines: [
      costLine("fixed", 300_000, { rule: "SHARE([Cases])" }),
      costLine("variable", 12, { driver: "Cases" }),
      ...lines,
    ],
    rules: [],
    year: 2026,
    ranges: [],
    methods,
  };
}

function fairnessOf(order: FairnessOrder): Fairness {
  const work = compareFairness(order);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return valueOf(step.value);
}

function recordOf(count: number, methods: readonly string[] = ["scrb", "shapley"]): FairnessRecord {
  const order = orderOf(count, methods);
  const fairness = fairnessOf(order);
  return {
    partnership: partnershipOf(count),
    fairness,
    worked: "30 November 2026",
    whyFigures: whyFigures(fairness, order),
    sheets: fairnessSheetNames,
  };
}

const putAt = (plan: SheetPlan | undefined, address: string) => plan?.cells.find(({ at }) => at === address)?.put;

describe("the sheets of the comparison", () => {
  test.each([2, 6, 12])("with %i partners hold formulas over a sheet of all groups", (count) => {
    const record = recordOf(count, fairMethodNames);
    expect(record.whyFigures).toBeNull();
    const [sheet, groups] = fairnessPlans(record);
    expect([sheet?.name, groups?.name]).toEqual(["Fairness", "Group costs"]);
    const calls = [...sheet!.cells, ...groups!.cells].flatMap(({ put, spills }) =>
      spills === true && isFormula(put) ? [/FAIRSHARE\.[A-Z]+/u.exec(put.formula)?.[0]] : [],
    );
    expect(calls.sort()).toEqual(
      [
        "FAIRSHARE.DISRUPTION",
        ...fairMethodNames.map(() => "FAIRSHARE.FAIR"),
        "FAIRSHARE.GROUPCOSTS",
        "FAIRSHARE.STABILITY",
      ].sort(),
    );
    expect(putAt(groups, "A6")).toEqual({
      formula: '=IF($B$4>0,"Waits for a blank cell: see row 3",FAIRSHARE.GROUPCOSTS(Drivers[#All],Costs[#All]))',
    });
  });

  test.each([13, 30])("with %i partners hold figures, with the reason and the day", (count) => {
    const record = recordOf(count);
    const [sheet, ...others] = fairnessPlans(record);
    expect(others).toEqual([]);
    expect(putAt(sheet, "A2")).toContain(
      `Figures of 30 November 2026, not formulas: ${count} partners have too many groups for the cells of a sheet`,
    );
    const [table] = sheet!.tables;
    expect(table?.rows.map((row) => row[2])).toEqual(["exact", count > 24 ? "estimated" : "exact"]);
    const words = sheet!.cells.map(({ put }) => put);
    expect(words.includes("shapley, estimated (£)")).toBe(count > 24);
    expect(words.includes("Standard error (£)")).toBe(count > 24);
    expect(sheet!.cells.filter(({ spills }) => spills === true)).toEqual([]);
  });

  test.each([2, 12, 13, 50])("with %i partners nothing lies over anything else, and what spills has room", (count) => {
    for (const plan of fairnessPlans(recordOf(count))) {
      expect(planCollisions(plan)).toEqual([]);
      for (const { at, spills } of plan.cells) {
        if (spills !== true) continue;
        const corner = readAddress(at)!;
        const isGroups = plan.name === "Group costs";
        const room = { ...corner, rows: 4200, columns: isGroups ? 2 : 4 };
        const below = planAreas(plan).filter((area) => area.row > corner.row && overlaps(area, room));
        expect([plan.name, at, below]).toEqual([plan.name, at, []]);
      }
      for (const chart of plan.charts ?? []) {
        const cover = readAddress(`${chart.from}:${chart.to}`)!;
        expect(plan.cells.filter(({ at }) => overlaps(readAddress(at)!, cover))).toEqual([]);
      }
    }
  });

  test.each([2, 12, 13])("with %i partners have only formulas that a spreadsheet can read", (count) => {
    for (const plan of fairnessPlans(recordOf(count))) {
      const formulas = plan.cells.flatMap(({ put }) => (isFormula(put) ? [put.formula] : []));
      const rules = (plan.highlights ?? []).flatMap(({ rule }) => ("formula" in rule ? [rule.formula] : []));
      for (const formula of [...formulas, ...rules]) expect(() => parseFormula(formula)).not.toThrow();
    }
  });

  test("say why there are figures where formulas would not say the same", () => {
    const later = orderOf(4, ["scrb"], [{ ...costLine("fixed", 5), from: 2030 }]);
    expect(whyFigures(fairnessOf(later), later)).toMatch(/do not run in the model year/u);
    const dear = orderOf(4, ["scrb"], [costLine("fixed", 9_000_000)]);
    expect(whyFigures(fairnessOf(dear), dear)).toMatch(/together is dearer than apart/u);
    const rounded = orderOf(
      2,
      ["scrb"],
      Array.from({ length: 30 }, () => costLine("variable", 0.000001, { driver: "Cases" })),
    );
    expect(whyFigures(fairnessOf(rounded), rounded)).toMatch(/rounded line by line/u);
  });

  test.each([3, 14, 26])(
    "with %i partners look the same in a copy, whatever they are called by then",
    async (count) => {
      const record = { ...recordOf(count), sheets: { fairness: "Ben's fairness", groupCosts: "All groups" } };
      const plans = fairnessPlans(record);
      const workbook = new MemoryWorkbook();
      expect(await fairnessLooks(workbook, partnershipOf(count))).toEqual([]);
      await workbook.apply(
        "Comparison",
        plans.map((plan) => ({ kind: "sheet", plan })),
      );
      expect((await namesOfFairness(workbook)).fairness).toBe("Ben's fairness");
      const looks = await fairnessLooks(workbook, partnershipOf(count));
      const outline = (plan: SheetPlan) => ({
        name: plan.name,
        widths: plan.widths,
        ranges: plan.ranges,
        charts: plan.charts,
        tables: plan.tables.map(({ name, at, rows }) => [name, at, rows.length]),
        headings: plan.cells.filter(({ look }) => look === "heading" || look === "figure-heading"),
      });
      expect(looks.map(outline).map(({ name, headings }) => [name, headings.length])).toEqual(
        plans.map(outline).map(({ name, headings }) => [name, headings.length]),
      );
      expect(looks.map(outline)).toEqual(plans.map(outline));
    },
  );
});
