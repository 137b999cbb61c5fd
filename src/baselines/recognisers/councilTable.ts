import type { CouncilList } from "../councils/councilList";
import { councilNameKey } from "../councils/councilName";
import { markerOf } from "../marker";
import type { ReturnCouncil, SkippedRow } from "../publishedReturn";
import type { TableSheet } from "../readers/tableFile";
import { cellText, isWords } from "./cellText";
import { ecodeOf, gssOf } from "./councilCodes";
import { findCouncilColumns, type CouncilColumns, type Rows } from "./councilColumns";
import { findHeaderRow } from "./headerRow";

/** A table with one council a row, found anywhere in a sheet. Row and column numbers count from 0 here. */
export interface CouncilTable {
  readonly sheet: TableSheet;
  readonly columns: CouncilColumns;
  readonly headerRow: number;
  /** Text of the header row. */
  readonly headers: readonly string[];
  readonly councils: readonly ReturnCouncil[];
  /** Columns under a heading that hold figures or markers. */
  readonly figureColumns: readonly number[];
  readonly skipped: readonly SkippedRow[];
}

interface Labels {
  readonly councilClass: number;
  readonly note: number;
  readonly certified: number;
  readonly all: ReadonlySet<number>;
}

const labelWords =
  /^(?:notes?|class|sub-?class|detailed class|type|certif\w*|region|county|country|(?:e|la|ons|gss|lad\d*(?:cd)?)[- _]?codes?|mysociety[ _]type|county[ _]code)$/iu;

function findLabels(headers: readonly string[], columns: CouncilColumns): Labels {
  const find = (pattern: RegExp): number => headers.findIndex((text) => pattern.test(text));
  const all = new Set([columns.gss, columns.ecode, columns.name]);
  headers.forEach((text, column) => {
    if (labelWords.test(text)) all.add(column);
  });
  return { councilClass: find(/^class$/iu), note: find(/^notes?$/iu), certified: find(/^certif/iu), all };
}

/** Without a column of that name, notes stand beside the name under no heading at all: a letter here and there. */
function noteColumn(labels: Labels, name: number, headers: readonly string[], rows: Rows): number {
  if (labels.note >= 0) return labels.note;
  const beside = name + 1;
  if (name < 0 || (headers[beside] ?? "") !== "") return -1;
  const filled = rows.map((row) => cellText(row[beside])).filter((text) => text !== "");
  const short = filled.filter((text) => /^[[(]?[A-Za-z](?:[\w ]{0,7})[\])]?$/u.test(text));
  return filled.length > 0 && short.length === filled.length && filled.length < rows.length * 0.5 ? beside : -1;
}

/** A figure or a marker, by the look of it. */
const looksLikeFigure = (text: string): boolean =>
  text === "" || markerOf(text) !== undefined || /^[(£+−–-]*\s*[\d,. ]*\d/u.test(text);

function findFigureColumns(
  rows: Rows,
  headers: readonly string[],
  councils: readonly ReturnCouncil[],
  labels: Labels,
): number[] {
  const sample =
    councils.length > 60
      ? councils.filter((_council, index) => index % Math.ceil(councils.length / 60) === 0)
      : councils;
  const found: number[] = [];
  for (let column = 0; column < headers.length; column += 1) {
    if (labels.all.has(column) || headers[column] === "") continue;
    const figures = sample.filter(({ row }) => looksLikeFigure(cellText(rows[row - 1]?.[column]))).length;
    if (figures >= sample.length * 0.5) found.push(column);
  }
  return found;
}

const areaTypes = new Set(["Combined authority", "Strategic authority"]);

/** A row without a code is a council's only by a name that no region or class shares. */
export function isNamed(name: string, list: CouncilList): boolean {
  const found = isWords(name) ? (list.byName.get(councilNameKey(name)) ?? []) : [];
  return found.length > 0 && found.every(({ type }) => !areaTypes.has(type));
}

export function whySkipped(name: string, texts: readonly string[], headers: ReadonlySet<string>): SkippedRow["why"] {
  const filled = texts.filter((text) => text !== "");
  if (filled.filter((text) => headers.has(text)).length > filled.length / 2) {
    return "heading";
  }
  const figures = filled.filter((text) => /^[(-]?[\d,.]+\)?$/u.test(text)).length;
  if (figures === 0) return filled.length > 3 ? "codes" : filled.length > 1 ? "heading" : "note";
  return name === "" ? "no-council" : "total";
}

/** Name column where no name was known: text that differs from row to row. */
function nameColumn(columns: CouncilColumns, headers: readonly string[]): number {
  if (columns.name >= 0) return columns.name;
  return headers.findIndex((text) => /authority|council|name/iu.test(text) && !/code/iu.test(text));
}

/** Reads who is in a sheet: councils by code or name, and every other row under the header with the reason why it was left out. */
export function readCouncilTable(sheet: TableSheet, list: CouncilList): CouncilTable | undefined {
  const { rows } = sheet;
  const columns = findCouncilColumns(rows, list);
  if (!columns) return undefined;
  const headerRow = findHeaderRow(rows, columns.firstRow);
  const headers = (rows[headerRow] ?? []).map(cellText);
  const labels = findLabels(headers, columns);
  const name = nameColumn(columns, headers);
  const noted = noteColumn(labels, name, headers, rows.slice(columns.firstRow));
  const councils: ReturnCouncil[] = [];
  const skipped: SkippedRow[] = [];
  const seen = new Set<string>();
  let totalsBegun = false;
  const headings = new Set(headers);
  for (let index = headerRow + 1; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (row.every((cell) => cellText(cell) === "")) continue;
    const text = (column: number): string => (column < 0 ? "" : cellText(row[column]));
    const gss = gssOf(text(columns.gss));
    const ecode = ecodeOf(text(columns.ecode));
    const called = text(name);
    const known = gss ?? ecode ?? (!totalsBegun && isNamed(called, list) ? councilNameKey(called) : undefined);
    const first = row.map(cellText).find((cell) => cell !== "") ?? "";
    const shown = called === "" ? first : called;
    if (known === undefined) {
      const why = whySkipped(called, row.map(cellText), headings);
      totalsBegun ||= why === "total" && index > columns.firstRow;
      skipped.push({ row: index + 1, text: shown, why });
      continue;
    }
    const codes = [gss, ecode, (gss ?? ecode) ? undefined : known].filter((code) => code !== undefined);
    if (codes.some((code) => seen.has(code))) {
      skipped.push({ row: index + 1, text: shown, why: "repeated" });
      continue;
    }
    codes.forEach((code) => seen.add(code));
    const certified = text(labels.certified).toUpperCase();
    councils.push({
      name: called || known,
      ...(ecode === undefined ? {} : { ecode }),
      ...(gss === undefined ? {} : { gss }),
      ...(text(labels.councilClass) === "" ? {} : { councilClass: text(labels.councilClass) }),
      row: index + 1,
      ...(text(noted) === "" ? {} : { note: text(noted) }),
      ...(certified === "N" || certified === "Y" ? { certified: certified === "Y" } : {}),
    });
  }
  const figureColumns = findFigureColumns(rows, headers, councils, labels);
  return { sheet, columns, headerRow, headers, councils, figureColumns, skipped };
}
