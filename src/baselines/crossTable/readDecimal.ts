import type { CellValue } from "../../model/cellValue";
import { readFigure, type ReadFigure } from "../recognisers/readFigure";

export type ReadDecimal =
  { readonly form: "decimal"; readonly value: number } | Exclude<ReadFigure, { readonly form: "figure" }>;

/** Large enough that no figure of a table rounds to nothing under it. */
const MILLION = 1_000_000;

/** Reads a cell as the number that is printed, never rounded to pence; fifteen significant digits, beyond which a binary fraction is noise. */
export function readDecimal(cell: CellValue): ReadDecimal {
  if (typeof cell === "number" && Number.isFinite(cell)) return { form: "decimal", value: exact(cell) };
  const read = readFigure(cell, MILLION);
  if (read.form === "marker") return read;
  if (read.form === "unreadable" || typeof cell !== "string") return { form: "unreadable", text: String(cell) };
  const plain = read.flag === undefined ? cell : cell.slice(0, cell.lastIndexOf("["));
  const size = Number(plain.replace(/[^\d.]/gu, ""));
  return { form: "decimal", value: exact(read.pence < 0 ? -size : size) };
}

const exact = (value: number): number => Number(value.toPrecision(15)) + 0;
