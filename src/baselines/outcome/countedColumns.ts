import type { CouncilList } from "../councils/councilList";
import type { CrossTable } from "../crossTable/crossTable";
import { readDecimal } from "../crossTable/readDecimal";
import { timeAround } from "../crossTable/titleWords";
import { codesFor } from "../crossTable/whoseFigures";
import type { DriverKind } from "./driverKinds";
import { dated, driverNames } from "./driverNames";
import { GapList } from "./gapList";
import type { OutcomeDriver, OutcomeMissing, OutcomeUnreadable } from "./readOutcome";
import { skippedNote } from "./skippedNote";

/** A table that counts, with what is known of it as a whole. */
export interface CountedTable {
  readonly table: CrossTable;
  readonly kind: DriverKind;
  readonly title: string;
}

export interface CountedFigures {
  readonly drivers: readonly OutcomeDriver[];
  readonly missing: readonly OutcomeMissing[];
  readonly unreadable: readonly OutcomeUnreadable[];
  readonly notes: readonly string[];
}

const yearOf = (date: string | null): number | undefined => {
  const year = Number((date ?? "").slice(0, 4));
  return year > 1900 ? year : undefined;
};

/** Reads every figure of tables that count as a driver with its date; what has no figure is missing, what cannot be read is listed. */
export function countedColumns(
  tables: readonly CountedTable[],
  councils: CouncilList,
  beside: readonly string[],
  statedYear: number | undefined,
): CountedFigures {
  const drivers: OutcomeDriver[] = [];
  const unreadable: OutcomeUnreadable[] = [];
  const gaps = new GapList();
  const notes: string[] = [];
  const repeatedTitles = new Set(tables.map(({ title }) => title)).size < tables.length;
  for (const { table, kind, title } of tables) {
    const sheet = table.sheet.name;
    const around = dated(timeAround([...table.above, ...table.below, sheet], beside));
    const nameOf = driverNames(table, kind, repeatedTitles ? sheet : title, around);
    const codeOf = codesFor(councils, statedYear ?? yearOf(around));
    for (const row of table.rows) {
      const code = codeOf(row.name, row.code);
      for (const column of table.columns) {
        const { driver, date } = nameOf(row, column);
        const read = readDecimal(table.cellAt(row, column));
        if (read.form === "decimal") drivers.push({ council: row.name, code, driver, date, value: read.value });
        else if (read.form === "marker") gaps.add(row.name, code, date === null ? driver : `${driver}, ${date}`, read);
        else {
          const why = `${driver} of ${row.name} is neither a number nor a known marker.`;
          unreadable.push({ sheet, ...table.placeOf(row, column), text: read.text.slice(0, 200), why });
        }
      }
    }
    notes.push(...skippedNote(table.skipped, tables.length > 1 ? sheet : ""));
  }
  const count = new Set(tables.flatMap(({ table }) => table.rows.map(({ name }) => name))).size;
  return { drivers, missing: gaps.missing(count), unreadable, notes: [...notes, ...gaps.notes(count)] };
}
