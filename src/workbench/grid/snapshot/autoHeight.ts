/** What of a cell its row has to be high enough for. */
export interface HighCell {
  readonly text: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly wrap: boolean;
  /** Pixels of its column. */
  readonly width: number;
}

/** Pixels of one line per point of its font, as Excel has it: 15 points for Calibri 11, 21 for 16. */
const LINE = 1.75;
/** Pixels of a letter per point of its font, on average, and of the margins of a cell. */
const LETTER = 0.62;
const BOLD = 1.06;
const MARGINS = 6;

/** Lines that a text takes when whole words go on to the next line. */
function linesOf({ text, fontSize, bold, width }: HighCell): number {
  const room = Math.max(1, (width - MARGINS) / (fontSize * LETTER * (bold ? BOLD : 1)));
  return text.split("\n").reduce((all, paragraph) => {
    let [lines, used] = [1, 0];
    for (const { length } of paragraph.split(" ")) {
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = length;
      } else used += (used > 0 ? 1 : 0) + length;
      // A word that is longer than the line is broken.
      if (used > room) lines += Math.ceil(used / room) - 1;
      if (used > room) used %= room;
    }
    return all + lines;
  }, 0);
}

/** Pixels for a row whose file does not say how high it is: as high as its largest font and its longest wrapped text need, as Excel makes it. */
export function autoHeight(cells: readonly HighCell[], least: number): number {
  const needed = cells.map((cell) => Math.ceil(cell.fontSize * LINE) * (cell.wrap ? linesOf(cell) : 1));
  return Math.max(least, ...needed);
}
