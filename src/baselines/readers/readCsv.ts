import { parse } from "papaparse";
import type { CellValue } from "../../model/cellValue";
import { refused, type Read } from "../readProblem";
import { decodeText } from "./decodeText";
import { detectDelimiter } from "./detectDelimiter";
import { limits } from "./limits";
import { oneLineEnd, withoutReturn } from "./lineEnds";
import type { TableFile } from "./tableFile";

function trimmed(row: readonly string[]): CellValue[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? "").trim() === "") length -= 1;
  const cells: CellValue[] = [];
  for (let column = 0; column < length; column += 1) {
    const text = row[column] ?? "";
    cells.push(text === "" ? null : text);
  }
  return cells;
}

/** Bytes below 32 that no table of text holds: anything but tab, line ends and form feed. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) odd += 1;
  }
  return odd > 2 + sample.length / 1000;
}

/** Reads CSV or tab-separated text: encoding and delimiter are found from the content, cells stay text as they stand. */
export function readCsv(bytes: Uint8Array, fileName: string): Read<TableFile> {
  const decoded = decodeText(bytes);
  const { encoding, lost } = decoded;
  // Some programs fill a file up with zero bytes.
  const text = decoded.text.replace(/\0+$/u, "");
  if (isBinary(text)) {
    return refused({
      code: "file-not-a-table",
      fileName,
      looksLike: "neither text nor a workbook",
      advice: "Open it in the program that made it and save it as .xlsx or .csv.",
    });
  }
  const { delimiter, body } = detectDelimiter(text);
  const { data, errors } = parse<string[]>(oneLineEnd(body), { delimiter, newline: "\n" });
  const unclosed = errors.find(({ code }) => code === "MissingQuotes");
  if (unclosed) return refused({ code: "quotation-not-closed", fileName, row: (unclosed.row ?? 0) + 1 });
  let cells = 0;
  for (const row of data) cells += row.length;
  if (cells > limits.cells) return refused({ code: "table-too-large", fileName, sheet: "", limit: limits.cells });

  const rows = data.map((row) => trimmed(withoutReturn(row)));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  if (rows.length === 0) return refused({ code: "table-empty", fileName });
  const notes: string[] = [];
  if (encoding !== "UTF-8") notes.push(`The text was read as ${encoding}.`);
  if (lost > 0) notes.push(`${lost} characters could not be read as ${encoding} and show as \uFFFD.`);
  const loose = errors.find(({ code }) => code === "InvalidQuotes");
  if (loose) notes.push(`Row ${(loose.row ?? 0) + 1} has a quotation mark inside a cell; check that row.`);
  return { ok: true, value: { fileName, format: "csv", encoding, sheets: [{ name: "", rows }], notes } };
}
