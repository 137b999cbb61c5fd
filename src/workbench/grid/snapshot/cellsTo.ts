import type { SheetSnapshot } from "../../file/sheetSnapshot";
import type { SnapshotStyle } from "../../file/snapshotStyle";
import { isError, type Scalar } from "../formula/formulaValue";
import { type GridContext, worksheetOf } from "../univer/gridContext";
import { valueOfCell } from "../univer/rawCell";
import { styleToSnapshot } from "./snapshotStyles";

type Cell = SheetSnapshot["cells"][number];

const plain = (value: Scalar): Cell["value"] =>
  isError(value) ? { error: value.error, ...(value.message === undefined ? {} : { message: value.message }) } : value;

/** The rows of a table are named in full, as a file wants them. */
const inFull = (context: GridContext, sheet: string, row: number, column: number, formula: string): string => {
  if (!formula.includes("@")) return formula;
  const own = context.loop.book
    .tables()
    .find(
      ({ area }) =>
        area.sheet === sheet &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    )?.name;
  return formula.replace(
    /"[^"]*"|([A-Za-z_][\w.]*)?\[@(?:\[((?:'.|[^\]'])*)\]|((?:'.|[^\]'])*))\]/g,
    (all, table: string | undefined, inner: string | undefined, bare: string | undefined) => {
      if (all.startsWith('"')) return all;
      const name = table ?? own ?? "";
      const columnName = inner ?? bare ?? "";
      return columnName === "" ? `${name}[#This Row]` : `${name}[[#This Row],[${columnName}]]`;
    },
  );
};

/** Everything that stands in the cells of a sheet, row by row, spilled values included. */
export const cellsTo = (
  context: GridContext,
  sheet: string,
  list: { place: (style: SnapshotStyle) => number | undefined },
): readonly Cell[] => {
  const { running, loop } = context;
  const worksheet = worksheetOf(context, sheet);
  const styles = running.workbook().getStyles();
  const known = new Map<unknown, number | undefined>();
  const found = new Map<number, Cell>();
  const key = (row: number, column: number): number => row * 16_384 + column;
  const formulas = loop.calculator.sheet(sheet);
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const unlocked = cell.custom?.["unlocked"] === true;
    const id = `${typeof cell.s === "string" ? cell.s : JSON.stringify(cell.s ?? null)}|${unlocked}`;
    if (!known.has(id)) known.set(id, list.place(styleToSnapshot(styles.getStyleByCell(cell), unlocked)));
    const style = known.get(id);
    const formula = loop.book.cell(sheet, row, column)?.formula ?? null;
    const at = formula === null ? undefined : formulas.formulaAt(row, column);
    const value = at ? at.value : valueOfCell(cell);
    if (formula === null && value === null && style === undefined) return;
    const isArray = at !== undefined && (at.array !== null || /(^|[^\w.])[A-Z_][\w]*\.[A-Z]/i.test(at.text));
    found.set(key(row, column), {
      row,
      column,
      value: plain(value),
      ...(formula === null ? {} : { formula: inFull(context, sheet, row, column, formula) }),
      ...(isArray ? { spill: { rows: at.spill?.rows ?? 1, columns: at.spill?.columns ?? 1 } } : {}),
      ...(style === undefined ? {} : { style }),
    });
  });
  for (const { row, column, spill, array } of formulas.anchors())
    if (spill && array)
      for (let r = 0; r < spill.rows; r++)
        for (let c = 0; c < spill.columns; c++) {
          if (r + c === 0) continue;
          const place = key(row + r, column + c);
          const style = found.get(place)?.style;
          found.set(place, {
            row: row + r,
            column: column + c,
            value: plain(array.data[r * array.columns + c] ?? null),
            ...(style === undefined ? {} : { style }),
          });
        }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell);
};
