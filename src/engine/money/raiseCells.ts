import { entry } from "../entry";
import type { RowRange } from "./unitNetwork";
import { UnitNetwork } from "./unitNetwork";

/** A table of exact cells, each a numerator over one denominator, in units, 0 or more. */
export interface ExactTable {
  readonly numerators: readonly (readonly bigint[])[];
  readonly denominator: bigint;
  /** Rows and columns in the order of their names: the earlier is the first to get a tied unit. */
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
}

/**
 * Largest remainder for a table: of all ways of raising cells from their floors by a unit, with `ups` in each column and each row in its range, the one with
 * the greatest sum of raised remainders; of those the greatest sum of raised cells; of those the one that raises the earliest cell, row by row in the order of
 * names, then the next. A cell that is whole is never raised; a column has as many that are not as it raises. null where there is no way. Each column starts by itself; then units move between rows along the
 * cheapest chains, which keeps the table the best of all with its row totals (successive shortest paths).
 */
export function raiseCells(table: ExactTable, ups: readonly number[], ranges: readonly RowRange[]): boolean[][] | null {
  const worths = worthsOf(table);
  const up = columnByColumn(table, worths, ups);
  const cells = table.rowOrder.flatMap((row) =>
    table.columnOrder.flatMap((column) => {
      const worth = entry(entry(worths, row), column);
      return worth === null ? [] : [{ row, column, worth }];
    }),
  );
  const network = new UnitNetwork(cells, ranges, up);
  for (const [row, { least, most }] of ranges.entries()) {
    while (network.countOf(row) > most) if (!network.lower(row)) return null;
    while (network.countOf(row) < least) if (!network.lift(row)) return null;
  }
  network.settleTies();
  return up;
}

/** What raising a cell is worth: its remainder first, then its size; null where it is whole. */
function worthsOf({ numerators, denominator }: ExactTable): (bigint | null)[][] {
  const scale = numerators.flat().reduce((sum, numerator) => sum + numerator, 1n);
  return numerators.map((cells) =>
    cells.map((numerator) => {
      const remainder = numerator % denominator;
      return remainder === 0n ? null : remainder * scale + numerator;
    }),
  );
}

/** The best cells of each column alone, as many as it raises. */
function columnByColumn(
  { numerators, rowOrder }: ExactTable,
  worths: readonly (readonly (bigint | null)[])[],
  ups: readonly number[],
): boolean[][] {
  const up = numerators.map((cells) => cells.map(() => false));
  for (const [column, count] of ups.entries()) {
    const open = rowOrder.flatMap((row) => {
      const worth = entry(entry(worths, row), column);
      return worth === null ? [] : [{ row, worth }];
    });
    open.sort((a, b) => (a.worth > b.worth ? -1 : a.worth < b.worth ? 1 : 0));
    for (const { row } of open.slice(0, count)) entry(up, row)[column] = true;
  }
  return up;
}
