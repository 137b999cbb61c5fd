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

interface Best {
  readonly found: RecognisedReturn | undefined;
  /** Other sheets that hold at least half as much. */
  readonly others: readonly string[];
}

/** The most figures win: a lookup sheet or a drop-down page beside the data holds fewer. */
function bestOf(file: TableFile, councils: CouncilList, stated: Stated): Best {
  let best: RecognisedReturn | undefined;
  const sizes = new Map<string, number>();
  const size = (found: RecognisedReturn | undefined): number =>
    found ? found.councils.length * found.lines.length : 0;
  for (const sheet of file.sheets) {
    const table = readCouncilTable(sheet, councils);
    for (const recognise of recognisers) {
      const found = recognise(sheet, { file, councils, table, wantedYear: stated.year });
      sizes.set(sheet.name, Math.max(size(found), sizes.get(sheet.name) ?? 0));
      if (size(found) > size(best)) best = found;
    }
  }
  const others = [...sizes].filter(
    ([name, cells]) => name !== best?.sheet.name && cells * 2 >= size(best) && cells > 0,
  );
  return { found: best, others: others.map(([name]) => name) };
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

/** Says what a file is and reads it whole, or says what was looked for and not found. */
export function recogniseReturn(
  file: TableFile,
  councils: CouncilList,
  stated: Stated = {},
  sha256 = "",
): Read<PublishedReturn> {
  const { found, others } = bestOf(file, councils, stated);
  if (!found) return refused(whyNot(file, councils));
  const texts = textsAround(file, found.sheet, found.headerRow, found.councils.at(-1)?.row ?? 0);
  const notes = [...file.notes];
  const unit = stated.unit ?? found.unit ?? firstIn(texts, unitIn);
  let year = stated.year ?? found.year ?? firstIn(texts, yearIn);
  if (year === undefined) {
    year = yearIn(file.fileName.replaceAll("_", " "));
    if (year !== undefined) notes.push(`The year ${yearLabel(year)} was taken from the file's name.`);
  }
  const problems: ReadProblem[] = [];
  if (unit === undefined) problems.push({ code: "unit-not-stated", fileName: file.fileName });
  if (year === undefined) problems.push({ code: "year-not-stated", fileName: file.fileName });
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
