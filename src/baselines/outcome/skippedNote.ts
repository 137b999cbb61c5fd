import type { SkippedRow } from "../publishedReturn";
import { isWords } from "../recognisers/cellText";

const SHOWN = 10;

/** Says which rows were taken for totals or notes and not for councils. */
export function skippedNote(skipped: readonly SkippedRow[], sheet: string): string[] {
  const named = skipped.filter(
    ({ why, text }) => (why === "total" || why === "no-council" || why === "repeated") && isWords(text),
  );
  if (named.length === 0) return [];
  const shown = named.slice(0, SHOWN).map(({ text, row }) => `${text.slice(0, 60)} (row ${row})`);
  const more = named.length > SHOWN ? ` and ${named.length - SHOWN} more` : "";
  return [
    `Rows that are no council's own were left out${sheet === "" ? "" : ` of ${sheet}`}: ${shown.join(", ")}${more}.`,
  ];
}
