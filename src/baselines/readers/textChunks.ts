import { codePages, decodeCodePage } from "./codePages";
import type { DecodedText } from "./decodeText";

/** Turns the bytes of a file into text, piece by piece, in an encoding that its first piece showed. */
export interface ChunkDecoder {
  readonly decode: (bytes: Uint8Array, isLast: boolean) => string;
}

const labels: Readonly<Record<string, string>> = { "UTF-8": "utf-8", "UTF-16": "utf-16le", "UTF-16 BE": "utf-16be" };

/** A decoder for an encoding by the name that `decodeText` gives it. Characters may be cut between pieces. */
export function chunkDecoder(encoding: DecodedText["encoding"], isBigEndian: boolean): ChunkDecoder {
  const upper = codePages.find(({ name }) => name === encoding)?.upper;
  if (upper !== undefined) return { decode: (bytes) => decodeCodePage(bytes, upper) };
  const decoder = new TextDecoder(labels[isBigEndian ? `${encoding} BE` : encoding] ?? "utf-8");
  return { decode: (bytes, isLast) => decoder.decode(bytes, { stream: !isLast }) };
}
