import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import type { Area } from "../formula/formulaValue";

const CONTENTS = ["v", "f", "si", "p", "t"] as const;

const changesContent = (cell: Nullable<ICellData>): boolean => !cell || CONTENTS.some((key) => cell[key] !== undefined);

/** The rectangles of cells whose contents a change touches; changes of looks alone are left out. */
export const changedAreas = (
  sheet: string,
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined,
): readonly Area[] => {
  const areas: { sheet: string; row: number; column: number; rows: number; columns: number }[] = [];
  for (const [rowText, line] of Object.entries((cells ?? {}) as Record<string, Record<string, Nullable<ICellData>>>)) {
    const row = Number(rowText);
    const columns = Object.entries(line)
      .filter(([, cell]) => changesContent(cell))
      .map(([column]) => Number(column))
      .sort((a, b) => a - b);
    for (let at = 0; at < columns.length;) {
      const column = columns[at] ?? 0;
      let count = 1;
      while (columns[at + count] === column + count) count++;
      at += count;
      const above = areas.findLast((area) => area.column === column && area.columns === count);
      if (above && above.row + above.rows === row) above.rows++;
      else areas.push({ sheet, row, column, rows: 1, columns: count });
    }
  }
  return areas;
};
