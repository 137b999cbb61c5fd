import { readAddress } from "../../workbook/a1";
import type { RangeContent, ReadCell } from "../../workbook/workbook";
import type { CostModel } from "../partnership/costModel";

/** What a selected cell stands for. */
export type TraceTarget =
  | { readonly kind: "charge"; readonly pool: string; readonly partner: string }
  /** All that one partner pays. */
  | { readonly kind: "partner"; readonly partner: string }
  /** What one line costs, and who pays it. */
  | { readonly kind: "pool"; readonly pool: string };

const key = (cell: ReadCell | undefined) => (typeof cell === "string" ? cell.trim().toLowerCase() : "");

/**
 * Reads a cell by its headings, as a person would: the word at the left of its row and the nearest known word above it. Works wherever the results
 * stand and whatever the sheet is called. `range` starts at A1. Null where the cell is no allocated figure.
 */
export function traceTarget(range: RangeContent, cell: string, model: CostModel): TraceTarget | null {
  const place = readAddress(cell);
  if (!place) return null;
  const { row, column } = place;
  const cells = range.values[row];
  if (typeof cells?.[column] !== "number") return null;
  const partners = new Map(model.drivers.partners.map((name) => [name.trim().toLowerCase(), name]));
  const pools = new Map(model.lines.map(({ name }) => [name.trim().toLowerCase(), name]));
  const rowWord = key(cells.slice(0, column).find((left) => key(left) !== ""));
  for (let above = row - 1; above >= 0; above -= 1) {
    const word = key(range.values[above]?.[column]);
    if (word === "") continue;
    const isPoolTable = range.values[above]?.some((left) => key(left) === "pool") ?? false;
    const partner = partners.get(word);
    const pool = pools.get(rowWord);
    if (isPoolTable && partner !== undefined && pool !== undefined) return { kind: "charge", pool, partner };
    if (isPoolTable && partner !== undefined && rowWord === "total") return { kind: "partner", partner };
    if (isPoolTable && word === "total" && pool !== undefined) return { kind: "pool", pool };
    const rowPartner = partners.get(rowWord);
    if (rowPartner !== undefined && /^(charge|before)\b/u.test(word)) return { kind: "partner", partner: rowPartner };
    return null;
  }
  return null;
}

/** The number in a cell of a range that starts at A1; null where there is none. */
export function numberAt(values: RangeContent["values"], cell: string): number | null {
  const place = readAddress(cell);
  const value = place ? values[place.row]?.[place.column] : null;
  return typeof value === "number" ? value : null;
}
