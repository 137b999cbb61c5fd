/** What the first bytes say a file is, whatever its name says. */
export type FileForm =
  | { readonly form: "zip" }
  | { readonly form: "text" }
  | { readonly form: "encrypted" }
  | { readonly form: "other"; readonly looksLike: string; readonly advice: string };

const textOf = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, Math.min(length, bytes.length)));

const other = (looksLike: string, advice: string): FileForm => ({ form: "other", looksLike, advice });

const byMagic: readonly (readonly [magic: string, looksLike: string, advice: string])[] = [
  ["%PDF", "a PDF", "Look for the .xlsx, .ods or .csv of the same return on GOV.UK."],
  ["\x89PNG", "a picture", "Choose the .xlsx, .ods or .csv of the return."],
  ["GIF8", "a picture", "Choose the .xlsx, .ods or .csv of the return."],
  ["\xFF\xD8\xFF", "a picture", "Choose the .xlsx, .ods or .csv of the return."],
  ["{\\rtf", "a rich-text document", "Choose the .xlsx, .ods or .csv of the return."],
  ["\x1F\x8B", "a compressed file (gzip)", "Unpack it first, then choose the table in it."],
  ["7z\xBC\xAF", "a compressed file (7z)", "Unpack it first, then choose the table in it."],
  ["Rar!", "a compressed file (rar)", "Unpack it first, then choose the table in it."],
];

/** UTF-16 text inside the old container: names of its streams. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  const last = Math.min(bytes.length, 4_000_000) - wanted.length;
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function compoundFile(bytes: Uint8Array): FileForm {
  if (holdsName(bytes, "EncryptedPackage")) return { form: "encrypted" };
  if (holdsName(bytes, "WordDocument"))
    return other("a Word document", "Choose the .xlsx, .ods or .csv of the return.");
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) {
    return other("an Excel 97-2003 workbook (.xls)", "Open it in Excel and save it as Excel Workbook (.xlsx).");
  }
  return other("an old Office document", "Open it in the program that made it and save it as .xlsx.");
}

/** Decides by content: a PDF that is named .xlsx is a PDF. */
export function sniffFile(bytes: Uint8Array): FileForm {
  const head = textOf(bytes, 2048);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return { form: "zip" };
  if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return compoundFile(bytes);
  for (const [magic, looksLike, advice] of byMagic) if (head.startsWith(magic)) return other(looksLike, advice);
  const words = head
    .replace(/^\xEF\xBB\xBF/u, "")
    .trimStart()
    .toLowerCase();
  if (words.startsWith("<!doctype html") || words.startsWith("<html")) {
    return other(
      "a web page",
      "The link may have led to a page instead of the file: download the file again from that page.",
    );
  }
  if (words.startsWith("<?xml"))
    return other("an XML document", "Open it in Excel and save it as Excel Workbook (.xlsx).");
  return { form: "text" };
}
