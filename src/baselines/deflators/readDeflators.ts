import { readPriceYear } from "../../engine/index";
import type { CellValue } from "../../model/cellValue";
import { refused, type Read } from "../readProblem";
import { readTableFile } from "../readers/readTableFile";
import type { TableFile, TableSheet } from "../readers/tableFile";
import { cellText } from "../recognisers/cellText";

/** A year of a price index as a file gives it. */
interface DeflatorYear {
  /** `2019/20`, or `2019` for a calendar year. */
  readonly year: string;
  readonly index: number;
  /** The file gives no index but a change on the year before, by which the index was carried on. */
  readonly carried: boolean;
}

/** A price index by financial or by calendar year. */
interface DeflatorSeries {
  readonly years: "financial" | "calendar";
  /** The year that is 100, as the file writes it; "" where it does not say. */
  readonly base: string;
  readonly values: readonly DeflatorYear[];
}

interface DeflatorFile {
  readonly fileName: string;
  readonly series: readonly DeflatorSeries[];
  /** Lines above the tables that say of when the figures are. */
  readonly asAt: readonly string[];
}

const FINANCIAL = /^(\d{4}\s*[-/–]\s*\d{2,4})(?:\s*\(.*)?$/u;
const CALENDAR = /^([12]\d{3})(?:\s*\(.*)?$/u;
const INDEX = /=\s*100|\bindex\b|deflator/iu;
const CHANGE = /(?:per ?cent(?:age)?|%)\s*change/iu;
const LEAST_YEARS = 5;
const DIGITS = 15;

/** Reads the GDP deflators that HM Treasury publishes each quarter (.xlsx, .ods or CSV), whatever the layout of the year: every index beside a column of years. */
export async function readDeflators(bytes: Uint8Array, fileName: string): Promise<Read<DeflatorFile>> {
  const file = await readTableFile(bytes, fileName);
  if (!file.ok) return file;
  const series = deflatorSeriesIn(file.value);
  if (series.length === 0)
    return refused({ code: "columns-missing", fileName, columns: ["Financial year", "GDP deflator (a year = 100)"] });
  const asAt = file.value.sheets.flatMap(({ rows }) =>
    rows
      .slice(0, LEAST_YEARS)
      .flatMap((row) =>
        row.map(cellText).filter((text) => /\b(?:19|20)\d{2}\b/u.test(text) && /[a-z]{3}/iu.test(text)),
      ),
  );
  return { ok: true, value: { fileName, series, asAt } };
}

/** Every price index by year that the sheets of a file hold. */
export const deflatorSeriesIn = ({ sheets }: TableFile): DeflatorSeries[] => sheets.flatMap(seriesIn);

function seriesIn({ rows }: TableSheet): DeflatorSeries[] {
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: widest }, (_, column) => column);
  return columns.flatMap((column): DeflatorSeries[] => {
    for (const [years, pattern] of [["financial", FINANCIAL] as const, ["calendar", CALENDAR] as const]) {
      const found = rows.flatMap((row, at) => (pattern.test(cellText(row[column])) ? [at] : []));
      const [first] = found;
      if (first === undefined || found.length < LEAST_YEARS) continue;
      const heading = (at: number): string =>
        rows
          .slice(0, first)
          .map((row) => cellText(row[at]))
          .join(" ");
      const beside = columns.slice(column + 1, column + 3);
      const index = beside.find((at) => INDEX.test(heading(at)) && numberIn(rows[first]?.[at]) !== null);
      if (index === undefined) continue;
      const change = columns.slice(index + 1, index + 2).find((at) => CHANGE.test(heading(at)));
      const base = /(\d{4}(?:-\d{2,4})?)\s*=\s*100/u.exec(heading(index))?.[1] ?? "";
      const cells = found.map((at) => [rows[at]?.[column], rows[at]?.[index], rows[at]?.[change ?? -1]] as const);
      return [{ years, base, values: valuesOf(cells, pattern) }];
    }
    return [];
  });
}

type Cells = readonly (readonly [CellValue | undefined, CellValue | undefined, CellValue | undefined])[];

function valuesOf(cells: Cells, pattern: RegExp): DeflatorYear[] {
  const values: DeflatorYear[] = [];
  for (const [label, ...figures] of cells) {
    const [index, change] = figures.map(numberIn);
    const text = pattern.exec(cellText(label))?.[1] ?? "";
    const year = readPriceYear(text, { argument: "year" });
    if (!year.ok || values.some((one) => one.year === year.value)) continue;
    const before = values.at(-1)?.index;
    if (typeof index === "number" && index > 0) values.push({ year: year.value, index, carried: false });
    else if (typeof change === "number" && before !== undefined) {
      const carried = Number((before * (1 + change / 100)).toPrecision(DIGITS));
      values.push({ year: year.value, index: carried, carried: true });
    }
  }
  return values;
}

/** The figure of a cell to 15 digits; null for a text that is none, such as a dash. */
function numberIn(cell: CellValue | undefined): number | null {
  const text = cellText(cell).replace(/,(?=\d{3}(?!\d))/gu, "");
  return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/iu.test(text) ? Number(Number(text).toPrecision(DIGITS)) : null;
}
