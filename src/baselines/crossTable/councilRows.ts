import type { CellValue } from "../../model/cellValue";
import type { CouncilList } from "../councils/councilList";
import { councilNameKey } from "../councils/councilName";
import type { SkippedRow } from "../publishedReturn";
import { cellText } from "../recognisers/cellText";
import { ecodeOf, gssOf } from "../recognisers/councilCodes";
import type { CouncilColumns, Rows } from "../recognisers/councilColumns";
import { isNamed, whySkipped } from "../recognisers/councilTable";
import type { ColumnHeadings } from "./columnHeadings";
import { isTimeAlone } from "./timeInWords";
import type { FoundColumns } from "./figureColumns";

export interface CouncilRow {
  /** Row (from 0) of the table as it was read. */
  readonly row: number;
  /** As printed. */
  readonly name: string;
  /** As printed: GSS code, else E-code; "" where the table has names alone. */
  readonly code: string;
  /** What tells this row from others of the council: "Aged 16 to 24". */
  readonly labels: readonly string[];
}

interface Found {
  readonly rows: readonly CouncilRow[];
  readonly skipped: readonly SkippedRow[];
  /** Headings of the columns that tell rows of a council apart. */
  readonly dimensions: readonly string[];
  /** Those of them that hold numbers, such as years and ages. */
  readonly dimensionColumns: ReadonlySet<number>;
}

/** A second row for a council in this share of rows makes the table one of several rows a council. */
const REPEATED = 0.5;
const numberedLabel = /^(?:(?:financial |calendar )?year|age|sex|date|month|quarter|period|time|band)\b/iu;
const timeHeading = /^(?:(?:financial|calendar|fiscal) )?(?:year|period|month|date|quarter|time)\b/iu;
const technical =
  /\bcodes?$|_code$|_type(?:code)?$|_sortorder$|^urn$|^record_|^obs_(?:status|conf)|^date_code|^measures$|^status$|^certif/iu;

interface Named {
  readonly index: number;
  readonly row: readonly CellValue[];
  readonly name: string;
  readonly code: string;
  readonly key: string;
}

/** Welsh councils stand under both their names: "Isle of Anglesey / Ynys Môn". */
export const firstName = (name: string): string => name.split(" / ")[0] ?? name;

/** Who is in each row; a council named once for a block of rows is carried down. */
function nameRows(rows: Rows, columns: CouncilColumns, firstRow: number, found: FoundColumns, list: CouncilList) {
  const named: Named[] = [];
  const others: { readonly index: number; readonly row: readonly CellValue[]; readonly name: string }[] = [];
  const coded = columns.gss >= 0 || columns.ecode >= 0;
  const at = (row: readonly CellValue[], column: number): string => (column < 0 ? "" : cellText(row[column]));
  for (let index = firstRow; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (row.every((cell) => cellText(cell) === "")) continue;
    const [gss, ecode, name] = [gssOf(at(row, columns.gss)), ecodeOf(at(row, columns.ecode)), at(row, columns.name)];
    const code = gss ?? ecode ?? "";
    const known = code !== "" || (!coded && isNamed(firstName(name), list));
    const key = code === "" ? councilNameKey(firstName(name)) : code;
    if (known) named.push({ index, row, name: name === "" ? code : name, code, key });
    else others.push({ index, row, name });
  }
  const hasFigure = ({ row }: { readonly row: readonly CellValue[] }): boolean =>
    found.figures.some((column) => /\d/u.test(at(row, column)));
  const orphans = others.filter(
    (other) =>
      hasFigure(other) &&
      [columns.gss, columns.ecode, columns.name].every((column) => at(other.row, column) === "") &&
      found.labels.some((column) => at(other.row, column) !== "") &&
      other.index > (named[0]?.index ?? Infinity),
  );
  if (orphans.length < named.length) return { named, others };
  const carried = new Set(orphans);
  const all: Named[] = [];
  let current: Named | undefined;
  const byRow = new Map(named.map((one) => [one.index, one]));
  for (const { index, row } of [...named, ...orphans].sort((a, b) => a.index - b.index)) {
    current = byRow.get(index) ?? current;
    if (current) all.push({ ...current, index, row });
  }
  return { named: all, others: others.filter((other) => !carried.has(other)) };
}

/** The text of a label in each row; a label that is written once for a block of rows is carried down through it. */
function labelTexts(rows: Rows, named: readonly Named[], column: number, firstRow: number): (index: number) => string {
  const own = (index: number): string => cellText(rows[index]?.[column]);
  const blank = named.filter(({ index }) => own(index) === "").length;
  if (blank * 2 <= named.length) return own;
  const carried = new Map<number, string>();
  let current = "";
  for (let index = firstRow; index < rows.length; index += 1) {
    current = own(index) || current;
    carried.set(index, current);
  }
  return (index) => carried.get(index) ?? "";
}

/** Whether a label differs among the rows of one council. */
function tellsRowsApart(named: readonly Named[], textAt: (index: number) => string): boolean {
  const byCouncil = new Map<string, string>();
  for (const { key, index } of named) {
    const text = textAt(index);
    if (text === "") continue;
    const before = byCouncil.get(key);
    if (before !== undefined && before !== text) return true;
    byCouncil.set(key, text);
  }
  return false;
}

/** A column that says of when each row is, though it be the same in all of them. */
function isTimeColumn(named: readonly Named[], column: number, heading: string): boolean {
  if (!timeHeading.test(heading.replace(/_/gu, " "))) return false;
  const texts = named.slice(0, 50).map(({ row }) => cellText(row[column]));
  return texts.every((text) => text === "" || isTimeAlone(text)) && texts.some((text) => text !== "");
}

/** Councils' rows in this share of all rows of figures make a table one of councils, and no list of suppliers with a council among them. */
const COUNCILS_OWN = 0.3;

/** Reads the rows of councils under the headings, and lists every other row with the reason why it was left out. */
export function readCouncilRows(
  rows: Rows,
  columns: CouncilColumns,
  headed: ColumnHeadings,
  found: FoundColumns,
  list: CouncilList,
): Found {
  const headerTexts = (rows[headed.row] ?? []).map(cellText);
  const firstRow = headed.row < 0 ? columns.firstRow : headed.row + 1;
  const { named, others } = nameRows(rows, columns, firstRow, found, list);
  const figures = others.filter(({ row }) => found.figures.some((column) => /\d/u.test(cellText(row[column])))).length;
  const isTheirs = named.length >= (named.length + figures) * COUNCILS_OWN;
  if (!isTheirs) return { rows: [], skipped: [], dimensions: [], dimensionColumns: new Set() };
  const distinct = new Set(named.map(({ key }) => key)).size;
  const isLong = named.length - distinct > distinct * REPEATED;
  const council = new Set([columns.gss, columns.ecode, columns.name]);
  const candidates = [
    ...found.labels.filter((column) => !council.has(column)),
    ...found.figures.filter((column) => numberedLabel.test(headerTexts[column] ?? "")),
  ];
  const spelt = new Set(headerTexts.map((text) => text.toLowerCase()));
  const isSpelt = (column: number): boolean => spelt.has(`${(headerTexts[column] ?? "").toLowerCase()}_name`);
  const timed = candidates.filter((column) => isTimeColumn(named, column, headerTexts[column] ?? ""));
  const texts = new Map(candidates.map((column) => [column, labelTexts(rows, named, column, firstRow)]));
  const varying = candidates.filter((column) => {
    const textAt = texts.get(column);
    return (
      isLong &&
      textAt &&
      !isSpelt(column) &&
      !technical.test(headerTexts[column] ?? "") &&
      tellsRowsApart(named, textAt)
    );
  });
  const dimensions = [...new Set([...varying, ...timed])].sort((a, b) => a - b);
  const headings = new Set(headerTexts.filter((text) => text !== ""));
  const skipped = others.map(({ index, row, name }): SkippedRow => {
    const cells = row.map(cellText);
    const first = cells.find((text) => text !== "") ?? "";
    return { row: index + 1, text: name === "" ? first : name, why: whySkipped(name, cells, headings) };
  });
  const seen = new Set<string>();
  const read: CouncilRow[] = [];
  for (const { index, name, code, key } of named) {
    const identity = isLong ? undefined : key;
    if (identity !== undefined && seen.has(identity)) {
      skipped.push({ row: index + 1, text: name, why: "repeated" });
      continue;
    }
    seen.add(key);
    read.push({ row: index, name, code, labels: dimensions.map((column) => texts.get(column)?.(index) ?? "") });
  }
  return {
    rows: read,
    skipped: skipped.sort((a, b) => a.row - b.row),
    dimensions: dimensions.map((column) => headerTexts[column] ?? ""),
    dimensionColumns: new Set(
      [...timed, ...(isLong ? candidates : [])].filter((column) => found.figures.includes(column)),
    ),
  };
}
