import type { GridRange } from "../../grid/gridCells";
import { boundingRange, contains } from "../address/rangeGeometry";
import type { ObjectContext } from "../richApi/hostObject";

/** The block of cells around a range that ends at blank rows and columns, as Ctrl+A selects it. */
export async function surroundingRegion(range: GridRange, { grid }: ObjectContext): Promise<GridRange> {
  const used = await grid.usedRange(range.sheet, true);
  if (!used) return range;
  const { values } = await grid.read(used, ["values"]);
  const filled = (row: number, column: number) => (values[row - used.row]?.[column - used.column] ?? null) !== null;
  let region = range;
  for (;;) {
    const grown = grow(region, filled);
    if (contains(region, grown)) return region;
    region = grown;
  }
}

/** The region with every filled cell that touches it, corners included. */
function grow(region: GridRange, filled: (row: number, column: number) => boolean): GridRange {
  let grown = region;
  const last = { row: region.row + region.rows, column: region.column + region.columns };
  const take = (row: number, column: number) => {
    if (row >= 0 && column >= 0 && filled(row, column)) {
      grown = boundingRange(grown, { sheet: region.sheet, row, column, rows: 1, columns: 1 });
    }
  };
  for (let column = region.column - 1; column <= last.column; column++) {
    take(region.row - 1, column);
    take(last.row, column);
  }
  for (let row = region.row; row < last.row; row++) {
    take(row, region.column - 1);
    take(row, last.column);
  }
  return grown;
}
