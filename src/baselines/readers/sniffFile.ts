/** What the first bytes say a file is, whatever its name says. */
export type FileForm =
  | { readonly form: "zip" }
  | { readonly form: "text" }
  | { readonly form: "old-workbook" }
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

const SECTOR = 512;
const START_OF_BOOK = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06];
const FILEPASS = 0x2f;

/** A workbook of Excel 97 to 2003 with a password has a record that says so right after its start; the rest would read as other figures. */
function isEncryptedOld(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SECTOR; at + SECTOR <= bytes.length; at += SECTOR) {
    if (!START_OF_BOOK.every((byte, index) => bytes[at + index] === byte)) continue;
    for (let record = at, count = 0; count < 12 && record + 4 <= at + SECTOR; count += 1) {
      if (view.getUint16(record, true) === FILEPASS) return true;
      record += 4 + view.getUint16(record + 2, true);
    }
  }
  return false;
}

function compoundFile(bytes: Uint8Array): FileForm {
  if (holdsName(bytes, "EncryptedPackage")) return { form: "encrypted" };
  if (holdsName(bytes, "WordDocument"))
    return other("a Word document", "Choose the .xlsx, .ods or .csv of the return.");
  if (holdsName(bytes, "Workbook")) return { form: isEncryptedOld(bytes) ? "encrypted" : "old-workbook" };
  if (holdsName(bytes, "Book")) {
    return other("an Excel 5 or 95 workbook (.xls)", "Open it in Excel and save it as Excel Workbook (.xlsx).");
  }
  return other("an old Office document", "Open it in the program that made it and save it as .xlsx.");
}

/** Decides by content: a PDF that is named .xlsx is a PDF. */
export function sniffFile(bytes: Uint8Array): FileForm {
  const head = textOf(bytes, 2048);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return { form: "zip" };
  if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return compoundFile(bytes);
  for (const [magic, looksLike, advice] of byMagic) if (head.startsWith(magic)) return other(looksLike, advice);
  const words = wordsOf(bytes, head);
  if (words.startsWith("mime-version:")) {
    return other("a web page in one file (.mht)", "Open it in Excel and save it as Excel Workbook (.xlsx).");
  }
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style|script|div)\b/su.test(words)) {
    return words.includes("<table") || words.includes("office:excel")
      ? other(
          "a web page with a table, whatever its name says",
          "Open it in Excel and save it as Excel Workbook (.xlsx).",
        )
      : other(
          "a web page",
          "The link may have led to a page instead of the file: download the file again from that page.",
        );
  }
  if (words.startsWith("<?xml")) {
    return words.includes("excel.sheet") || words.includes("office:spreadsheet")
      ? other("an XML spreadsheet of Excel 2003", "Open it in Excel and save it as Excel Workbook (.xlsx).")
      : other("an XML document", "Open it in Excel and save it as Excel Workbook (.xlsx).");
  }
  if (/^[{[]\s*["{[\]}]/u.test(words)) {
    return other("JSON", "Choose the .csv or .xlsx of the same data, or save the table in it as one.");
  }
  return { form: "text" };
}

/** The first words in small letters, also of UTF-16: a mark and every zero byte are passed over. */
const wordsOf = (bytes: Uint8Array, head: string): string => {
  const text = head.includes("\0") ? textOf(bytes, 4096).replaceAll("\0", "") : head;
  return text
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/u, "")
    .trimStart()
    .toLowerCase();
};
