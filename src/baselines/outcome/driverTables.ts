import { readCrossTable, type CrossTable } from "../crossTable/crossTable";
import { besideTexts, ownSheets, titleIn } from "../crossTable/titleWords";
import { countedColumns, type CountedTable } from "./countedColumns";
import { anyDrivers, driverKindOf, isExport, type DriverKind } from "./driverKinds";
import type { FileRecogniser } from "./fileRecogniser";
import { emptyOutcome } from "./readOutcome";

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
  const counted = whole.flatMap((table): CountedTable[] => {
    const kind = kindOf(table);
    return kind ? [{ table, kind, title: titleIn(table.above, beside, table.sheet.name) }] : [];
  });
  const [first] = counted;
  if (!first) return undefined;
  const read = countedColumns(counted, councils, beside, stated.year);
  if (read.drivers.length === 0) return undefined;
  return { ok: true, value: { ...emptyOutcome(first.kind.kind), ...read, notes: [...file.notes, ...read.notes] } };
};
