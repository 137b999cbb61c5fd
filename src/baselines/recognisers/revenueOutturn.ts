import type { ReturnKind } from "../publishedReturn";
import { columnLetters } from "./columnLetters";
import { readHeadingsAbove } from "./headingsAbove";
import { isTotalLine, slug, uniqueIds } from "./lineIds";
import { measureOf } from "./measureOf";
import type { Recogniser } from "./recogniser";
import { textsAround } from "./returnTexts";
import { leftOutNote, wideReturn, type WideLine } from "./wideReturn";

const forms: readonly (readonly [pattern: RegExp, kind: ReturnKind])[] = [
  [/\bRSX\b/u, "RSX"],
  [/\bservice expenditure summary\b/iu, "RSX"],
  [/\bRO1\b/u, "RO1"],
  [/\bRO2\b/u, "RO2"],
  [/\bRO3\b/u, "RO3"],
  [/\bRO4\b/u, "RO4"],
  [/\bRO5\b/u, "RO5"],
  [/\bRO6\b/u, "RO6"],
];

/** Which outturn form the words name, the nearest first. */
export function outturnForm(texts: readonly string[]): ReturnKind {
  for (const text of texts) {
    const named = forms.find(([pattern]) => pattern.test(text));
    if (named) return named[1];
  }
  return "RO";
}

/** Revenue Outturn with a column for each service and measure: RSX and RO2 to RO6, in any year's order of columns. */
export const revenueOutturn: Recogniser = (sheet, { file, table }) => {
  if (!table || table.headerRow < 0) return undefined;
  const { groups, numbers } = readHeadingsAbove(table);
  const lines: WideLine[] = [];
  const leftOut: string[] = [];
  const idOf = uniqueIds();
  table.figureColumns.forEach((at, index) => {
    const heading = table.headers[at] ?? "";
    const found = measureOf(heading);
    const service = found?.service === "" ? (groups[index] ?? "") : (found?.service ?? "");
    if (!found || service === "") {
      leftOut.push(heading);
      return;
    }
    const number = numbers[index] ?? "";
    lines.push({
      at,
      id: idOf(`${slug(service)}:${slug(found.measure)}`),
      ...(number === "" ? {} : { number }),
      name: service,
      measure: found.measure,
      isTotal: isTotalLine(service),
      column: columnLetters(at),
    });
  });
  const measures = new Set(lines.map(({ measure }) => measure));
  if (measures.size < 2 || lines.length < table.figureColumns.length * 0.5) return undefined;
  const kind = outturnForm(textsAround(file, sheet, table.headerRow, table.councils.at(-1)?.row ?? 0));
  return wideReturn(table, kind, "outturn", lines, leftOutNote(leftOut));
};
