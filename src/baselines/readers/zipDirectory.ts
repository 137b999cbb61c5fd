/** One file inside an archive, as the archive's own directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly inflated: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const IN_EXTRA_FIELD = 0xffffffff;

/** The three 32-bit numbers of a directory record; those that are all ones stand in its zip64 extra field instead. */
function sizesOf(view: DataView, at: number): { inflated: number; packed: number; local: number } {
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let extra = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = Math.min(extra + view.getUint16(at + 30, true), view.byteLength);
  while (extra + 4 <= extraEnd) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      sizes.forEach((size, index) => {
        if (size !== IN_EXTRA_FIELD || field + 8 > extraEnd) return;
        sizes[index] = Number(view.getBigUint64(field, true));
        field += 8;
      });
    }
    extra += 4 + length;
  }
  const [inflated = 0, packed = 0, local = 0] = sizes;
  return { inflated, packed, local };
}

function endRecordAt(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END_RECORD) return at;
  return -1;
}

/** Reads the directory at the end of a zip archive without inflating anything; undefined where it is damaged or cut short. */
export function readZipDirectory(
  bytes: Uint8Array,
  mostEntries: number,
): ZipEntry[] | { readonly count: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end < 0) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return { count };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const { inflated, packed, local } = sizesOf(view, at);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_RECORD) return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) return undefined;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed,
      inflated,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      start,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
