import { writeXlsx as writePackage } from "hucre/xlsx";
import type { WriteSheet } from "hucre/xlsx";
import { LAST_COLUMN, LAST_ROW } from "./cellAddress";
import type { SheetSnapshot } from "./sheetSnapshot";
import type { WorkbookSnapshot } from "./workbookSnapshot";
import { arrayBlock } from "./write/arrayBlock";
import { columnsXml, defaultSizesXml, sheetDataXml } from "./write/cellsXml";
import type { CellsContext } from "./write/cellsXml";
import { checkSheets } from "./write/checkSheets";
import { chartXml } from "./write/chartXml";
import { namesXml } from "./write/namesXml";
import { PackageParts } from "./write/packageParts";
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from "./write/propertiesXml";
import { settingsXml } from "./write/settingsXml";
import { SharedStrings } from "./write/sharedStrings";
import { StyleNumbers } from "./write/styleNumbers";
import { soundTables, withHeaders } from "./write/tableHeaders";
import { tableXml } from "./write/tableXml";
import { toHucreSheet } from "./write/toHucreSheet";
import { escapeXml } from "./xml/escapeXml";

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** What a file cannot hold, one sentence each, for the user. */
  readonly losses: readonly string[];
}

/** A version of Excel's own calculation that is new enough for it to keep the saved values until something changes. */
const CALCULATION = `<calcPr calcId="191029"/>`;
const OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PROBES = "Probes";

/**
 * Writes a workbook as Excel would: values of every formula saved with it, add-in functions in their stored form, real tables and charts.
 * Rejects with a `SaveFault`, whose message is a sentence for the user, where a sheet's name is one that Excel does not take.
 * The package comes from hucre; cells, tables, names, charts and properties are put in its place, since it would have Excel
 * throw the saved values away, writes errors as text, and keeps no column formulas.
 */
export async function writeXlsx(given: WorkbookSnapshot): Promise<WrittenWorkbook> {
  checkSheets(given.sheets);
  const losses: string[] = [];
  const lose = (sentence: string): void => void losses.push(sentence);
  const snapshot = {
    ...given,
    sheets: given.sheets
      .map((sheet) => ({ ...sheet, tables: soundTables(sheet, lose) }))
      .map((sheet) => ({ ...sheet, cells: withHeaders(sheet) })),
  };
  const sheets = snapshot.sheets.map((sheet) => toHucreSheet(sheet, lose));
  const archive = await writePackage({
    sheets: [...sheets, probeSheet(snapshot)],
    properties: snapshot.properties.custom.length > 0 ? { custom: { kept: true } } : {},
    activeSheet: snapshot.activeSheet,
  });
  const parts = new PackageParts(archive);
  const probe = `xl/worksheets/sheet${snapshot.sheets.length + 1}.xml`;
  const styles = StyleNumbers.read(parts.read(probe), parts.read("xl/styles.xml"), snapshot.styles.length);
  removeProbes(parts, snapshot.sheets.length + 1);
  writeSheets(parts, snapshot, { strings: new SharedStrings(), styles, lose });
  parts.write("xl/styles.xml", styles.addTwins(parts.read("xl/styles.xml")));
  writeWorkbookParts(parts, snapshot);
  return { bytes: parts.toArchive(), losses };
}

/** Holds one cell a look, one text, and one dynamic array, so that the package has the parts for them. */
function probeSheet(snapshot: WorkbookSnapshot): WriteSheet {
  const cells = StyleNumbers.probes(snapshot.styles);
  const last = snapshot.styles.length;
  cells.set(`${last},1`, { value: "text" });
  if (snapshot.sheets.some(hasDynamicArray)) {
    cells.set(`${last},2`, { formula: "1", formulaType: "array", formulaRef: "C1", formulaDynamic: true });
  }
  return { name: freeName(snapshot.sheets), cells };
}

function freeName(sheets: readonly SheetSnapshot[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number++) {
    if (!taken.has(`${PROBES}${number}`.toLowerCase())) return `${PROBES}${number}`;
  }
}

function hasDynamicArray(sheet: SheetSnapshot): boolean {
  return sheet.cells.some((cell) => arrayBlock(cell)?.dynamic === true);
}

function removeProbes(parts: PackageParts, number: number): void {
  parts.remove(`xl/worksheets/sheet${number}.xml`);
  parts.change("xl/workbook.xml", new RegExp(`<sheet [^>]*r:id="rId${number}"[^>]*/>`), "");
  parts.change("xl/_rels/workbook.xml.rels", new RegExp(`<Relationship [^>]*Id="rId${number}"[^>]*/>`), "");
  parts.change("[Content_Types].xml", new RegExp(`<Override [^>]*/xl/worksheets/sheet${number}\\.xml"[^>]*/>`), "");
}

function writeSheets(parts: PackageParts, snapshot: WorkbookSnapshot, context: CellsContext): void {
  let table = 0;
  let chart = 0;
  snapshot.sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const cells = sheet.cells.filter(({ row, column }) => row <= LAST_ROW && column <= LAST_COLUMN);
    if (cells.length < sheet.cells.length) {
      context.lose(`${sheet.name} reaches beyond row 1,048,576 or column XFD; the cells beyond were not saved.`);
    }
    parts.change(name, /<dimension [^>]*\/>|(?=<sheetViews)/, "");
    parts.change(name, /<sheetFormatPr [^>]*\/>/, defaultSizesXml(sheet));
    parts.change(
      name,
      /<sheetData\/>|<sheetData>.*<\/sheetData>/s,
      columnsXml(sheet.columns, context.styles) + sheetDataXml({ ...sheet, cells }, context),
    );
    for (const one of sheet.tables) {
      table++;
      parts.write(`xl/tables/table${table}.xml`, tableXml(one, table));
    }
    sheet.charts.forEach((one, place) => {
      chart++;
      parts.write(`xl/charts/chart${chart}.xml`, chartXml(one));
      const drawing = `xl/drawings/drawing${index + 1}.xml`;
      parts.change(drawing, `name="Chart ${place + 1}"`, `name="${escapeXml(one.name)}"`);
    });
    const comments = `xl/comments${index + 1}.xml`;
    if (parts.has(comments)) {
      parts.write(comments, parts.read(comments).replaceAll("<t>", `<t xml:space="preserve">`));
    }
  });
  parts.write("xl/sharedStrings.xml", context.strings.toXml());
}

function writeWorkbookParts(parts: PackageParts, snapshot: WorkbookSnapshot): void {
  parts.change("xl/workbook.xml", /<calcPr [^>]*\/>/, namesXml(snapshot) + CALCULATION);
  parts.write("docProps/core.xml", corePropertiesXml(snapshot.properties));
  parts.write("docProps/app.xml", appPropertiesXml(snapshot.properties));
  if (snapshot.properties.custom.length > 0) {
    parts.write("docProps/custom.xml", customPropertiesXml(snapshot.properties.custom));
  }
  if (Object.keys(snapshot.settings).length > 0) {
    parts.relate(
      "customXml/item1.xml",
      settingsXml(snapshot.settings),
      "application/xml",
      `${OFFICE_RELATION}/customXml`,
    );
  }
}
