import { describeReadProblem } from "../baselines/describeReadProblem";
import { readCsv } from "../baselines/readers/readCsv";
import type { CellGrid, CellValue } from "../model/cellValue";
import { CommandFault } from "./commandFault";

const NUMBER = /^[+-]?(?:0|[1-9]\d*|(?=\.\d))(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** CSV or tab-separated text as cells: plain numbers are numbers (codes with leading zeros stay text), TRUE and FALSE are truth values, nothing is a blank. */
export function readCells(bytes: Uint8Array, fileName: string): CellGrid {
  const read = readCsv(bytes, fileName);
  if (!read.ok) throw new CommandFault(read.problems.map(describeReadProblem).join(" "));
  const rows = read.value.sheets[0]?.rows ?? [];
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? null)));
}

function cellOf(cell: CellValue): CellValue {
  if (typeof cell !== "string") return cell;
  const text = cell.trim();
  if (NUMBER.test(text)) return Number(text);
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : cell;
}
