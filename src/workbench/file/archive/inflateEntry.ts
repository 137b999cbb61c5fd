import { Inflate } from "fflate";
import { checksumOf } from "./checksumOf";
import type { ZipEntry } from "./zipDirectory";

/** Packed bytes at a time: they can grow a thousandfold before they are counted. */
const STEP = 4 * 1024;

class TooMuch extends Error {}

export type Inflated =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: "bomb" | "damaged" };

/** Unpacks one part, step by step, and stops as soon as it gives more than its directory entry declared. */
export function inflateEntry(archive: Uint8Array, entry: ZipEntry): Inflated {
  const packed = archive.subarray(entry.start, entry.start + entry.packedBytes);
  if (entry.method === 0) {
    const honest = packed.length === entry.declaredBytes && checksumOf(packed) === entry.checksum;
    return honest ? { ok: true, bytes: packed.slice() } : { ok: false, reason: "damaged" };
  }
  const bytes = new Uint8Array(entry.declaredBytes);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > bytes.length) throw new TooMuch();
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (cause) {
    return { ok: false, reason: cause instanceof TooMuch ? "bomb" : "damaged" };
  }
  const whole = filled === bytes.length && checksumOf(bytes) === entry.checksum;
  return whole ? { ok: true, bytes } : { ok: false, reason: "damaged" };
}
