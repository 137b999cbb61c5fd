import { inflateSync, strFromU8 } from "fflate";
import type { CellValue } from "../../model/cellValue";
import { refused, type Read, type ReadOptions } from "../readProblem";
import { checkArchive } from "./checkArchive";
import { limits } from "./limits";
import { hasLongSheet, readLongSheets } from "./readLongSheets";
import type { TableFile, TableSheet } from "./tableFile";
import type { ZipEntry } from "./zipDirectory";

type Form = { readonly format: "xlsx" | "ods" } | { readonly looksLike: string; readonly advice: string };

const choose = "Choose the .xlsx, .ods or .csv of the return.";

/** What kind of document an archive is, by the names of its parts. */
function formOf(entries: readonly ZipEntry[]): Form {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  const ends = (ending: string): ZipEntry | undefined =>
    entries.find(({ name }) => name.toLowerCase().endsWith(ending));
  if (has("xl/workbook.xml")) return { format: "xlsx" };
  if (has("content.xml") && has("mimetype")) return { format: "ods" };
  if (has("xl/workbook.bin")) {
    return { looksLike: "a binary Excel workbook (.xlsb)", advice: "Open it in Excel and save it as .xlsx." };
  }
  if (has("word/document.xml")) return { looksLike: "a Word document", advice: choose };
  if (has("ppt/presentation.xml")) return { looksLike: "a presentation", advice: choose };
  if (ends(".iwa"))
    return { looksLike: "an Apple Numbers document", advice: "Export it from Numbers as Excel or CSV." };
  const inside = ends(".csv") ?? ends(".xlsx") ?? ends(".ods");
  if (inside) return { looksLike: `an archive that holds ${inside.name}`, advice: "Unpack it, then choose that file." };
  return { looksLike: "an archive, not a workbook", advice: "Unpack it, then choose the table in it." };
}

function cellOf(value: unknown): CellValue {
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return null;
}

function trimmed(row: readonly unknown[]): CellValue[] {
  let length = row.length;
  while (length > 0 && cellOf(row[length - 1]) === null) length -= 1;
  return row.slice(0, length).map(cellOf);
}

/** The reader of old workbooks leaves a hole where a sheet has no row. */
function sheetOf(name: string, read: readonly (readonly unknown[] | undefined)[]): TableSheet {
  const rows = Array.from(read, (row) => trimmed(row ?? []));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return { name, rows };
}

async function readSheets(bytes: Uint8Array, format: "xlsx" | "ods" | "xls"): Promise<TableSheet[]> {
  const read =
    format === "ods"
      ? (await import(/* webpackChunkName: "ods", webpackExports: ["readOds"] */ "hucre/ods")).readOds
      : format === "xls"
        ? (await import(/* webpackChunkName: "xls", webpackExports: ["readXls"] */ "hucre/xlsx")).readXls
        : (await import(/* webpackChunkName: "xlsx", webpackExports: ["readXlsx"] */ "hucre/xlsx")).readXlsx;
  const workbook = await read(bytes);
  return workbook.sheets.map(({ name, rows }) => sheetOf(name, rows));
}

async function readForm(
  bytes: Uint8Array,
  fileName: string,
  format: "xlsx" | "ods" | "xls",
  options: ReadOptions,
  isLong = false,
): Promise<Read<TableFile>> {
  let sheets: TableSheet[];
  try {
    sheets = isLong
      ? (await readLongSheets(bytes, limits.cells)).map(({ name, rows }) => sheetOf(name, rows))
      : await readSheets(bytes, format);
  } catch {
    return refused({ code: "file-damaged", fileName, where: "its sheets" });
  }
  if (options.signal?.aborted) return refused({ code: "reading-stopped", fileName });
  for (const sheet of sheets) {
    const cells = sheet.rows.reduce((total, row) => total + row.length, 0);
    if (cells > limits.cells)
      return refused({ code: "table-too-large", fileName, sheet: sheet.name, limit: limits.cells });
  }
  if (sheets.every(({ rows }) => rows.length === 0)) return refused({ code: "table-empty", fileName });
  options.onProgress?.(1);
  return { ok: true, value: { fileName, format, encoding: "", sheets, notes: [] } };
}

/** Reads a workbook of Excel 97 to 2003 (.xls). Formulas give their last values. */
export const readOldWorkbook = (
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Read<TableFile>> => readForm(bytes, fileName, "xls", options);

/** An OpenDocument with a password says so in its manifest; its parts are then no XML. */
function isEncrypted(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const manifest = entries.find(({ name }) => name === "META-INF/manifest.xml");
  if (!manifest) return false;
  const packed = bytes.subarray(manifest.start, manifest.start + manifest.packed);
  return strFromU8(manifest.method === 0 ? packed : inflateSync(packed)).includes("encryption-data");
}

/** Reads .xlsx (and .ods, in which MHCLG now publishes) once the archive is known to be safe to inflate. Formulas give their last values. */
export async function readWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Read<TableFile>> {
  const checked = checkArchive(bytes, fileName, { ...options, onProgress: (done) => options.onProgress?.(done * 0.2) });
  if (!checked.ok) return checked;
  const form = formOf(checked.value);
  if (!("format" in form)) return refused({ code: "file-not-a-table", fileName, ...form });
  if (form.format === "ods" && isEncrypted(bytes, checked.value)) return refused({ code: "file-encrypted", fileName });
  return readForm(bytes, fileName, form.format, options, form.format === "xlsx" && hasLongSheet(checked.value));
}
