import type { FormulaProblem } from "../problem";

/** A piece of a formula's text, from character `at` (counted from 1) up to, not including, `end`. */
export interface Token {
  readonly kind: "number" | "text" | "driver" | "word" | "symbol" | "end";
  readonly value: string;
  readonly at: number;
  readonly end: number;
}

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const SYMBOL = /<>|<=|>=|[-+*/^%=<>(),]/y;
const SPACE = /\s+/y;

/** What to say about characters that people type or paste for others. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  "−": "write a plain minus (-)",
  "–": "write a plain minus (-)",
  "×": "write * to multiply",
  "÷": "write / to divide",
  "“": 'write text in straight quotes ("), as in "North"',
  '"': 'close the text with "',
  "”": 'write text in straight quotes ("), as in "North"',
  ";": "separate arguments with a comma",
  "[": "close the driver's name with ]",
  "]": "a driver's name starts with [",
  "&": "texts cannot be joined here",
  "{": "lists of constants cannot be used here",
  "£": "write amounts without the pound sign",
};

/** Cuts a formula into tokens; the first thing that is none becomes a problem with its place. */
export function scan(text: string): readonly Token[] | Extract<FormulaProblem, { code: "formula-syntax" }> {
  const tokens: Token[] = [];
  const beyondSpace = (from: number): number => from + match(SPACE, text, from).length;
  for (let at = beyondSpace(0); at < text.length;) {
    const token = readToken(text, at);
    if (token === null) {
      const near = text.slice(at, at + 12);
      const expected = LOOKALIKES[text.charAt(at)] ?? "this character has no meaning here";
      return { code: "formula-syntax", place: { at: at + 1, near }, expected };
    }
    tokens.push(token);
    at = beyondSpace(token.end - 1);
  }
  const end = text.length + 1;
  return [...tokens, { kind: "end", value: "", at: end, end }];
}

function readToken(text: string, from: number): Token | null {
  const token = (kind: Token["kind"], value: string, length: number): Token => ({
    kind,
    value,
    at: from + 1,
    end: from + 1 + length,
  });
  const first = text.charAt(from);
  if (first === "[") return readEnclosed(text, from, "driver");
  if (first === '"') return readEnclosed(text, from, "text");
  const number = match(NUMBER, text, from);
  if (number !== "") return token("number", number, number.length);
  const word = match(WORD, text, from);
  if (word !== "") return token("word", word, word.length);
  const symbol = match(SYMBOL, text, from);
  return symbol === "" ? null : token("symbol", symbol, symbol.length);
}

/** A driver's name (an apostrophe escapes a bracket, # or itself, as in a table; a leading @ is left out) or a text (a doubled quote is a quote). */
function readEnclosed(text: string, from: number, kind: "driver" | "text"): Token | null {
  let value = "";
  for (let i = from + 1; i < text.length; i++) {
    const here = text.charAt(i);
    const next = text.charAt(i + 1);
    if (kind === "text" && here === '"') {
      if (next !== '"') return { kind, value, at: from + 1, end: i + 2 };
      value += '"';
      i += 1;
    } else if (kind === "driver" && here === "'" && "[]#'".includes(next)) {
      value += next;
      i += 1;
    } else if (kind === "driver" && here === "]") {
      return { kind, value: value.trim().replace(/^@\s*/, ""), at: from + 1, end: i + 2 };
    } else {
      value += here;
    }
  }
  return null;
}

function match(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? "";
}
