import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { strToU8, zipSync } from "fflate";
import { readXlsx } from "../../../src/workbench/file/readXlsx";
import type { WorkbookSnapshot } from "../../../src/workbench/file/workbookSnapshot";
import { writeXlsx } from "../../../src/workbench/file/writeXlsx";
import { withLooks } from "../../support/withLooks";
import { cellAt, cellsOf } from "../../support/workbookSnapshots";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface ForeignFile {
  readonly sheet: string;
  readonly workbook?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly theme?: string;
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  readonly sheetRelations?: string;
}

/** A package by another program, part by part. */
function foreign(file: ForeignFile): Uint8Array {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("a", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      file.workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="7" r:id="s1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relation("s1", "worksheet", "worksheets/sheet9.xml")}${
      relation("t", "sharedStrings", "sharedStrings.xml") + relation("u", "styles", "styles.xml")
    }</Relationships>`,
    "xl/worksheets/sheet9.xml": file.sheet,
    "xl/sharedStrings.xml": file.strings ?? `<sst xmlns="${MAIN}"/>`,
    "xl/styles.xml": file.styles ?? `<styleSheet xmlns="${MAIN}"/>`,
    ...(file.theme === undefined ? {} : { "xl/theme/theme1.xml": file.theme }),
    ...(file.sheetRelations === undefined ? {} : { "xl/worksheets/_rels/sheet9.xml.rels": file.sheetRelations }),
    ...file.others,
  };
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

const worksheet = (inside: string): string => `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;
const rows = (inside: string): string => worksheet(`<sheetData>${inside}</sheetData>`);

async function open(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const opened = await readXlsx(bytes, { addInFunctions: ["FAIRSHARE.ALLOCATE"] });
  if (!opened.ok) throw new Error(opened.message);
  return opened.snapshot;
}

describe("a workbook by another program", () => {
  it("has every kind of cell value read exactly", async () => {
    const sheet = rows(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in</t><r><t xml:space="preserve"> line</t></r></is></c>` +
        `<c r="D1"><v>1.7976931348623157E308</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#DIV/0!</v></c>` +
        `<c r="G1" t="str"><f>A1</f><v>a_x000D_b</v></c><c r="H1" t="d"><v>2024-03-31T12:00:00</v></c><c r="I1"><v>45382.123456789</v></c></row>`,
    );
    const strings = `<sst><si><t>caf&#233; &amp; co</t></si><si><r><rPr><b/></rPr><t>bold</t></r><r><t> plain</t></r><rPh><t>reading</t></rPh></si></sst>`;
    const snapshot = await open(foreign({ sheet, strings }));
    expect(snapshot.sheets[0]?.cells).toEqual(
      cellsOf({
        A1: "café & co",
        B1: "bold plain",
        C1: "in line",
        D1: 1.7976931348623157e308,
        E1: true,
        F1: { error: "#DIV/0!" },
        G1: { value: "a\rb", formula: "=A1" },
        H1: 45382.5,
        I1: 45382.123456789,
      }),
    );
    expect(snapshot.losses).toEqual(["Words of different looks inside one cell took the look of their cell."]);
  });

  it("has shared formulas spelt out for each cell", async () => {
    const sheet = rows(
      `<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(Data!A1:A2)</f><v>1</v></c></row>` +
        `<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row>`,
    );
    const [read] = (await open(foreign({ sheet }))).sheets;
    expect(cellAt(read, "B3")).toEqual({ row: 2, column: 1, value: 3, formula: "=A3*$A$1+SUM(Data!A3:A4)" });
  });

  it("may leave out addresses, prefix its elements and be written in UTF-16", async () => {
    const plain = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>two</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const wide = new Uint8Array(Buffer.from(`\uFEFF${plain}`, "utf16le"));
    const [sheet] = (await open(foreign({ sheet: "", others: { "xl/worksheets/sheet9.xml": wide } }))).sheets;
    expect(sheet?.cells).toEqual(cellsOf({ A1: 1, B1: "two", A2: 3 }));
  });

  it("has its add-in functions given back their names, known or not", async () => {
    const sheet = rows(
      `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xldudf_FAIRSHARE_ALLOCATE(B1:B2)</f><v>1</v></c>` +
        `<c r="C1"><f>IF(1,_xldudf_OTHER_ADD(1),_xlfn.IFNA(A1,0))</f><v>2</v></c></row>`,
    );
    const metadata = `<metadata><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
    const relations = `<Relationships><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet9.xml"/><Relationship Id="m" Type="${OFFICE}/sheetMetadata" Target="metadata.xml"/></Relationships>`;
    const bytes = foreign({ sheet, others: { "xl/metadata.xml": metadata, "xl/_rels/workbook.xml.rels": relations } });
    const [read] = (await open(bytes)).sheets;
    expect(cellAt(read, "A1")).toMatchObject({ formula: "=FAIRSHARE.ALLOCATE(B1:B2)", spill: { rows: 2, columns: 1 } });
    expect(cellAt(read, "C1")?.formula).toBe("=IF(1,OTHER.ADD(1),IFNA(A1,0))");
  });

  it("that counts its days from 1904 has its dates turned to the usual count, and says so", async () => {
    const workbook = `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="Data" r:id="s1"/></sheets></workbook>`;
    const styles = `<styleSheet><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`;
    const cells = `<row><c s="1"><v>43920</v></c><c><v>43920</v></c><c s="2"><v>0.5</v></c></row>`;
    const snapshot = await open(foreign({ workbook, styles, sheet: rows(cells) }));
    expect(snapshot.sheets[0]?.cells.map(({ value }) => value)).toEqual([45382, 43920, 0.5]);
    expect(snapshot.losses).toEqual([
      "Dates were counted from 1904 in this file; they were turned to the usual count from 1900.",
    ]);
  });

  it("keeps the last value of a formula that reaches into another workbook, and no formula", async () => {
    const sheet = rows(
      `<row r="1"><c r="A1"><f>[1]Sheet1!A1*2</f><v>8</v></c><c r="B1"><f>SUM('[2]My sheet'!A:A)</f><v>9</v></c><c r="C1"><f>SUM(T[Amount])</f><v>1</v></c></row>`,
    );
    const snapshot = await open(foreign({ sheet, others: { "xl/externalLinks/externalLink1.xml": "<e/>" } }));
    expect(snapshot.sheets[0]?.cells).toEqual(cellsOf({ A1: 8, B1: 9, C1: { value: 1, formula: "=SUM(T[Amount])" } }));
    expect(snapshot.losses).toEqual(["Links to other workbooks keep their last values and are not followed."]);
  });

  it("has colours of its theme and of the old palette told outright", async () => {
    const styles =
      `<styleSheet><fonts><font><sz val="10"/><name val="Arial"/></font></fonts><fills><fill/><fill/>` +
      `<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>` +
      `<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill>` +
      `<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/></patternFill></fill></fills><borders><border/></borders>` +
      `<cellXfs><xf fillId="0"/><xf fillId="2"/><xf fillId="3" numFmtId="14"/><xf fillId="4"/></cellXfs></styleSheet>`;
    const colour = (name: string, hex: string): string => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`;
    const theme = `<a:theme><a:themeElements><a:clrScheme>${colour("dk1", "000000")}${colour("lt1", "FFFFFF")}${colour("dk2", "44546A")}${colour("lt2", "E7E6E6")}${colour("accent1", "4472C4")}</a:clrScheme></a:themeElements></a:theme>`;
    const sheet = rows(`<row><c s="1"/><c s="2"><v>45000</v></c><c s="3"/><c s="0"><v>1</v></c></row>`);
    const snapshot = await open(foreign({ sheet, styles, theme }));
    const font = { name: "Arial", size: 10 };
    expect(snapshot.sheets[0]?.cells.map(({ style }) => snapshot.styles[style ?? -1])).toEqual([
      { font, fill: "#A2B9E2" },
      { font, fill: "#FF0000", numberFormat: "m/d/yyyy" },
      { font, fill: "#BFBFBF" },
      { font },
    ]);
  });

  it("tells what could not be kept, once for all sheets", async () => {
    const sheet = worksheet(
      `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/><sheetProtection sheet="1" password="CC1A"/>` +
        `<conditionalFormatting sqref="A1"><cfRule type="top10" priority="1" rank="3"/></conditionalFormatting><rowBreaks><brk id="3"/></rowBreaks>`,
    );
    const bytes = foreign({ sheet, others: { "xl/vbaProject.bin": "x", "xl/pivotTables/pivotTable1.xml": "<p/>" } });
    expect((await open(bytes)).losses).toEqual([
      "The macros were left out: nothing in a workbook is run here.",
      "Pivot tables became plain cells with their last values.",
      "Page breaks set by hand were left out (Data).",
      "The password of the sheet's protection was taken off; the protection was kept (Data).",
      "Conditional formats by icons, top ten or averages were left out (Data).",
    ]);
  });

  it("with a document type is refused: entities could grow without end", async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${rows("<row><c><v>1</v></c></row>")}`;
    expect(await readXlsx(foreign({ sheet: bomb }), { fileName: "x.xlsx" })).toMatchObject({
      ok: false,
      reason: "damaged",
    });
  });

  it.each([
    ["cut in the middle of a cell", `<worksheet><sheetData><row r="1"><c r="A1"><v>1`],
    ["with parts that are no XML", "not xml at all"],
  ])("is refused with a sentence when it is %s", async (_, sheet) => {
    const opened = await readXlsx(foreign({ sheet: "", others: { "xl/workbook.xml": sheet } }));
    expect(opened).toMatchObject({ ok: false, reason: "damaged" });
  });

  it("with cells beyond the edge, wild widths or names like prototypes does no harm", async () => {
    const sheet = worksheet(
      `<cols><col min="1" max="999999999" width="9" customWidth="1"/><col min="3" max="3" width="-5" customWidth="1"/></cols>` +
        `<sheetData><row r="1"><c r="ZZZZ99999999"><v>1</v></c><c r="A1" __proto__="x"><v>2</v></c></row><row r="99999999"><c><v>3</v></c></row></sheetData>`,
    );
    const [read] = (await open(foreign({ sheet }))).sheets;
    expect(cellAt(read, "A1")?.value).toBe(2);
    expect(read?.cells.every(({ row, column }) => row < 1_048_576 && column < 16_384)).toBe(true);
    expect(read?.columns).toEqual([]);
  });
});

const DATA = join(__dirname, "../../../assets/data");
const published = existsSync(DATA)
  ? readdirSync(DATA, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"))
  : [];

describe("the published workbooks that the product ships", () => {
  it("open, and come back the same when saved", async () => {
    for (const name of published) {
      const snapshot = await open(new Uint8Array(readFileSync(join(DATA, name))));
      const again = await open((await writeXlsx(snapshot)).bytes);
      expect(again.sheets.reduce((sum, { cells }) => sum + cells.length, 0)).toBeGreaterThan(500);
      expect(isDeepStrictEqual(withLooks({ ...again, losses: [] }), withLooks({ ...snapshot, losses: [] }))).toBe(true);
    }
  }, 60_000);
});
