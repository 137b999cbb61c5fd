import type { CellValue } from "../../model/cellValue";
import type { Measure, ReturnCouncil, ReturnLine, SkippedRow } from "../publishedReturn";
import { cellText } from "./cellText";
import { columnLetters } from "./columnLetters";
import { ecodeOf, gssOf } from "./councilCodes";
import { isTotalLine, slug, uniqueIds } from "./lineIds";
import { measureOf } from "./measureOf";
import type { Recogniser } from "./recogniser";
import { outturnForm } from "./revenueOutturn";
import { unitIn } from "./unit";
import { yearIn, yearLabel } from "./year";

const plain = (heading: string): string => heading.replace(/_/gu, " ").trim();

interface Found {
  readonly cell: CellValue;
  readonly row: number;
}

/** Tables with one council AND one line a row, measures in columns, perhaps several years under one another. */
export const serviceLineRows: Recogniser = (sheet, { table, wantedYear }) => {
  if (!table) return undefined;
  const { columns, headerRow } = table;
  const headers = (sheet.rows[headerRow] ?? []).map((cell) => plain(cellText(cell)));
  const find = (pattern: RegExp): number => headers.findIndex((text) => pattern.test(text));
  const lineColumn = find(/^(?:service )?line(?: (?:name|description))?$|^service(?: (?:name|category|block))?$/iu);
  const [groupColumn, yearColumn] = [find(/^(?:service )?group$|^form$/iu), find(/^(?:financial )?year\b/iu)];
  const measures = headers.flatMap((text, column) => {
    const measure = measureOf(text.replace(/\s*\(?(?:GBP|£).*$/iu, ""))?.measure;
    return measure === undefined ? [] : [{ column, measure }];
  });
  if (headerRow < 0 || lineColumn < 0 || measures.length === 0) return undefined;

  const text = (row: readonly CellValue[], column: number): string => (column < 0 ? "" : cellText(row[column]));
  const body = sheet.rows.slice(headerRow + 1).map((row, index) => ({ row, number: headerRow + 2 + index }));
  const years = new Set(body.map(({ row }) => yearIn(text(row, yearColumn))).filter((year) => year !== undefined));
  const year =
    wantedYear !== undefined && years.has(wantedYear) ? wantedYear : years.size > 0 ? Math.max(...years) : undefined;

  const councils: (ReturnCouncil & { readonly code: string })[] = [];
  const lines: (ReturnLine & { readonly key: string })[] = [];
  const cells = new Map<string, Found>();
  const skipped: SkippedRow[] = [];
  const places = { council: new Map<string, number>(), line: new Map<string, number>() };
  const idOf = uniqueIds();
  const lineIndex = (name: string, group: string, column: number, measure: Measure): number => {
    const key = `${group}|${name}|${measure}`;
    const known = places.line.get(key);
    if (known !== undefined) return known;
    const id = idOf(`${slug(name)}:${slug(measure)}`);
    const named = group === "" ? { name } : { name, group };
    lines.push({ key, id, ...named, measure, isTotal: isTotalLine(name), column: columnLetters(column) });
    places.line.set(key, lines.length - 1);
    return lines.length - 1;
  };
  for (const { row, number } of body) {
    const [gss, ecode] = [gssOf(text(row, columns.gss)), ecodeOf(text(row, columns.ecode))];
    const code = gss ?? ecode ?? (columns.gss < 0 && columns.ecode < 0 ? text(row, columns.name) : "");
    const name = text(row, lineColumn);
    if (row.every((cell) => cellText(cell) === "")) continue;
    if (code === "" || name === "") {
      skipped.push({ row: number, text: text(row, 0), why: "no-council" });
      continue;
    }
    if (year !== undefined && yearIn(text(row, yearColumn)) !== year) continue;
    let council = places.council.get(code);
    if (council === undefined) {
      council = councils.length;
      places.council.set(code, council);
      const called = text(row, columns.name);
      const codes = { ...(gss === undefined ? {} : { gss }), ...(ecode === undefined ? {} : { ecode }) };
      councils.push({ code, name: called === "" ? code : called, ...codes, row: number });
    }
    for (const { column, measure } of measures) {
      const key = `${council} ${lineIndex(name, text(row, groupColumn), column, measure)}`;
      if (cells.has(key)) skipped.push({ row: number, text: `${text(row, columns.name)}, ${name}`, why: "repeated" });
      else cells.set(key, { cell: row[column] ?? null, row: number });
    }
  }
  if (councils.length === 0 || cells.size < councils.length) return undefined;
  const unit = headers.map(unitIn).find((found) => found !== undefined);
  const form = outturnForm(body.slice(0, 50).map(({ row }) => text(row, groupColumn)));
  const others = [...years].filter((other) => other !== year).sort();
  return {
    kind: form,
    basis: headers.some((heading) => /budget/iu.test(heading)) ? "budget" : "outturn",
    sheet,
    headerRow,
    councils: councils.map(({ code: _code, ...council }) => council),
    lines: lines.map(({ key: _key, ...line }) => line),
    cellAt: (council, line) => cells.get(`${council} ${line}`) ?? { cell: null, row: councils[council]?.row ?? 0 },
    skipped,
    notes:
      others.length > 0
        ? [`The file also holds ${others.map(yearLabel).join(", ")}; ${yearLabel(year ?? 0)} was read.`]
        : [],
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
  };
};
