import type { CellValue } from "../../model/cellValue";
import type { CouncilList } from "../councils/councilList";
import { councilNameKey } from "../councils/councilName";
import { cellText, isWords } from "./cellText";
import { ecodeOf, gssOf } from "./councilCodes";

export type Rows = readonly (readonly CellValue[])[];

/** Which columns say whose row it is; -1 where the table has none. */
export interface CouncilColumns {
  readonly gss: number;
  readonly ecode: number;
  readonly name: number;
  /** First row (from 0) that is a council's. */
  readonly firstRow: number;
}

/** Codes and names stand at the left of every return; a table of thousands of columns is not searched through. */
const LEFT = 40;

/** Different values in each column: a column of county codes beside one of councils has few. */
class Tally {
  private readonly values = new Map<number, Set<string>>();
  add(column: number, value: string): void {
    const seen = this.values.get(column);
    if (seen) seen.add(value);
    else this.values.set(column, new Set([value]));
  }
  most(): { readonly column: number; readonly count: number } {
    let best = { column: -1, count: 0 };
    for (const [column, { size }] of this.values) if (size > best.count) best = { column, count: size };
    return best;
  }
}

const isKnownName = (text: string, list: CouncilList): boolean =>
  isWords(text) && text.length < 80 && list.byName.has(councilNameKey(text.split(" / ")[0] ?? text));

/**
 * Finds the columns of codes and names by what stands in them, not by their headings, so that other years and layouts
 * are found as well. Codes decide; names alone do where there is no code.
 */
export function findCouncilColumns(rows: Rows, list: CouncilList): CouncilColumns | undefined {
  const gssTally = new Tally();
  const ecodeTally = new Tally();
  const nameTally = new Tally();
  for (const row of rows) {
    row.slice(0, LEFT).forEach((cell, column) => {
      if (typeof cell !== "string") return;
      if (gssOf(cell) !== undefined) gssTally.add(column, cell);
      else if (list.byEcode.has(ecodeOf(cell) ?? "")) ecodeTally.add(column, cell);
      else if (isKnownName(cell, list)) nameTally.add(column, cell);
    });
  }
  const [gss, ecode, name] = [gssTally.most(), ecodeTally.most(), nameTally.most()];
  // One code alone may be an invoice number that looks like an E-code.
  const coded = gss.count > 0 || ecode.count > 1;
  if (!coded && name.count < 2) return undefined;
  const isCouncil = (row: readonly CellValue[]): boolean =>
    coded
      ? gssOf(cellText(row[gss.column])) !== undefined || ecodeOf(cellText(row[ecode.column])) !== undefined
      : isKnownName(cellText(row[name.column]), list);
  const firstRow = rows.findIndex(isCouncil);
  return firstRow < 0 ? undefined : { gss: gss.column, ecode: ecode.column, name: name.column, firstRow };
}
