import { cellText, isWords } from "./cellText";
import type { Rows } from "./councilColumns";

/** Rows above the councils that are looked through for headings. */
const ABOVE = 30;

/**
 * The row of headings over a table of councils: the nearest above the first council that is words, and as wide as a
 * heading must be. Totals that stand first are figures, so they are passed over. -1 where there is none.
 */
export function findHeaderRow(rows: Rows, firstRow: number): number {
  const width = rows[firstRow]?.filter((cell) => cell !== null).length ?? 0;
  for (let index = firstRow - 1; index >= Math.max(0, firstRow - ABOVE); index -= 1) {
    const filled = (rows[index] ?? []).map(cellText).filter((text) => text !== "");
    const words = filled.filter(isWords).length;
    if (filled.length >= Math.max(2, width * 0.3) && words >= filled.length * 0.6) return index;
  }
  return -1;
}

/** Short codes without a space in nearly every column, such as "eduerl" or "RSX-edu-empl": for machines, not headings. */
export function isCodeRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  const codes = filled.filter(
    (text) => /^[A-Za-z]+\d*(?:[-_]?[a-z0-9R]+)*$/u.test(text) && text !== text.toUpperCase(),
  );
  const numbered = filled.filter((text) => /^C\d+R\d+$/u.test(text));
  return filled.length > texts.length * 0.6 && Math.max(codes.length, numbered.length) > filled.length * 0.8;
}

/** Numbers of the form's lines, such as 591: three or four digits, hardly ever twice. */
export function isLineNumberRow(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => /^[1-9]\d{2,3}$/u.test(text));
  return numbers.length > texts.length * 0.6 && new Set(numbers).size > numbers.length * 0.8;
}

/** Carries each heading of a group to the columns on its right until the next one. */
export function carriedAcross(texts: readonly string[]): string[] {
  let current = "";
  return texts.map((text) => {
    if (isWords(text)) current = text;
    return current;
  });
}
