import { asBoolean, asNumber, asText, need, stop, stoppable, visitAll } from "../argument";
import { numberText, textNumber, toNumber, toText } from "../coerce";
import { wildcardSearch } from "../criteria";
import type { Environment } from "../environment";
import { cells, whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import { isError, NOT_AVAILABLE, VALUE, fromRows, simplify, type Scalar, type Value } from "../formulaValue";
import { roundHalf } from "../rounding";

/** Text first, then numbers; what is left out has its default. */
const textual = (
  least: number,
  most: number,
  run: (text: string, numbers: readonly number[]) => Scalar,
  defaults: readonly number[] = [],
): FormulaFunction =>
  cells(least, most, ([first = null, ...rest]) => {
    const text = toText(first);
    if (typeof text !== "string") return text;
    const numbers = [...defaults];
    for (const [at, each] of rest.entries()) {
      const number = toNumber(each);
      if (typeof number !== "number") return number;
      numbers[at] = number;
    }
    return run(text, numbers);
  });

const joined = (values: readonly Value[], env: Environment): string => {
  const parts: string[] = [];
  visitAll(values, env, (value) => parts.push(need(toText(value))));
  return parts.join("");
};

const find = (exactly: boolean): FormulaFunction =>
  cells(2, 3, ([wanted = null, within = null, start]) => {
    const needle = toText(wanted);
    const text = toText(within);
    const from = toNumber(start ?? 1);
    if (typeof needle !== "string") return needle;
    if (typeof text !== "string") return text;
    if (typeof from !== "number") return from;
    if (from < 1 || from > text.length + 1) return VALUE;
    const at = exactly ? text.indexOf(needle, from - 1) : wildcardSearch(text, needle, from - 1);
    return at < 0 ? VALUE : at + 1;
  });

const substitute = cells(3, 4, ([value = null, old = null, fresh = null, which]) => {
  const [text, before, after] = [toText(value), toText(old), toText(fresh)];
  if (typeof text !== "string") return text;
  if (typeof before !== "string") return before;
  if (typeof after !== "string") return after;
  if (before === "") return text;
  if (which === undefined) return text.replaceAll(before, after);
  const place = toNumber(which);
  if (typeof place !== "number") return place;
  if (place < 1) return VALUE;
  let at = -1;
  for (let count = 0; count < Math.trunc(place); count++) {
    at = text.indexOf(before, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + after + text.slice(at + before.length);
});

const format = cells(2, 2, ([value = null, pattern = null], env) => {
  const code = toText(pattern);
  if (typeof code !== "string") return code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = typeof value === "string" ? textNumber(value) : toNumber(value);
  if (number === undefined) return value;
  if (typeof number !== "number") return number;
  return code === "" ? "" : env.format(number, code);
});

/** The text before or after a delimiter; a negative count is counted from the end. */
const beside = (before: boolean): FormulaFunction =>
  whole(
    2,
    6,
    stoppable(([value, mark, count, mode, _end, missing]: readonly Value[], env: Environment): Value => {
      const text = need(asText(value, env));
      const delimiter = need(asText(mark, env));
      const wanted = Math.trunc(need(asNumber(count, env, 1)));
      const fold = need(asNumber(mode, env)) === 1;
      const [hay, needle] = fold ? [text.toLowerCase(), delimiter.toLowerCase()] : [text, delimiter];
      if (wanted === 0) return VALUE;
      let at = wanted > 0 ? -1 : hay.length;
      for (let left = Math.abs(wanted); left > 0; left--) {
        at = wanted > 0 ? hay.indexOf(needle, at + 1) : at <= 0 ? -1 : hay.lastIndexOf(needle, at - 1);
        if (at < 0) return missing ?? NOT_AVAILABLE;
      }
      return before ? text.slice(0, at) : text.slice(at + delimiter.length);
    }),
  );

const split = stoppable(([value, across, down, skip]: readonly Value[], env: Environment): Value => {
  const text = need(asText(value, env));
  const column = need(asText(across, env));
  const row = need(asText(down, env));
  const dropEmpty = need(asBoolean(skip, env));
  if (column === "" && row === "") return VALUE;
  const cut = (whole_: string, by: string): string[] => {
    const parts = by === "" ? [whole_] : whole_.split(by);
    return dropEmpty ? parts.filter((part) => part !== "") : parts;
  };
  const rows = cut(text, row).map((line) => cut(line, column));
  const width = Math.max(...rows.map((line) => line.length));
  return simplify(fromRows(rows.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? NOT_AVAILABLE))));
});

export const textFunctions: FunctionTable = {
  LEN: textual(1, 1, (text) => text.length),
  LEFT: textual(1, 2, (text, [count = 1]) => (count < 0 ? VALUE : text.slice(0, Math.trunc(count))), [1]),
  RIGHT: textual(
    1,
    2,
    (text, [count = 1]) => (count < 0 ? VALUE : text.slice(Math.max(0, text.length - Math.trunc(count)))),
    [1],
  ),
  MID: textual(3, 3, (text, [start = 1, count = 0]) =>
    start < 1 || count < 0 ? VALUE : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  UPPER: textual(1, 1, (text) => text.toUpperCase()),
  LOWER: textual(1, 1, (text) => text.toLowerCase()),
  PROPER: textual(1, 1, (text) => text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (all) => all.toUpperCase())),
  TRIM: textual(1, 1, (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: textual(1, 1, (text) => text.replace(/[^ -\u{10ffff}]/gu, "")),
  REPT: textual(2, 2, (text, [count = 0]) =>
    count < 0 || text.length * count > 32_767 ? VALUE : text.repeat(Math.trunc(count)),
  ),
  CODE: textual(1, 1, (text) => (text === "" ? VALUE : text.charCodeAt(0))),
  UNICODE: textual(1, 1, (text) => text.codePointAt(0) ?? VALUE),
  VALUE: cells(1, 1, ([value = null]) => toNumber(value)),
  CHAR: cells(1, 1, ([value = null]) => character(value, 255)),
  UNICHAR: cells(1, 1, ([value = null]) => character(value, 0x10ffff)),
  EXACT: cells(2, 2, ([a = null, b = null]) => {
    const left = toText(a);
    const right = toText(b);
    return typeof left !== "string" ? left : typeof right !== "string" ? right : left === right;
  }),
  FIND: find(true),
  SEARCH: find(false),
  SUBSTITUTE: substitute,
  REPLACE: cells(4, 4, ([value = null, start = null, count = null, fresh = null]) => {
    const [text, from, length, after] = [toText(value), toNumber(start), toNumber(count), toText(fresh)];
    if (typeof text !== "string") return text;
    if (typeof from !== "number") return from;
    if (typeof length !== "number") return length;
    if (typeof after !== "string") return after;
    if (from < 1 || length < 0) return VALUE;
    return text.slice(0, Math.trunc(from) - 1) + after + text.slice(Math.trunc(from) - 1 + Math.trunc(length));
  }),
  CONCATENATE: whole(1, 255, stoppable(joined)),
  CONCAT: whole(1, 255, stoppable(joined)),
  TEXTJOIN: whole(
    3,
    255,
    stoppable(([delimiter, skip, ...values]: readonly Value[], env: Environment) => {
      const parts: string[] = [];
      const dropEmpty = need(asBoolean(skip, env));
      visitAll(values, env, (value) => {
        const text = need(toText(isError(value) ? stop(value) : value));
        if (text !== "" || !dropEmpty) parts.push(text);
      });
      return parts.join(need(asText(delimiter, env)));
    }),
  ),
  TEXT: format,
  FIXED: cells(1, 3, ([value = null, digits, plain], env) => {
    const number = toNumber(value);
    const places = toNumber(digits ?? 2);
    if (typeof number !== "number") return number;
    if (typeof places !== "number") return places;
    const rounded = roundHalf(number, places);
    const zeros = places > 0 ? `.${"0".repeat(places)}` : "";
    return env.format(rounded, `${plain === true || plain === 1 ? "0" : "#,##0"}${zeros}`);
  }),
  NUMBERVALUE: textual(1, 1, (text) => (text.trim() === "" ? 0 : (textNumber(text.replaceAll(" ", "")) ?? VALUE))),
  TEXTBEFORE: beside(true),
  TEXTAFTER: beside(false),
  TEXTSPLIT: whole(2, 4, split),
  VALUETOTEXT: cells(1, 2, ([value = null]) => (typeof value === "number" ? numberText(value) : toText(value))),
};

function character(value: Scalar, most: number): Scalar {
  const code = toNumber(value);
  if (typeof code !== "number") return code;
  return code >= 1 && code <= most ? String.fromCodePoint(Math.trunc(code)) : VALUE;
}
