import { cellText, isWords } from "../recognisers/cellText";
import type { Rows } from "../recognisers/councilColumns";
import { isCodeRow, isLineNumberRow } from "../recognisers/headerRow";
import { unitIn } from "../recognisers/unit";
import { isTimeAlone } from "./timeInWords";

/** Rows above the first council that may be headings. */
const ABOVE = 25;
/** Rows of headings over one another. */
const DEEPEST = 4;

export interface ColumnHeadings {
  /** Row (from 0) of the headings that stand nearest to the figures; -1 where there is none. */
  readonly row: number;
  /** First row (from 0) that is a heading; rows above it are title and notes. */
  readonly top: number;
  /** For each figure column its headings, the widest group first; [] where it has none. */
  readonly headings: readonly (readonly string[])[];
}

const isFigure = (text: string): boolean => /^[(£−–-]*\s*\d[\d,. ]*\)?%?$/u.test(text);
const isCalendarYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);

const hasLabel = (row: Rows[number], labels: readonly number[]): boolean =>
  labels.some((column) => isWords(cellText(row[column])));

/** What a row over the table is: headings, or totals and numbers of columns, which are none. */
function isHeadingRow(filled: readonly string[], row: Rows[number], labels: readonly number[]): boolean {
  // A row of units under the headings: "£000", "%".
  if (filled.every((text) => unitIn(text) !== undefined || /^[£%]$/u.test(text))) return true;
  const headed = filled.filter((text) => isWords(text) || isTimeAlone(text));
  if (filled.every(isCalendarYear)) return new Set(filled).size === filled.length || filled.length > 3;
  const figures = filled.filter((text) => isFigure(text) && !isTimeAlone(text)).length;
  // Ages stand as figures beside "All ages" and "90+".
  const ages = filled.some((text) => /\bages?\b|^\d+\+$/iu.test(text));
  if (figures > filled.length / 2 && !ages) return false;
  return ages || headed.length >= filled.length * 0.5 || (!hasLabel(row, labels) && headed.length > 0);
}

/** Each heading of a group covers the columns on its right until the next, over a column of no figures too. */
function carriedTo(row: Rows[number], figureColumns: readonly number[], labelColumns: readonly number[]): string[] {
  const wanted = new Set(figureColumns);
  const start = Math.max(-1, ...labelColumns.filter((column) => column < (figureColumns[0] ?? 0))) + 1;
  const covered: string[] = [];
  let current = "";
  for (let column = start; column <= (figureColumns.at(-1) ?? -1); column += 1) {
    const text = cellText(row[column]);
    if (text !== "") current = text;
    if (wanted.has(column)) covered.push(current);
  }
  return covered;
}

/** Finds what stands over the figure columns: one row of headings or several, in which a group covers many columns. */
export function findColumnHeadings(
  rows: Rows,
  firstRow: number,
  figureColumns: readonly number[],
  labelColumns: readonly number[],
): ColumnHeadings {
  const layers: string[][] = [];
  let nearest = -1;
  let top = firstRow;
  for (let index = firstRow - 1; index >= Math.max(0, firstRow - ABOVE) && layers.length < DEEPEST; index -= 1) {
    const row = rows[index] ?? [];
    const texts = figureColumns.map((column) => cellText(row[column]));
    const filled = texts.filter((text) => text !== "");
    if (filled.length === 0 || !isHeadingRow(filled, row, labelColumns)) continue;
    if (nearest < 0) {
      if (filled.length < figureColumns.length * 0.3) continue;
      nearest = index;
    } else {
      if (isCodeRow(texts) || isLineNumberRow(texts)) continue;
      const alone = filled.length === 1 && figureColumns.length > 1 && texts[0] === "" && !isTimeAlone(filled[0] ?? "");
      const sentence = filled.length === 1 && (filled[0] ?? "").length > 120;
      if (alone || sentence || (hasLabel(row, labelColumns) && filled.length === 1)) continue;
    }
    top = index;
    layers.unshift(layers.length === 0 ? texts : carriedTo(row, figureColumns, labelColumns));
  }
  const headings = figureColumns.map((_column, place) => {
    const own = layers.map((layer) => layer[place] ?? "").filter((text) => text !== "");
    return own.filter((text, at) => own.indexOf(text) === at);
  });
  return { row: nearest, top: nearest < 0 ? firstRow : top, headings };
}
