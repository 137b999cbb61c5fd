import { numberText } from "../formula/coerce";
import { isError, type Scalar } from "../formula/formulaValue";
import type { UniverBook } from "./univerBook";

/** What a cell shows for a value under a number format. */
export const displayText = (value: Scalar, format: string, book: UniverBook): string => {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === "General" || format === "") return numberText(Number(value.toPrecision(11)));
  return format === "@" ? numberText(value) : book.format(value, format);
};
