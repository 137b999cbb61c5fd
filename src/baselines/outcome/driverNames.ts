import type { CouncilRow } from "../crossTable/councilRows";
import type { CrossColumn, CrossTable } from "../crossTable/crossTable";
import { isTimeAlone, timeIn, type Time } from "../crossTable/timeInWords";
import { yearLabel } from "../recognisers/year";
import { saysWhatItCounts, type DriverKind } from "./driverKinds";

/** A heading shorter than this that does not say what it counts is told with the title: "All ages". */
const SHORT = 40;
/** A longer title is a sentence, and the noun of the kind stands for it. */
const LONG = 80;

/** Headings of a column of figures that do not say of what. */
export const generic =
  /^(?:observations?|values?|obs[_ ]value|counts?|numbers?|figures?|data(?: values?)?|amounts?|results?)$/iu;

/** A time as an outcome has it: "2022-10-03", "2022-10", "2022", "2022/23". */
export const dated = (time: Time | undefined): string | null =>
  time === undefined ? null : time.kind === "year" ? yearLabel(time.start) : time.date;

export interface DriverName {
  readonly driver: string;
  readonly date: string | null;
}

/** What a column and the labels of a row say of a figure: what it counts, and of when it is. */
export function driverNames(table: CrossTable, kind: DriverKind, title: string, around: string | null) {
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
  const said = new Map<CrossColumn, Map<string, DriverName>>();
  const yearLike = table.dimensions.map((heading) => /year|date|month|quarter|period|time/iu.test(heading));
  const nameOf = (row: CouncilRow, column: CrossColumn): DriverName => {
    const own = ofColumn.get(column);
    const labels = row.labels.filter((text, at) => text !== "" && !(yearLike[at] === true && isTimeAlone(text)));
    const parts = [...(own?.parts ?? []), ...labels].map((text) =>
      /^\d{1,3}\+?$/u.test(text) ? `aged ${text}` : text,
    );
    const date = own?.date ?? dateIn(row.labels.filter((_text, at) => yearLike[at] === true)) ?? around;
    const words = parts.join(": ");
    if (words === "") return { driver: title === "" ? kind.noun : title, date };
    const isShort = parts.length === 1 && words.length < SHORT;
    const noun = title !== "" && (title.length < LONG || kind.noun === "") ? title : kind.noun;
    const prefix = isShort && !saysWhatItCounts(words) ? noun : "";
    return { driver: prefix === "" ? words : `${prefix}: ${words}`, date };
  };
  return (row: CouncilRow, column: CrossColumn): DriverName => {
    const inColumn = said.get(column) ?? new Map<string, DriverName>();
    said.set(column, inColumn);
    const labels = row.labels.join("|");
    const named = inColumn.get(labels) ?? nameOf(row, column);
    inColumn.set(labels, named);
    return named;
  };
}
