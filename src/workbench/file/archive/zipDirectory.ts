import type { RefusalReason } from "./archiveRefusal";

/** One file inside the archive, as its directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly declaredBytes: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly reason: RefusalReason; readonly detail: string };

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 5000;
const UNKNOWN = 0xffffffff;

const fault = (reason: RefusalReason, detail: string): ZipDirectory => ({ ok: false, reason, detail });

/** Reads the archive's directory without unpacking anything; refuses what no spreadsheet program writes. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return fault("truncated", "no end of archive");
  const { count, offset } = directoryPlace(view, end);
  if (count > MOST_ENTRIES) return fault("bomb", `${String(count)} parts`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return fault("damaged", "its list of parts cannot be read");
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return fault("damaged", "its list of parts cannot be read");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1) return fault("password", "its parts are encrypted");
    if (!isSafeName(name)) return fault("unsafe-name", name.slice(0, 80));
    const key = name.toLowerCase();
    if (names.has(key)) return fault("unsafe-name", `${name} stands in it twice`);
    names.add(key);
    const entry = readEntry(view, at, name, nameLength, extraLength);
    if (entry === undefined) return fault("damaged", name);
    if (!name.endsWith("/")) entries.push(entry);
    at = next;
  }
  const overlap = findOverlap(entries);
  return overlap === undefined ? { ok: true, entries } : fault("bomb", `${overlap} shares its bytes with another part`);
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function directoryPlace(view: DataView, end: number): { readonly count: number; readonly offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== UNKNOWN) return { count, offset };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, offset };
  const wide = Number(view.getBigUint64(locator + 8, true));
  if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== END_OF_DIRECTORY_64) return { count, offset };
  return { count: Number(view.getBigUint64(wide + 32, true)), offset: Number(view.getBigUint64(wide + 48, true)) };
}

function readEntry(
  view: DataView,
  at: number,
  name: string,
  nameLength: number,
  extraLength: number,
): ZipEntry | undefined {
  let packedBytes = view.getUint32(at + 20, true);
  let declaredBytes = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  const wide = wideNumbers(view, at + 46 + nameLength, extraLength);
  if (declaredBytes === UNKNOWN) declaredBytes = wide.shift() ?? declaredBytes;
  if (packedBytes === UNKNOWN) packedBytes = wide.shift() ?? packedBytes;
  if (local === UNKNOWN) local = wide.shift() ?? local;
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedBytes > view.byteLength) return undefined;
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) return undefined;
  return { name, method, checksum: view.getUint32(at + 16, true), packedBytes, declaredBytes, start };
}

/** Sizes beyond 4 GB, or written without being known first, stand in an extra field. */
function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const size = Math.min(view.getUint16(at + 2, true), from + length - at - 4);
    return Array.from({ length: Math.floor(size / 8) }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    );
  }
  return [];
}

function isSafeName(name: string): boolean {
  if (name === "" || name.length > 260 || name.startsWith("/") || /[\\:\0]/.test(name)) return false;
  return !name.split("/").some((part) => part === ".." || part === ".");
}

function findOverlap(entries: readonly ZipEntry[]): string | undefined {
  const ordered = [...entries].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const entry of ordered) {
    if (entry.start < end) return entry.name;
    end = entry.start + entry.packedBytes;
  }
  return undefined;
}
