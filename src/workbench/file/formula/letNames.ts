import { mapFormula } from "./formulaParts";

const NAME = /^\s*[A-Za-z_\\][\w.\\]*\s*$/;

/** Marks the names that LET and LAMBDA bring in, which a file writes as `_xlpm.name` wherever they stand in that call. */
export function markLetNames(formula: string): string {
  let marked = formula;
  for (const from of callsOf(formula)) {
    const span = marked.slice(from, from + spanOf(marked, from));
    marked = marked.slice(0, from) + markNames(span, namesOf(span)) + marked.slice(from + span.length);
  }
  return marked;
}

/** Where the calls begin, the last first, so that earlier places stay true while later ones are rewritten. */
function callsOf(formula: string): number[] {
  return [...mask(formula).matchAll(/(?<![\w.])(?:LET|LAMBDA)\(/gi)].map((match) => match.index).reverse();
}

function namesOf(call: string): Set<string> {
  const inside = call.slice(call.indexOf("(") + 1, -1);
  const pieces = splitArguments(inside);
  const everySecond = call.toUpperCase().startsWith("LET(");
  const named = pieces.slice(0, -1).filter((piece, index) => (!everySecond || index % 2 === 0) && NAME.test(piece));
  return new Set(named.map((name) => name.trim().toUpperCase()));
}

function markNames(call: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return call;
  return mapFormula(call, (plain) =>
    plain.replace(/(?<![\w.\\$!:])[A-Za-z_\\][\w.\\]*(?![\w.\\!])/g, (word) =>
      names.has(word.toUpperCase()) ? `_xlpm.${word}` : word,
    ),
  );
}

function spanOf(formula: string, from: number): number {
  const masked = mask(formula);
  let depth = 0;
  for (let at = masked.indexOf("(", from); at < masked.length; at++) {
    if (masked[at] === "(") depth++;
    else if (masked[at] === ")" && --depth === 0) return at + 1 - from;
  }
  return formula.length - from;
}

function splitArguments(text: string): string[] {
  const masked = mask(text);
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < masked.length; at++) {
    if (masked[at] === "(" || masked[at] === "{") depth++;
    else if (masked[at] === ")" || masked[at] === "}") depth--;
    else if (masked[at] === "," && depth === 0) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}

/** The same length, with quoted and bracketed stretches blanked out. */
function mask(formula: string): string {
  return mapFormula(
    formula,
    (plain) => plain,
    (brackets) => " ".repeat(brackets.length),
  ).replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?/g, (quoted) => " ".repeat(quoted.length));
}
