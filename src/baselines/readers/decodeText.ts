import { codePages, decodeCodePage } from "./codePages";
import { likeliestCodePage } from "./likeliestCodePage";

export interface DecodedText {
  readonly text: string;
  /** "UTF-8", "UTF-16", "Windows-1252", "Mac Roman", "DOS 850". */
  readonly encoding: string;
  /** Bytes that the encoding has no character for. */
  readonly lost: number;
}

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark shows as a zero in every other byte of plain text. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const enough = length * 0.35;
  if (odd > enough && even < odd / 8) return "utf-16le";
  if (even > enough && odd < even / 8) return "utf-16be";
  return undefined;
}

function inUnicode(bytes: Uint8Array, label: string, encoding: string): DecodedText {
  const text = new TextDecoder(label).decode(bytes);
  return { text, encoding, lost: text.split("\uFFFD").length - 1 };
}

/**
 * A file that is UTF-8 but for a stray byte or two: sequences of two bytes and more far outnumber the strays.
 * In a single-byte encoding such sequences hardly ever occur by chance.
 */
function mostlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const decoded = inUnicode(bytes, "utf-8", "UTF-8");
  let sequences = 0;
  for (const byte of bytes) if (byte >= 0xc2 && byte <= 0xf4) sequences += 1;
  return sequences - decoded.lost > decoded.lost * 10 ? decoded : undefined;
}

/** Finds the encoding of a text file from its bytes: marks first, then what is valid, then what reads like words. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (starts(bytes, 0xff, 0xfe)) return inUnicode(bytes, "utf-16le", "UTF-16");
  if (starts(bytes, 0xfe, 0xff)) return inUnicode(bytes, "utf-16be", "UTF-16");
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return inUnicode(bytes, "utf-8", "UTF-8");
  const wide = utf16WithoutMark(bytes);
  if (wide) return inUnicode(bytes, wide, "UTF-16");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8", lost: 0 };
  } catch {
    const mostly = mostlyUtf8(bytes);
    if (mostly) return mostly;
  }
  const name = likeliestCodePage(bytes);
  const upper = codePages.find((page) => page.name === name)?.upper ?? "";
  const text = decodeCodePage(bytes, upper);
  return { text, encoding: name, lost: text.split("\uFFFD").length - 1 };
}
