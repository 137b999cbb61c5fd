import { cellText, isWords } from "./cellText";
import type { CouncilTable } from "./councilTable";
import { carriedAcross, isCodeRow, isLineNumberRow } from "./headerRow";

/** Rows above the header that may belong to it: group headings, line numbers, machine codes. */
const ABOVE = 8;

export interface HeadingsAbove {
  /** For each figure column, the group heading that covers it, or "". */
  readonly groups: readonly string[];
  /** For each figure column, the number of the form's line, or "". */
  readonly numbers: readonly string[];
}

const lineInCode = (text: string): string => /^C\d+R(\d+)$/u.exec(text)?.[1] ?? "";

/** Reads what stands over the headings of the figure columns, each row known by its content. */
export function readHeadingsAbove(table: CouncilTable): HeadingsAbove {
  const { headerRow, figureColumns, sheet } = table;
  let groups: readonly string[] = figureColumns.map(() => "");
  let numbers: readonly string[] = groups;
  const none = (found: readonly string[]): boolean => found.every((text) => text === "");
  for (let index = headerRow - 1; index >= Math.max(0, headerRow - ABOVE); index -= 1) {
    const texts = figureColumns.map((column) => cellText(sheet.rows[index]?.[column]));
    const filled = texts.filter((text) => text !== "").length;
    if (filled === 0) continue;
    if (isLineNumberRow(texts)) {
      if (none(numbers)) numbers = texts;
    } else if (isCodeRow(texts)) {
      if (none(numbers) && texts.some((text) => lineInCode(text) !== "")) numbers = texts.map(lineInCode);
    } else if (none(groups) && texts.filter(isWords).length >= filled * 0.7) {
      groups = carriedAcross(texts);
    }
  }
  return { groups, numbers };
}
