import type { Check } from "../../model/check";
import { checkPartnership } from "../../model/checks";
import { modelTables } from "../../workbook/readModel";
import type { ReadModel, SheetCheck } from "../../workbook/readModel";
import { isCalculating } from "../partnership/usePartnership";
import type { ResultPlace } from "../writing/showResult";

/** What of the tables could not be read at all, and then what the sheet Checks says, so that both tell the same numbers; where a check made here knows the very partner or line, in its sentence. */
export function allChecks({ partnership, faults, checks }: ReadModel): readonly Check[] {
  const unread = faults
    .filter((fault) => !isCalculating(fault))
    .map(({ table, cell, sentence }): Check => ({
      id: `unread-${table}-${cell ?? "table"}`,
      subject: cell === null ? `Table ${table}` : `${table}, cell ${cell}`,
      holds: false,
      sentence,
      table,
    }));
  const made = checkPartnership(partnership);
  if (checks.length === 0) return [...unread, ...made];
  const told = checks.map((check) => fromSheet(check, made));
  const tables = new Set(told.filter(({ holds }) => !holds).map(({ table }) => table));
  return [...unread, ...made.filter((check) => !check.holds && !tables.has(check.table)), ...told];
}

function fromSheet({ check, word, found, where }: SheetCheck, made: readonly Check[]): Check {
  const holds = word === "Holds";
  const broken = word === "Needs you" ? made.filter((one) => !one.holds && one.table === where) : [];
  const nearer = broken.find((one) => one.subject.toLowerCase() === check.toLowerCase()) ?? broken[0];
  return {
    id: `sheet-${check}`,
    subject: check,
    holds,
    ...(word === "Look" ? { asksJudgement: true } : {}),
    sentence: nearer?.sentence ?? found,
    table: where,
  };
}

/** Tables are found wherever they stand; results have none, and are found by the cell that says how they stand. */
export function placeOf(where: string): ResultPlace {
  return modelTables.some((table) => table === where)
    ? { table: where }
    : { named: `${where}State`, sheet: where, address: "A1" };
}
