import { readAddress } from "./a1";
import type { Rectangle } from "./a1";
import { tableArea } from "./planBlocks";
import type { CellFormat, CellLook, SheetPlan } from "./sheetPlan";
import { headingLook } from "./sheetPlan";

/** A rectangle with one thing about it: its look, or its number format. */
export interface Dressed<Word extends string> {
  readonly area: Rectangle;
  readonly word: Word;
}

export interface PlanDressing {
  readonly looks: readonly Dressed<CellLook>[];
  readonly formats: readonly Dressed<CellFormat>[];
}

interface Part {
  readonly area: Rectangle | null;
  readonly look?: CellLook | undefined;
  readonly format?: CellFormat | undefined;
}

/** Looks and formats of a plan, each as few rectangles: tables first, then ranges, then cells, so that later ones win. */
export function planDressing(plan: SheetPlan): PlanDressing {
  const groups: readonly (readonly Part[])[] = [
    plan.tables.flatMap((table): Part[] => {
      const area = tableArea(table);
      return [
        ...table.columns.map((column, index) => ({
          area: { row: area.row, column: area.column + index, rows: 1, columns: 1 },
          look: headingLook(column),
        })),
        ...table.columns.map((column, index) => ({
          area: { row: area.row + 1, column: area.column + index, rows: area.rows - 1, columns: 1 },
          look: column.look,
          format: column.format,
        })),
      ];
    }),
    (plan.ranges ?? []).map((range) => ({ ...range, area: readAddress(range.address) })),
    plan.cells.map((cell) => ({ ...cell, area: readAddress(cell.at) })),
  ];
  return {
    looks: groups.flatMap((parts) => joined(parts.flatMap(({ area, look }) => worded(area, look)))),
    formats: groups.flatMap((parts) => joined(parts.flatMap(({ area, format }) => worded(area, format)))),
  };
}

function worded<Word extends string>(area: Rectangle | null, word: Word | undefined): readonly Dressed<Word>[] {
  return area === null || word === undefined ? [] : [{ area, word }];
}

/** Joins neighbours with the same word, along rows and then down columns. */
function joined<Word extends string>(parts: readonly Dressed<Word>[]): readonly Dressed<Word>[] {
  const sorted = [...parts].sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
  const runs: Dressed<Word>[] = [];
  for (const part of sorted) {
    const last = runs.at(-1);
    if (last?.word === part.word && beside(last.area, part.area))
      runs[runs.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + part.area.columns } };
    else runs.push(part);
  }
  const blocks: Dressed<Word>[] = [];
  for (const run of runs) {
    const above = blocks.findIndex((block) => block.word === run.word && over(block.area, run.area));
    const block = blocks[above];
    if (block === undefined) blocks.push(run);
    else blocks[above] = { ...block, area: { ...block.area, rows: block.area.rows + run.area.rows } };
  }
  return blocks;
}

const beside = (left: Rectangle, right: Rectangle) =>
  left.row === right.row && left.rows === right.rows && left.column + left.columns === right.column;

const over = (upper: Rectangle, lower: Rectangle) =>
  upper.column === lower.column && upper.columns === lower.columns && upper.row + upper.rows === lower.row;
