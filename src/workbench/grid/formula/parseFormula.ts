import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "./cellAddress";
import { failure, type Scalar } from "./formulaValue";
import { parseTableReference } from "./parseTableReference";
import type { BinaryOperator, CellAnchor, Syntax } from "./syntax";

const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["<=", ">=", "<>", "=", "<", ">"],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
const WORD = /[A-Za-z_\\\u00a1-\uffff][\w.\\?\u00a1-\uffff]*/y;
const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.([!])/y;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.([!])/y;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const SHEET = /([A-Za-z0-9_.\u00a1-\uffff]+)!/y;
const ERROR = /#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|CYCLE!)/iy;
const PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;

/** A formula that cannot be read; the message says where. */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
}

/** Reads a formula in English A1 notation, with or without its "=". */
export const parseFormula = (text: string): Syntax => {
  let position = text.startsWith("=") ? 1 : 0;

  const fail = (): never => {
    throw new FormulaSyntaxError(`Not understood at character ${position + 1}.`);
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(text);
    if (found) position = pattern.lastIndex;
    return found;
  };
  const skip = (): boolean => {
    const start = position;
    while (/\s/.test(text.charAt(position))) position++;
    return position > start;
  };
  const take = (token: string): boolean => {
    skip();
    if (!text.startsWith(token, position)) return false;
    position += token.length;
    return true;
  };
  const anchor = (columnMark: string, letters: string, rowMark: string, digits: string): CellAnchor | null => {
    const column = columnIndex(letters);
    const row = Number(digits) - 1;
    if (column < 0 || row < 0 || row >= MAX_ROWS) return null;
    return { row, column, rowAbsolute: rowMark === "$", columnAbsolute: columnMark === "$" };
  };

  const cell = (): CellAnchor | null => {
    const start = position;
    const found = match(CELL);
    const at = found && anchor(found[1] ?? "", found[2] ?? "", found[3] ?? "", found[4] ?? "");
    if (!at) position = start;
    return at;
  };
  const wholeLines = (sheet: string | null): Syntax | null => {
    const start = position;
    const columns = match(COLUMNS);
    if (columns) {
      const from = anchor(columns[1] ?? "", columns[2] ?? "", "$", "1");
      const to = anchor(columns[3] ?? "", columns[4] ?? "", "$", String(MAX_ROWS));
      if (from && to) return { kind: "range", sheet, from, to };
      position = start;
    }
    const rows = match(ROWS);
    if (!rows) return null;
    const line = (mark = "", digits = "", column = 0): CellAnchor => ({
      row: Number(digits) - 1,
      column,
      rowAbsolute: mark === "$",
      columnAbsolute: true,
    });
    return { kind: "range", sheet, from: line(rows[1], rows[2]), to: line(rows[3], rows[4], MAX_COLUMNS - 1) };
  };
  const reference = (sheet: string | null): Syntax | null => {
    const lines = wholeLines(sheet);
    if (lines) return lines;
    const from = cell();
    if (!from) return null;
    const after = position;
    if (text.charAt(position) === ":") {
      position++;
      const to = cell();
      if (to) return { kind: "range", sheet, from, to };
      position = after;
    }
    return { kind: "range", sheet, from, to: from };
  };

  const args = (): readonly Syntax[] => {
    const list: Syntax[] = [];
    if (take(")")) return list;
    do {
      skip();
      const next = text.charAt(position);
      list.push(next === "," || next === ")" ? { kind: "omitted" } : level(0));
    } while (take(","));
    if (!take(")")) fail();
    return list;
  };
  const constant = (): Scalar => {
    skip();
    const sign = take("-") ? -1 : take("+") ? 1 : 0;
    skip();
    const number = match(NUMBER);
    if (number) return (sign || 1) * Number(number[0]);
    if (sign) fail();
    const string = match(TEXT);
    if (string) return (string[1] ?? "").replaceAll('""', '"');
    const error = match(ERROR);
    if (error) return failure(error[0].toUpperCase());
    const word = match(WORD)?.[0].toUpperCase();
    return word === "TRUE" ? true : word === "FALSE" ? false : fail();
  };
  const arrayLiteral = (): Syntax => {
    const rows: Scalar[][] = [];
    do {
      const row: Scalar[] = [];
      do row.push(constant());
      while (take(","));
      rows.push(row);
    } while (take(";"));
    if (!take("}") || rows.some((row) => row.length !== rows[0]?.length)) fail();
    return { kind: "array", rows };
  };
  const tableReference = (table: string | null): Syntax => {
    const read = parseTableReference(text, position, table);
    if (!read) return fail();
    position = read.end;
    return read.syntax;
  };
  const word = (sheet: string | null): Syntax => {
    const found = match(WORD)?.[0] ?? fail();
    if (text.charAt(position) === "(") {
      position++;
      return { kind: "call", name: found.replace(PREFIX, "").toUpperCase(), args: args() };
    }
    if (text.charAt(position) === "[") return tableReference(found);
    const upper = found.toUpperCase();
    if (sheet === null && (upper === "TRUE" || upper === "FALSE")) return { kind: "literal", value: upper === "TRUE" };
    return { kind: "name", name: found.replace(PREFIX, ""), sheet };
  };

  const primary = (): Syntax => {
    skip();
    const character = text.charAt(position);
    if (character === "(") {
      position++;
      let inner = level(0);
      while (take(",")) inner = { kind: "binary", operator: ",", left: inner, right: level(0) };
      return take(")") ? inner : fail();
    }
    if (character === "{") {
      position++;
      return arrayLiteral();
    }
    if (character === "[") return tableReference(null);
    const string = match(TEXT);
    if (string) return { kind: "literal", value: (string[1] ?? "").replaceAll('""', '"') };
    const error = match(ERROR);
    if (error) return { kind: "literal", value: failure(error[0].toUpperCase()) };
    const quoted = match(QUOTED_SHEET);
    const sheet = quoted ? (quoted[1] ?? "").replaceAll("''", "'") : (match(SHEET)?.[1] ?? null);
    if (sheet !== null) {
      const lost = match(ERROR);
      if (lost) return { kind: "literal", value: failure(lost[0].toUpperCase()) };
    }
    const area = reference(sheet);
    if (area) return area;
    if (sheet === null) {
      const number = match(NUMBER);
      if (number) return { kind: "literal", value: Number(number[0]) };
    }
    return word(sheet);
  };

  const postfix = (): Syntax => {
    let node = primary();
    for (;;) {
      const blank = skip();
      const next = text.charAt(position);
      if (next === "%" || next === "#") {
        position++;
        node = { kind: "unary", operator: next, operand: node };
      } else if (next === "(" && !blank) {
        position++;
        node = { kind: "apply", callee: node, args: args() };
      } else if (next === ":") {
        position++;
        node = { kind: "binary", operator: ":", left: node, right: primary() };
      } else if (blank && /[A-Za-z_$'(]/.test(next)) {
        node = { kind: "binary", operator: " ", left: node, right: primary() };
      } else return node;
    }
  };
  const prefix = (): Syntax => {
    skip();
    const sign = text.charAt(position);
    if (sign !== "-" && sign !== "+" && sign !== "@") return postfix();
    position++;
    return { kind: "unary", operator: sign, operand: prefix() };
  };
  const level = (depth: number): Syntax => {
    const operators = LEVELS[depth];
    if (!operators) return prefix();
    let left = level(depth + 1);
    for (;;) {
      const operator = operators.find((each) => take(each));
      if (!operator) return left;
      left = { kind: "binary", operator, left, right: level(depth + 1) };
    }
  };

  const whole = level(0);
  skip();
  return position === text.length ? whole : fail();
};
