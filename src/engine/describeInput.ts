import type { InputProblem } from "./problem";
import { foundText, list, placeText, plain, quotation } from "./words";

/** Words for cells, tables and arguments that cannot be read. */
export function describeInput(problem: InputProblem): string {
  switch (problem.code) {
    case "not-a-number":
      return `${placeText(problem.place)}: ${foundText(problem.found)} where a number is needed${numberHint(problem)}.`;
    case "not-text":
      return `${placeText(problem.place)}: ${foundText(problem.found)} where ${problem.expected} is needed.`;
    case "argument-missing":
      return `${problem.argument} is missing. Give ${problem.expected}.`;
    case "number-out-of-range":
      return `${placeText(problem.place)} is ${plain(problem.value)}. It must be ${problem.expected}.`;
    case "shape-unfit":
      return `${problem.argument} has ${size(problem.rows, "row")} and ${size(problem.columns, "column")}. Give ${problem.expected}.`;
    case "length-differs":
      return `${problem.argument} has ${size(problem.count, "value")} but ${problem.other} has ${String(problem.expected)}. Give one for each, in the same order.`;
    case "word-unknown":
      return `${placeText(problem.place)} says ${quotation(problem.found)}. Write ${list(problem.expected, "or")}.`;
    case "column-missing":
      return `${problem.table} has no column ${quotation(problem.column)}. ${columnsText(problem.present)}`;
    case "column-repeated":
      return `${problem.table} has two columns ${quotation(problem.column)}. Rename or remove one of them.`;
    case "table-empty":
      return `${problem.table} has no rows below its header. Fill in at least one.`;
    case "name-repeated":
      return `${placeText(problem.place)}: ${quotation(problem.name)} is already named above. Keep one row for each name.`;
    case "too-many-partners":
      return `There are ${String(problem.count)} partners; at most ${String(problem.limit)} can be shared among in one table. SPLIT takes a longer list of weights, or share in two steps: among groups, then within each group.`;
    case "partner-unknown":
      return `${placeText(problem.place)}: ${quotation(problem.name)} is not one of the partners. The partners are ${list(problem.known)}.`;
    case "year-unreadable":
      return `${placeText(problem.place)}: ${shown(problem.found)} is not a financial year. Write it as 2026/27, or give a date in it.`;
    case "date-unreadable":
      return `${placeText(problem.place)}: ${shown(problem.found)} is not a date. Type it as 31 March 2027.`;
    case "money-unreadable":
      return problem.why === "ambiguous"
        ? `${placeText(problem.place)}: ${quotation(problem.text)} can be read as more than one amount. Write it with a comma for thousands and a point for pence, as 1,234.50.`
        : `${placeText(problem.place)}: ${quotation(problem.text)} is not an amount of money. Write it as 1,234.50.`;
  }
}

function numberHint({ found }: Extract<InputProblem, { code: "not-a-number" }>): string {
  if (found.is === "blank") return "; type 0 where it is nothing";
  if (found.is !== "text") return "";
  const isNumber = found.text.trim() !== "" && Number.isFinite(Number(found.text));
  return isNumber
    ? `; ${quotation(found.text)} is typed as text: enter it as a number`
    : `; it says ${quotation(found.text)}`;
}

function columnsText(present: readonly string[]): string {
  return present.length === 0 ? "Its first row must hold the headers." : `Its columns are ${list(present)}.`;
}

function shown(found: Extract<InputProblem, { code: "year-unreadable" }>["found"]): string {
  return found.is === "text" ? quotation(found.text) : foundText(found);
}

function size(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}
