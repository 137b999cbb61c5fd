import { quoteSheet } from "../cellAddress";
import { toFileFormula } from "../formula/fileFormula";
import type { SheetSnapshot } from "../sheetSnapshot";
import type { SnapshotName, WorkbookSnapshot } from "../workbookSnapshot";
import { escapeXml } from "../xml/escapeXml";

/** The `definedNames` element, with the names that printing and filters need; "" where there is none. */
export function namesXml(snapshot: WorkbookSnapshot): string {
  const place = new Map(snapshot.sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]));
  const elements = [
    ...snapshot.names.map((name) =>
      nameXml(name, name.sheet === undefined ? undefined : place.get(name.sheet.toLowerCase())),
    ),
    ...snapshot.sheets.flatMap((sheet, index) => sheetNames(sheet, index)),
  ];
  return elements.length === 0 ? "" : `<definedNames>${elements.join("")}</definedNames>`;
}

function nameXml({ name, formula, hidden, comment }: SnapshotName, sheet: number | undefined): string {
  return (
    `<definedName name="${escapeXml(name)}"${comment === undefined ? "" : ` comment="${escapeXml(comment)}"`}` +
    `${sheet === undefined ? "" : ` localSheetId="${sheet}"`}${hidden === true ? ` hidden="1"` : ""}>` +
    `${escapeXml(toFileFormula(formula))}</definedName>`
  );
}

function sheetNames(sheet: SheetSnapshot, index: number): string[] {
  const on = (address: string): string => `${quoteSheet(sheet.name)}!${fixed(address)}`;
  const builtIn = (name: string, places: readonly string[], hidden = false): string[] =>
    places.length === 0
      ? []
      : [
          `<definedName name="_xlnm.${name}" localSheetId="${index}"${hidden ? ` hidden="1"` : ""}>${escapeXml(places.join(","))}</definedName>`,
        ];
  const { titleColumns, titleRows, area } = sheet.page ?? {};
  const titles = [titleColumns, titleRows].filter((title) => title !== undefined).map(on);
  return [
    ...builtIn("_FilterDatabase", sheet.filter === undefined ? [] : [on(sheet.filter)], true),
    ...builtIn("Print_Area", area === undefined ? [] : area.split(",").map(on)),
    ...builtIn("Print_Titles", titles),
  ];
}

/** "A1:B4" as "$A$1:$B$4", "1:4" as "$1:$4". */
function fixed(address: string): string {
  return address.replaceAll("$", "").replace(/([A-Za-z]+|(?<![A-Za-z\d])\d+|(?<=[A-Za-z])\d+)/g, "$$$1");
}
