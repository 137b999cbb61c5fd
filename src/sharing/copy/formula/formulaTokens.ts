/** A piece of a formula's text; the pieces joined are the text. */
export interface FormulaToken {
  readonly kind: "text" | "reference" | "structured" | "name" | "call" | "number" | "symbol" | "space";
  readonly text: string;
}

const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const patterns: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.:!])/uy],
  ["reference", new RegExp(String.raw`(?:${sheet})?${cell}(?::${cell})?#?(?![\p{L}\p{N}_.(!])`, "uy")],
  [
    "reference",
    new RegExp(
      String.raw`(?:${sheet})?(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])`,
      "uy",
    ),
  ],
  ["reference", /#REF!|#N\/A|#VALUE!|#DIV\/0!|#NUM!|#NAME\?|#NULL!/uy],
  ["call", /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ["name", new RegExp(String.raw`(?:${sheet})?[\p{L}_\\][\p{L}\p{N}_.\\]*`, "uy")],
  ["symbol", /<>|<=|>=|[-+*/^&=<>%(),{};:@!#$\\?.]/uy],
];

/** The end of brackets that open at a place; an apostrophe escapes a bracket inside. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (here === "'") at += 1;
    else if (here === "[") depth += 1;
    else if (here === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** Cuts a formula (with or without its "=") into pieces. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  if (formula.charAt(at) === "[") return { kind: "structured", text: formula.slice(at, closingBracket(formula, at)) };
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined) continue;
    const end = at + text.length;
    if (kind === "name" && formula.charAt(end) === "[") {
      return { kind: "structured", text: formula.slice(at, closingBracket(formula, end)) };
    }
    return { kind, text };
  }
  return { kind: "symbol", text: formula.charAt(at) };
}
