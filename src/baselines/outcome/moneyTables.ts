import type { CouncilList } from "../councils/councilList";
import { readCrossTable, type CrossTable } from "../crossTable/crossTable";
import { besideTexts, ownSheets, timeAround, titleIn } from "../crossTable/titleWords";
import { isTimeAlone } from "../crossTable/timeInWords";
import { codesFor } from "../crossTable/whoseFigures";
import type { ReadProblem } from "../readProblem";
import { refused } from "../readProblem";
import type { TableFile } from "../readers/tableFile";
import { outturnForm } from "../recognisers/revenueOutturn";
import { driverKindOf, ofMoney } from "./driverKinds";
import type { FileContext, FileRecogniser } from "./fileRecogniser";
import { linePartsOf } from "./lineParts";
import { moneyLines, type MoneyCell } from "./moneyLines";
import { isMeasure, measureIn } from "./moneyWords";
import { skippedNote } from "./skippedNote";
import { unitByFigures, unitInTexts, type FoundUnit } from "./statedUnit";

/** What a Revenue Account gives of each line. */
const NET = "Net current expenditure";
const NOT_NAMED = "Not named in the file";

/** Whose tables these are, by the nation of most of their councils. */
function publisherOf(table: CrossTable, codeOf: (name: string, code: string) => string): "StatsWales" | "LFR" | "RO" {
  const codes = table.rows.map(({ name, code }) => codeOf(name, code));
  const share = (start: string): number => codes.filter((code) => code.startsWith(start)).length / codes.length;
  if (share("W") > 0.5) return "StatsWales";
  return share("S") > 0.5 ? "LFR" : "RO";
}

const headingsOf = (table: CrossTable): string[] => table.columns.flatMap(({ headings }) => headings);

/** Whether a table is of money: its words say so, or it is laid out as StatsWales lays out finance, with years and no words at all. */
function isMoney(table: CrossTable, beside: readonly string[], publisher: string): boolean {
  const headings = headingsOf(table);
  const titles = [...table.above, table.sheet.name, ...table.below];
  if (driverKindOf([...table.above, table.sheet.name], []) !== undefined) return false;
  const labels = table.rows.slice(0, 200).flatMap(({ labels: own }) => own);
  if ([...titles, ...headings, ...labels, ...beside].some((text) => ofMoney.test(text.replace(/_/gu, " "))))
    return true;
  if (unitInTexts([...titles, ...headings])) return true;
  return publisher === "StatsWales" && table.above.length === 0 && headings.every(isTimeAlone);
}

interface Found {
  readonly table: CrossTable;
  readonly publisher: "StatsWales" | "LFR" | "RO";
}

function findTables(file: TableFile, councils: CouncilList, wanted: (table: CrossTable) => boolean): readonly Found[] {
  const tables = ownSheets(file)
    .map((sheet) => readCrossTable(sheet, councils))
    .filter((table) => table !== undefined && table.columns.length > 0 && table.rows.length > 1)
    .filter((table) => table !== undefined);
  const most = Math.max(0, ...tables.map(({ rows }) => rows.length));
  const beside = besideTexts(file, new Set(tables.map(({ sheet }) => sheet)));
  const codeOf = codesFor(councils, undefined);
  return tables
    .filter((table) => table.rows.length * 2 >= most && wanted(table))
    .map((table) => ({ table, publisher: publisherOf(table, codeOf) }))
    .filter(({ table, publisher }) => isMoney(table, beside, publisher));
}

function unitOf(
  found: readonly Found[],
  file: TableFile,
  context: FileContext,
  byForm: boolean,
): FoundUnit | undefined {
  if (context.stated.unit) return { unit: context.stated.unit, notes: [] };
  const tables = new Set(found.map(({ table }) => table.sheet));
  const said = found.map(({ table }) =>
    unitInTexts([...headingsOf(table), ...table.above, table.sheet.name, ...table.below, ...besideTexts(file, tables)]),
  );
  const stated = said.find((unit) => unit !== undefined);
  if (stated) return stated;
  if (byForm) {
    const note =
      "The file does not say its unit. It names the forms of the Revenue Outturn (RO), which are filled in in £ thousand, and was read so. If that is wrong, say what the unit is.";
    return { unit: "thousand pounds", notes: [note] };
  }
  const [first] = found;
  if (!first || first.publisher === "RO") return undefined;
  const publisher = first.publisher === "LFR" ? "the Scottish Government" : "StatsWales";
  return unitByFigures(cellsOf(found.map(({ table }) => table)), publisher);
}

function* cellsOf(tables: readonly CrossTable[]) {
  for (const table of tables) {
    for (const row of table.rows) for (const column of table.columns) yield table.cellAt(row, column);
  }
}

/** StatsWales, LFR, or the one form of MHCLG that the rows name. */
function kindOf({ table, publisher }: Found, forms: ReadonlySet<string>): string {
  if (publisher !== "RO") return publisher;
  const [form, another] = forms;
  if (form !== undefined && another === undefined) return form;
  const texts = [...table.above, table.sheet.name];
  if (texts.some((text) => /\bRG\b|\brevenue grants?\b/u.test(text))) return "RG";
  if (texts.some((text) => /\bRA\b|\brevenue account (?:\([A-Z]+\) )?budget\b/iu.test(text))) return "RA";
  return outturnForm(texts);
}

function read(
  file: TableFile,
  context: FileContext,
  wanted: (table: CrossTable) => boolean,
): ReturnType<FileRecogniser> {
  const { councils, stated } = context;
  const found = findTables(file, councils, wanted);
  const [first] = found;
  if (!first) return undefined;
  const formTexts = first.table.rows.slice(0, 500).flatMap(({ labels }) => labels);
  const forms = new Set(formTexts.filter((text) => /^R(?:A|S|G|SX|O[1-6]?)$/u.test(text)));
  const kind = kindOf(first, forms);
  const asked = { fileName: file.fileName, kind };
  const unit = unitOf(found, file, context, forms.size > 0);
  const beside = besideTexts(file, new Set(found.map(({ table }) => table.sheet)));
  const cells: MoneyCell[] = [];
  const notes = [...file.notes, ...(unit?.notes ?? [])];
  const problems: ReadProblem[] = unit ? [] : [{ code: "unit-not-stated", ...asked }];
  for (const { table, publisher } of found) {
    const ofForm = publisher === "RO";
    const codeOf = codesFor(councils, stated.year);
    const partsOf = linePartsOf(table, ofForm);
    const title = titleIn(table.above, beside, table.sheet.name);
    const titles = [...table.above, table.sheet.name, ...beside];
    const around = timeAround([...table.above, table.sheet.name], beside);
    const fallback = around?.kind === "year" ? around.start : undefined;
    const measured =
      titles.map((text) => measureIn(text, ofForm)).find((measure) => measure !== undefined) ??
      (kind === "RA" ? NET : NOT_NAMED);
    const named = title === "" || isMeasure(title) ? NOT_NAMED : title.replace(/^(?:service|line|category): /iu, "");
    for (const row of table.rows) {
      const code = codeOf(row.name, row.code);
      for (const column of table.columns) {
        const parts = partsOf(row, column);
        const year = parts.year ?? stated.year ?? fallback;
        if (year === undefined) {
          if (!problems.some(({ code: said }) => said === "year-not-stated")) {
            problems.push({ code: "year-not-stated", ...asked });
          }
          continue;
        }
        const service = parts.service === "" ? named : parts.service;
        const measure = parts.measure === "" ? measured : parts.measure;
        const place = table.placeOf(row, column);
        const { name: council } = row;
        const cell = table.cellAt(row, column);
        cells.push({ council, code, service, group: parts.group, measure, year, cell, sheet: table.sheet.name, place });
      }
    }
    notes.push(...skippedNote(table.skipped, found.length > 1 ? table.sheet.name : ""));
  }
  const [problem, ...others] = problems;
  if (problem || !unit) return problem ? refused(problem, ...others) : undefined;
  if (cells.some(({ service }) => service === NOT_NAMED))
    notes.push("The file does not name the service that its figures are of.");
  if (cells.some(({ measure }) => measure === NOT_NAMED))
    notes.push("The file does not say whether its figures are gross, income or net.");
  return { ok: true, value: moneyLines(kind, cells, unit.unit, notes) };
}

/** Lists with a council and a service line a row, several years under one another: every year is read. */
export const serviceLists: FileRecogniser = (file, context) =>
  read(file, context, (table) =>
    table.dimensions.some((heading) => /\b(?:line|service)\b/iu.test(heading.replace(/_/gu, " "))),
  );

/** Tables of spending and income that are no form of MHCLG: StatsWales, Scottish tables of all councils, a service or a year a column, whichever way round they stand. */
export const moneyTables: FileRecogniser = (file, context) => read(file, context, () => true);
