import { withoutFootnote } from "./cellText";
import { columnLetters } from "./columnLetters";
import type { CouncilTable } from "./councilTable";
import { readHeadingsAbove } from "./headingsAbove";
import { isTotalLine, slug, uniqueIds } from "./lineIds";
import { measureOf } from "./measureOf";
import type { Recogniser } from "./recogniser";
import { textsAround } from "./returnTexts";
import { leftOutNote, wideReturn, type WideLine } from "./wideReturn";

/** Lines that every Revenue Account form has had; a table with three of them is one, whatever its title says. */
const knownLines = new Set(
  [
    "Building control",
    "Development control",
    "Homelessness",
    "Waste collection",
    "Library service",
    "Open spaces",
    "Emergency planning",
    "Corporate and democratic core",
    "Parking services",
    "Housing benefits administration",
    "Total service expenditure",
    "Total highways and transport services",
    "Total central services",
    "Net current expenditure",
    "Revenue expenditure",
    "Parish precepts",
    "Revenue support grant",
    "Council tax requirement",
  ].map(slug),
);

const numberedHeading = /^([1-9]\d{2,3})\s*[-:.]?\s+(\S.*)$/u;

interface Heading {
  readonly at: number;
  readonly number: string;
  readonly name: string;
  readonly group: string;
}

function headingsOf(table: CouncilTable): Heading[] {
  const { groups, numbers } = readHeadingsAbove(table);
  return table.figureColumns.map((at, index) => {
    const text = table.headers[at] ?? "";
    const numbered = numberedHeading.exec(text);
    return {
      at,
      number: numbered?.[1] ?? numbers[index] ?? "",
      name: withoutFootnote(numbered?.[2] ?? text),
      group: withoutFootnote(groups[index] ?? ""),
    };
  });
}

/** Revenue Account budget (RA), and Revenue Summary (RS) of the same shape: one net figure for each line. */
export const revenueAccount: Recogniser = (sheet, { file, table }) => {
  if (!table || table.headerRow < 0) return undefined;
  const headings = headingsOf(table);
  const numbered = headings.filter(({ number }) => number !== "");
  const known = headings.filter(({ name }) => knownLines.has(slug(name.replace(/\(.*$/u, ""))));
  const texts = textsAround(file, sheet, table.headerRow, table.councils.at(-1)?.row ?? 0);
  const nearby = texts.slice(0, 12).join(" ");
  const isTitled = /\brevenue account\b|\bRA\b|\brevenue summary\b|\bRS\b/iu.test(nearby);
  const byMeasure = new Set(headings.map(({ name }) => measureOf(name)?.measure));
  const overMeasure = new Set(headings.map(({ group }) => measureOf(group)?.service === "" && group));
  const isRo = byMeasure.size > 3 || overMeasure.size > 2;
  if (isRo || headings.length === 0) return undefined;
  if (known.length < 3 && !(isTitled && (known.length > 0 || numbered.length > 2))) return undefined;

  const taken = numbered.length > headings.length * 0.4 ? numbered : headings;
  const leftOut = taken === headings ? [] : headings.filter(({ number }) => number === "").map(({ name }) => name);
  const idOf = uniqueIds();
  const lines = taken.map(({ at, number, name, group }): WideLine => ({
    at,
    id: idOf(number === "" ? slug(name) : number),
    ...(number === "" ? {} : { number }),
    name,
    ...(group === "" ? {} : { group }),
    measure: "Net current expenditure",
    isTotal: isTotalLine(name),
    column: columnLetters(at),
  }));
  const isOutturn = /\boutturn\b/iu.test(nearby) && !/\bbudget\b/iu.test(nearby);
  return wideReturn(table, isOutturn ? "RS" : "RA", isOutturn ? "outturn" : "budget", lines, leftOutNote(leftOut));
};
