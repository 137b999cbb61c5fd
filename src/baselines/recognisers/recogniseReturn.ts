import type { CouncilList } from "../councils/councilList";
import { councilNameKey } from "../councils/councilName";
import type { PublishedReturn, PublishedUnit } from "../publishedReturn";
import { refused, type Read, type ReadProblem } from "../readProblem";
import type { TableFile } from "../readers/tableFile";
import { assembleReturn } from "./assembleReturn";
import { isWords } from "./cellText";
import { readCouncilTable } from "./councilTable";
import { explainMarks } from "./markLegend";
import type { RecognisedReturn, Recogniser } from "./recogniser";
import { textsAround, titleOf } from "./returnTexts";
import { revenueAccount } from "./revenueAccount";
import { revenueOutturn } from "./revenueOutturn";
import { serviceLineRows } from "./serviceLineRows";
import { describeUnit, unitIn } from "./unit";
import { yearIn, yearLabel } from "./year";

/** Every kind of return that can be read: a new one is a file and a line here. */
const recognisers: readonly Recogniser[] = [revenueOutturn, revenueAccount, serviceLineRows];

/** What the reader says where the file does not; each overrides what the file says. */
export interface Stated {
  readonly unit?: PublishedUnit;
  readonly year?: number;
}

/** What each sheet holds at most, the most first: a lookup sheet or a drop-down page beside the data holds fewer figures. */
function foundIn(file: TableFile, councils: CouncilList, stated: Stated): readonly RecognisedReturn[] {
  const size = (found: RecognisedReturn): number => found.councils.length * found.lines.length;
  return file.sheets
    .flatMap((sheet) => {
      const table = readCouncilTable(sheet, councils);
      const found = recognisers
        .map((recognise) => recognise(sheet, { file, councils, table, wantedYear: stated.year }))
        .filter((one) => one !== undefined && size(one) > 0)
        .filter((one) => one !== undefined);
      return found.length === 0 ? [] : [found.reduce((best, one) => (size(one) > size(best) ? one : best))];
    })
    .sort((a, b) => size(b) - size(a));
}

/** Rows in which a header may stand. */
const HEADER_WITHIN = 60;
const headingWords = /\bauthority\b|\bcouncil\b|\be-?code\b|\bONS code\b|\bGSS\b/iu;

/** Why nothing was recognised, from the sheet that came nearest. */
function whyNot(file: TableFile, councils: CouncilList): ReadProblem {
  const { fileName } = file;
  for (const sheet of file.sheets) {
    const table = readCouncilTable(sheet, councils);
    if (!table || table.councils.length === 0) continue;
    const headers = table.headers.filter(isWords).slice(0, 6).join(", ").slice(0, 200);
    return { code: "return-not-recognised", fileName, councils: table.councils.length, headers };
  }
  const named = file.sheets.filter(({ name }) => councils.byName.has(councilNameKey(name)));
  if (named.length > 1) {
    return { code: "return-not-recognised", fileName, councils: named.length, headers: "a sheet for each council" };
  }
  for (const sheet of file.sheets) {
    const row = sheet.rows
      .slice(0, HEADER_WITHIN)
      .findIndex(
        (cells) =>
          cells.filter((cell) => typeof cell === "string" && cell.length < 60 && headingWords.test(cell)).length > 1,
      );
    if (row >= 0) return { code: "header-without-councils", fileName, sheet: sheet.name, row: row + 1 };
  }
  return { code: "no-council", fileName };
}

const firstIn = <T>(texts: readonly string[], find: (text: string) => T | undefined): T | undefined => {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
};

const updatedOn = (text: string): string | undefined =>
  /(?:last )?(?:updated|published|released)(?: on)?:?\s*(\d{1,2} \p{L}+ (?:19|20)\d\d)/iu.exec(text)?.[1];

/** Reads a sheet in which a return was seen, with unit and year from the words nearest to it. */
function readFound(
  found: RecognisedReturn,
  file: TableFile,
  stated: Stated,
  sha256: string,
  others: readonly string[],
): Read<PublishedReturn> {
  const texts = textsAround(file, found.sheet, found.headerRow, found.councils.at(-1)?.row ?? 0);
  const notes = [...file.notes];
  const unit = stated.unit ?? found.unit ?? firstIn(texts, unitIn);
  let year = stated.year ?? found.year ?? firstIn(texts, yearIn);
  if (year === undefined) {
    year = yearIn(file.fileName.replaceAll("_", " "));
    if (year !== undefined) notes.push(`The year ${yearLabel(year)} was taken from the file's name.`);
  }
  const problems: ReadProblem[] = [];
  const asked = { fileName: file.fileName, kind: found.kind };
  if (unit === undefined) problems.push({ code: "unit-not-stated", ...asked });
  if (year === undefined) problems.push({ code: "year-not-stated", ...asked });
  const [first, ...rest] = problems;
  if (first || unit === undefined || year === undefined) {
    return refused(first ?? { code: "unit-not-stated", fileName: file.fileName }, ...rest);
  }
  notes.push(`Figures are read as ${describeUnit(unit)} for ${yearLabel(year)}.`);
  if (others.length > 0) {
    notes.push(
      `Sheet ${found.sheet.name} was read; ${others.join(", ")} also hold${others.length === 1 ? "s" : ""} a return.`,
    );
  }
  const source = {
    fileName: file.fileName,
    sheet: found.sheet.name,
    title: titleOf(found.sheet, found.headerRow),
    sha256,
    asAt: firstIn(texts, updatedOn) ?? "",
    encoding: file.encoding,
  };
  const marked = explainMarks(found.councils, file);
  const recognised = { ...found, councils: marked.councils };
  return { ok: true, value: assembleReturn(recognised, year, unit, source, [...notes, ...marked.notes]) };
}

/** Says what a file is and reads it whole, or says what was looked for and not found. */
export function recogniseReturn(
  file: TableFile,
  councils: CouncilList,
  stated: Stated = {},
  sha256 = "",
): Read<PublishedReturn> {
  const [best, ...rest] = foundIn(file, councils, stated);
  if (!best) return refused(whyNot(file, councils));
  const cells = ({ councils: own, lines }: RecognisedReturn): number => own.length * lines.length;
  const others = rest.filter((other) => cells(other) * 2 >= cells(best)).map(({ sheet }) => sheet.name);
  return readFound(best, file, stated, sha256, others);
}

/** Sheets with fewer of the councils than this share are lists and look-ups beside the data. */
const SAME_COUNCILS = 0.5;

/**
 * Reads every sheet of a file that holds a return of its councils: Part 1 and Part 2, a form a sheet, a year a sheet.
 * A sheet that repeats lines and year of a larger one is left out. Empty where no sheet holds a return.
 */
export function recogniseReturns(file: TableFile, councils: CouncilList, stated: Stated = {}): Read<PublishedReturn>[] {
  const found = foundIn(file, councils, stated);
  const [best] = found;
  if (!best) return [];
  const seen = new Set<string>();
  return found.flatMap((one): Read<PublishedReturn>[] => {
    if (one.councils.length < best.councils.length * SAME_COUNCILS) return [];
    const read = readFound(one, file, stated, "", []);
    if (!read.ok) return [read];
    const { kind, year, lines } = read.value;
    const keys = lines.map(({ id, name }) => `${kind} ${year} ${id} ${name}`);
    const isNew = keys.some((key) => !seen.has(key));
    keys.forEach((key) => seen.add(key));
    return isNew ? [read] : [];
  });
}
