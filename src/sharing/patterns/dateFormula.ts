import { readDate } from "../../engine";
import { valueOf, type TwinArgument } from "../twin";
import type { Working } from "../working";

/** Formula text of a date's whole day. A date written as text is read once, when the copy is made; null where it cannot be read. */
export function dateFormula(
  working: Working,
  argument: TwinArgument,
): { readonly formula: string; readonly fixed: readonly string[] } | null {
  const value = valueOf(argument);
  if (typeof value === "number" || argument.computed === true)
    return { formula: `INT(${working.at(argument.area)})`, fixed: [] };
  if (typeof value !== "string") return null;
  const read = readDate(value, { argument: "date" });
  return read.ok ? { formula: String(read.value), fixed: [`the date "${value}", written as text`] } : null;
}
