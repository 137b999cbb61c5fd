import { measureOf } from "../recognisers/measureOf";

/** Measures in the words of other publishers: "Gross Revenue Expenditure", "Total Income". */
const phrase =
  /\b(?:(?:gross|net|total|other|budgeted|actual) )*(?:(?:revenue|current|service|operating|total|capital|outturn|budget) )*(?:expenditure|income|costs?|spend(?:ing)?)\b/iu;

/** A measure that the words name: in the words of MHCLG's forms where it is one of them, else as printed; undefined where they name none. */
export function measureIn(text: string, ofForm = false): string | undefined {
  const plain = text.replace(/_/gu, " ").replace(/\s+/gu, " ").trim();
  const known = measureOf(withoutUnit(plain));
  if (known?.service === "" && ofForm) return known.measure;
  const found = phrase.exec(plain)?.[0];
  return found === undefined ? undefined : found.charAt(0).toUpperCase() + found.slice(1);
}

/** Whether the words are a measure and nothing else. */
export function isMeasure(text: string): boolean {
  const plain = withoutUnit(text.replace(/_/gu, " ").replace(/\s+/gu, " ").trim());
  if (measureOf(plain)?.service === "") return true;
  const found = phrase.exec(plain)?.[0];
  return found !== undefined && plain.length - found.length <= 3;
}

/** A heading without the unit at its end: "net current expenditure gbp thousand", "Net expenditure (£000s)". */
export const withoutUnit = (text: string): string =>
  text
    .replace(/\s*[([]?\s*(?:£|GBP\b).*$/iu, "")
    .replace(/\s*[([]\s*(?:thousands?|millions?|000s?)\s*[)\]]$/iu, "")
    .trim();
