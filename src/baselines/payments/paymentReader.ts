import type { CellValue } from "../../model/cellValue";
import { dateCell, settled, type DateCell } from "../cells/dateCell";
import { DateEvidence, type DateOrder } from "../cells/dateOrder";
import { headingWords } from "../cells/headingWords";
import { moneyCell, type MoneyForm } from "../cells/moneyCell";
import type { OutcomeUnreadable } from "../outcome/readOutcome";
import { cellText } from "../recognisers/cellText";
import { columnLetters } from "../recognisers/columnLetters";
import { GrowingColumns } from "./growingColumns";
import type { PaymentColumns } from "./paymentColumns";
import type { PaymentTable } from "./paymentTable";
import { isTotalText, TotalRows } from "./totalRows";

export interface PaymentReaderOptions {
  readonly sheet: string;
  readonly money: MoneyForm;
  /** How doubtful dates are to be read, where somebody said so. */
  readonly dates?: DateOrder | undefined;
}

/** More cells than this that cannot be read are counted, not listed: a file of nothing else is no list of payments. */
const MOST_LISTED = 20_000;
/** Texts remembered: dates and departments come back row after row, descriptions hardly ever. */
const MOST_REMEMBERED = 50_000;

/** A part of a text keeps the whole text in memory, a piece of a file for one name; a copy does not. */
const ownCopy = (text: string): string => Array.from(text).join("");

type Row = readonly (CellValue | undefined)[];

/** Reads a list of payments row by row, once its columns are known. Nothing but the payments is kept, so that a file of any length can pass. */
export class PaymentReader {
  private readonly kept = new GrowingColumns();
  private readonly names: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly read = new Map<CellValue, DateCell>();
  private readonly evidence = new DateEvidence();
  private readonly unreadable: OutcomeUnreadable[] = [];
  private readonly totals = new TotalRows();
  private readonly columns: PaymentColumns;
  private readonly options: PaymentReaderOptions;
  private readonly heading: string;
  private unlisted = 0;
  private repeatedHeadings = 0;
  private asides = 0;
  private undated = 0;

  constructor(columns: PaymentColumns, options: PaymentReaderOptions) {
    this.columns = columns;
    this.options = options;
    this.heading = headingWords(columns.amountHeading);
  }

  /** Takes one row under the headings; `number` is the row as a spreadsheet numbers it. */
  push(row: Row, number: number): void {
    const { columns, options } = this;
    const amount = moneyCell(row[columns.amount], options.money);
    if (amount.form === "pence") {
      this.pay(row, number, amount.pence);
      return;
    }
    if (row.every((cell) => cellText(cell) === "")) return;
    if (amount.text !== "" && headingWords(row[columns.amount]) === this.heading) {
      this.repeatedHeadings += 1;
      return;
    }
    const named = cellText(row[columns.supplier]) !== "" || columns.supplier < 0;
    const dated = this.dateOf(row).form === "date";
    const isPayment = named && (dated || (columns.date < 0 && row.filter((cell) => cellText(cell) !== "").length > 2));
    if (!isPayment) this.asides += 1;
    else
      this.list(
        number,
        columns.amount,
        amount.text,
        amount.form === "none" ? "The payment has no amount." : amount.why,
      );
  }

  finish(): PaymentTable {
    const letters = columnLetters(this.columns.date);
    const { order, notes: dateNotes } = this.evidence.settle(letters, this.options.dates);
    this.kept.settleDates((date) => (date >= 0 ? date : order === undefined ? 0 : settled(date, order)));
    const count = (times: number, one: string, many: string): string[] =>
      times === 0 ? [] : [`${times.toLocaleString("en-GB")} ${times === 1 ? one : many}`];
    return {
      count: this.kept.count,
      ...this.kept.columns(),
      names: this.names,
      unreadable: this.unreadable,
      notes: [
        ...dateNotes,
        ...this.totals.notes(),
        ...count(
          this.repeatedHeadings,
          "row repeats the headings and was left out.",
          "rows repeat the headings and were left out.",
        ),
        ...count(
          this.asides,
          "row has no amount and no payment and was left out as a heading or a note.",
          "rows have no amount and no payment and were left out as headings or notes.",
        ),
        ...count(this.undated, "payment has no date.", "payments have no date."),
        ...count(this.unlisted, "more cell could not be read.", "more cells could not be read."),
      ],
    };
  }

  private pay(row: Row, number: number, pence: number): void {
    const { columns } = this;
    const date = this.dateOf(row);
    if (date.form !== "date" && this.isTotal(row, number, pence)) return;
    if (date.form === "unreadable") {
      this.list(number, columns.date, date.text, "This is not a date that can be told.");
    } else if (columns.date >= 0 && date.form === "none") this.undated += 1;
    this.evidence.add(date, number);
    this.totals.add(pence);
    const packed = date.form === "date" ? date.packed : 0;
    this.kept.add(pence, packed, this.nameOf(row[columns.supplier]), this.nameOf(row[columns.service]));
  }

  /** A row that says that it is a total, or that has an amount and nothing else. */
  private isTotal(row: Row, number: number, pence: number): boolean {
    const { amount } = this.columns;
    const others = row.flatMap((cell, column) => (column === amount || cellText(cell) === "" ? [] : [cellText(cell)]));
    const words = others.filter((text) => moneyCell(text).form !== "pence");
    if (words.length > 0 && !words.some(isTotalText)) return false;
    if (words.length > 0 && words.some((text) => !isTotalText(text)) && words.length > 2) return false;
    if (words.length === 0 && !this.totals.isSum(pence)) {
      this.list(
        number,
        amount,
        cellText(row[amount]),
        "This amount stands alone, and is not the sum of those above it.",
      );
      return true;
    }
    this.totals.leaveOut(number, pence);
    return true;
  }

  private dateOf(row: Row): DateCell {
    const cell = this.columns.date < 0 ? null : (row[this.columns.date] ?? null);
    const known = this.read.get(cell);
    if (known) return known;
    const date = dateCell(cell);
    if (this.read.size < MOST_REMEMBERED) this.read.set(typeof cell === "string" ? ownCopy(cell) : cell, date);
    return date;
  }

  private nameOf(cell: CellValue | undefined): number {
    if (cell === null || cell === undefined) return -1;
    const raw = String(cell);
    const known = this.places.get(raw);
    if (known !== undefined) return known;
    const name = cellText(cell);
    let place = name === "" ? -1 : (this.places.get(name) ?? -1);
    if (name !== "" && place < 0) {
      const copy = ownCopy(name);
      place = this.names.push(copy) - 1;
      this.places.set(copy, place);
    }
    if (raw !== name && this.places.size < this.names.length + MOST_REMEMBERED) this.places.set(ownCopy(raw), place);
    return place;
  }

  private list(row: number, column: number, text: string, why: string): void {
    if (this.unreadable.length >= MOST_LISTED) {
      this.unlisted += 1;
      return;
    }
    this.unreadable.push({
      sheet: this.options.sheet,
      row,
      column: columnLetters(column),
      text: text.slice(0, 200),
      why,
    });
  }
}
