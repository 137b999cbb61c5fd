import { buildZip, type PartToZip } from "../../support/zipBuilder";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface WorkbookFault {
  /** What stands inside `sheetData`. */
  readonly data?: string;
  /** The whole sheet, instead. */
  readonly sheet?: string;
  /** What stands inside `sst`. */
  readonly shared?: string;
  readonly sharedXml?: string;
  readonly workbook?: string;
  readonly rels?: string;
  readonly styles?: string;
  /** Behind the sheets in the workbook, such as its date system. */
  readonly properties?: string;
  readonly parts?: readonly PartToZip[];
  readonly without?: readonly string[];
}

const text = (value: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const number = (value: number | string): string => `<c><v>${value}</v></c>`;

/** Rows of a sheet as XML, without references: texts inline, numbers as they are. */
export const sheetRows = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) => `<row>${row.map((cell) => (typeof cell === "number" ? number(cell) : text(cell))).join("")}</row>`)
    .join("");

export const paidRows = sheetRows([
  ["Supplier", "Date", "Service", "Amount"],
  ["Alpha Ltd", "13/04/2024", "Parks", 100],
  ["Beta plc", "14/04/2024", "Waste", -25.5],
]);

export const sheetXml = (data: string, around = ""): string =>
  `${declaration}<worksheet xmlns="${main}">${around}<sheetData>${data}</sheetData></worksheet>`;

/** A small .xlsx, made by hand, with a fault in it. */
export function workbookWith(fault: WorkbookFault): Uint8Array {
  const parts: PartToZip[] = [
    {
      name: "[Content_Types].xml",
      content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content:
        fault.workbook ??
        `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}">${fault.properties ?? ""}<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content:
        fault.rels ??
        `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: fault.sheet ?? sheetXml(fault.data ?? paidRows) },
    {
      name: "xl/sharedStrings.xml",
      content: fault.sharedXml ?? `${declaration}<sst xmlns="${main}">${fault.shared ?? ""}</sst>`,
    },
    {
      name: "xl/styles.xml",
      content: `${declaration}<styleSheet xmlns="${main}">${fault.styles ?? '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'}</styleSheet>`,
    },
    ...(fault.parts ?? []),
  ];
  return buildZip(parts.filter(({ name }) => fault.without?.includes(name) !== true));
}

const office = "urn:oasis:names:tc:opendocument:xmlns";
const cell = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const amount = (value: string): string => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const odsRow = (...cells: readonly string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;

export const paidOdsRows = [
  odsRow(...["Supplier", "Date", "Service", "Amount"].map(cell)),
  odsRow(...["Alpha Ltd", "13/04/2024", "Parks"].map(cell), amount("100")),
  odsRow(...["Beta plc", "14/04/2024", "Waste"].map(cell), amount("-25.5")),
].join("");

/** A small .ods, made by hand: what stands inside its table, and parts beside it. */
export function openDocumentWith(
  rows: string,
  more: { readonly before?: string; readonly parts?: readonly PartToZip[] } = {},
): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?>${more.before ?? ""}<office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0"><office:body><office:spreadsheet><table:table table:name="One">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return buildZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    { name: "content.xml", content },
    ...(more.parts ?? []),
  ]);
}
