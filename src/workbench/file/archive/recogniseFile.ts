import type { RefusalReason } from "./archiveRefusal";

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** What a file that is not a zip archive really is, by its first bytes; undefined for a zip archive. */
export function recogniseFile(bytes: Uint8Array): RefusalReason | undefined {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return undefined;
  if (startsWith(bytes, 0x50, 0x4b, 5, 6)) return "not-a-workbook";
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return recogniseCompoundFile(bytes);
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return "picture";
  if (startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) return "picture";
  // Excel 2 to 4 wrote a bare record stream.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && bytes[3] === 0) return "old-excel";
  return recogniseText(bytes);
}

/** Old Excel files and password-locked new ones share one container; the names in its directory tell them apart. */
function recogniseCompoundFile(bytes: Uint8Array): RefusalReason {
  const holds = (name: string): boolean => {
    const codes = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
    const [first = 0] = codes;
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
      if (codes.every((code, index) => bytes[at + index] === code)) return true;
    }
    return false;
  };
  if (holds("EncryptedPackage")) return "password";
  if (holds("WordDocument") || holds("PowerPoint Document")) return "other-office";
  if (holds("Workbook") || holds("Book")) return "old-excel";
  return "other-office";
}

function recogniseText(bytes: Uint8Array): RefusalReason {
  const head = bytes.subarray(0, 4096);
  const wide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!wide && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return "not-a-workbook";
  const text = new TextDecoder(wide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(head);
  if (/^\s*<(!doctype|html|\?xml|table|meta|head)/i.test(text.replace(/^\uFEFF/, ""))) return "web-page";
  return "text";
}
