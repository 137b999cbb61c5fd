import type { FormulaPlace, FormulaProblem } from "./problem";
import { afterText, list, percent, plain, quotation } from "./words";

/** Words for share formulas that cannot be read or give no shares; each names the place in the text. */
export function describeFormula(problem: FormulaProblem): string {
  switch (problem.code) {
    case "formula-empty":
      return `${subject(problem.rule)} is empty. Write a share formula such as SHARE([Population]).`;
    case "formula-too-long":
      return `${subject(problem.rule)} has ${plain(problem.length)} characters; ${plain(problem.limit)} is the most. Work out parts of it in a column of the driver table and name that column.`;
    case "formula-too-deep":
      return `${at(problem.place)} parentheses and functions stand more than ${String(problem.limit)} deep. Work out the inner part in a column of the driver table.`;
    case "formula-syntax":
      return `${at(problem.place)} ${problem.expected}.`;
    case "formula-function-unknown":
      return `${at(problem.place)} there is no function ${quotation(problem.name)}. The functions are ${list(problem.known, "and", 20)}; drivers stand in square brackets.`;
    case "formula-argument-count":
      return `${at(problem.place)} ${problem.name} has ${String(problem.count)} argument${problem.count === 1 ? "" : "s"}; it takes ${problem.expected}.`;
    case "formula-driver-unknown":
      return `${at(problem.place)} there is no driver ${quotation(problem.name)}. The drivers are ${list(problem.known)}.`;
    case "formula-driver-blank":
      return `${problem.partner} has no value for ${problem.driver}, which the formula needs (${where(problem.place)}). Fill it in, or type 0 where it is nothing.`;
    case "formula-not-a-number":
      return `${at(problem.place)} ${problem.partner} has ${problem.found} where a number is needed.`;
    case "formula-not-a-condition":
      return `${at(problem.place)} the value of ${problem.partner} is neither true nor false. Compare it with something, as in [Calls]>0.`;
    case "formula-division-by-zero":
      return `${at(problem.place)} the value of ${problem.partner} is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).`;
    case "formula-no-such-number":
      return `${at(problem.place)} ${problem.partner}: ${problem.why}.`;
    case "formula-fixed-total":
      return `${at(problem.place)} the fixed shares add up to ${percent(problem.total)}; they must add up to 100%.${fixedHint(problem.total)}`;
    case "formula-negative":
      return `${at(problem.place)} ${problem.partner} comes to ${plain(problem.value)}. A share of a cost cannot be below zero: use MAX(0,…) or correct the driver.`;
    case "formula-all-zero":
      return `${at(problem.place)} every partner comes to zero${afterText(problem.after)}, so there is nothing to share by. Use another driver, or EQUAL().`;
  }
}

function subject(rule: string | undefined): string {
  return rule === undefined ? "The share formula" : `The formula of rule ${quotation(rule)}`;
}

function where({ at: position, near, rule }: FormulaPlace): string {
  const place = `character ${String(position)}${near === "" ? "" : `, ${quotation(near)}`}`;
  return rule === undefined ? place : `rule ${quotation(rule)}, ${place}`;
}

function at(place: FormulaPlace): string {
  return `Formula, ${where(place)}:`;
}

function fixedHint(total: number): string {
  return Math.abs(total - 100) < 1e-9 ? " Percentages held as whole numbers are written FIXED([Share]%)." : "";
}
