import { mapFormula } from "./formulaParts";
import { filePrefix, isAddInFunction } from "./futureFunctions";
import { markLetNames } from "./letNames";

const FUNCTION_NAME = /(?<![\w.\\])[A-Za-z_][\w.]*(?=\()/g;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const SHEET = String.raw`(?:'(?:[^']|'')*'!|[A-Za-z_][\w.]*!)?`;
const SPILL_REFERENCE = new RegExp(String.raw`"(?:[^"]|"")*"|(?<![\w.$'])(${SHEET}${CELL})#(?![A-Za-z/!?\d])`, "g");
const ANCHOR = new RegExp(String.raw`_xlfn\.ANCHORARRAY\((${SHEET}${CELL})\)`, "gi");
const SINGLE = new RegExp(String.raw`_xlfn\.SINGLE\((${SHEET}${CELL}(?::${CELL})?|[A-Za-z_\\][\w.\\]*)\)`, "gi");
const ADD_IN_PREFIX = "_xldudf_";

/** How an add-in's function is written in a file, and read back. */
export interface AddInNames {
  /** Full names of functions that are known, such as FAIRSHARE.ALLOCATE; needed where an id itself has an underscore. */
  readonly known: readonly string[];
}

/** The formula as a workbook file holds it: no "=", newer functions prefixed, an add-in's function as `_xldudf_NAMESPACE_NAME`. */
export function toFileFormula(formula: string): string {
  const bare = formula.startsWith("=") ? formula.slice(1) : formula;
  const anchored = bare.replace(SPILL_REFERENCE, (whole, cell?: string) =>
    cell === undefined ? whole : `ANCHORARRAY(${cell})`,
  );
  return mapFormula(
    markLetNames(anchored),
    (plain) => plain.replace(FUNCTION_NAME, toFileName),
    (brackets) => brackets.replace(/^\[@\]$/, "[#This Row]").replace(/^\[@(.+)\]$/s, thisRow),
  );
}

/** The formula as it is typed, with its "=". */
export function fromFileFormula(formula: string, names: AddInNames): string {
  const singled = formula.replace(ANCHOR, "$1#").replace(SINGLE, "@$1");
  const typed = mapFormula(singled, (plain) =>
    plain
      .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlws\./gi, "")
      .replace(/_xldudf_([\w.]+)/gi, (_, name: string) => fromAddInName(name, names.known)),
  );
  return `=${typed}`;
}

/** Whether a formula calls an add-in's function anywhere in it. */
export function callsAddIn(formula: string): boolean {
  let found = false;
  mapFormula(formula, (plain) => {
    for (const [name] of plain.matchAll(FUNCTION_NAME)) found ||= isAddInFunction(name.toUpperCase());
    return plain;
  });
  return found;
}

function toFileName(name: string): string {
  const upper = name.toUpperCase();
  if (isAddInFunction(upper)) return `${ADD_IN_PREFIX}${upper.replaceAll(".", "_")}`;
  const prefix = filePrefix(upper);
  return prefix === "" ? name : `${prefix}${upper}`;
}

function fromAddInName(name: string, known: readonly string[]): string {
  const upper = name.toUpperCase();
  return known.find((one) => one.toUpperCase().replaceAll(".", "_") === upper) ?? upper.replace("_", ".");
}

function thisRow(_whole: string, columns: string): string {
  const column = columns.startsWith("[") ? columns : `[${columns}]`;
  return `[[#This Row],${column}]`;
}
