import { entry } from "../entry";
import type { FormulaPlace, FormulaProblem } from "../problem";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { BinaryOperator, Expression, ShareFormula } from "./expression";
import { driversIn } from "./expressionParts";
import { formulaFunctionNamed, formulaFunctionNames, formulaFunctions } from "./formulaFunctions";
import type { Token } from "./scan";
import { scan } from "./scan";

/** The longest formula that is read, as in Excel. */
const FORMULA_LIMIT = 8192;
/** The deepest nesting that is read, as in Excel. */
const DEPTH_LIMIT = 64;

/** Excel's order, loosest first: comparisons, sums, products, powers; all from left to right. Signs and percent bind tighter. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Reads a share formula: Excel's operators and order, drivers in square brackets, the functions of the language. A leading `=` is optional.
 * Any text is safe: it is only read. Problems: `formula-empty`, `formula-too-long` (over 8,192 characters), `formula-too-deep` (over 64 levels),
 * `formula-syntax`, `formula-function-unknown`, `formula-argument-count`, each with the place in the text.
 */
export function parseShareFormula(text: string): Result<ShareFormula> {
  if (text.length > FORMULA_LIMIT) return fail({ code: "formula-too-long", length: text.length, limit: FORMULA_LIMIT });
  if (/^\s*=?\s*$/.test(text)) return fail({ code: "formula-empty" });
  const tokens = scan(text);
  if ("code" in tokens) return fail(tokens);
  const reader = new Reader(text, tokens);
  const root = reader.formula();
  return reader.problem === null ? succeed({ text, root, drivers: driversIn(root) }) : fail(reader.problem);
}

class Reader {
  problem: FormulaProblem | null = null;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  formula(): Expression {
    this.#take("=");
    const root = this.#level(0);
    if (this.#token.kind !== "end")
      this.#refuse(
        this.#token,
        this.#token.value === ")"
          ? "this parenthesis closes nothing"
          : "an operator such as + or * is missing before this",
      );
    return root;
  }

  #level(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#signed();
    let left = this.#level(level + 1);
    for (;;) {
      const operator = operators.find((symbol) => this.#take(symbol));
      if (operator === undefined) return left;
      const right = this.#level(level + 1);
      left = { kind: "binary", operator, left, right, at: left.at, end: right.end };
    }
  }

  #signed(): Expression {
    const start = this.#token;
    for (const operator of ["-", "+"] as const) {
      if (!this.#take(operator)) continue;
      const operand = this.#deeper(start, () => this.#signed());
      return { kind: "sign", operator, operand, at: start.at, end: operand.end };
    }
    let value = this.#primary();
    while (this.#isNext("%")) {
      value = { kind: "percent", operand: value, at: value.at, end: this.#token.end };
      this.#next += 1;
    }
    return value;
  }

  #primary(): Expression {
    const token = this.#token;
    const span = { at: token.at, end: token.end };
    this.#next += 1;
    switch (token.kind) {
      case "number":
        if (!Number.isFinite(Number(token.value))) this.#refuse(token, "this number is too large");
        return { kind: "number", value: Number(token.value), ...span };
      case "text":
        return { kind: "text", text: token.value, ...span };
      case "driver":
        if (token.value === "") this.#refuse(token, "name a driver between the brackets");
        return { kind: "driver", name: token.value, ...span };
      case "word":
        return this.#word(token);
      case "symbol":
        if (token.value === "(") {
          const inner = this.#deeper(token, () => this.#level(0));
          return { ...inner, at: token.at, end: this.#close(token) };
        }
        return this.#refuse(token, `a value is missing before ${token.value}`);
      case "end":
        return this.#refuse(token, "the formula ends where a value is needed");
    }
  }

  #word(token: Token): Expression {
    const truth = /^(true|false)$/i.test(token.value);
    if (!this.#isNext("(")) {
      if (truth) return { kind: "truth", value: token.value.toLowerCase() === "true", at: token.at, end: token.end };
      const called = formulaFunctionNamed(token.value) !== null;
      return this.#refuse(
        token,
        called
          ? `write ${token.value.toUpperCase()} with parentheses`
          : `put a driver's name in square brackets, as in [${token.value}]`,
      );
    }
    const name = formulaFunctionNamed(token.value);
    if (name === null) {
      this.#stop({
        code: "formula-function-unknown",
        place: this.#placeOf(token),
        name: token.value,
        known: formulaFunctionNames,
      });
      return PLACEHOLDER;
    }
    const operands = this.#operands(token);
    const end = this.#close(token);
    const { least, most, expected } = formulaFunctions[name];
    if (operands.length < least || operands.length > most) {
      this.#stop({
        code: "formula-argument-count",
        place: this.#placeOf(token),
        name,
        count: operands.length,
        expected,
      });
    }
    return { kind: "call", name, operands, at: token.at, end };
  }

  #operands(token: Token): Expression[] {
    this.#next += 1;
    if (this.#isNext(")")) return [];
    const operands = [this.#deeper(token, () => this.#level(0))];
    while (this.#take(",")) operands.push(this.#deeper(token, () => this.#level(0)));
    return operands;
  }

  #deeper(token: Token, read: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > DEPTH_LIMIT)
      this.#stop({ code: "formula-too-deep", place: this.#placeOf(token), limit: DEPTH_LIMIT });
    const expression = read();
    this.#depth -= 1;
    return expression;
  }

  #close(opening: Token): number {
    const { end } = this.#token;
    if (!this.#take(")"))
      this.#refuse(
        this.#token.kind === "end" ? opening : this.#token,
        this.#token.kind === "end"
          ? "close this with a parenthesis"
          : "an operator, a comma or a closing parenthesis is missing before this",
      );
    return end;
  }

  get #token(): Token {
    return entry(this.#tokens, this.#next);
  }

  #isNext(symbol: string): boolean {
    return this.#token.kind === "symbol" && this.#token.value === symbol;
  }

  #take(symbol: string): boolean {
    const found = this.#isNext(symbol);
    if (found) this.#next += 1;
    return found;
  }

  #refuse(token: Token, expected: string): Expression {
    this.#stop({ code: "formula-syntax", place: this.#placeOf(token), expected });
    return PLACEHOLDER;
  }

  #stop(problem: FormulaProblem): void {
    this.problem ??= problem;
    this.#next = this.#tokens.length - 1;
  }

  #placeOf(token: Token): FormulaPlace {
    return { at: token.at, near: this.#text.slice(token.at - 1, Math.max(token.end - 1, token.at + 11)) };
  }
}

/** Stands where nothing could be read; never evaluated, since the formula then has a problem. */
const PLACEHOLDER: Expression = { kind: "number", value: 0, at: 1, end: 1 };
