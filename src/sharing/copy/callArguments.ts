import type { CellValue } from "../../model/cellValue";
import type { Area } from "../area";
import type { TwinArgument } from "../twin";
import type { Working } from "../working";
import type { WorkbookContents } from "./copyInput";
import { foreignParts } from "./formula/nativeFunctions";
import { formulaTokens } from "./formula/formulaTokens";
import { resolveFormula, resolvePlace, type SpillOf } from "./formula/resolveReferences";

export interface ArgumentSite {
  readonly contents: WorkbookContents;
  readonly spillOf: SpillOf;
  /** The cell that holds the call. */
  readonly home: Area;
  readonly working: Working;
}

/** Text, number or truth value written into a formula; undefined where it is none of these. */
function literal(text: string): CellValue | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^[-+]?(\d+\.?\d*|\.\d+)%$/.test(text)) return Number((Number(text.slice(0, -1)) / 100).toPrecision(15));
  return undefined;
}

const choosers = ["IF", "CHOOSE", "INDEX", "OFFSET", "INDIRECT", "IFERROR", "TRANSPOSE", "MMULT", "MINVERSE"];

/** True where an expression can only give one value. */
function isScalar(text: string, site: ArgumentSite): boolean {
  const tokens = formulaTokens(text);
  if (tokens.some((one) => one.kind === "call" && choosers.includes(one.text.toUpperCase()))) return false;
  let depth = 0;
  return tokens.every((token) => {
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (token.text === "{") return false;
    if (depth > 0 || !["reference", "structured", "name"].includes(token.kind)) return true;
    const area = resolvePlace(token.text, site.home, site.contents, site.spillOf);
    return area !== null && area.rows * area.columns === 1;
  });
}

/** One argument of a call as a place in the copy; a text that says why not where it cannot be one. */
export function resolveArgument(text: string, name: string, site: ArgumentSite): TwinArgument | null | string {
  if (text === "") return null;
  const { contents, home, working } = site;
  const area = resolvePlace(text, home, contents, site.spillOf);
  if (area !== null) {
    if (!contents.hasSheet(area.sheet)) return `its argument ${name} is on a sheet that the copy leaves out`;
    return { area, values: contents.grid(area) };
  }
  const value = literal(text);
  if (value !== undefined) {
    const cell = working.labelled(name, value, { look: "label" });
    return { area: cell, values: [[value]] };
  }
  const resolved = resolveFormula(text, home, contents, site.spillOf);
  if (resolved === null || foreignParts(resolved).length > 0 || !isScalar(text, site)) {
    return `its argument ${name} is worked out in a way that a copy cannot repeat`;
  }
  const moved = qualify(resolved, home);
  return { area: working.labelledFormula(name, moved), values: [[null]], computed: true };
}

/** References of a formula get the name of the sheet on which it stood, so that it can stand on another. */
function qualify(formula: string, home: Area): string {
  const quoted = `'${home.sheet.replaceAll("'", "''")}'!`;
  return formulaTokens(formula)
    .map((token) =>
      token.kind === "reference" && !token.text.includes("!") && !token.text.startsWith("#")
        ? quoted + token.text
        : token.text,
    )
    .join("");
}
