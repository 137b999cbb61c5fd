import type { CellValue } from "../../model/cellValue";
import { cellText } from "../recognisers/cellText";

/** A heading in small letters without marks: "Net Amount (£)", "NetAmount_£" and "net  amount £:" are one. */
export const headingWords = (cell: CellValue | undefined): string =>
  cellText(cell)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}£]+/gu, " ")
    .replace(/£/gu, " £ ")
    .replace(/\s+/gu, " ")
    .trim();

/** Columns of a row whose headings are looked at; what stands further right is no heading of a list. */
const MOST_COLUMNS = 2000;

/** The headings of a row, in the form of `headingWords`. */
export const headingsIn = (cells: readonly CellValue[]): readonly string[] =>
  cells.slice(0, MOST_COLUMNS).map(headingWords);

/** How well headings fit a role: the first pattern that fits has the highest score, its place from the end of the list. */
export interface HeadingRole {
  readonly fits: readonly RegExp[];
  readonly never?: RegExp;
}

/** 0 where the heading is none of the role's. */
export function fitOf(heading: string, { fits, never }: HeadingRole): number {
  if (heading === "" || heading.length > 80 || never?.test(heading)) return 0;
  const found = fits.findIndex((pattern) => pattern.test(heading));
  return found < 0 ? 0 : fits.length - found;
}

/** Columns that fit a role, the best first, from left to right where equal. */
export function columnsOf(headings: readonly string[], role: HeadingRole): readonly number[] {
  return headings
    .map((heading, column) => ({ column, fit: fitOf(heading, role) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.column - b.column)
    .map(({ column }) => column);
}
