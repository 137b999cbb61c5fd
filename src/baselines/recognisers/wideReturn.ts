import type { ReturnKind, ReturnLine } from "../publishedReturn";
import type { CouncilTable } from "./councilTable";
import type { RecognisedReturn } from "./recogniser";

export interface WideLine extends ReturnLine {
  /** Column from 0. */
  readonly at: number;
}

/** A recognised return out of a table that has one council a row and one line a column. */
export function wideReturn(
  table: CouncilTable,
  kind: ReturnKind,
  basis: "budget" | "outturn",
  lines: readonly WideLine[],
  notes: readonly string[],
): RecognisedReturn {
  const { sheet, headerRow, councils, skipped } = table;
  return {
    kind,
    basis,
    sheet,
    headerRow,
    councils,
    lines: lines.map(({ at: _at, ...line }) => line),
    cellAt: (council, line) => {
      const row = councils[council]?.row ?? 0;
      return { cell: sheet.rows[row - 1]?.[lines[line]?.at ?? -1] ?? null, row };
    },
    skipped,
    notes,
  };
}

/** Names the columns of figures that are in no line of the return, so that nothing goes unsaid. */
export function leftOutNote(headings: readonly string[]): string[] {
  if (headings.length === 0) return [];
  const shown = headings.slice(0, 6).map((text) => `"${text}"`);
  const more = headings.length > shown.length ? ` and ${headings.length - shown.length} more` : "";
  return [`Columns that are not lines of the return were left out: ${shown.join(", ")}${more}.`];
}
