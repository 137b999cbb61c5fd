/** A stretch of a formula. Only `plain` stretches hold operators, references and function names; the others are left as they are. */
export interface FormulaPart {
  readonly kind: "plain" | "text" | "sheet" | "brackets" | "error";
  readonly text: string;
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)/i;

/** Cuts a formula so that words inside quotes, sheet names and column names are never taken for code. */
export function cutFormula(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let plainFrom = 0;
  let at = 0;
  const take = (kind: FormulaPart["kind"], end: number): void => {
    if (at > plainFrom) parts.push({ kind: "plain", text: formula.slice(plainFrom, at) });
    parts.push({ kind, text: formula.slice(at, end) });
    at = end;
    plainFrom = end;
  };
  while (at < formula.length) {
    const sign = formula[at];
    if (sign === '"') take("text", quoteEnd(formula, at, '"'));
    else if (sign === "'") take("sheet", quoteEnd(formula, at, "'"));
    else if (sign === "[") take("brackets", bracketEnd(formula, at));
    else if (sign === "#") {
      const error = ERROR.exec(formula.slice(at, at + 20));
      if (error === null) at++;
      else take("error", at + error[0].length);
    } else at++;
  }
  if (at > plainFrom) parts.push({ kind: "plain", text: formula.slice(plainFrom) });
  return parts;
}

/** Changes the plain stretches and, where asked, the bracketed ones. */
export function mapFormula(
  formula: string,
  plain: (text: string) => string,
  brackets: (text: string) => string = (text) => text,
): string {
  return cutFormula(formula)
    .map((part) =>
      part.kind === "plain" ? plain(part.text) : part.kind === "brackets" ? brackets(part.text) : part.text,
    )
    .join("");
}

function quoteEnd(formula: string, from: number, quote: string): number {
  let at = from + 1;
  while (at < formula.length) {
    if (formula[at] !== quote) at++;
    else if (formula[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return formula.length;
}

/** An apostrophe inside brackets guards the sign after it, as in `[Cost '[net']]`. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
