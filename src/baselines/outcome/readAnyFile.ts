import { loadCouncils } from "../councils/loadCouncils";
import { outcomeOfPayments } from "../payments/outcomeOfPayments";
import { streamPayments } from "../payments/streamPayments";
import { refused, type Read, type ReadOptions } from "../readProblem";
import { sourceOf, type ByteSource } from "../readers/byteSource";
import { inMegabytes, limits } from "../readers/limits";
import { readTableFile } from "../readers/readTableFile";
import { sniffFile } from "../readers/sniffFile";
import type { StatedFacts } from "./fileRecogniser";
import { fileRecognisers } from "./fileRecognisers";
import type { ReadOutcome } from "./readOutcome";
import { withAbolished } from "./abolishedCouncils";
import { unknownFile } from "./unknownFile";

/** From this size on, text is read piece by piece. */
const STREAM_FROM = 4 * 1024 * 1024;
const LOOKED_AT = 64 * 1024;

/** A long list of payments; undefined for any other file. */
async function readLongList(
  source: ByteSource,
  fileName: string,
  stated: StatedFacts,
  options: ReadOptions,
): Promise<Read<ReadOutcome> | undefined> {
  if (source.size < STREAM_FROM || sniffFile(await source.read(0, LOOKED_AT)).form !== "text") return undefined;
  const read = await streamPayments(source, fileName, stated, options);
  if (!read?.ok) return read;
  const { columns, table, notes } = read.value;
  if (table.count === 0) return undefined;
  return { ok: true, value: outcomeOfPayments({ notes }, [{ sheet: { name: "" }, columns, table }], stated) };
}

/**
 * From any file that a council or a department sent to what it holds. Problems: the file cannot be read, or something must be
 * asked first. A file that can be read but is of no known kind is an outcome of kind "unknown", whose notes say what was seen.
 * Never throws for what a file contains. Long lists of payments are read piece by piece.
 */
export async function readAnyFile(
  file: Uint8Array | Blob | ByteSource,
  fileName: string,
  stated: StatedFacts = {},
  options: ReadOptions = {},
): Promise<Read<ReadOutcome>> {
  const source = file instanceof Uint8Array || file instanceof Blob ? sourceOf(file) : file;
  const long = await readLongList(source, fileName, stated, options);
  if (long) return long;
  if (source.size > limits.fileBytes) {
    const sizes = { megabytes: inMegabytes(source.size), limit: inMegabytes(limits.fileBytes) };
    return refused({ code: "file-too-large", fileName, ...sizes });
  }
  const table = await readTableFile(await source.read(0, source.size), fileName, options);
  if (!table.ok) return table;
  const councils = await loadCouncils();
  if (options.signal?.aborted) return refused({ code: "reading-stopped", fileName });
  for (const recognise of fileRecognisers) {
    const read = recognise(table.value, { councils, stated });
    if (read) return read.ok ? { ok: true, value: withAbolished(read.value, councils) } : read;
  }
  return { ok: true, value: unknownFile(table.value) };
}
