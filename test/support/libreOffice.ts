import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../src/workbench/file/readXlsx";
import { cellAddress, parseBlock } from "../../src/workbench/file/cellAddress";
import type { SnapshotValue } from "../../src/workbench/file/snapshotCell";

/** What LibreOffice made of a workbook: values by sheet and address. */
export interface Recalculated {
  value(sheet: string, address: string): SnapshotValue;
  /** The value as a number; a test that asks for one and finds none fails with a sentence. */
  number(sheet: string, address: string): number;
  /** Rows of a block such as "B2:D5". */
  values(sheet: string, address: string): SnapshotValue[][];
  readonly sheets: readonly string[];
}

/** A cell to put a constant in before the recalculation. */
interface ChangedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | boolean | null;
}

export interface RecalculateOptions {
  readonly changes?: readonly ChangedCell[];
  /** Leave saved values alone, as LibreOffice does by default, instead of calculating everything anew. */
  readonly keepSavedValues?: boolean;
}

const MISSING =
  "LibreOffice was not found: these tests need the program soffice on the path, or its place in the variable SOFFICE (on Debian: apt-get install libreoffice-calc-nogui).";
/** Where the program is not on the path, the environment may name it. */
const OFFICE = process.env.SOFFICE ?? "soffice";
const TIME_LIMIT = 120_000;

let profile: string | undefined;

/** Recalculates an .xlsx file in LibreOffice, with every formula calculated anew, and reads the values back. */
export async function recalculate(bytes: Uint8Array, options: RecalculateOptions = {}): Promise<Recalculated> {
  const changed = changeCells(bytes, options.changes ?? []);
  return readBack(await convert(changed, "xlsx", options.keepSavedValues === true));
}

/** Converts a workbook with LibreOffice: "xlsx", "pdf" or "csv". */
export async function convert(bytes: Uint8Array, format: string, keepSavedValues = false): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "fairshare-office-"));
  const output = join(folder, "out");
  mkdirSync(output);
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const message = await run([
      `-env:UserInstallation=${pathToFileURL(profileFolder(keepSavedValues)).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      format,
      "--outdir",
      output,
      join(folder, "book.xlsx"),
    ]);
    const [made] = readdirSync(output);
    if (made === undefined) throw new Error(`LibreOffice could not open the workbook. It said: ${message}`);
    return new Uint8Array(readFileSync(join(output, made)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts constants into cells of a saved workbook, in its XML, so that nothing else in the file changes. */
function changeCells(bytes: Uint8Array, changes: readonly ChangedCell[]): Uint8Array {
  if (changes.length === 0) return bytes;
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const relations = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  for (const { sheet, cell, value } of changes) {
    const tag = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].find(
      ([element]) => decode(attribute(element, "name")) === sheet,
    )?.[0];
    const target = relations.get(attribute(tag ?? "", "r:id"));
    if (target === undefined) throw new Error(`The workbook has no sheet ${sheet}.`);
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    parts[path] = strToU8(changeCell(text(path), cell, value));
  }
  return zipSync(parts);
}

function changeCell(xml: string, cell: string, value: ChangedCell["value"]): string {
  const pattern = new RegExp(`<c r="${cell}"([^>]*?)(/>|>.*?</c>)`, "s");
  const style = / s="\d+"/.exec(pattern.exec(xml)?.[1] ?? "")?.[0] ?? "";
  const written = cellXml(cell, style, value);
  if (pattern.test(xml)) return xml.replace(pattern, () => written);
  const row = /\d+$/.exec(cell)?.[0] ?? "";
  const rowPattern = new RegExp(`(<row r="${row}"[^>]*?)(?:/>|>(.*?)</row>)`, "s");
  if (!rowPattern.test(xml))
    throw new Error(`Row ${row} of the sheet is not in the file, so ${cell} cannot be changed.`);
  return xml.replace(rowPattern, (_, open: string, inside = "") => `${open}>${String(inside)}${written}</row>`);
}

function cellXml(cell: string, style: string, value: ChangedCell["value"]): string {
  if (value === null) return `<c r="${cell}"${style}/>`;
  if (typeof value === "number") return `<c r="${cell}"${style}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${cell}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

async function readBack(bytes: Uint8Array): Promise<Recalculated> {
  const opened = await readXlsx(bytes, { fileName: "LibreOffice's copy" });
  if (!opened.ok) throw new Error(opened.message);
  const sheets = new Map(
    opened.snapshot.sheets.map((sheet) => [
      sheet.name,
      new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value])),
    ]),
  );
  const value = (sheet: string, address: string): SnapshotValue => {
    const cells = sheets.get(sheet);
    if (cells === undefined) throw new Error(`LibreOffice's copy has no sheet ${sheet}.`);
    return cells.get(address.replaceAll("$", "")) ?? null;
  };
  return {
    value,
    number(sheet, address) {
      const found = value(sheet, address);
      if (typeof found !== "number")
        throw new Error(`${sheet}!${address} holds ${JSON.stringify(found)}, not a number.`);
      return found;
    },
    values: (sheet, address) => addressesOf(address).map((row) => row.map((cell) => value(sheet, cell))),
    sheets: [...sheets.keys()],
  };
}

function addressesOf(address: string): string[][] {
  const block = parseBlock(address.replaceAll("$", ""));
  if (block === undefined) throw new Error(`${address} is no address.`);
  const { top, left, bottom, right } = block;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => cellAddress(top + row, left + column)),
  );
}

/** A user profile of our own: never the person's, and set to recalculate files of other programs always (0) or never (1). */
function profileFolder(keepSavedValues: boolean): string {
  profile ??= makeProfiles();
  return join(profile, keepSavedValues ? "keep" : "anew");
}

function makeProfiles(): string {
  if (spawnSync(OFFICE, ["--version"], { timeout: 60_000 }).status !== 0) throw new Error(MISSING);
  const root = mkdtempSync(join(tmpdir(), "fairshare-profile-"));
  for (const [name, mode] of [["anew", 0] as const, ["keep", 1] as const]) {
    mkdirSync(join(root, name, "user"), { recursive: true });
    writeFileSync(join(root, name, "user", "registrymodifications.xcu"), settings(mode));
  }
  process.on("exit", () => rmSync(root, { recursive: true, force: true }));
  return root;
}

function settings(mode: 0 | 1): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"` +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">` +
    `<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${mode}</value></prop></item></oor:items>`
  );
}

function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(OFFICE, args, { timeout: TIME_LIMIT }, (failure, stdout, stderr) => {
      if (failure === null) resolve(`${stdout}${stderr}`.trim());
      else if (failure.code === "ENOENT") reject(new Error(MISSING));
      else reject(new Error(`LibreOffice failed: ${failure.message} ${stderr}`.trim()));
    });
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
