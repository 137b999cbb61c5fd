import { strFromU8, unzipSync } from "fflate";
import { writeCopy } from "../../../src/sharing/copy/writeCopy";
import type { SheetPlan } from "../../../src/workbook/sheetPlan";

jest.setTimeout(60_000);

const plan: SheetPlan = {
  name: "Costs",
  widths: [20, 10],
  freezeRows: 2,
  cells: [
    { at: "A1", put: "=1+1 is text", look: "title", note: "A note" },
    { at: "B1", put: { formula: "=1+1", value: 2 }, format: "pence" },
    { at: "C1", put: { formula: "=B1*2" } },
  ],
  tables: [
    {
      name: "Costs",
      at: "A3",
      columns: [{ header: "Line" }, { header: "Behaviour", list: ["fixed", "step"] }],
      rows: [["Staff", "fixed"]],
    },
  ],
  highlights: [{ address: "A1", rule: { contains: "Holds" }, tone: "good" }],
  charts: [
    {
      name: "Bars",
      kind: "stacked-column",
      title: "Bars",
      alt: "Two bars",
      categories: "A4:A4",
      series: [{ name: "One", values: "B1:B1" }],
      from: "E1",
      to: "H9",
    },
  ],
  printTitleRows: "1:3",
};

async function partsOf(plans: readonly SheetPlan[]): Promise<Record<string, string>> {
  const parts = unzipSync(await writeCopy({ plans, title: "A copy" }));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test("text that starts with = stays text; a formula keeps its known value, and one without a known value has none", async () => {
  const parts = await partsOf([plan]);
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toMatch(/<c r="A1"[^>]* t="s"/);
  expect(sheet).toMatch(/<c r="B1"[^>]*><f>1\+1<\/f><v>2<\/v>/);
  expect(sheet).toMatch(/<c r="C1"[^>]*><f>B1\*2<\/f><\/c>/);
  expect(parts["xl/sharedStrings.xml"]).toContain("=1+1 is text");
});

test("a copy has a real table, a list to choose from, frozen rows, print titles, a chart and a note", async () => {
  const parts = await partsOf([plan]);
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  expect(parts["xl/tables/table1.xml"]).toContain('ref="A3:B4"');
  expect(sheet).toContain("<dataValidation ");
  expect(sheet).toMatch(/<pane [^>]*ySplit="2"/);
  expect(sheet).toContain('orientation="landscape"');
  expect(parts["xl/workbook.xml"]).toContain("_xlnm.Print_Titles");
  expect(Object.keys(parts)).toContain("xl/charts/chart1.xml");
  expect(Object.keys(parts).some((path) => path.startsWith("xl/comments"))).toBe(true);
});

test("a copy is recalculated on opening and holds no macro, no link to another file, no hidden sheet and nobody's name", async () => {
  const parts = await partsOf([plan, { ...plan, name: "Second", tables: [] }]);
  expect(parts["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  expect(parts["xl/workbook.xml"]).not.toMatch(/state="(very)?hidden"/i);
  expect(Object.keys(parts).filter((path) => /vba|externalLink|customXml|connections/i.test(path))).toEqual([]);
  expect(parts["docProps/core.xml"]).toContain("<dc:creator>Fairshare</dc:creator>");
  expect(parts["docProps/core.xml"]).not.toContain("lastModifiedBy");
});
