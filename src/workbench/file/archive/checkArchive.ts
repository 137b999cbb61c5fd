import { refuse } from "./archiveRefusal";
import type { ArchiveRefusal, RefusalReason } from "./archiveRefusal";
import { inflateEntry } from "./inflateEntry";
import { recogniseFile } from "./recogniseFile";
import { readZipDirectory } from "./zipDirectory";
import type { ZipEntry } from "./zipDirectory";

const LARGEST_FILE = 100 * 1024 * 1024;
const LARGEST_UNPACKED = 256 * 1024 * 1024;
/** Sheets of repeated formulas reach 60 to 1; deflate cannot pass 1,032 to 1. */
const HIGHEST_RATIO = 300;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

export type CheckedArchive = { readonly ok: true; readonly entries: readonly ZipEntry[] } | ArchiveRefusal;
/** The parts of the package by name. */
export type OpenedArchive = { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> } | ArchiveRefusal;

/** Says whether the bytes can be an .xlsx workbook, by its directory alone: nothing is unpacked. */
export function checkArchive(bytes: Uint8Array, fileName = "This file"): CheckedArchive {
  const otherKind = recogniseFile(bytes);
  if (otherKind !== undefined) return refuse(otherKind, fileName);
  if (bytes.length > LARGEST_FILE) return refuse("too-large", fileName, megabytes(bytes.length));
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return refuse(directory.reason, fileName, directory.detail);
  const { entries } = directory;
  const unpacked = entries.reduce((sum, entry) => sum + entry.declaredBytes, 0);
  const greedy = entries.find(
    (entry) =>
      entry.declaredBytes > RATIO_MATTERS_FROM && entry.declaredBytes > HIGHEST_RATIO * Math.max(1, entry.packedBytes),
  );
  if (greedy !== undefined) return refuse("bomb", fileName, `${greedy.name}, ${megabytes(greedy.declaredBytes)}`);
  if (unpacked > LARGEST_UNPACKED) {
    const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
    return refuse(unpacked > 50 * packed ? "bomb" : "too-large", fileName, `${megabytes(unpacked)} unpacked`);
  }
  const wrongKind = kindByParts(new Set(entries.map((entry) => entry.name)));
  return wrongKind === undefined ? { ok: true, entries } : refuse(wrongKind, fileName);
}

/** Checks the archive, then unpacks it with every size counted as it comes. */
export function openArchive(bytes: Uint8Array, fileName = "This file"): OpenedArchive {
  const checked = checkArchive(bytes, fileName);
  if (!checked.ok) return checked;
  const parts = new Map<string, Uint8Array>();
  for (const entry of checked.entries) {
    const inflated = inflateEntry(bytes, entry);
    if (!inflated.ok) return refuse(inflated.reason, fileName, entry.name);
    parts.set(entry.name, inflated.bytes);
  }
  return { ok: true, parts };
}

function kindByParts(names: ReadonlySet<string>): RefusalReason | undefined {
  const under = (folder: string): boolean => [...names].some((name) => name.startsWith(folder));
  if (names.has("[Content_Types].xml")) {
    if (names.has("xl/workbook.bin")) return "binary-workbook";
    if (under("word/") || under("ppt/") || under("visio/")) return "other-office";
    return names.has("_rels/.rels") ? undefined : "damaged";
  }
  if (names.has("mimetype") || names.has("content.xml")) return "other-office";
  return under("xl/") ? "damaged" : "not-a-workbook";
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString("en-GB")} MB`;
}
