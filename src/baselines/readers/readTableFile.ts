import { refused, type Read, type ReadOptions } from "../readProblem";
import { inMegabytes, limits } from "./limits";
import { readCsv } from "./readCsv";
import { readOldWorkbook, readWorkbookFile } from "./readWorkbookFile";
import { sniffFile } from "./sniffFile";
import type { TableFile } from "./tableFile";

/** Reads any table file into sheets of rows. What the file is, its content says; its name is used in sentences alone. */
export async function readTableFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Read<TableFile>> {
  if (options.signal?.aborted) return refused({ code: "reading-stopped", fileName });
  if (bytes.length === 0) return refused({ code: "file-empty", fileName });
  if (bytes.length > limits.fileBytes) {
    const sizes = { megabytes: inMegabytes(bytes.length), limit: inMegabytes(limits.fileBytes) };
    return refused({ code: "file-too-large", fileName, ...sizes });
  }
  const sniffed = sniffFile(bytes);
  switch (sniffed.form) {
    case "zip":
      return readWorkbookFile(bytes, fileName, options);
    case "old-workbook":
      return readOldWorkbook(bytes, fileName, options);
    case "encrypted":
      return refused({ code: "file-encrypted", fileName });
    case "other":
      return refused({ code: "file-not-a-table", fileName, looksLike: sniffed.looksLike, advice: sniffed.advice });
    case "text": {
      const read = readCsv(bytes, fileName);
      options.onProgress?.(1);
      return read;
    }
  }
}
