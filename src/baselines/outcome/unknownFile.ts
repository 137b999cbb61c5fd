import type { TableFile, TableSheet } from "../readers/tableFile";
import { cellText, isWords } from "../recognisers/cellText";
import { emptyOutcome, type ReadOutcome } from "./readOutcome";

const LOOKED_THROUGH = 200;
const SHOWN = 8;
const LONGEST = 40;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The row with the most words is the likeliest header. */
function headerOf({ rows }: TableSheet): { readonly row: number; readonly words: readonly string[] } | undefined {
  let best: { row: number; words: string[] } | undefined;
  rows.slice(0, LOOKED_THROUGH).forEach((cells, index) => {
    const words = cells.slice(0, LOOKED_THROUGH).map(cellText).filter(isWords);
    if (words.length > (best?.words.length ?? 0)) best = { row: index + 1, words };
  });
  return best;
}

function seen(sheet: TableSheet): string {
  const rows = sheet.rows.filter((row) => row.some((cell) => cellText(cell) !== "")).length;
  const columns = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const name = sheet.name === "" ? "The table" : `Sheet ${cut(sheet.name)}`;
  const size = `has ${rows.toLocaleString("en-GB")} filled row${rows === 1 ? "" : "s"} and ${columns.toLocaleString("en-GB")} column${columns === 1 ? "" : "s"}`;
  const header = headerOf(sheet);
  if (!header) return `${name} ${size}, and no row of words.`;
  const more = header.words.length > SHOWN ? ` and ${header.words.length - SHOWN} more` : "";
  return `${name} ${size}; row ${header.row} reads ${header.words.slice(0, SHOWN).map(cut).join(", ")}${more}.`;
}

/** A file that was read but is of no known kind: its notes say what was seen, sheet by sheet. */
export function unknownFile(file: TableFile): ReadOutcome {
  const filled = file.sheets.filter(({ rows }) => rows.length > 0);
  const notes = filled.slice(0, SHOWN).map(seen);
  if (filled.length > SHOWN) notes.push(`${filled.length - SHOWN} more sheets were looked at.`);
  return { ...emptyOutcome("unknown"), notes: [...file.notes, ...notes] };
}
