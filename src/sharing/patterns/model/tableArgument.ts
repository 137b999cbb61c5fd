import { keyOf } from "../../../engine";
import { financialYearStart } from "./years";
import type { CellValue } from "../../../model/cellValue";
import { cellOf, type Area } from "../../area";
import type { TwinArgument } from "../../twin";

/** A table argument found by its header texts, with the cells that hold each figure. */
export interface TableArgument {
  readonly header: readonly string[];
  /** Rows of the body that are not blank, counted from 1 below the header. */
  readonly rows: readonly number[];
  value(row: number, column: string): CellValue;
  cell(row: number, column: string): Area | null;
}

const plain = (text: CellValue): string => keyOf(String(text ?? ""));

/** Some versions of Excel hand a blank over as 0, so a 0 where text belongs is a blank too. */
export function textOf(value: CellValue): string | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  return text === "" ? null : text;
}

export function readTableArgument(argument: TwinArgument): TableArgument {
  const [header = [], ...body] = argument.values;
  const names = header.map((name) => String(name ?? "").trim());
  const columns = new Map(names.map((name, index) => [plain(name), index] as const).reverse());
  const place = (column: string): number | null => columns.get(plain(column)) ?? null;
  return {
    header: names,
    rows: body.flatMap((row, index) => (row.every((value) => value === null || value === "") ? [] : [index + 1])),
    value: (row, column) => {
      const index = place(column);
      return index === null ? null : (argument.values[row]?.[index] ?? null);
    },
    cell: (row, column) => {
      const index = place(column);
      return index === null ? null : cellOf(argument.area, row, index);
    },
  };
}

/** First calendar year of the financial year in a cell; null where the cell is blank or no year. */
export function yearIn(value: CellValue): number | null {
  return value === null || value === "" || value === 0 ? null : financialYearStart(value);
}
