import type { CouncilList } from "../councils/councilList";
import { markerOf } from "../marker";
import { cellText, isWords } from "../recognisers/cellText";
import { ecodeOf, gssOf } from "../recognisers/councilCodes";
import type { CouncilColumns, Rows } from "../recognisers/councilColumns";
import { readFigure } from "../recognisers/readFigure";

export interface FoundColumns {
  /** Columns (from 0) of figures. */
  readonly figures: readonly number[];
  /** Columns of words, codes and names. */
  readonly labels: readonly number[];
}

const SAMPLE = 80;

/** Headings of numbers that count nothing. */
const numbersOfNothing =
  /^(?:x|y|lat|lon|long|latitude|longitude|easting|northing|fid|objectid|rank|row|index|no\.?|notes?)$|\bcodes?$|[-_ ](?:code|id)$|^(?:(?:la|lad|ba|ons|gss|e)?code|id)$|mnemonic|annotations?$|_type(?:code)?$|_sortorder$|^record_|^urn$|wdtk|snac|ofcom|old-/iu;

function looksLike(text: string): "figure" | "gap" | "words" {
  if (text === "" || markerOf(text) !== undefined) return "gap";
  if (isWords(text) && !/^\(?[-−£]?[\d,.]+/u.test(text)) return "words";
  return readFigure(text, 1).form === "figure" ? "figure" : "words";
}

/** Tells the columns of figures from those of words, by what stands in the rows of councils. */
export function findFigureColumns(rows: Rows, columns: CouncilColumns, list: CouncilList): FoundColumns {
  const own = new Set([columns.gss, columns.ecode, columns.name]);
  const councilRows = rows.filter((row, index) => {
    if (index < columns.firstRow) return false;
    const [gss, ecode] = [gssOf(cellText(row[columns.gss])), ecodeOf(cellText(row[columns.ecode]))];
    return gss !== undefined || (ecode !== undefined && list.byEcode.has(ecode)) || columns.gss + columns.ecode === -2;
  });
  const step = Math.max(1, Math.ceil(councilRows.length / SAMPLE));
  const sample = councilRows.filter((_row, index) => index % step === 0);
  const width = sample.reduce((widest, row) => Math.max(widest, row.length), 0);
  const figures: number[] = [];
  const labels: number[] = [...own].filter((column) => column >= 0);
  for (let column = 0; column < width; column += 1) {
    if (own.has(column)) continue;
    const looks = sample.map((row) => looksLike(cellText(row[column])));
    const [count, words] = [
      looks.filter((look) => look === "figure").length,
      looks.filter((look) => look === "words").length,
    ];
    const headed = rows
      .slice(Math.max(0, columns.firstRow - 6), columns.firstRow)
      .some((row) => numbersOfNothing.test(cellText(row[column])));
    const marked = sample.filter((row) => cellText(row[column]) !== "").length - words;
    const isFigures = count > 0 ? words <= sample.length * 0.2 : marked > sample.length * 0.5 && words === 0;
    if (isFigures && !headed) figures.push(column);
    else if (words > 0) labels.push(column);
  }
  return { figures, labels };
}
