import { isoOf, settled, type DateCell, type PackedDate } from "./dateCell";

export type DateOrder = "day-first" | "month-first";

/** What a column of dates shows of its order of day and month. */
export class DateEvidence {
  /** A row that can only be read day first, and one that can only be read month first; 0 where there is none. */
  private dayRow = 0;
  private monthRow = 0;
  private openRow = 0;
  private openDate: PackedDate = 0;
  /** Months that the open dates fall in, read either way. */
  private readonly months = { "day-first": new Set<number>(), "month-first": new Set<number>() };

  add(date: DateCell, row: number): void {
    if (date.form !== "date") return;
    if (date.shows === "day-first") this.dayRow ||= row;
    if (date.shows === "month-first") this.monthRow ||= row;
    if (date.packed > 0) return;
    if (this.openRow === 0) [this.openRow, this.openDate] = [row, date.packed];
    for (const order of ["day-first", "month-first"] as const) {
      this.months[order].add(Math.floor(settled(date.packed, order) / 100));
    }
  }

  /** How the open dates are to be read and the sentence on what decided it; order undefined where the column contradicts itself. */
  settle(
    column: string,
    stated?: DateOrder,
  ): { readonly order: DateOrder | undefined; readonly notes: readonly string[] } {
    if (this.openRow === 0) return { order: stated ?? "day-first", notes: [] };
    const say = (order: DateOrder, why: string) => {
      const words = order === "day-first" ? "day first" : "month first";
      const example = `${column}${this.openRow} is ${isoOf(settled(this.openDate, order))}`;
      return { order, notes: [`Dates in column ${column} were read ${words} (${example}): ${why}.`] };
    };
    if (stated !== undefined) return say(stated, "that was asked for");
    if (this.dayRow > 0 && this.monthRow > 0) {
      const why = `row ${this.dayRow} can only be day first and row ${this.monthRow} only month first`;
      const notes = [
        `Dates in column ${column} are mixed: ${why}. Those that can be read both ways are left out; --dates dmy or --dates mdy decides them.`,
      ];
      return { order: undefined, notes };
    }
    if (this.dayRow > 0) return say("day-first", `row ${this.dayRow} has a day above 12 in the first place`);
    if (this.monthRow > 0) return say("month-first", `row ${this.monthRow} has a day above 12 in the second place`);
    const { "day-first": dayMonths, "month-first": monthMonths } = this.months;
    if (dayMonths.size === 1 && monthMonths.size > 1) return say("day-first", "so read they all fall in one month");
    const why =
      "no day above 12 decides it, so the usual order of the United Kingdom was taken; --dates mdy reads them the other way";
    return say("day-first", why);
  }
}
