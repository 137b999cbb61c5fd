import { loadCouncils } from "../councils/loadCouncils";
import { refused, type Read, type ReadOptions } from "../readProblem";
import { readTableFile } from "../readers/readTableFile";
import type { StatedFacts } from "./fileRecogniser";
import { fileRecognisers } from "./fileRecognisers";
import type { ReadOutcome } from "./readOutcome";
import { withAbolished } from "./abolishedCouncils";
import { unknownFile } from "./unknownFile";

/**
 * From the bytes of any file that a council or a department sent to what it holds. Problems: the file cannot be read, or
 * something must be asked first. A file that can be read but is of no known kind is an outcome of kind "unknown", whose
 * notes say what was seen. Never throws for what a file contains.
 */
export async function readAnyFile(
  bytes: Uint8Array,
  fileName: string,
  stated: StatedFacts = {},
  options: ReadOptions = {},
): Promise<Read<ReadOutcome>> {
  const table = await readTableFile(bytes, fileName, options);
  if (!table.ok) return table;
  const councils = await loadCouncils();
  if (options.signal?.aborted) return refused({ code: "reading-stopped", fileName });
  for (const recognise of fileRecognisers) {
    const read = recognise(table.value, { councils, stated });
    if (read) return read.ok ? { ok: true, value: withAbolished(read.value, councils) } : read;
  }
  return { ok: true, value: unknownFile(table.value) };
}
