import type { CellValue } from "../../model/cellValue";
import { markerOf } from "../marker";
import { refused, type Read } from "../readProblem";
import { readTableFile } from "../readers/readTableFile";
import { cellText } from "../recognisers/cellText";
import { columnLetters } from "../recognisers/columnLetters";
import { knownDriverColumns } from "./driverColumns";
import type { DriverColumn, DriverData, DriverRow } from "./driverData";

interface Placed extends DriverColumn {
  readonly at: number;
}

const codeHeadings = {
  gss: /^(?:ons|gss)[ _-]?code$/iu,
  ecode: /^e[ _-]?code$/iu,
  name: /^(?:local )?authority(?: name)?$|^council$/iu,
};

function numberIn(cell: CellValue | undefined): number | null | undefined {
  const text = cellText(cell);
  if (markerOf(text) !== undefined) return null;
  const plain = text.replace(/,(?=\d{3}(?!\d))/gu, "");
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** Reads the table of drivers: blanks and markers stay missing, a text that is no number is missing and said so. */
export async function readDrivers(bytes: Uint8Array, fileName: string): Promise<Read<DriverData>> {
  const file = await readTableFile(bytes, fileName);
  if (!file.ok) return file;
  const rows = file.value.sheets[0]?.rows ?? [];
  const headerRow = rows.findIndex((row) => row.some((cell) => codeHeadings.gss.test(cellText(cell))));
  const headers = (rows[headerRow] ?? []).map(cellText);
  const find = (pattern: RegExp): number => headers.findIndex((text) => pattern.test(text));
  const [gss, ecode, name] = [find(codeHeadings.gss), find(codeHeadings.ecode), find(codeHeadings.name)];
  const columns = knownDriverColumns.flatMap((known): Placed[] => {
    const at = headers.indexOf(known.column);
    return at < 0 ? [] : [{ ...known, at }];
  });
  if (headerRow < 0 || name < 0 || columns.length === 0) {
    const wanted = ["ons_code", "authority", ...knownDriverColumns.map(({ column }) => column)];
    return refused({
      code: "columns-missing",
      fileName,
      columns: wanted.filter((column) => !headers.includes(column)),
    });
  }
  const notes: string[] = [];
  const found: DriverRow[] = [];
  rows.slice(headerRow + 1).forEach((row, index) => {
    if (cellText(row[name]) === "") return;
    const values = columns.map(({ at, name: driver }) => {
      const number = numberIn(row[at]);
      if (number !== undefined) return number;
      const where = `${columnLetters(at)}${headerRow + 2 + index}`;
      notes.push(
        `${driver} of ${cellText(row[name])} in ${where} is not a number ("${cellText(row[at])}"); it counts as missing.`,
      );
      return null;
    });
    const code = ecode < 0 ? "" : cellText(row[ecode]);
    found.push({ name: cellText(row[name]), gss: cellText(row[gss]), ecode: code, values });
  });
  return { ok: true, value: { columns: columns.map(({ at: _at, ...column }) => column), rows: found, notes } };
}
