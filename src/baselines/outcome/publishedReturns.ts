import type { CouncilList } from "../councils/councilList";
import { readCrossTable } from "../crossTable/crossTable";
import { ownSheets } from "../crossTable/titleWords";
import { figureOf, type PublishedReturn } from "../publishedReturn";
import type { Read } from "../readProblem";
import type { TableFile } from "../readers/tableFile";
import { recogniseReturns } from "../recognisers/recogniseReturn";
import { countedColumns, type CountedFigures } from "./countedColumns";
import { anyDrivers, saysWhatItCounts } from "./driverKinds";
import type { FileContext, FileRecogniser } from "./fileRecogniser";
import { mergedOutcome } from "./mergedOutcome";
import { outcomeOfReturn } from "./outcomeOfReturn";

/** In pounds no council's largest line is so small. */
const TOO_SMALL = 100_000;
/** Lines of a table that bear a number of the form. */
const NUMBERED = 0.8;

/**
 * A bare extract, with no words around its table, of numbered lines of the form, in which half the councils' largest
 * figure is under a hundred thousand: it is in thousands, as the form is, for in pounds no council spends so little.
 */
function isInThousands(published: PublishedReturn): boolean {
  const { councils, lines, source } = published;
  const numbered = lines.filter(({ number }) => number !== undefined).length;
  const isBare = source.title === source.sheet && councils[0]?.row === 2;
  if (!isBare || numbered < lines.length * NUMBERED) return false;
  const largest = councils.map((_council, council) =>
    lines.reduce((most, _line, line) => {
      const figure = figureOf(published, council, line);
      return "pence" in figure ? Math.max(most, Math.abs(figure.pence) / 100) : most;
    }, 0),
  );
  return (largest.sort((a, b) => a - b)[Math.floor(largest.length / 2)] ?? TOO_SMALL) < TOO_SMALL;
}

const byForm =
  "The file does not say its unit. Its lines are those of the Revenue Account form, which is filled in in £ thousand, and in pounds its figures would be too small for councils; they were read as £ thousand. If that is wrong, say what the unit is.";

/** Reads the returns of a file; where nothing but the unit is unknown, once more by what the form and its figures tell. */
function readReturns(file: TableFile, { councils, stated }: FileContext): readonly Read<PublishedReturn>[] {
  const read = recogniseReturns(file, councils, stated);
  const asks = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (asks.length === 0 || !asks.every(({ code }) => code === "unit-not-stated")) return read;
  const inPounds = recogniseReturns(file, councils, { ...stated, unit: "pounds" }).flatMap((one) =>
    one.ok ? [one.value] : [],
  );
  if (inPounds.length === 0 || !inPounds.every(isInThousands)) return read;
  return recogniseReturns({ ...file, notes: [...file.notes, byForm] }, councils, {
    ...stated,
    unit: "thousand pounds",
  });
}

/** Columns beside the lines of a return that count what costs follow: population, households, dwellings. */
function driversBeside(file: TableFile, published: PublishedReturn, councils: CouncilList): CountedFigures | undefined {
  const sheet = ownSheets(file).find(({ name }) => name === published.source.sheet);
  const table = sheet && readCrossTable(sheet, councils);
  if (!table) return undefined;
  const lines = new Set(published.lines.map(({ column }) => column));
  const counted = table.columns.filter((column) => {
    const place = table.rows[0] && table.placeOf(table.rows[0], column).column;
    return !lines.has(place ?? "") && saysWhatItCounts(column.headings.join(" "));
  });
  const only = { table: { ...table, columns: counted, skipped: [] }, kind: anyDrivers(), title: "" };
  return counted.length === 0 ? undefined : countedColumns([only], councils, [], published.year);
}

/** MHCLG's Revenue Account and Revenue Outturn tables (RA, RS, RSX, RO1 to RO6), a council a row or a council and a line a row; every sheet that holds one. */
export const publishedReturns: FileRecogniser = (file, context) => {
  const read = readReturns({ ...file, sheets: ownSheets(file) }, context);
  const [first] = read;
  if (!first) return undefined;
  const refusal = read.find((one) => !one.ok);
  if (refusal) return refusal;
  const { councils } = context;
  const outcomes = read.flatMap((one) => {
    if (!one.ok) return [];
    const outcome = outcomeOfReturn(one.value, councils);
    const beside = driversBeside(file, one.value, councils);
    if (!beside) return [outcome];
    const counted = [...new Set(beside.drivers.map(({ driver }) => driver))].join(", ");
    const notes = [
      ...outcome.notes.filter((note) => !note.startsWith("Columns that are not lines")),
      `Columns beside the lines were read as drivers: ${counted}.`,
    ];
    return [{ ...outcome, drivers: beside.drivers, missing: [...outcome.missing, ...beside.missing], notes }];
  });
  const [kind = "RO", another] = [...new Set(outcomes.map((outcome) => outcome.kind))];
  return { ok: true, value: mergedOutcome(another === undefined ? kind : "RO", outcomes) };
};
