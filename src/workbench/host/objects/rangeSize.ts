import type { GridRange } from "../../grid/gridCells";
import type { ObjectContext } from "../richApi/hostObject";
import { invalidArgument } from "../richApi/richApiError";
import { checkAllowed } from "./sheetProtection";

/** Excel's API measures in points, the grid in pixels. */
export const toPoints = (pixels: number): number => pixels * 0.75;
export const toPixels = (points: number): number => Math.round(points / 0.75);

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** Where a range stands on its sheet, in points. */
export function extent(
  range: GridRange,
  { grid }: ObjectContext,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  return {
    left: toPoints(sum(grid.columnWidths(range.sheet, 0, range.column))),
    top: toPoints(sum(grid.rowHeights(range.sheet, 0, range.row))),
    width: toPoints(sum(grid.columnWidths(range.sheet, range.column, range.columns))),
    height: toPoints(sum(grid.rowHeights(range.sheet, range.row, range.rows))),
  };
}

/** True or false for all, null for some. */
function allHidden(sizes: readonly number[]): boolean | null {
  const hidden = sizes.filter((size) => size === 0).length;
  if (hidden === 0) return false;
  return hidden === sizes.length ? true : null;
}

export const rowsHidden = (range: GridRange, { grid }: ObjectContext): boolean | null =>
  allHidden(grid.rowHeights(range.sheet, range.row, Math.min(range.rows, 10_000)));

export const columnsHidden = (range: GridRange, { grid }: ObjectContext): boolean | null =>
  allHidden(grid.columnWidths(range.sheet, range.column, range.columns));

export async function setHidden(
  range: GridRange,
  what: "rows" | "columns",
  value: unknown,
  { grid }: ObjectContext,
): Promise<void> {
  if (typeof value !== "boolean") throw invalidArgument();
  checkAllowed(grid, range.sheet, what === "rows" ? "allowFormatRows" : "allowFormatColumns");
  await grid.setHidden(range, what, value);
}
