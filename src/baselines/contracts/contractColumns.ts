import type { CellValue } from "../../model/cellValue";
import { columnsOf, headingsIn } from "../cells/headingWords";
import { cellText } from "../recognisers/cellText";
import { contractHeadings, type ContractRole } from "./contractHeadings";

/** The column of each fact; -1 where the table has none. Rows and columns count from 0. */
export interface ContractColumns extends Readonly<Record<ContractRole, number>> {
  readonly headerRow: number;
  readonly headings: readonly string[];
}

type Rows = readonly (readonly CellValue[])[];

const HEADER_WITHIN = 200;
const roles = Object.keys(contractHeadings) as ContractRole[];
/** Taken in this order, so that "Awarded value" is not the value and a description is the title only where there is no other. */
const order: readonly ContractRole[] = [
  "low",
  "high",
  "awarded",
  "value",
  "start",
  "end",
  "review",
  "status",
  "supplier",
  "buyer",
  "title",
];

function under(cells: readonly CellValue[], headerRow: number): ContractColumns | undefined {
  const words = headingsIn(cells);
  const taken = new Set<number>();
  const found = new Map<ContractRole, number>();
  for (const role of order) {
    const column = columnsOf(words, contractHeadings[role]).find((one) => !taken.has(one));
    if (column === undefined) continue;
    found.set(role, column);
    taken.add(column);
  }
  const has = (role: ContractRole): boolean => found.has(role);
  const isDated = has("start") || has("end") || has("review");
  const isValued = has("low") || has("high") || has("awarded") || has("value");
  // Payments have titles and values as well; only a contract starts, ends, or is awarded.
  const isList =
    has("title") &&
    (has("supplier") || has("buyer")) &&
    ((isDated && (isValued || has("end"))) || has("awarded") || has("high"));
  if (!isList) return undefined;
  const at = Object.fromEntries(roles.map((role) => [role, found.get(role) ?? -1])) as Record<ContractRole, number>;
  return { ...at, headerRow, headings: cells.map(cellText) };
}

const size = (found: ContractColumns | undefined): number =>
  found ? roles.filter((role) => found[role] >= 0).length : 0;

/** Finds a list of contracts by its headings, wherever they stand: a title, whose it is, and dates or values that only contracts have. */
export function findContractColumns(rows: Rows): ContractColumns | undefined {
  let best: ContractColumns | undefined;
  rows.slice(0, HEADER_WITHIN).forEach((cells, row) => {
    if (cells.length < 3) return;
    const found = under(cells, row);
    if (size(found) > size(best)) best = found;
  });
  return best;
}
