import { LexerTreeBuilder } from "@univerjs/preset-sheets-core";
import type { GridEvents } from "../grid";
import type { GridTable } from "../gridObjects";
import { valueAt } from "../parts/cellPart";
import type { GridContext } from "./gridContext";

/** The table that a typed range belongs to: it starts in the row below the table, or in the column beside it. */
const below = (tables: readonly GridTable[], range: GridEvents["cellsChanged"]["range"]): GridTable | undefined =>
  tables.find(
    ({ range: area, hasTotal }) =>
      !hasTotal &&
      area.sheet === range.sheet &&
      range.row === area.row + area.rows &&
      range.column >= area.column &&
      range.column + range.columns <= area.column + area.columns,
  );

const beside = (tables: readonly GridTable[], range: GridEvents["cellsChanged"]["range"]): GridTable | undefined =>
  tables.find(
    ({ range: area }) =>
      area.sheet === range.sheet &&
      range.column === area.column + area.columns &&
      range.row >= area.row &&
      range.row + range.rows <= area.row + area.rows,
  );

/** Typing directly below or beside a table makes it longer or wider, and columns of formulas go on into the new rows. Undo takes both back. */
export const extendTables = (context: GridContext): ((event: GridEvents["cellsChanged"]) => void) => {
  const { loop, running } = context;
  const lexer = running.injector.get(LexerTreeBuilder);
  const isBlank = ({ sheet, row, column, rows, columns }: GridEvents["cellsChanged"]["range"]): boolean => {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) if (valueAt(context, sheet, r, c) !== null) return false;
    return true;
  };
  const formulaOfColumn = (table: GridTable, column: number): string | null => {
    const { sheet, row, rows } = table.range;
    const last = loop.book.cell(sheet, row + rows - 1, column)?.formula ?? null;
    if (last === null || rows < 2) return null;
    const above = rows > 2 ? loop.book.cell(sheet, row + rows - 2, column)?.formula : undefined;
    if (
      above !== undefined &&
      (!above || lexer.moveFormulaRefOffset(above, 0, 1) !== lexer.moveFormulaRefOffset(last, 0, 0))
    )
      return null;
    return last;
  };
  return ({ range, source, change }) => {
    if (source !== "user" || change !== "edited") return;
    const grid = context.grid();
    const tables = grid.tables();
    const longer = below(tables, range);
    const wider = longer ? undefined : beside(tables, range);
    const table = longer ?? wider;
    if (!table || isBlank(range)) return;
    queueMicrotask(() => {
      const stop = running.undo.joinNext();
      const area = { ...table.range };
      const grown = longer
        ? { ...area, rows: area.rows + range.rows }
        : { ...area, columns: area.columns + range.columns };
      const formulas = longer
        ? Array.from({ length: area.columns }, (_, at) => formulaOfColumn(table, area.column + at))
        : [];
      void grid
        .changeTable(table.id, { range: grown })
        .then(async () => {
          for (const [at, formula] of formulas.entries()) {
            const column = area.column + at;
            if (formula === null || (column >= range.column && column < range.column + range.columns)) continue;
            const cells = Array.from({ length: range.rows }, (_, down) => [
              { formula: lexer.moveFormulaRefOffset(formula, 0, down + 1) },
            ]);
            await grid.write({ ...range, column, columns: 1 }, cells);
          }
        })
        .finally(stop);
    });
  };
};
