import { strToU8, zipSync } from "fflate";
import { cellAddress } from "../../cellAddress";
import type { PackageIndex } from "./packageIndex";
import type { RawCells } from "../cells/readCells";

export interface SplitSheet {
  readonly name: string;
  readonly path: string;
  /** The sheet's own XML up to and from behind its cells. */
  readonly before: string;
  readonly after: string;
  /** `cols` and `sheetData`, as the file has them. */
  readonly cells: string;
}

/** Separates the cells of a sheet from all else in it: they are read in their own way. */
export function splitSheet(name: string, path: string, xml: string): SplitSheet {
  const start = /<(\w+:)?sheetData(?=[\s/>])/.exec(xml);
  if (start === null) return { name, path, before: xml, after: "", cells: "" };
  const prefix = start[1] ?? "";
  const columns = new RegExp(`<${prefix}cols(?=[\\s>]).*?</${prefix}cols>`, "s").exec(xml.slice(0, start.index));
  const tag = xml.indexOf(">", start.index) + 1;
  const closing = `</${prefix}sheetData>`;
  const empty = xml[tag - 2] === "/";
  const end = empty ? tag : xml.indexOf(closing, tag) + closing.length;
  const before = xml.slice(0, start.index);
  return {
    name,
    path,
    before: columns === null ? before : before.replace(columns[0], ""),
    after: xml.slice(end),
    cells: `<cells>${columns?.[0] ?? ""}${empty ? "" : xml.slice(start.index, end)}</cells>`,
  };
}

/** Looks that any row, column or cell of the file names; 0 is the default one. */
export function stylesInUse(sheets: readonly RawCells[]): number[] {
  const used = new Set([0]);
  for (const { cells, columns, rows } of sheets) {
    for (const { style } of [...cells, ...columns, ...rows]) if (style !== undefined) used.add(style);
  }
  return [...used];
}

/** The package without its cells; the first sheet has one probe cell in column A for each look instead. */
export function lightPackage(
  parts: ReadonlyMap<string, Uint8Array>,
  index: PackageIndex,
  sheets: readonly SplitSheet[],
  styles: readonly number[],
): Uint8Array {
  const light: Record<string, Uint8Array> = Object.fromEntries(parts);
  const strings = index.workbookPart("sharedStrings");
  if (strings !== undefined) light[strings] = strToU8("<sst/>");
  const probes = styles.map((style, row) => `<row r="${row + 1}"><c r="${cellAddress(row, 0)}" s="${style}"/></row>`);
  sheets.forEach(({ path, before, after }, place) => {
    light[path] = strToU8(`${before}<sheetData>${place === 0 ? probes.join("") : ""}</sheetData>${after}`);
  });
  return zipSync(light, { level: 0 });
}
