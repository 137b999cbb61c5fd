import { Parser } from "papaparse";
import { refused, type Read, type ReadOptions } from "../readProblem";
import type { ByteSource } from "./byteSource";
import { decodeText } from "./decodeText";
import { detectDelimiter } from "./detectDelimiter";
import { oneLineEnd, withoutReturn } from "./lineEnds";
import { chunkDecoder } from "./textChunks";

/** Looked at before anything is read: enough to tell encoding, delimiter and columns. */
const HEAD = 1024 * 1024;
/** Read at a time: what is made of a piece is then thrown away before it grows old, which is quicker and takes less memory. */
const PIECE = 128 * 1024;
/** A row longer than this is a quotation mark that was never closed. */
const LONGEST_ROW = 1024 * 1024;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

export interface StreamedText {
  readonly encoding: string;
  /** Characters that the encoding could not say. */
  readonly lost: number;
  /** Where the piece begins that has the first of them. */
  readonly lostFrom: number;
}

/** The start of a text file: how it is encoded, what parts its cells, and its first rows. */
export interface TextHead {
  readonly encoding: string;
  readonly isBigEndian: boolean;
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** Looks at the first piece of a text file. */
export async function readTextHead(source: ByteSource): Promise<TextHead> {
  const bytes = await source.read(0, HEAD);
  const isWhole = bytes.length >= source.size;
  // A character may be cut at the end of the piece: the last few bytes are not judged.
  const { text, encoding } = decodeText(isWhole ? bytes : bytes.subarray(0, bytes.length & ~3).subarray(0, -4));
  const isBigEndian = encoding === "UTF-16" && (bytes[0] === 0xfe || bytes[0] === 0);
  const { delimiter, body } = detectDelimiter(text);
  const { data } = new Parser({ delimiter, newline: "\n" }).parse(oneLineEnd(body), 0, !isWhole) as Parsed;
  return { encoding, isBigEndian, delimiter, rows: data.map(withoutReturn) };
}

/**
 * Hands over every row of a text file, a piece of the file at a time, so that nothing but the piece is in memory.
 */
export async function streamRows(
  source: ByteSource,
  fileName: string,
  head: TextHead,
  take: (rows: readonly (readonly string[])[]) => void,
  options: ReadOptions = {},
): Promise<Read<StreamedText>> {
  const decoder = chunkDecoder(head.encoding, head.isBigEndian);
  const parser = (): Parser => new Parser({ delimiter: head.delimiter, newline: "\n" });
  let left = "";
  let row = 0;
  let lost = 0;
  let lostFrom = 0;
  for (let start = 0; start < source.size; start += PIECE) {
    if (options.signal?.aborted === true) return refused({ code: "reading-stopped", fileName });
    const isLast = start + PIECE >= source.size;
    let text = decoder.decode(await source.read(start, start + PIECE), isLast);
    if (start === 0) text = text.replace(/^sep=.\r?\n/iu, "");
    for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) {
      if (lost === 0) lostFrom = start;
      lost += 1;
    }
    const whole = left + text;
    // A return at the end of a piece may belong to a line end that the next piece goes on with.
    const cut = !isLast && whole.endsWith("\r") ? whole.length - 1 : whole.length;
    const body = oneLineEnd(whole.slice(0, cut));
    const { data, errors, meta } = parser().parse(body, 0, !isLast) as Parsed;
    left = isLast ? "" : body.slice(meta.cursor) + whole.slice(cut);
    const isOpen = isLast && errors.some(({ code }) => code === "MissingQuotes");
    if (isOpen || left.length > LONGEST_ROW)
      return refused({ code: "quotation-not-closed", fileName, row: row + data.length + (isOpen ? 0 : 1) });
    row += data.length;
    take(data.map(withoutReturn));
    options.onProgress?.(Math.min(1, (start + PIECE) / source.size));
  }
  return { ok: true, value: { encoding: head.encoding, lost, lostFrom } };
}
