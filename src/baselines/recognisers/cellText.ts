import type { CellValue } from "../../model/cellValue";

/** The cell's words on one line; "" for a blank, digits for a number. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  // Some programs write a carriage return inside a cell as _x000D_.
  return typeof cell === "string"
    ? cell
        .replace(/_x000D_|\s+/gu, " ")
        .replace(/ {2,}/gu, " ")
        .trim()
    : String(cell);
}

/** Words of a heading, not a figure, not a marker. */
export const isWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !/^\[.*\]$/u.test(text);

/** Marks that lead to a footnote at the end of a heading: "(a)", "*", "[note 3]". */
export const withoutFootnote = (text: string): string =>
  text.replace(/(?:\s*(?:\((?:[a-z]|note \d+)\)|\[(?:note )?[\w ]{1,4}\]|\*+|\[note \d+\]))+$/iu, "").trim();
