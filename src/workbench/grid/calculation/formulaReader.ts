import { FormulaSyntaxError, parseFormula } from "../formula/parseFormula";
import type { Syntax } from "../formula/syntax";

const MOST_KEPT = 50_000;

/** Reads each different formula text once. */
export class FormulaReader {
  readonly #known = new Map<string, Syntax | null>();

  /** Null when the text cannot be read. */
  read(text: string): Syntax | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    let syntax: Syntax | null = null;
    try {
      syntax = parseFormula(text);
    } catch (thrown) {
      if (!(thrown instanceof FormulaSyntaxError)) throw thrown;
    }
    if (this.#known.size > MOST_KEPT) this.#known.clear();
    this.#known.set(text, syntax);
    return syntax;
  }
}
