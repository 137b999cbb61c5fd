import { Inflate } from "fflate";
import { refused, type Read, type ReadOptions } from "../readProblem";
import { inMegabytes, limits } from "./limits";
import { readZipDirectory, type ZipEntry } from "./zipDirectory";

const PIECE = 32 * 1024;

/** Inflates without keeping anything, and stops as soon as more than `most` bytes have come out. */
function inflatedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
  });
  for (let start = 0; start < packed.length && size <= most; start += PIECE) {
    inflate.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
  }
  return size;
}

const tooLarge = (fileName: string, entry: ZipEntry): Read<never> =>
  refused({ code: "archive-too-large", fileName, entry: entry.name, limit: inMegabytes(limits.inflatedBytes) });

function declaredTooMuch(entries: readonly ZipEntry[]): ZipEntry | undefined {
  let total = 0;
  return entries.find(({ inflated, packed }) => {
    total += inflated;
    const swollen = inflated > limits.ratioAppliesFromBytes && inflated > packed * limits.ratio;
    return swollen || total > limits.inflatedBytes;
  });
}

/**
 * Looks into an archive before anything reads it: number of entries, declared sizes, then the sizes that really come
 * out, because a directory can say less than is there. Nothing inflated is kept.
 */
export function checkArchive(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Read<readonly ZipEntry[]> {
  const entries = readZipDirectory(bytes, limits.archiveEntries);
  if (entries === undefined) return refused({ code: "file-damaged", fileName, where: "the archive's directory" });
  if ("count" in entries) {
    return refused({ code: "archive-too-many-entries", fileName, count: entries.count, limit: limits.archiveEntries });
  }
  const declared = declaredTooMuch(entries);
  if (declared) return tooLarge(fileName, declared);
  if (entries.some(({ encrypted }) => encrypted)) return refused({ code: "file-encrypted", fileName });

  let left = limits.inflatedBytes;
  for (const [index, entry] of entries.entries()) {
    if (options.signal?.aborted) return refused({ code: "reading-stopped", fileName });
    let size = entry.packed;
    if (entry.method !== 0) {
      try {
        size = inflatedSize(bytes.subarray(entry.start, entry.start + entry.packed), Math.min(left, entry.inflated));
      } catch {
        return refused({ code: "file-damaged", fileName, where: entry.name });
      }
    }
    left -= size;
    if (left < 0) return tooLarge(fileName, entry);
    if (size !== entry.inflated) return refused({ code: "file-damaged", fileName, where: entry.name });
    options.onProgress?.((index + 1) / entries.length);
  }
  return { ok: true, value: entries };
}
