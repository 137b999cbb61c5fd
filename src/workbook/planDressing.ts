import { readAddress } from "./a1";
import type { Rectangle } from "./a1";
import { tableArea } from "./planBlocks";
import type { CellFormat, CellLook, SheetPlan } from "./sheetPlan";

/** A rectangle that is dressed alike. */
export interface Dressed {
  readonly area: Rectangle;
  readonly look?: CellLook;
  readonly format?: CellFormat;
}

/** Looks and formats of a plan as few rectangles: ranges first, then cells, then tables column by column, so that later ones win. */
export function planDressing(plan: SheetPlan): readonly Dressed[] {
  const ranges = (plan.ranges ?? []).flatMap((range) => dressed(readAddress(range.address), range.look, range.format));
  const cells = plan.cells.flatMap((cell) => dressed(readAddress(cell.at), cell.look, cell.format));
  const tables = plan.tables.flatMap((table) => {
    const area = tableArea(table);
    return [
      { area: { ...area, rows: 1 }, look: "heading" as const },
      ...table.columns.flatMap((column, index) =>
        dressed(
          { row: area.row + 1, column: area.column + index, rows: area.rows - 1, columns: 1 },
          column.look,
          column.format,
        ),
      ),
    ];
  });
  return [...tables, ...ranges, ...joined(cells)];
}

function dressed(
  area: Rectangle | null,
  look: CellLook | undefined,
  format: CellFormat | undefined,
): readonly Dressed[] {
  if (area === null || (look === undefined && format === undefined)) return [];
  return [{ area, ...(look === undefined ? {} : { look }), ...(format === undefined ? {} : { format }) }];
}

const alike = (one: Dressed, other: Dressed) => one.look === other.look && one.format === other.format;

/** Joins neighbours that are dressed alike, along rows and then down columns. */
function joined(cells: readonly Dressed[]): readonly Dressed[] {
  const sorted = [...cells].sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
  const runs: Dressed[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const follows = last?.area.row === cell.area.row && last.area.column + last.area.columns === cell.area.column;
    if (last !== undefined && follows && alike(last, cell))
      runs[runs.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + 1 } };
    else runs.push(cell);
  }
  const blocks: Dressed[] = [];
  for (const run of runs) {
    const above = blocks.findIndex(
      (block) =>
        alike(block, run) &&
        block.area.column === run.area.column &&
        block.area.columns === run.area.columns &&
        block.area.row + block.area.rows === run.area.row,
    );
    const block = blocks[above];
    if (block === undefined) blocks.push(run);
    else blocks[above] = { ...block, area: { ...block.area, rows: block.area.rows + run.area.rows } };
  }
  return blocks;
}
