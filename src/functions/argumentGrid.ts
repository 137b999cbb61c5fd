import type { CellGrid, CellValue } from "../model/cellValue";
import type { Argument } from "./defineFunction";

const ERROR_WORDS: Readonly<Record<string, string>> = {
  notavailable: "#N/A",
  invalidvalue: "#VALUE!",
  value: "#VALUE!",
  dividebyzero: "#DIV/0!",
  div0: "#DIV/0!",
  invalidnumber: "#NUM!",
  num: "#NUM!",
  invalidname: "#NAME?",
  name: "#NAME?",
  invalidreference: "#REF!",
  ref: "#REF!",
  nullreference: "#NULL!",
  null: "#NULL!",
};

/** An argument as cells, whatever the form in which Excel hands it over; null where it was left out. */
export function argumentGrid(argument: Argument): CellGrid | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return [[cellOf(argument)]];
  const rows: readonly unknown[] = argument;
  if (rows.length === 0) return null;
  return rows.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

/** One cell: text, number, truth value or nothing. Errors become their text; values with a format or a card give their plain value. */
function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return "#VALUE!";
  const { type, basicValue } = value as { readonly type?: unknown; readonly basicValue?: unknown };
  if (type !== "Error" && basicValue !== undefined && typeof basicValue !== "object") return cellOf(basicValue);
  return errorText(value);
}

function errorText(value: object): string {
  const { code, errorCode, errorType, basicValue } = value as Readonly<Record<string, unknown>>;
  for (const word of [basicValue, code, errorCode, errorType]) {
    if (typeof word !== "string") continue;
    if (word.startsWith("#")) return word;
    const known = ERROR_WORDS[word.toLowerCase().replace(/[^a-z0-9]/g, "")];
    if (known !== undefined) return known;
  }
  return "#VALUE!";
}
