import { columnIndex, columnLetters, LAST_COLUMN, LAST_ROW } from "../cellAddress";
import { mapFormula } from "./formulaParts";

const REFERENCE =
  /(?<![\w.\\])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(.!$])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w(.!]))/g;

/** Moves the relative references of a formula, as Excel does for the followers of a shared formula. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, digits: string): string | undefined => {
    const place = Number(digits) - 1 + (fixed === "$" ? 0 : rows);
    return place < 0 || place > LAST_ROW ? undefined : `${fixed}${place + 1}`;
  };
  const column = (fixed: string, letters: string): string | undefined => {
    const place = columnIndex(letters) + (fixed === "$" ? 0 : columns);
    return place < 0 || place > LAST_COLUMN ? undefined : `${fixed}${columnLetters(place)}`;
  };
  const pair = (first: string | undefined, second: string | undefined, between: string): string =>
    first === undefined || second === undefined ? "#REF!" : `${first}${between}${second}`;
  return mapFormula(formula, (plain) =>
    plain.replace(REFERENCE, (whole, ...found: (string | undefined)[]) => {
      const [f1, c1, f2, r1, f3, c2, f4, c3, f5, r2, f6, r3] = found;
      if (c1 !== undefined && r1 !== undefined) return pair(column(f1 ?? "", c1), row(f2 ?? "", r1), "");
      if (c2 !== undefined && c3 !== undefined) return pair(column(f3 ?? "", c2), column(f4 ?? "", c3), ":");
      if (r2 !== undefined && r3 !== undefined) return pair(row(f5 ?? "", r2), row(f6 ?? "", r3), ":");
      return whole;
    }),
  );
}
