const TOTAL =
  /^(?:(?:sub|grand|overall|page|report|net|gross|monthly|cumulative|over ?all)?[\s-]*totals?\b(?:\s*(?:for|of|paid|payments?|spend|amount|expenditure|:|-|£|\().*)?|sum)\s*[:=]?$/iu;

/** "Total", "Grand total:", "Sub-total for April": not "Total Gas & Power". */
export const isTotalText = (text: string): boolean => TOTAL.test(text.trim());

const pounds = (pence: number): string =>
  `${pence < 0 ? "-" : ""}£${Math.floor(Math.abs(pence) / 100).toLocaleString("en-GB")}.${String(Math.abs(pence) % 100).padStart(2, "0")}`;

/** Keeps the running sums that a total under a list of payments is held against. */
export class TotalRows {
  private all = 0;
  private sinceTotal = 0;
  private readonly said: string[] = [];
  private unsaid = 0;

  add(pence: number): void {
    this.all += pence;
    this.sinceTotal += pence;
  }

  isSum(pence: number): boolean {
    return pence === this.all || pence === this.sinceTotal;
  }

  leaveOut(row: number, pence: number): void {
    const isSum = this.isSum(pence);
    const held = isSum
      ? "which is the sum of the rows above it"
      : `while the rows above it come to ${pounds(this.sinceTotal)}`;
    const sentence = `Row ${row} is a total of ${pounds(pence)} and was left out, ${held}.`;
    if (this.said.length < 20) this.said.push(sentence);
    else this.unsaid += 1;
    this.sinceTotal = 0;
  }

  notes(): readonly string[] {
    return this.unsaid === 0 ? this.said : [...this.said, `${this.unsaid} more rows of totals were left out.`];
  }
}
