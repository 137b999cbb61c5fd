import { isFormula, type SheetPlan } from "../../../workbook/sheetPlan";
import { formulaTokens } from "./formulaTokens";

/** Functions that Excel 2010 and LibreOffice both know and that a copy may use. */
const allowed = new Set(
  (
    "ABS AND AVERAGE AVERAGEIF CEILING CHOOSE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEVALUE DAY EDATE EOMONTH " +
    "EXACT FACT FALSE FIND FLOOR HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH " +
    "MAX MDETERM MEDIAN MID MIN MINVERSE MMULT MOD MONTH N NA NOT NPV OR PERCENTILE PI POWER PROPER QUOTIENT RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW " +
    "ROWS SEARCH SIGN SMALL SQRT STDEV SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT SUMSQ T TEXT TRANSPOSE TRIM TRUE TRUNC UPPER VALUE VAR VLOOKUP WEEKDAY " +
    "YEAR TODAY NOW AVERAGEIFS SUBTOTAL COUNTIFS HYPERLINK IRR PMT"
  ).split(" "),
);

/** Names of functions in a formula that are not ordinary ones. */
function foreignFunctions(formula: string): readonly string[] {
  const names = formulaTokens(formula).flatMap((token) => (token.kind === "call" ? [token.text.toUpperCase()] : []));
  return [...new Set(names.filter((name) => !allowed.has(name)))];
}

/** The longest formula that Excel takes. */
const longestFormula = 8192;

/** What in a formula would not work in another workbook or program: functions, links to files, tables, spills, array constants across columns. */
export function foreignParts(formula: string): readonly string[] {
  const others = formulaTokens(formula).flatMap((token) => {
    if (token.kind === "structured" || token.kind === "name") return [token.text];
    return token.kind === "reference" && /[#[]/.test(token.text) && !/^#(N\/A|VALUE!|DIV)/.test(token.text)
      ? [token.text]
      : [];
  });
  const truth = (text: string): boolean => /^(true|false)$/i.test(text);
  const long = formula.length > longestFormula ? [`a formula of ${formula.length} characters`] : [];
  return [...long, ...foreignFunctions(formula), ...new Set(others.filter((text) => !truth(text)))];
}

/** Every formula of a copy that is not ordinary, with its place; none in a copy that is fit to send. */
export function scanPlans(plans: readonly SheetPlan[]): readonly string[] {
  return plans.flatMap((plan) => {
    const formulas = [
      ...plan.cells.map(({ at, put }) => ({ at, put })),
      ...plan.tables.flatMap((table) => table.rows.flat().map((put) => ({ at: `table ${table.name}`, put }))),
    ];
    return formulas.flatMap(({ at, put }) => {
      if (!isFormula(put)) return [];
      const foreign = foreignParts(put.formula.replace(/^=/, ""));
      return foreign.length === 0 ? [] : [`${plan.name}!${at}: ${foreign.join(", ")}`];
    });
  });
}
