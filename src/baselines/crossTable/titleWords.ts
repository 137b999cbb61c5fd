import type { TableFile, TableSheet } from "../readers/tableFile";
import { cellText, isWords, withoutFootnote } from "../recognisers/cellText";
import { timeIn, type Time } from "./timeInWords";

const ROWS = 60;

/** Sheets that a workbook keeps of other files that it was once linked to. */
const linked = /^'?(?:file|https?):\/\//iu;

/** The sheets of a file but for those that it keeps of other files. */
export const ownSheets = (file: TableFile): readonly TableSheet[] =>
  file.sheets.filter(({ name }) => !linked.test(name));

/** Words of the sheets that hold no table of councils: cover, contents, notes, metadata. A row is one text, cells joined by ": ". */
export function besideTexts(file: TableFile, tables: ReadonlySet<TableSheet>): string[] {
  return ownSheets(file)
    .filter((sheet) => !tables.has(sheet))
    .flatMap(({ rows }) =>
      rows.slice(0, ROWS).map((row) =>
        row
          .slice(0, 3)
          .map(cellText)
          .filter((text) => text !== "")
          .join(": "),
      ),
    )
    .filter((text) => text !== "");
}

/** Lines that say who published a table, or how to use it, and not what it counts. */
const notTitles =
  /^(?:stat-?xplore|filters?|default summation|contents?|notes?|cover|source|contacts?|ons crown|this (?:work)?sheet|this table|released?|publish|produced|data (?:is|are)|back to|figures|e-?code|select|please|dataset|table of contents|£)/iu;

/** What a table counts, by the words over it, else beside it; "" where none say. */
export function titleIn(above: readonly string[], beside: readonly string[], sheetName: string): string {
  const counting = above.map((text) => /^counting:? (.+)$/iu.exec(text)?.[1]).find((text) => text !== undefined);
  const fits = (text: string): boolean => isWords(text) && text.length < 200 && !notTitles.test(text);
  const stated = beside.map((text) => /^title: (.+)$/iu.exec(text)?.[1]).find((text) => text !== undefined);
  const title = counting ?? above.find(fits) ?? stated ?? beside.find(fits);
  if (title !== undefined) return withoutFootnote(title.replace(/\s*\([IVXLCz ]+\)$/u, "").replace(/^title: /iu, ""));
  return isWords(sheetName) && !/^(?:sheet|data|dataset|table)\s*\d*$/iu.test(sheetName) ? sheetName : "";
}

/** Sentences whose dates are of the publication, not of the figures. */
const ofPublication =
  /publish|releas|updated|revis|copyright|from nomis|extract|download|last |next |version|created|boundar/iu;

/** When the figures are of, by the words around the table: the nearest that says; a month or day of the same year is believed over the year alone. */
export function timeAround(near: readonly string[], far: readonly string[] = []): Time | undefined {
  const timesIn = (texts: readonly string[]): readonly Time[] =>
    texts.flatMap((text) => (ofPublication.test(text) ? [] : (timeIn(text) ?? [])));
  const times = timesIn(near);
  const [first] = times;
  if (!first) return timesIn(far)[0];
  if (first.kind === "year" || first.date.length > 4) return first;
  return (
    times.find((time) => time.kind === "date" && time.date.length > 4 && time.date.startsWith(first.date)) ?? first
  );
}
