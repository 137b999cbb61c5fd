import type { CellValue } from "../../model/cellValue";
import { dateCell } from "../cells/dateCell";
import { columnsOf, headingsIn, type HeadingRole } from "../cells/headingWords";
import { moneyCell } from "../cells/moneyCell";
import { cellText } from "../recognisers/cellText";
import { paymentHeadings } from "./paymentHeadings";

export type Rows = readonly (readonly CellValue[])[];

/** Where the facts of a payment stand; -1 where the table has no such column. Rows and columns count from 0. */
export interface PaymentColumns {
  /** Last row of the headings; -1 where the table has none. */
  readonly headerRow: number;
  readonly supplier: number;
  readonly amount: number;
  readonly date: number;
  readonly service: number;
  /** As printed; "" without headings. */
  readonly amountHeading: string;
  /** Headings of other columns of money, such as VAT or gross. */
  readonly otherAmounts: readonly string[];
}

/** A header stands this far down at the most. */
const HEADER_WITHIN = 200;
/** Rows under the header that are looked at. */
const SAMPLE = 300;

/** How much of a column's filled cells pass. */
function share(rows: Rows, column: number, passes: (cell: CellValue) => boolean): number {
  const filled = rows.flatMap((row) => {
    const cell = row[column] ?? null;
    return cellText(cell) === "" ? [] : [cell];
  });
  return filled.length === 0 ? 0 : filled.filter(passes).length / filled.length;
}

const isMoney = (cell: CellValue): boolean => {
  const read = moneyCell(cell);
  // A doubtful amount is an amount all the same: its cell is listed later.
  return read.form === "pence" || (read.form === "unreadable" && /^[(£\s-]*\d[\d.,\s]*\)?-?$/u.test(read.text));
};
const isDate = (cell: CellValue): boolean => dateCell(cell).form === "date";
const isText = (cell: CellValue): boolean => typeof cell === "string" && /\p{L}/u.test(cell);

const first = (columns: readonly number[], fits: (column: number) => boolean = () => true): number =>
  columns.find(fits) ?? -1;

function columnsUnder(
  headings: readonly string[],
  rows: Rows,
): Omit<PaymentColumns, "headerRow" | "amountHeading" | "otherAmounts"> {
  const of = (role: HeadingRole): readonly number[] => columnsOf(headings, role);
  const amount = first(of(paymentHeadings.amount), (column) => share(rows, column, isMoney) >= 0.5);
  const supplier = first(
    of(paymentHeadings.supplier),
    (column) => column !== amount && share(rows, column, isText) >= 0.5,
  );
  const dates = of(paymentHeadings.date);
  const mostly = first(dates, (column) => share(rows, column, isDate) >= 0.5);
  const date = mostly >= 0 ? mostly : first(dates, (column) => share(rows, column, isDate) > 0);
  const service = first(
    of(paymentHeadings.service),
    (column) => column !== supplier && share(rows, column, isText) >= 0.3,
  );
  return { supplier, amount, date, service };
}

const joined = (upper: readonly CellValue[], lower: readonly CellValue[]): CellValue[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) =>
    `${cellText(upper[column])} ${cellText(lower[column])}`.trim(),
  );

function under(cells: readonly CellValue[], rows: Rows, headerRow: number): PaymentColumns | undefined {
  const headings = headingsIn(cells);
  if (columnsOf(headings, paymentHeadings.amount).length === 0) return undefined;
  const found = columnsUnder(headings, rows.slice(headerRow + 1, headerRow + 1 + SAMPLE));
  if (found.amount < 0 || (found.supplier < 0 && (found.date < 0 || found.service < 0))) return undefined;
  const otherAmounts = headings.flatMap((words, column) => {
    const isOther = column !== found.amount && /\bvat\b|\bgross\b|\bnet\b|\bamount\b|\btotal\b|\bvalue\b/u.test(words);
    return isOther && !/\b(?:type|code|no|number|ref|date)\b/u.test(words) ? [cellText(cells[column])] : [];
  });
  return { ...found, headerRow, amountHeading: cellText(cells[found.amount]), otherAmounts };
}

const size = (found: PaymentColumns | undefined): number =>
  found ? [found.supplier, found.amount, found.date, found.service].filter((column) => column >= 0).length : 0;

/** Headings may go on in the next row, which then holds words all through, over columns of amounts and dates as well. */
function withSecondRow(found: PaymentColumns, rows: Rows): PaymentColumns {
  const { headerRow, amount, date } = found;
  const next = rows[headerRow + 1] ?? [];
  const isWorded = [amount, ...(date < 0 ? [] : [date])].every((column) => isText(next[column] ?? null));
  if (!isWorded || next.slice(0, 2000).some((cell) => isMoney(cell) || isDate(cell))) return found;
  const both = under(joined(rows[headerRow] ?? [], next), rows, headerRow + 1);
  return both && size(both) >= size(found) ? both : found;
}

/**
 * Finds a list of payments by its headings, wherever they stand: an amount, with a supplier or with a date and a service, and amounts and
 * words under them. The row with the most of the four wins, the uppermost where equal; headings may take two rows.
 */
export function findPaymentColumns(rows: Rows): PaymentColumns | undefined {
  let best: PaymentColumns | undefined;
  for (let row = 0; row < Math.min(rows.length, HEADER_WITHIN); row += 1) {
    const cells = rows[row] ?? [];
    if (cells.length === 0) continue;
    const found = under(cells, rows, row);
    if (size(found) > size(best)) best = found;
    if (size(best) === 4) break;
  }
  if (best) return withSecondRow(best, rows);
  for (let row = 0; row + 1 < Math.min(rows.length, HEADER_WITHIN); row += 1) {
    const found = under(joined(rows[row] ?? [], rows[row + 1] ?? []), rows, row + 1);
    if (size(found) > size(best)) best = found;
  }
  return best;
}

const PENCE = /[.]\d\d\)?-?\s*(?:CR)?$/iu;

/**
 * Finds a list of payments that has no headings at all by what stands in its columns: one of dates, one of amounts with pence, and words beside them.
 * The supplier is the column whose words differ most; the service the one before it whose words differ least.
 */
export function guessPaymentColumns(rows: Rows): PaymentColumns | undefined {
  const sample = rows.filter((row) => row.some((cell) => cellText(cell) !== "")).slice(0, SAMPLE);
  const width = Math.min(60, Math.max(0, ...sample.map((row) => row.length)));
  const columns = Array.from({ length: width }, (_, column) => column);
  const filled = (column: number): string[] => sample.map((row) => cellText(row[column])).filter((text) => text !== "");
  const full = columns.filter((column) => filled(column).length >= sample.length * 0.6);
  const date = first(full, (column) => share(sample, column, isDate) >= 0.8);
  const withPence = (column: number): boolean =>
    share(sample, column, (cell) => isMoney(cell) && (PENCE.test(cellText(cell)) || typeof cell === "number")) >= 0.8;
  const amount = first(full.toReversed(), (column) => column !== date && withPence(column));
  const words = full.filter((column) => column !== date && column !== amount && share(sample, column, isText) >= 0.8);
  if (sample.length < 3 || date < 0 || amount < 0 || words.length === 0) return undefined;
  const variety = (column: number): number => new Set(filled(column)).size;
  const isCompany = (column: number): number =>
    share(sample, column, (cell) => /\b(?:ltd|limited|plc|llp|council|services|trust|& co)\b/iu.test(cellText(cell)));
  const supplier = words.toSorted((a, b) => isCompany(b) - isCompany(a) || variety(b) - variety(a))[0] ?? -1;
  const others = words.filter((column) => column !== supplier && variety(column) > 1);
  const service = others.toSorted((a, b) => variety(a) - variety(b))[0] ?? -1;
  return { headerRow: -1, supplier, amount, date, service, amountHeading: "", otherAmounts: [] };
}
