import { compareScalars, sameNumber, textNumber } from "./coerce";
import { isError, type Scalar } from "./formulaValue";

export type Test = (value: Scalar) => boolean;

/** A pattern with `*`, `?` and `~` as a test for whole texts, without regard to case. */
export const wildcard = (pattern: string): RegExp | null => {
  if (!/[*?~]/.test(pattern)) return null;
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === "~" && at + 1 < pattern.length) source += escaped(pattern.charAt(++at));
    else source += character === "*" ? "[\\s\\S]*" : character === "?" ? "[\\s\\S]" : escaped(character);
  }
  return new RegExp(`^${source}$`, "i");
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const operand = (text: string): Scalar => {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return textNumber(text) ?? text;
};

const equals = (wanted: Scalar): Test => {
  if (typeof wanted === "number")
    return (value) =>
      typeof value === "number"
        ? sameNumber(value, wanted)
        : typeof value === "string" && value !== "" && textNumber(value) === wanted;
  if (typeof wanted === "string") {
    const pattern = wildcard(wanted);
    if (pattern) return (value) => typeof value === "string" && pattern.test(value);
    return (value) => typeof value === "string" && compareScalars(value, wanted) === 0;
  }
  return (value) => value === wanted;
};

/** What COUNTIF and its relatives understand: a value, or a text such as ">=5", "<>", "Wy*". */
export const criteria = (given: Scalar): Test => {
  if (isError(given)) return (value) => isError(value) && value.error === given.error;
  if (given === null) return (value) => value === 0;
  if (typeof given !== "string") return equals(given);
  const found = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(given);
  const sign = found?.[1] ?? "";
  const rest = found?.[2] ?? "";
  if (rest === "") {
    if (sign === "=") return (value) => value === null;
    if (sign === "<>") return (value) => value !== null;
    return (value) => (sign === "" ? value === null || value === "" : false);
  }
  const wanted = operand(rest);
  const same = equals(wanted);
  if (sign === "" || sign === "=") return same;
  if (sign === "<>") return (value) => !same(value);
  return (value) => {
    if (typeof value !== typeof wanted) return false;
    const order = compareScalars(value, wanted);
    return sign === "<" ? order < 0 : sign === ">" ? order > 0 : sign === "<=" ? order <= 0 : order >= 0;
  };
};

/** Where a pattern first fits inside a text, from a place on; -1 when it does not. */
export const wildcardSearch = (text: string, pattern: string, from: number): number => {
  const whole = wildcard(pattern);
  if (!whole) return text.toLowerCase().indexOf(pattern.toLowerCase(), from);
  const inner = new RegExp(whole.source.slice(1, -1), "gi");
  inner.lastIndex = from;
  return inner.exec(text)?.index ?? -1;
};
