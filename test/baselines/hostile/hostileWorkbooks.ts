import { paid, type HostileFile } from "./hostileFile";
import { openDocumentWith, paidOdsRows, paidRows, sheetRows, sheetXml, workbookWith, type WorkbookFault } from "./workbookParts"; // prettier-ignore

type Expected = HostileFile["expected"];
type Faults = readonly (readonly [name: string, fault: WorkbookFault | (() => WorkbookFault), expected: Expected])[];

const heads = ["Supplier", "Date", "Service", "Amount"];
const with3 = (cells: string): string => `${paidRows}<row>${cells}</row>`;
const gamma = (amount: string): string => `${sheetRows([["Gamma", "15/04/2024", "Parks"]]).replace("</row>", "")}${amount}</row>`; // prettier-ignore
const manyEntities = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("");
const laughs = `<!DOCTYPE x [<!ENTITY e0 "ha">${manyEntities}]>`;
const dated = (serial: string): string =>
  `${sheetRows([heads])}<row>${["A"].map((t) => `<c t="inlineStr"><is><t>${t}</t></is></c>`).join("")}<c s="1"><v>${serial}</v></c><c t="inlineStr"><is><t>x</t></is></c><c><v>5</v></c></row>`;

const faults: Faults = [
  ["a workbook that is whole", {}, paid],
  ["no shared strings", { without: ["xl/sharedStrings.xml"] }, paid],
  ["no styles", { without: ["xl/styles.xml"] }, paid],
  ["no content types", { without: ["[Content_Types].xml"] }, "either"],
  ["no relations", { without: ["xl/_rels/workbook.xml.rels"] }, "either"],
  ["no sheet", { without: ["xl/worksheets/sheet1.xml"] }, "either"],
  ["a sheet that is empty", { sheet: "" }, "either"],
  ["a sheet that is no XML", { sheet: "Supplier,Amount" }, "either"],
  ["a sheet cut short", { sheet: sheetXml(paidRows).slice(0, 500) }, "either"],
  ["a sheet of zero bytes", { sheet: "\0".repeat(1000) }, "either"],
  ["entities that multiply in a sheet", { sheet: sheetXml(paidRows.replace("Alpha", "&e20;")).replace("?>", `?>${laughs}`) }, "either"],
  ["entities that multiply in the shared strings", { sharedXml: `<?xml version="1.0"?>${laughs}<sst><si><t>&e20;</t></si></sst>` }, "either"],
  ["an entity that names a file", { sheet: sheetXml(paidRows.replace("Alpha", "&f;")).replace("?>", '?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>') }, "either"],
  ["an entity that names itself", { sheet: sheetXml(paidRows.replace("Alpha", "&f;")).replace("?>", '?><!DOCTYPE x [<!ENTITY f "&f;">]>') }, "either"],
  ["tags a hundred thousand deep", () => ({ data: `${paidRows}${"<row>".repeat(100_000)}` }), "either"],
  ["a text with tags a hundred thousand deep", () => ({ shared: `<si>${"<r>".repeat(100_000)}` }), "either"],
  ["relations in a circle", { rels: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="workbook.xml"/></Relationships>' }, "either"],
  ["a relation that leaves the workbook", { rels: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="../../../../etc/passwd"/></Relationships>' }, "either"],
  ["a relation to the web", { rels: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://example.org/s.xml"/></Relationships>' }, "either"],
  ["a shared string that is not there", { data: with3('<c t="s"><v>99</v></c>') }, paid],
  ["a shared string below zero", { data: with3('<c t="s"><v>-1</v></c>') }, paid],
  ["a shared string of no number", { data: with3('<c t="s"><v>x</v></c>') }, "either"],
  ["a shared string of five million letters", () => ({ shared: `<si><t>${"x".repeat(5_000_000)}</t></si>`, data: with3('<c t="s"><v>0</v></c>') }), paid],
  ["three hundred thousand shared strings", () => ({ shared: "<si><t>x</t></si>".repeat(300_000) }), paid],
  ["shared strings that say there are a thousand million", { sharedXml: '<sst count="1000000000" uniqueCount="1000000000"><si><t>x</t></si></sst>' }, paid],
  ["a cell in the last corner", { data: `${paidRows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }, "either"],
  ["a cell beyond the last corner", { data: `${paidRows}<row r="9999999"><c r="ZZZZZZ9999999"><v>1</v></c></row>` }, "either"],
  ["a row without a number that is one", { data: `${paidRows}<row r="abc"><c r="!!"><v>1</v></c></row>` }, "either"],
  ["a row below zero", { data: `${paidRows}<row r="-5"><c><v>1</v></c></row>` }, "either"],
  ["cells twice in one place", { data: `${paidRows}<row r="9"><c r="A9"><v>1</v></c><c r="A9"><v>2</v></c></row>` }, "either"],
  ["sixteen thousand columns", () => ({ data: with3("<c><v>1</v></c>".repeat(16_384)) }), "either"],
  ["fifty thousand columns", () => ({ data: with3("<c><v>1</v></c>".repeat(50_000)) }), "either"],
  ["a dimension that lies", { sheet: sheetXml(paidRows, '<dimension ref="A1:XFD1048576"/>') }, paid],
  ["a thousand merged cells", { sheet: sheetXml(paidRows).replace("</sheetData>", `</sheetData><mergeCells>${'<mergeCell ref="A5:D9"/>'.repeat(1000)}</mergeCells>`) }, paid],
  ["one merged cell as large as the sheet", { sheet: sheetXml(paidRows).replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') }, "either"],
  ["an amount of 1e308", { data: paidRows + gamma("<c><v>1e308</v></c>") }, { ...paid, listed: 1 }],
  ["an amount of NaN", { data: paidRows + gamma("<c><v>NaN</v></c>") }, "either"],
  ["an amount with a comma", { data: paidRows + gamma("<c><v>1,5</v></c>") }, "either"],
  ["an amount of noise", { data: paidRows + gamma("<c><v>0.30000000000000004</v></c>") }, { pence: [10_000, -2550, 30] }],
  ["an error for an amount", { data: paidRows + gamma('<c t="e"><v>#DIV/0!</v></c>') }, { ...paid, listed: 1 }],
  ["a truth value for an amount", { data: paidRows + gamma('<c t="b"><v>1</v></c>') }, { ...paid, listed: 1 }],
  ["a formula for an amount, with its last value", { data: paidRows + gamma("<c><f>1+1</f><v>2</v></c>") }, { pence: [10_000, -2550, 200] }],
  ["a formula for an amount, without a value", { data: paidRows + gamma("<c><f>1+1</f></c>") }, { ...paid, listed: 1 }],
  ["a formula that calls a program", { data: paidRows + gamma("<c><f>cmd|' /C calc'!A0</f><v>3</v></c>") }, { pence: [10_000, -2550, 300] }],
  ["a text that starts like a formula", { data: paidRows.replace("Alpha Ltd", "=1+1") }, paid],
  ["a date of 1900", { data: dated("45395") }, { pence: [500] }],
  ["a date of the calendar of 1904", { properties: '<workbookPr date1904="1"/>', data: dated("43933") }, { pence: [500] }],
  ["29 February 1900", { data: dated("60") }, "either"],
  ["a date below zero", { data: dated("-5") }, "either"],
  ["a date beyond all calendars", { data: dated("1e300") }, "either"],
  ["a hidden sheet", { workbook: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>' }, paid],
  ["two sheets that are one", { workbook: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Two" sheetId="2" r:id="rId1"/></sheets></workbook>' }, paid],
  ["five hundred sheets that are one", () => ({ workbook: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${'<sheet name="One" sheetId="1" r:id="rId1"/>'.repeat(500)}</sheets></workbook>` }), paid],
  ["a name of ten thousand letters", { workbook: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${"n".repeat(10_000)}" sheetId="1" r:id="rId1"/></sheets></workbook>` }, paid],
  ["no sheets", { workbook: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>' }, "refused"],
  ["letters that XML has not", { data: paidRows.replace("Alpha", "&#0;&#xD800;&#x110000;&#99999999999;") }, "either"],
  ["a carriage return as _x000D_", { data: paidRows.replace("Alpha Ltd", "Alpha_x000D_ Ltd") }, paid],
  ["text as it stands, with its marks", { data: paidRows.replace("Alpha Ltd", "<![CDATA[<Alpha & Co>]]>") }, paid],
  ["remarks between the rows", { data: `<!-- <row> -->${paidRows}<?run me?>` }, paid],
]; // prettier-ignore

const openDocuments: readonly (readonly [name: string, make: () => Uint8Array, expected: Expected])[] = [
  ["an .ods that is whole", () => openDocumentWith(paidOdsRows), paid],
  ["an .ods of a thousand million rows", () => openDocumentWith(`${paidOdsRows}<table:table-row table:number-rows-repeated="1000000000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`), "either"],
  ["an .ods of a thousand million blank rows", () => openDocumentWith(`${paidOdsRows}<table:table-row table:number-rows-repeated="1000000000"><table:table-cell/></table:table-row>`), paid],
  ["an .ods of a thousand million columns", () => openDocumentWith(`${paidOdsRows}<table:table-row><table:table-cell table:number-columns-repeated="1000000000" office:value-type="float" office:value="1"/></table:table-row>`), "either"],
  ["an .ods of a thousand million blank columns", () => openDocumentWith(paidOdsRows.replace("</table:table-row>", '<table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>')), paid],
  ["an .ods of repeats below zero", () => openDocumentWith(`<table:table-row table:number-rows-repeated="-4"><table:table-cell/></table:table-row>${paidOdsRows}`), "either"],
  ["an .ods of a million blanks in a text", () => openDocumentWith(paidOdsRows.replace("Alpha Ltd", 'Alpha<text:s text:c="900000000"/>Ltd')), "either"],
  ["an .ods of entities that multiply", () => openDocumentWith(paidOdsRows.replace("Alpha", "&e20;"), { before: laughs }), "either"],
  ["an .ods of tags a hundred thousand deep", () => openDocumentWith(`${paidOdsRows}${"<table:table-row-group>".repeat(100_000)}`), "either"],
  ["an .ods with a password", () => openDocumentWith(paidOdsRows, { parts: [{ name: "META-INF/manifest.xml", content: '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>' }] }), "refused"],
  ["an .ods with an amount that is none", () => openDocumentWith(`${paidOdsRows}${paidOdsRows.slice(paidOdsRows.lastIndexOf("<table:table-row>")).replace("-25.5", "NaN")}`), "either"],
  ["an .ods without rows", () => openDocumentWith(""), "refused"],
]; // prettier-ignore

export const hostileWorkbooks: readonly HostileFile[] = [
  ...faults.map(([name, fault, expected]) => ({
    name: `a workbook with ${name}`,
    make: () => workbookWith(typeof fault === "function" ? fault() : fault),
    expected,
  })),
  ...openDocuments.map(([name, make, expected]) => ({ name, make, expected })),
];
