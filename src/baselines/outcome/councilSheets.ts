import type { CellValue } from "../../model/cellValue";
import { councilNameKey } from "../councils/councilName";
import type { CouncilList } from "../councils/councilList";
import { findColumnHeadings } from "../crossTable/columnHeadings";
import { besideTexts, ownSheets, timeAround } from "../crossTable/titleWords";
import { timeIn } from "../crossTable/timeInWords";
import { codesFor } from "../crossTable/whoseFigures";
import { markerOf } from "../marker";
import { refused, type ReadProblem } from "../readProblem";
import type { TableSheet } from "../readers/tableFile";
import { cellText, isWords, withoutFootnote } from "../recognisers/cellText";
import { columnLetters } from "../recognisers/columnLetters";
import { gssOf } from "../recognisers/councilCodes";
import { readFigure } from "../recognisers/readFigure";
import type { FileRecogniser } from "./fileRecogniser";
import { moneyLines, type MoneyCell } from "./moneyLines";
import { isMeasure, measureIn, withoutUnit } from "./moneyWords";
import { unitInTexts } from "./statedUnit";

/** Fewer sheets of councils than this make no file of a sheet a council. */
const SHEETS = 2;
const LOOKED_AT = 8;
const summaries =
  /^(?:scotland|england|wales|great britain|uk|total|all|summary|contents?|notes?|index|cover|metadata|data)\b/iu;

interface ServiceColumn {
  readonly at: number;
  readonly headings: readonly string[];
}

interface ServiceSheet {
  readonly sheet: TableSheet;
  readonly columns: readonly ServiceColumn[];
  readonly above: readonly string[];
  readonly rows: readonly { readonly index: number; readonly service: string; readonly group: string }[];
}

const isNumber = (cell: CellValue | undefined): boolean => {
  const text = cellText(cell);
  return text !== "" && markerOf(text) === undefined && readFigure(text, 1).form === "figure";
};

/** The services of a sheet: words at the left, figures beside them. */
function readServices(sheet: TableSheet): ServiceSheet | undefined {
  const { rows } = sheet;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const labelled = (column: number): number => rows.filter((row) => isWords(cellText(row[column]))).length;
  const label = Array.from({ length: Math.min(width, 6) }, (_unused, column) => column).reduce(
    (best, column) => (labelled(column) > labelled(best) ? column : best),
    0,
  );
  const named = rows.flatMap((row, index) => (isWords(cellText(row[label])) ? [{ row, index }] : []));
  const figured = named.filter(({ row }) => row.slice(label + 1).some(isNumber));
  if (figured.length < 2) return undefined;
  const columns: number[] = [];
  for (let column = label + 1; column < width; column += 1) {
    if (figured.filter(({ row }) => isNumber(row[column])).length >= figured.length * 0.5) columns.push(column);
  }
  const first = figured[0]?.index ?? 0;
  const headed = findColumnHeadings(rows, first, columns, [label]);
  if (headed.row < 0) return undefined;
  let group = "";
  const services = figured.map(({ row, index }) => {
    const service = withoutFootnote(cellText(row[label]));
    const before = rows[index - 1] ?? [];
    if (index === first || before.every((cell) => cellText(cell) === "")) group = service;
    return { index, service, group: group === service ? "" : group };
  });
  return {
    sheet,
    columns: columns.map((at, place) => ({ at, headings: headed.headings[place] ?? [] })),
    above: rows.slice(0, headed.row + 1).map((row) =>
      row
        .map(cellText)
        .filter((text) => text !== "")
        .join(" "),
    ),
    rows: services,
  };
}

/** Whose sheet it is: its name, else a cell near the top that is a council's name or code and nothing else. */
function ownerOf(sheet: TableSheet, list: CouncilList): { readonly name: string; readonly code: string } | undefined {
  const isKnown = (text: string): boolean => isWords(text) && list.byName.has(councilNameKey(text));
  const cells = sheet.rows.slice(0, LOOKED_AT).flatMap((row) => row.slice(0, LOOKED_AT).map(cellText));
  const code = [sheet.name, ...cells].map(gssOf).find((found) => found !== undefined) ?? "";
  if (isKnown(sheet.name)) return { name: sheet.name, code };
  const plain = cells.map((text) => text.replace(/^(?:council|local authority|authority)\s*:\s*/iu, ""));
  // Several councils in a sheet are its rows.
  const [name, another] = [...new Set(plain.filter((text) => text.length < 60 && isKnown(text)))];
  return name === undefined || another !== undefined ? undefined : { name, code };
}

const shapeOf = ({ columns, rows }: ServiceSheet): string =>
  `${columns.map(({ headings }) => headings.join("|")).join("|")}#${rows.length}`;

/** A sheet a council, services down the side and gross, income and net across: the Scottish Local Financial Returns (LFR) and their like. Joint boards among them are kept by the names of their sheets. */
export const councilSheets: FileRecogniser = (file, { councils, stated }) => {
  const sheets = ownSheets(file).map((sheet) => ({ sheet, owner: ownerOf(sheet, councils) }));
  const owned = sheets.filter(({ owner }) => owner !== undefined).length;
  if (owned < SHEETS || owned * 2 < sheets.length) return undefined;
  const read = sheets.flatMap(({ sheet, owner }) => {
    const services = readServices(sheet);
    return services ? [{ services, owner }] : [];
  });
  const ofCouncils = read.filter(({ owner }) => owner !== undefined);
  if (ofCouncils.length < SHEETS) return undefined;
  const shapes = new Set(ofCouncils.map(({ services }) => shapeOf(services).replace(/#.*/u, "")));
  const headings = ofCouncils.flatMap(({ services }) => services.columns.flatMap((column) => column.headings));
  if (!headings.some((text) => measureIn(text) !== undefined)) return undefined;

  const texts = ofCouncils.slice(0, 3).flatMap(({ services }) => [...services.above].reverse());
  const beside = besideTexts(file, new Set(read.map(({ services }) => services.sheet)));
  const unit = stated.unit ?? unitInTexts([...texts, ...beside])?.unit;
  const around = timeAround(texts, beside);
  const titled = stated.year ?? (around?.kind === "year" ? around.start : undefined);
  const problems: ReadProblem[] = unit ? [] : [{ code: "unit-not-stated", fileName: file.fileName, kind: "LFR" }];
  const codeOf = codesFor(councils, titled);
  const cells: MoneyCell[] = [];
  const bodies: string[] = [];
  const left: string[] = [];
  let undated = false;
  for (const { services, owner } of read) {
    const { sheet } = services;
    const isBody = owner === undefined;
    if (isBody && (summaries.test(sheet.name) || !shapes.has(shapeOf(services).replace(/#.*/u, "")))) {
      left.push(sheet.name);
      continue;
    }
    if (isBody) bodies.push(sheet.name);
    const council = owner?.name ?? sheet.name;
    const code = isBody ? "" : codeOf(council, owner.code);
    for (const { index, service, group } of services.rows) {
      for (const { at, headings: own } of services.columns) {
        const measures = own.map((text) => withoutUnit(withoutFootnote(text))).filter(isMeasure);
        const year = own.map(timeIn).find((time) => time?.kind === "year");
        const start = year?.kind === "year" ? year.start : titled;
        if (start === undefined) {
          undated = true;
          continue;
        }
        const measure = measures.at(-1) ?? own.join(": ");
        const place = { row: index + 1, column: columnLetters(at) };
        const cell = sheet.rows[index]?.[at] ?? null;
        cells.push({ council, code, service, group, measure, year: start, cell, sheet: sheet.name, place });
      }
    }
  }
  if (undated) problems.push({ code: "year-not-stated", fileName: file.fileName, kind: "LFR" });
  const [problem, ...others] = problems;
  if (problem || !unit) return problem ? refused(problem, ...others) : undefined;
  const scottish = cells.some(({ code }) => code.startsWith("S12"));
  const notes = [
    ...file.notes,
    ...(left.length > 0 ? [`Sheets that are no council's own were left out: ${left.join(", ")}.`] : []),
    ...(bodies.length > 0
      ? [`Sheets of bodies that are no councils were kept by their names, without a code: ${bodies.join(", ")}.`]
      : []),
  ];
  return { ok: true, value: moneyLines(scottish ? "LFR" : "RO", cells, unit, notes) };
};
