import { cutFormula } from "./formulaParts";

/** Functions with a parameter that takes a whole range as it stands. */
const RANGE_TAKERS = new Set(
  `AGGREGATE AND AREAS AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CHISQ.TEST COLUMNS CONCAT CORREL COUNT COUNTA COUNTBLANK COUNTIF
COUNTIFS COVAR COVARIANCE.P COVARIANCE.S DEVSQ F.TEST FILTER FORECAST FREQUENCY GCD GEOMEAN GROWTH HARMEAN HLOOKUP INDEX INTERCEPT IRR
ISREF LARGE LCM LINEST LOGEST LOOKUP MATCH MAX MAXA MAXIFS MDETERM MEDIAN MIN MINA MINIFS MINVERSE MIRR MMULT MODE MODE.MULT MODE.SNGL
MULTINOMIAL NETWORKDAYS NETWORKDAYS.INTL NPV OFFSET OR PEARSON PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.EXC
PERCENTRANK.INC PROB PRODUCT QUARTILE QUARTILE.EXC QUARTILE.INC RANK RANK.AVG RANK.EQ ROWS RSQ SERIESSUM SHEETS SKEW SLOPE SMALL STDEV
STDEV.P STDEV.S STDEVA STDEVP STEYX SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 T.TEST TEXTJOIN TREND TRIMMEAN
VAR VAR.P VAR.S VARA VARP VLOOKUP WORKDAY WORKDAY.INTL XIRR XLOOKUP XMATCH XNPV XOR Z.TEST`.split(/\s+/),
);
/** Functions that calculate whole ranges inside themselves without being asked to. */
const ARRAY_MINDED = new Set(["SUMPRODUCT", "MMULT", "MDETERM", "MINVERSE", "LOOKUP", "FREQUENCY"]);
/** Functions that, even inside those, look at one cell only. */
const SINGLE_MINDED = new Set(["IF", "IFERROR", "IFNA", "IFS", "CHOOSE", "SWITCH"]);

const TOKEN =
  /([A-Za-z_][\w.]*)\(|(\$?[A-Za-z]{1,3}\$?\d+:\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+|\$?[A-Za-z]{1,3}\$?\d+#|§|\{[^}]*\})|[()]/g;

const answers = new Map<string, boolean>();
const MOST_ANSWERS = 20_000;

/**
 * Whether a formula calculates with whole ranges, so that a file must mark it as a dynamic array: without the mark Excel would
 * take one cell of each range instead. Summing a range needs no mark, `SUM(IF(A1:A9>1,B1:B9))` does.
 */
export function needsArray(formula: string): boolean {
  const known = answers.get(formula);
  if (known !== undefined) return known;
  if (answers.size > MOST_ANSWERS) answers.clear();
  const answer = calculatesWithRanges(condense(formula));
  answers.set(formula, answer);
  return answer;
}

function calculatesWithRanges(formula: string): boolean {
  const calls: string[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const [whole, name, range] = match;
    if (name !== undefined) calls.push(name.toUpperCase());
    else if (whole === "(") calls.push("");
    else if (whole === ")") calls.pop();
    else if (range !== undefined) {
      const before = formula
        .slice(0, match.index)
        .replace(/(?:[A-Za-z_][\w.]*)?!$|[A-Za-z_][\w.]*$/, "")
        .trimEnd();
      const behind = formula.slice(match.index + range.length).trimStart();
      const alone = /(?:^=?|[(,])$/.test(before) && /^(?:$|[),])/.test(behind);
      const call = calls.findLast((one) => one !== "");
      if (alone && call !== undefined && (RANGE_TAKERS.has(call) || call.includes("."))) continue;
      if (!insideArrayMinded(calls)) return true;
    }
  }
  return false;
}

function insideArrayMinded(calls: readonly string[]): boolean {
  const innermost = calls.findLast((call) => ARRAY_MINDED.has(call) || SINGLE_MINDED.has(call));
  return innermost !== undefined && ARRAY_MINDED.has(innermost);
}

/** Without texts and sheet names; a column of a table becomes "§", one cell of its row becomes a number. */
function condense(formula: string): string {
  return cutFormula(formula)
    .map(({ kind, text }) => {
      if (kind === "plain") return text;
      if (kind === "brackets") return /#This Row|^\[@/i.test(text) ? "1" : "§";
      return kind === "sheet" ? "" : "1";
    })
    .join("");
}
