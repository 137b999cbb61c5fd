import { isError, NUM, VALUE, type Scalar } from "./formulaValue";
import { dateSerial } from "./dateSerial";
import type { GridError } from "../gridCells";

/** A number as Excel's General format would turn it into text: 15 significant digits, no trailing zeros. */
export const numberText = (value: number): string => {
  if (value === 0) return "0";
  const [mantissa = "", exponent] = value.toPrecision(15).split("e");
  const short = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  const size = Math.abs(value);
  if (exponent === undefined && size >= 1e-9) return short;
  if (size < 1e-9 || size >= 1e21) {
    const power = exponent === undefined ? Math.floor(Math.log10(size)) : Number(exponent);
    const digits = exponent === undefined ? String(Number((value / 10 ** power).toPrecision(15))) : short;
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return BigInt(Math.round(value)).toString();
};

/** Text that reads as a number the way typing it would: 1,234.50, £5, 12%, 1E3, 31/3/2027. Undefined when it does not. */
export const textNumber = (text: string): number | undefined => {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const found = /^([+-]?)[£$€]?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(E[+-]?\d+)?\s*(%?)$/i.exec(trimmed);
  if (found) {
    const size = Number(`${(found[2] ?? "").replaceAll(",", "")}${found[3] ?? ""}`);
    return (found[1] === "-" ? -size : size) / (found[4] ? 100 : 1);
  }
  return dateSerial(trimmed);
};

/** A value as a number for arithmetic: blank is 0, TRUE is 1, text only where it reads as a number. */
export const toNumber = (value: Scalar): number | GridError => {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return textNumber(value) ?? VALUE;
  return value;
};

export const toText = (value: Scalar): string | GridError => {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
};

export const toBoolean = (value: Scalar): boolean | GridError => {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    const upper = value.trim().toUpperCase();
    return upper === "TRUE" ? true : upper === "FALSE" ? false : VALUE;
  }
  return value;
};

/** A result that is not a number any more is #NUM!. */
export const finite = (value: number): number | GridError => (Number.isFinite(value) ? value : NUM);

const rank = (value: Scalar): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 0;

/** Numbers that agree in 15 digits are equal, as in Excel. */
export const sameNumber = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -50;

const folded = new Intl.Collator("en-GB", { sensitivity: "accent" });

/** Excel's order: numbers before text before truth values; text without regard to case; a blank is the other side's nothing. */
export const compareScalars = (a: Scalar, b: Scalar): number => {
  const left = a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0);
  const right = b ?? (typeof a === "string" ? "" : typeof a === "boolean" ? false : 0);
  if (typeof left === "number" && typeof right === "number") return sameNumber(left, right) ? 0 : left < right ? -1 : 1;
  if (typeof left === "string" && typeof right === "string") return folded.compare(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return rank(left) - rank(right);
};

/** The first error among values, so that it can be handed on. */
export const firstError = (values: readonly Scalar[]): GridError | undefined => {
  for (const value of values) if (isError(value)) return value;
  return undefined;
};
