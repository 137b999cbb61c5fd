import type { CellValue } from "../../model/cellValue";
import { ownSheets } from "../crossTable/titleWords";
import { timeIn } from "../crossTable/timeInWords";
import { successorsOf } from "../councils/councilList";
import { cellText } from "../recognisers/cellText";
import { ecodeOf, gssOf } from "../recognisers/councilCodes";
import type { FileRecogniser } from "./fileRecogniser";
import { emptyOutcome, type OutcomeMissing } from "./readOutcome";

/** One state of a council in a row of the map: its code and name before a change, or after it, or in a year. */
interface State {
  readonly code: number;
  readonly name: number;
  /** "2013", "before", "after". */
  readonly when: string;
}

interface Change {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  readonly when: string;
  readonly order: string;
}

const HEADER_WITHIN = 15;
const codeHeading = /^(?:(?:ons|gss|la|area)[ _-]?code|geogcd|code|lad\d*cd|utla\d*cd|cty\d*cd)/iu;
const nameHeading = /^(?:authority|(?:la|area)[ _-]?name|geognm|name|council|lad\d*nm|utla\d*nm|cty\d*nm)/iu;
const before = /[-_ ](?:p|prev(?:ious)?|old|former|from)$|^(?:old|previous|former|from)\b/iu;

/** What of a heading says when: a year of two or four digits, "before" for previous and old codes, "after" for new and plain ones. */
function whenOf(heading: string): string {
  const year = /(?:19|20)\d\d/u.exec(heading)?.[0];
  if (year !== undefined) return year;
  const short = /^[a-z]+(\d\d)(?:cd|nm)$/iu.exec(heading)?.[1];
  if (short !== undefined) return `20${short}`;
  return before.test(heading) ? "before" : "after";
}

const bare = (heading: string): string => heading.replace(/^(?:old|new|previous|former|current|from|to)[-_ ]+/iu, "");

/** The states that a header names, the earliest first; a map has two or more. */
function statesIn(row: readonly CellValue[]): readonly State[] {
  const headings = row.map(cellText);
  const states = headings.flatMap((heading, code): State[] => {
    if (!codeHeading.test(bare(heading))) return [];
    const when = whenOf(heading);
    const name = headings.findIndex((other) => nameHeading.test(bare(other)) && whenOf(other) === when);
    return [{ code, name, when }];
  });
  const order = ({ when }: State): string => (when === "before" ? "0" : when === "after" ? "9999" : when);
  const once = states.filter((state, at) => states.findIndex(({ when }) => when === state.when) === at);
  return once.sort((a, b) => order(a).localeCompare(order(b)));
}

function changesIn(rows: readonly (readonly CellValue[])[]): Change[] {
  const headerRow = rows.slice(0, HEADER_WITHIN).findIndex((row) => statesIn(row).length > 1);
  if (headerRow < 0) return [];
  const header = rows[headerRow] ?? [];
  const states = statesIn(header);
  const find = (pattern: RegExp): number => header.findIndex((cell) => pattern.test(cellText(cell)));
  const [dated, yearly, ordered] = [find(/^oper_?date|^date/iu), find(/^year/iu), find(/^si_?title|\border\b/iu)];
  const changes: Change[] = [];
  for (const row of rows.slice(headerRow + 1)) {
    const at = (column: number): string => (column < 0 ? "" : cellText(row[column]));
    const codeAt = (column: number): string => gssOf(at(column)) ?? ecodeOf(at(column)) ?? "";
    states.slice(1).forEach((after, index) => {
      const earlier = states[index];
      const oldCode = earlier ? codeAt(earlier.code) : "";
      const newCode = codeAt(after.code);
      if (!earlier || oldCode === "" || newCode === oldCode) return;
      const endedUnnamed = /abolished/iu.test(at(after.name));
      const when = at(dated) || at(yearly) || (/^\d{4}$/u.test(after.when) ? after.when : "");
      changes.push({
        oldCode,
        oldName: at(earlier.name),
        newCode: endedUnnamed ? "" : newCode,
        newName: endedUnnamed ? "" : at(after.name),
        when,
        order: at(ordered),
      });
    });
  }
  return changes;
}

/** The map of codes of councils that were merged, split, renamed or re-coded: each old code with what it became, once, though its sheets overlap. */
export const codeMap: FileRecogniser = (file, { councils }) => {
  const sheets = ownSheets(file).map(({ name, rows }) => ({ name, changes: changesIn(rows) }));
  const whole = sheets.flatMap(({ changes }) => changes);
  if (whole.length < 2) return undefined;
  const pairs = new Map<string, Change>();
  for (const change of whole) {
    const key = `${change.oldCode} ${change.newCode}`;
    const known = pairs.get(key);
    // The sheet that says most of a change, such as its day and its order, is believed.
    if (!known || `${change.when}${change.order}`.length > `${known.when}${known.order}`.length) pairs.set(key, change);
  }
  const becomes = [...pairs.values()].filter(
    ({ oldCode, newCode }) =>
      newCode !== "" || [...pairs.values()].every((other) => other.oldCode !== oldCode || other.newCode === ""),
  );
  const names = new Map(
    whole
      .flatMap(({ oldCode, oldName, newCode, newName }) => [[oldCode, oldName] as const, [newCode, newName] as const])
      .filter(([, name]) => name !== ""),
  );
  const called = (code: string, name: string): string => {
    const listed = councils.byGss.get(code) ?? councils.byEcode.get(code);
    return name === "" ? (names.get(code) ?? listed?.name ?? code) : name;
  };
  const missing = becomes.map(({ oldCode, oldName, newCode, newName, when, order }): OutcomeMissing => {
    const council = councils.byGss.get(oldCode) ?? councils.byEcode.get(oldCode);
    const date = timeIn(when);
    const day = date?.kind === "date" ? ` ${date.date.length === 10 ? "on" : "in"} ${date.date}` : "";
    const by = order === "" ? "" : `, ${order}`;
    const heirs =
      council && newCode === "" ? successorsOf(council, councils).map(({ name, gss }) => `${name} (${gss})`) : [];
    const became = newCode === "" ? heirs.join(" and ") : `${called(newCode, newName)} (${newCode})`;
    const ended = council?.end === "" ? "Boundary or code changed" : "Abolished";
    const now = became === "" ? "no successor is named" : `now ${became}`;
    return { council: called(oldCode, oldName), code: oldCode, why: `${ended}${day}${by}: ${now}.` };
  });
  const named = sheets.filter(({ changes }) => changes.length > 0);
  const overlap =
    named.length > 1
      ? ` ${named.length} sheets say so, in ${whole.length.toLocaleString("en-GB")} rows; each pair is listed once.`
      : "";
  const notes = [
    `The file maps ${new Set(becomes.map(({ oldCode }) => oldCode)).size} old codes to what they became.${overlap} No figure is given to a successor unless you say so.`,
  ];
  return { ok: true, value: { ...emptyOutcome("code map"), missing, notes: [...file.notes, ...notes] } };
};
