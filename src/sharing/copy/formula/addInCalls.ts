import { formulaTokens, type FormulaToken } from "./formulaTokens";

/** A call of one of our functions in a formula, by the places of its text. */
export interface AddInCall {
  /** Name without the namespace, such as ALLOCATE. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Texts of the arguments; an empty text is an omitted one. */
  readonly args: readonly string[];
  /** Names of the functions around it, outermost first. */
  readonly within: readonly string[];
}

const namespace = "FAIRSHARE.";

/** The first innermost call of the add-in in a formula; null where there is none. */
export function findAddInCall(formula: string): AddInCall | null {
  const tokens = formulaTokens(formula);
  let found: AddInCall | null = null;
  let at = 0;
  const stack: string[] = [];
  let pending = "";
  tokens.forEach((token, index) => {
    if (token.kind === "call") {
      pending = token.text.toUpperCase();
      if (pending.startsWith(namespace)) found = readCall(tokens, index, at, [...stack]);
    } else if (token.text === "(") {
      stack.push(pending);
      pending = "";
    } else if (token.text === ")") stack.pop();
    at += token.text.length;
  });
  // The last one opened has no other inside it.
  return found;
}

function readCall(tokens: readonly FormulaToken[], index: number, start: number, within: readonly string[]): AddInCall {
  const name = tokens[index]?.text ?? "";
  const args: string[] = [];
  let text = "";
  let depth = 0;
  let end = start + name.length;
  for (const token of tokens.slice(index + 1)) {
    end += token.text.length;
    if (token.text === "(" || token.text === "{") depth += 1;
    if (token.text === ")" || token.text === "}") depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && token.text === "(" && text === "" && args.length === 0) continue;
    if (depth === 1 && token.text === ",") {
      args.push(text.trim());
      text = "";
    } else text += token.text;
  }
  args.push(text.trim());
  return {
    id: name.slice(namespace.length).toUpperCase(),
    start,
    end,
    args: args.length === 1 && args[0] === "" ? [] : args,
    within: within.filter((outer) => outer !== ""),
  };
}
