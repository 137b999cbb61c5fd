import type { Check } from "../../model/check";
import { checkPartnership } from "../../model/checks";
import type { ReadModel } from "../../workbook/readModel";
import { isCalculating } from "../partnership/usePartnership";

/** What the model must satisfy, and before that what of the tables could not be read at all. */
export function allChecks({ partnership, faults }: ReadModel): readonly Check[] {
  const unread = faults
    .filter((fault) => !isCalculating(fault))
    .map(({ table, cell, sentence }): Check => ({
      id: `unread-${table}-${cell ?? "table"}`,
      subject: cell === null ? `Table ${table}` : `${table}, cell ${cell}`,
      holds: false,
      sentence,
      table,
    }));
  return [...unread, ...checkPartnership(partnership)];
}
