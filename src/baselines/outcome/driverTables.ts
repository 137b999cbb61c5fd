import { readCrossTable, type CrossColumn, type CrossTable } from "../crossTable/crossTable";
import type { CouncilRow } from "../crossTable/councilRows";
import { readDecimal } from "../crossTable/readDecimal";
import { besideTexts, ownSheets, timeAround, titleIn } from "../crossTable/titleWords";
import { isTimeAlone, timeIn, type Time } from "../crossTable/timeInWords";
import { codesFor } from "../crossTable/whoseFigures";
import { yearLabel } from "../recognisers/year";
import { anyDrivers, driverKindOf, isExport, saysWhatItCounts, type DriverKind } from "./driverKinds";
import type { FileRecogniser } from "./fileRecogniser";
import { GapList } from "./gapList";
import { emptyOutcome, type OutcomeDriver, type OutcomeUnreadable, type ReadOutcome } from "./readOutcome";
import { skippedNote } from "./skippedNote";

/** A heading shorter than this that does not say what it counts is told with the title: "All ages". */
const SHORT = 40;
/** A longer title is a sentence, and the noun of the kind stands for it. */
const LONG = 80;

/** Headings of a column of figures that do not say of what. */
const generic = /^(?:observations?|values?|obs[_ ]value|counts?|numbers?|figures?|data|amounts?|results?)$/iu;

const dated = (time: Time | undefined): string | null =>
  time === undefined ? null : time.kind === "year" ? yearLabel(time.start) : time.date;

interface Named {
  readonly driver: string;
  readonly date: string | null;
}

/** What a column and the labels of a row say of a figure: what it counts, and of when it is. */
function namer(table: CrossTable, kind: DriverKind, title: string, around: string | null) {
  const withoutUnits = (text: string): string => text.replace(/\s*\[(?:note )?[\w ]{1,8}\]/giu, "").trim();
  const ofColumn = new Map<CrossColumn, { readonly parts: readonly string[]; readonly date: string | undefined }>();
  const timed = new Map<string, string | null>();
  const dateIn = (texts: readonly string[]): string | undefined => {
    const own = texts.map((text) => {
      const known = timed.get(text);
      if (known !== undefined) return known;
      const found = dated(timeIn(text));
      timed.set(text, found);
      return found;
    });
    return own.findLast((date) => date !== null) ?? undefined;
  };
  for (const column of table.columns) {
    const parts = column.headings.filter((text) => !isTimeAlone(text) && !generic.test(text)).map(withoutUnits);
    ofColumn.set(column, { parts, date: dateIn(column.headings) });
  }
  const said = new Map<CrossColumn, Map<string, Named>>();
  const yearLike = table.dimensions.map((heading) => /year|date|month|quarter|period|time/iu.test(heading));
  const nameOf = (row: CouncilRow, column: CrossColumn): Named => {
    const own = ofColumn.get(column);
    const labels = row.labels.filter((text, at) => text !== "" && !(yearLike[at] === true && isTimeAlone(text)));
    const parts = [...(own?.parts ?? []), ...labels].map((text) =>
      /^\d{1,3}\+?$/u.test(text) ? `aged ${text}` : text,
    );
    const date = own?.date ?? dateIn(row.labels.filter((_text, at) => yearLike[at] === true)) ?? around;
    const words = parts.join(": ");
    if (words === "") return { driver: title === "" ? kind.noun : title, date };
    const isShort = parts.length === 1 && words.length < SHORT;
    const noun = title.length < LONG && title !== "" ? title : kind.noun;
    const prefix = isShort && !saysWhatItCounts(words) ? noun : "";
    return { driver: prefix === "" ? words : `${prefix}: ${words}`, date };
  };
  return (row: CouncilRow, column: CrossColumn): Named => {
    const inColumn = said.get(column) ?? new Map<string, Named>();
    said.set(column, inColumn);
    const labels = row.labels.join("|");
    const named = inColumn.get(labels) ?? nameOf(row, column);
    inColumn.set(labels, named);
    return named;
  };
}

/** Tables that count what costs follow: Council Taxbase, Council Tax Requirement, census, population, households on Universal Credit and their like, whichever way round they stand. */
export const driverTables: FileRecogniser = (file, { councils, stated }) => {
  const tables = ownSheets(file)
    .map((sheet) => readCrossTable(sheet, councils))
    .filter((table) => table !== undefined)
    .filter(({ columns }) => columns.length > 0);
  const most = Math.max(0, ...tables.map(({ rows }) => rows.length));
  const whole = tables.filter(({ rows }) => rows.length * 2 >= most && rows.length > 1);
  const beside = besideTexts(file, new Set(whole.map(({ sheet }) => sheet)));
  const kindOf = (table: CrossTable): DriverKind | undefined => {
    const headings = table.columns.flatMap(({ headings: own }) => own).slice(0, 300);
    const labels = [...new Set(table.rows.slice(0, 200).flatMap(({ labels: own }) => own))];
    const titles = [...table.above, table.sheet.name, ...beside.slice(0, 12)];
    return (
      driverKindOf(titles, [...headings, ...table.dimensions]) ??
      driverKindOf([], labels) ??
      (isExport(headings) ? anyDrivers() : undefined)
    );
  };
  const known = whole.flatMap((table) => {
    const kind = kindOf(table);
    return kind ? [{ table, kind }] : [];
  });
  const [first] = known;
  if (!first) return undefined;

  const drivers: OutcomeDriver[] = [];
  const unreadable: OutcomeUnreadable[] = [];
  const gaps = new GapList();
  const notes = [...file.notes];
  const names = known.map(({ table, kind }) => ({
    table,
    kind,
    title: titleIn(table.above, beside, table.sheet.name),
  }));
  const repeatedTitles = new Set(names.map(({ title }) => title)).size < names.length;
  for (const { table, kind, title } of names) {
    const around = dated(timeAround([...table.above, ...table.below, table.sheet.name], beside));
    const nameOf = namer(table, kind, repeatedTitles ? table.sheet.name : title, around);
    const codeOf = codesFor(councils, stated.year ?? yearOf(around));
    for (const row of table.rows) {
      const code = codeOf(row.name, row.code);
      for (const column of table.columns) {
        const { driver, date } = nameOf(row, column);
        const read = readDecimal(table.cellAt(row, column));
        if (read.form === "decimal") drivers.push({ council: row.name, code, driver, date, value: read.value });
        else if (read.form === "marker") gaps.add(row.name, code, date === null ? driver : `${driver}, ${date}`, read);
        else {
          const why = `${driver} of ${row.name} is neither a number nor a known marker.`;
          unreadable.push({
            sheet: table.sheet.name,
            ...table.placeOf(row, column),
            text: read.text.slice(0, 200),
            why,
          });
        }
      }
    }
    notes.push(...skippedNote(table.skipped, names.length > 1 ? table.sheet.name : ""));
  }
  const councilCount = new Set(names.flatMap(({ table }) => table.rows.map(({ name }) => name))).size;
  const outcome: ReadOutcome = {
    ...emptyOutcome(first.kind.kind),
    drivers,
    missing: gaps.missing(councilCount),
    unreadable,
    notes: [...notes, ...gaps.notes(councilCount)],
  };
  return drivers.length === 0 ? undefined : { ok: true, value: outcome };
};

const yearOf = (date: string | null): number | undefined => {
  const year = Number((date ?? "").slice(0, 4));
  return year > 1900 ? year : undefined;
};
