import { areaOf, asBoolean, asMatrix, asNumber, asScalar, asText, need, stop, stoppable } from "../argument";
import { columnLetters, quotedSheet } from "../cellAddress";
import { dereference } from "../dereference";
import type { Environment } from "../environment";
import { whole, type FunctionTable } from "../formulaFunction";
import {
  buildMatrix,
  isError,
  isMatrix,
  isReference,
  matrixOf,
  NOT_AVAILABLE,
  REF,
  simplify,
  VALUE,
  type Area,
  type Matrix,
  type Scalar,
  type Value,
} from "../formulaValue";
import { searchVector, type SearchMode } from "../searchVector";

const referenceTo = (area: Area): Value => ({ kind: "reference", areas: [area] });
/** Does something for each wanted value: one result, or one a cell. */
const forEach = (wanted: Value, env: Environment, find: (value: Scalar) => Scalar): Value => {
  const read = dereference(wanted, env);
  if (!isMatrix(read)) return isError(read) ? read : find(read);
  return matrixOf(
    read.rows,
    read.columns,
    read.data.map((value) => (isError(value) ? value : find(value))),
  );
};

const index = stoppable(([range, row, column, which]: readonly Value[], env: Environment): Value => {
  if (isError(range)) return range;
  const places = [row, column].map((each) => dereference(each, env));
  const area = isReference(range) ? range.areas[need(asNumber(which, env, 1)) - 1] : undefined;
  if (isReference(range) && !area) return REF;
  const matrix = area ? null : asMatrix(range, env);
  const size = area ?? matrix ?? stop(REF);
  const one = size.rows === 1 && column === undefined;
  const at = (down: number, across: number): { row: number; column: number; rows: number; columns: number } | null => {
    const r = one ? 0 : Math.trunc(down);
    const c = one ? Math.trunc(down) : Math.trunc(across);
    if (r < 0 || c < 0 || r > size.rows || c > size.columns) return null;
    return {
      row: Math.max(0, r - 1),
      column: Math.max(0, c - 1),
      rows: r === 0 ? size.rows : 1,
      columns: c === 0 ? size.columns : 1,
    };
  };
  const single = (down: Scalar, across: Scalar): Scalar => {
    const place = at(need(asNumber(down, env)), need(asNumber(across, env)));
    if (!place) return REF;
    if (area) return env.cell(area.sheet, area.row + place.row, area.column + place.column);
    return matrix?.data[place.row * size.columns + place.column] ?? null;
  };
  const [downs = null, acrosses = null] = places;
  if (isMatrix(downs) || isMatrix(acrosses)) {
    const rows = Math.max(isMatrix(downs) ? downs.rows : 1, isMatrix(acrosses) ? acrosses.rows : 1);
    const columns = Math.max(isMatrix(downs) ? downs.columns : 1, isMatrix(acrosses) ? acrosses.columns : 1);
    const part = (value: Scalar | Matrix, r: number, c: number): Scalar =>
      isMatrix(value)
        ? (value.data[(value.rows === 1 ? 0 : r) * value.columns + (value.columns === 1 ? 0 : c)] ?? null)
        : value;
    const fallback = size.columns === 1 ? 1 : 0;
    return buildMatrix(rows, columns, (r, c) =>
      single(part(downs, r, c), column === undefined ? fallback : part(acrosses, r, c)),
    );
  }
  const place = at(need(asNumber(downs, env)), column === undefined ? 0 : need(asNumber(acrosses, env)));
  if (!place) return REF;
  if (area)
    return referenceTo({ ...place, sheet: area.sheet, row: area.row + place.row, column: area.column + place.column });
  return simplify(
    buildMatrix(
      place.rows,
      place.columns,
      (r, c) => matrix?.data[(place.row + r) * size.columns + place.column + c] ?? null,
    ),
  );
});

const vector = (value: Value, env: Environment): Matrix => {
  const matrix = asMatrix(value, env);
  return matrix.rows === 1 || matrix.columns === 1 ? matrix : stop(VALUE);
};

const match = stoppable(([wanted, range, mode]: readonly Value[], env: Environment): Value => {
  const list = asMatrix(range, env);
  if (list.rows > 1 && list.columns > 1) return NOT_AVAILABLE;
  const kind = need(asNumber(mode, env, 1));
  const how = kind === 0 ? "wildcard" : kind > 0 ? "sorted" : "sortedDown";
  return forEach(wanted, env, (value) => {
    const place = searchVector(list.data, value, how);
    return place < 0 ? NOT_AVAILABLE : place + 1;
  });
});

const searchMode = (mode: number): SearchMode =>
  mode === -1 ? "smaller" : mode === 1 ? "larger" : mode === 2 ? "wildcard" : "exact";

const xmatch = stoppable(([wanted, range, mode, direction]: readonly Value[], env: Environment): Value => {
  const list = vector(range, env);
  const how = searchMode(need(asNumber(mode, env)));
  const last = need(asNumber(direction, env, 1)) === -1;
  return forEach(wanted, env, (value) => {
    const place = searchVector(list.data, value, how, last);
    return place < 0 ? NOT_AVAILABLE : place + 1;
  });
});

const xlookup = stoppable((args: readonly Value[], env: Environment): Value => {
  const [wanted, range, results, missing, mode, direction] = args;
  const list = vector(range, env);
  const found = asMatrix(results, env);
  const down = list.columns === 1 && (list.rows > 1 || found.rows === 1);
  if (down ? found.rows !== list.rows : found.columns !== list.columns) return VALUE;
  const how = searchMode(need(asNumber(mode, env)));
  const last = need(asNumber(direction, env, 1)) === -1;
  const width = down ? found.columns : found.rows;
  const read = dereference(wanted, env);
  if (isError(read)) return read;
  const other = (): Value => (missing === undefined ? NOT_AVAILABLE : missing);
  const at = (place: number, offset: number): Scalar =>
    found.data[down ? place * found.columns + offset : offset * found.columns + place] ?? null;
  if (!isMatrix(read)) {
    const place = searchVector(list.data, read, how, last);
    if (place < 0) return other();
    const area = areaOf(results);
    if (area && width === 1)
      return referenceTo({
        ...area,
        row: area.row + (down ? place : 0),
        column: area.column + (down ? 0 : place),
        rows: 1,
        columns: 1,
      });
    return simplify(buildMatrix(down ? 1 : width, down ? width : 1, (r, c) => at(place, down ? c : r)));
  }
  const places = read.data.map((value) => (isError(value) ? -1 : searchVector(list.data, value, how, last)));
  const fill = asScalar(other(), env);
  const across = read.columns > 1;
  const pick = (place: number, offset: number): Scalar => (place < 0 ? fill : at(place, offset));
  return across
    ? buildMatrix(down ? 1 : width, read.columns, (r, c) => pick(places[c] ?? -1, r))
    : buildMatrix(read.rows, down ? width : 1, (r, c) => pick(places[r] ?? -1, c));
});

const tableLookup = (down: boolean): ((args: readonly Value[], env: Environment) => Value) =>
  stoppable(([wanted, range, place, near]: readonly Value[], env: Environment): Value => {
    const table = asMatrix(range, env);
    const offset = Math.trunc(need(asNumber(place, env))) - 1;
    if (offset < 0) return VALUE;
    if (offset >= (down ? table.columns : table.rows)) return REF;
    const length = down ? table.rows : table.columns;
    const keys = Array.from({ length }, (_, at) => table.data[down ? at * table.columns : at] ?? null);
    const how = need(asBoolean(near, env, true)) ? "sorted" : "wildcard";
    return forEach(wanted, env, (value) => {
      const at = searchVector(keys, value, how);
      if (at < 0) return NOT_AVAILABLE;
      return table.data[down ? at * table.columns + offset : offset * table.columns + at] ?? 0;
    });
  });

const lookup = stoppable(([wanted, range, results]: readonly Value[], env: Environment): Value => {
  const list = asMatrix(range, env);
  const byRow = list.columns > list.rows;
  const length = byRow ? list.columns : list.rows;
  const keys = Array.from({ length }, (_, at) => list.data[byRow ? at : at * list.columns] ?? null);
  const values = results === undefined ? null : asMatrix(results, env).data;
  return forEach(wanted, env, (value) => {
    const at = searchVector(keys, value, "sorted");
    if (at < 0) return NOT_AVAILABLE;
    if (values) return values[at] ?? NOT_AVAILABLE;
    return list.data[byRow ? (list.rows - 1) * list.columns + at : at * list.columns + list.columns - 1] ?? null;
  });
});

const offset = stoppable(([base, rows, columns, height, width]: readonly Value[], env: Environment): Value => {
  const area = areaOf(base);
  if (!area) return VALUE;
  env.volatile();
  const tall = need(asNumber(height, env, area.rows));
  const wide = need(asNumber(width, env, area.columns));
  const row = area.row + Math.trunc(need(asNumber(rows, env))) + (tall < 0 ? tall + 1 : 0);
  const column = area.column + Math.trunc(need(asNumber(columns, env))) + (wide < 0 ? wide + 1 : 0);
  if (row < 0 || column < 0 || tall === 0 || wide === 0) return REF;
  return referenceTo({ sheet: area.sheet, row, column, rows: Math.abs(tall), columns: Math.abs(wide) });
});

/** ROW and COLUMN give a number for each row or column of a range. */
const numbersOf =
  (down: boolean): ((args: readonly Value[], env: Environment) => Value) =>
  ([value], env) => {
    const area = areaOf(value);
    if (value === undefined) return (down ? env.row : env.column) + 1;
    if (!area) return isError(value) ? value : VALUE;
    const start = (down ? area.row : area.column) + 1;
    const count = down ? area.rows : area.columns;
    if (count === 1) return start;
    return down ? buildMatrix(count, 1, (row) => start + row) : buildMatrix(1, count, (_row, column) => start + column);
  };

const extent =
  (rows: boolean): ((args: readonly Value[], env: Environment) => Value) =>
  ([value], env) => {
    if (isError(value)) return value;
    const size = areaOf(value) ?? asMatrix(value, env);
    return rows ? size.rows : size.columns;
  };

const address = stoppable(([row, column, kind, a1, sheet]: readonly Value[], env: Environment): Value => {
  const r = need(asNumber(row, env));
  const c = need(asNumber(column, env));
  if (r < 1 || c < 1 || !need(asBoolean(a1, env, true))) return VALUE;
  const mark = need(asNumber(kind, env, 1));
  const text = `${mark === 1 || mark === 3 ? "$" : ""}${columnLetters(c - 1)}${mark <= 2 ? "$" : ""}${r}`;
  const name = need(asText(sheet, env));
  return name === "" ? text : `${quotedSheet(name)}!${text}`;
});

export const lookupFunctions: FunctionTable = {
  INDEX: whole(2, 4, index),
  MATCH: whole(2, 3, match),
  XMATCH: whole(2, 4, xmatch),
  XLOOKUP: whole(3, 6, xlookup),
  VLOOKUP: whole(3, 4, tableLookup(true)),
  HLOOKUP: whole(3, 4, tableLookup(false)),
  LOOKUP: whole(2, 3, lookup),
  OFFSET: whole(3, 5, offset),
  INDIRECT: whole(
    1,
    2,
    stoppable(([text]: readonly Value[], env: Environment): Value => {
      env.volatile();
      const result = env.evaluateText(need(asText(text, env)));
      return isReference(result) ? result : REF;
    }),
  ),
  ROW: whole(0, 1, numbersOf(true)),
  COLUMN: whole(0, 1, numbersOf(false)),
  ROWS: whole(1, 1, extent(true)),
  COLUMNS: whole(1, 1, extent(false)),
  AREAS: whole(1, 1, ([value]) => (isReference(value) ? value.areas.length : VALUE)),
  ADDRESS: whole(2, 5, address),
  HYPERLINK: whole(1, 2, ([link, text], env) => asScalar(text ?? link, env)),
};
