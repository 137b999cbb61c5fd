import { MAX_COLUMNS, MAX_ROWS } from "./cellAddress";
import type { Environment, TableShape } from "./environment";
import { NAME, REF, VALUE, type Area, type Value } from "./formulaValue";
import type { CellAnchor, RangeSyntax, TableSyntax } from "./syntax";

const reference = (area: Area): Value => ({ kind: "reference", areas: [area] });

/** An A1 reference as cells: relative ends move with the formula. */
export const resolveRange = (syntax: RangeSyntax, env: Environment): Value => {
  const sheet = syntax.sheet === null ? env.sheet : env.sheetId(syntax.sheet);
  if (sheet === undefined) return REF;
  const place = (anchor: CellAnchor): readonly [number, number] => [
    anchor.rowAbsolute ? anchor.row : anchor.row + env.shift.rows,
    anchor.columnAbsolute ? anchor.column : anchor.column + env.shift.columns,
  ];
  const [row1, column1] = place(syntax.from);
  const [row2, column2] = syntax.to === syntax.from ? [row1, column1] : place(syntax.to);
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const rows = Math.abs(row1 - row2) + 1;
  const columns = Math.abs(column1 - column2) + 1;
  if (row < 0 || column < 0 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) return REF;
  return reference({ sheet, row, column, rows, columns });
};

const columnsOf = (table: TableShape, names: TableSyntax["columns"]): readonly [number, number] | null => {
  if (!names) return [0, table.area.columns - 1];
  const place = (name: string): number => table.columns.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  const first = place(names[0]);
  const last = place(names[1]);
  if (first < 0 || last < 0) return null;
  return first <= last ? [first, last] : [last, first];
};

const rowsOf = (
  table: TableShape,
  parts: TableSyntax["parts"],
  env: Environment,
): readonly [number, number] | Value => {
  const end = table.area.rows - 1;
  const firstBody = table.hasHeader ? 1 : 0;
  const lastBody = end - (table.hasTotal ? 1 : 0);
  if (parts.includes("all")) return [0, end];
  if (parts.includes("row")) {
    const at = env.row - table.area.row;
    return env.sheet === table.area.sheet && at >= firstBody && at <= lastBody ? [at, at] : VALUE;
  }
  const headers = parts.includes("headers");
  const totals = parts.includes("totals");
  const data = parts.includes("data") || (!headers && !totals);
  if ((headers && !table.hasHeader) || (totals && !table.hasTotal)) return REF;
  return [headers ? 0 : data ? firstBody : end, totals ? end : data ? lastBody : 0];
};

/** A structured reference as cells. */
export const resolveTable = (syntax: TableSyntax, env: Environment): Value => {
  const table = syntax.table === null ? env.tableAt(env.sheet, env.row, env.column) : env.table(syntax.table);
  if (!table) return syntax.table === null ? REF : NAME;
  const columns = columnsOf(table, syntax.columns);
  if (!columns) return REF;
  const rows = rowsOf(table, syntax.parts, env);
  if (!Array.isArray(rows)) return rows as Value;
  const [first, last] = rows as readonly [number, number];
  if (last < first) return REF;
  return reference({
    sheet: table.area.sheet,
    row: table.area.row + first,
    column: table.area.column + columns[0],
    rows: last - first + 1,
    columns: columns[1] - columns[0] + 1,
  });
};
