import type { Measure, ReturnKind } from "../publishedReturn";
import { columnLetters } from "./columnLetters";
import type { CouncilTable } from "./councilTable";
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

interface Heading {
  readonly at: number;
  readonly text: string;
  readonly number: string;
  readonly measure: Measure | undefined;
  /** "" where neither the heading nor a group above it says. */
  readonly service: string;
}

function headingsOf(table: CouncilTable): Heading[] {
  const { groups, numbers } = readHeadingsAbove(table);
  return table.figureColumns.map((at, index) => {
    const text = table.headers[at] ?? "";
    const above = measureOf(groups[index] ?? "");
    // The measure may stand over the services: "Employees" over a column for each service.
    const found = measureOf(text) ?? (above?.service === "" ? { measure: above.measure, service: text } : undefined);
    const own = found?.service ?? "";
    const service = own === "" && found ? (groups[index] ?? "") : own;
    return { at, text, number: numbers[index] ?? "", measure: found?.measure, service };
  });
}

/** A heading may lack its service (RSX 2021-22 has one): the line's number tells it, or the columns before it. */
function serviceBeside(headings: readonly Heading[], index: number): string {
  const { number, measure } = headings[index] ?? {};
  const numbered = headings.find((other) => other.service !== "" && number !== "" && other.number === number);
  if (numbered) return numbered.service;
  const before = headings[index - 1];
  if (!before || before.service === "") return "";
  const taken = headings.some((other) => other.service === before.service && other.measure === measure);
  return taken ? "" : before.service;
}

/** Revenue Outturn with a column for each service and measure: RSX and RO2 to RO6, in any year's order of columns. */
export const revenueOutturn: Recogniser = (sheet, { file, table }) => {
  if (!table || table.headerRow < 0) return undefined;
  const headings = headingsOf(table);
  const lines: WideLine[] = [];
  const leftOut: string[] = [];
  const notes: string[] = [];
  const idOf = uniqueIds();
  headings.forEach(({ at, text, number, measure, service: said }, index) => {
    const service = said === "" && measure ? serviceBeside(headings, index) : said;
    if (!measure || service === "") {
      leftOut.push(text);
      return;
    }
    const column = columnLetters(at);
    if (said === "") notes.push(`The heading of column ${column} names no service; it was read as ${service}.`);
    lines.push({
      at,
      id: idOf(`${slug(service)}:${slug(measure)}`),
      ...(number === "" ? {} : { number }),
      name: service,
      measure,
      isTotal: isTotalLine(service),
      column,
    });
  });
  const measures = new Set(lines.map(({ measure }) => measure));
  if (measures.size < 2 || lines.length < table.figureColumns.length * 0.5) return undefined;
  const kind = outturnForm(textsAround(file, sheet, table.headerRow, table.councils.at(-1)?.row ?? 0));
  return wideReturn(table, kind, "outturn", lines, [...notes, ...leftOutNote(leftOut)]);
};
