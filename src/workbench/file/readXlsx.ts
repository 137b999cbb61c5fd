import { readXlsx as readPackage } from "hucre/xlsx";
import { refuse } from "./archive/archiveRefusal";
import type { ArchiveRefusal } from "./archive/archiveRefusal";
import { openArchive } from "./archive/checkArchive";
import type { AddInNames } from "./formula/fileFormula";
import { findLosses } from "./read/book/findLosses";
import { findSheetLosses } from "./read/book/findSheetLosses";
import { lightPackage, splitSheet, stylesInUse } from "./read/book/lightPackage";
import { LossList } from "./read/book/lossList";
import { PackageIndex } from "./read/book/packageIndex";
import { readDynamicNumbers } from "./read/book/readDynamicNumbers";
import { readNames } from "./read/book/readNames";
import { readProperties } from "./read/book/readProperties";
import { readSettings } from "./read/book/readSettings";
import { readCells } from "./read/cells/readCells";
import { readSharedStrings } from "./read/cells/readSharedStrings";
import { fromHucreStyle } from "./read/looks/fromHucreStyle";
import { StyleTable } from "./read/looks/styleTable";
import { readSheet } from "./read/sheet/readSheet";
import type { WorkbookSnapshot } from "./workbookSnapshot";
import { attributeOf, childOf, isOn } from "./xml/xmlTree";

export interface ReadOptions {
  /** Named in the sentence when the file is refused. */
  readonly fileName?: string;
  /** Add-in functions that are known, with their namespace. */
  readonly addInFunctions?: readonly string[];
}

export type OpenedWorkbook = { readonly ok: true; readonly snapshot: WorkbookSnapshot } | ArchiveRefusal;

/** Opens a workbook of Excel, LibreOffice or our own; what is not one is refused with a sentence, and what could not be kept is listed. */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<OpenedWorkbook> {
  const fileName = options.fileName ?? "This file";
  const archive = openArchive(bytes, fileName);
  if (!archive.ok) return archive;
  try {
    const names = { known: options.addInFunctions ?? [] };
    const snapshot = await readParts(archive.parts, names);
    return snapshot === undefined ? refuse("not-a-workbook", fileName) : { ok: true, snapshot };
  } catch (cause) {
    return refuse("damaged", fileName, cause instanceof Error ? cause.message : undefined);
  }
}

async function readParts(
  parts: ReadonlyMap<string, Uint8Array>,
  names: AddInNames,
): Promise<WorkbookSnapshot | undefined> {
  const index = new PackageIndex(parts);
  const losses = new LossList(findLosses(index));
  const split = index.sheets().map(({ name, path }) => splitSheet(name, path, index.text(path) ?? ""));
  if (split.length === 0) return undefined;
  const date1904 = isOn(attributeOf(childOf(index.workbook, "workbookPr"), "date1904"));
  if (date1904) losses.add("Dates were counted from 1904 in this file; they were turned to the usual count from 1900.");
  const stringsPath = index.workbookPart("sharedStrings");
  const strings = readSharedStrings((stringsPath === undefined ? undefined : index.text(stringsPath)) ?? "");
  if (strings.mixedLooks) losses.add("Words of different looks inside one cell took the look of their cell.");
  const source = { texts: strings.texts, names, dynamic: readDynamicNumbers(index), losses };
  const raw = split.map(({ name, cells }) => readCells(cells, name, source));
  const numbers = stylesInUse(raw);
  const book = await readPackage(lightPackage(parts, index, split, numbers), {
    readStyles: true,
    sheets: split.map(({ name }) => name),
  });
  const theme = book.themeColors ?? [];
  const probes = book.sheets[0]?.cells;
  const styles = new StyleTable(
    new Map(
      numbers.map((number, row) => [
        number,
        fromHucreStyle(probes?.get(`${row},0`)?.style ?? {}, { theme, defaultFont: book.defaultFont }),
      ]),
    ),
  );
  const sheets = split.flatMap(({ name, path, before, after }, place) => {
    const sheet = book.sheets.find((one) => one.name === name);
    const cells = raw[place];
    if (sheet === undefined || cells === undefined) return [];
    const xml = before + after;
    for (const sentence of findSheetLosses(xml)) losses.addOnSheet(name, sentence);
    return [{ ...readSheet(sheet, { index, path, xml, names, theme, losses }), ...styles.resolve(cells, date1904) }];
  });
  return {
    sheets,
    styles: styles.styles,
    names: readNames(index.workbook, names),
    properties: readProperties(index),
    activeSheet: Math.min(book.activeSheet ?? 0, sheets.length - 1),
    settings: readSettings(index),
    losses: losses.toList(),
  };
}
