import { loadCouncils } from "./councils/loadCouncils";
import type { PublishedReturn, PublishedUnit } from "./publishedReturn";
import { refused, type Read, type ReadOptions } from "./readProblem";
import { readTableFile } from "./readers/readTableFile";
import { recogniseReturn } from "./recognisers/recogniseReturn";

export interface ReadReturnOptions extends ReadOptions {
  /** For files that do not say so themselves, and over what they say. */
  readonly unit?: PublishedUnit;
  /** Calendar year in which the financial year starts; where a file holds several years, the one to read. */
  readonly year?: number;
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  // Absent on pages that are not served securely.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return "";
  const digest = await subtle.digest("SHA-256", bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * From the bytes of a file to the return it holds, or to sentences on why not; never throws for what a file contains.
 * All that goes in and comes out can be sent to and from a worker, but for the signal and the callback.
 */
export async function readReturn(
  bytes: Uint8Array | Blob,
  fileName: string,
  options: ReadReturnOptions = {},
): Promise<Read<PublishedReturn>> {
  const { signal, onProgress, unit, year } = options;
  const progress = (done: number): void => onProgress?.(done);
  const content = bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer());
  progress(0.05);
  const table = await readTableFile(content, fileName, {
    ...(signal ? { signal } : {}),
    onProgress: (done) => progress(0.05 + done * 0.65),
  });
  if (!table.ok) return table;
  const councils = await loadCouncils();
  const hash = await sha256Of(content);
  if (signal?.aborted) return refused({ code: "reading-stopped", fileName });
  const stated = { ...(unit === undefined ? {} : { unit }), ...(year === undefined ? {} : { year }) };
  const read = recogniseReturn(table.value, councils, stated, hash);
  progress(1);
  return read;
}
