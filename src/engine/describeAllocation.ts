import type { AllocationProblem, CaseProblem } from "./problem";
import type { SplitProblem } from "./splitProblem";
import { writeFinancialYear } from "./time/financialYear";
import { afterText, foundText, list, percent, plain, pounds, quotation } from "./words";

/** Words for weights and bounds that give no split. */
export function describeSplit(problem: SplitProblem): string {
  switch (problem.code) {
    case "weight-negative":
      return `${problem.what === "weights" ? "Weight" : `${problem.what}, value`} ${String(problem.position)}${named(problem.partner)} is ${plain(problem.weight)}. ${problem.what === "weights" ? "Weights" : "These"} measure use, so they cannot be below zero.`;
    case "weights-all-zero":
      return `The ${problem.what === "weights" ? "weights" : `values of ${problem.what}`} are all zero${afterText(problem.after)}, so there is nothing to share by. Give at least one above zero.`;
    case "bounds-crossed":
      return `The minimum ${pounds(problem.minimum)} of ${problem.partner ?? `partner ${String(problem.position)}`} is above its maximum ${pounds(problem.maximum)}, by ${pounds(Number((problem.minimum - problem.maximum).toFixed(4)))}. Lower the minimum or raise the maximum.`;
    case "minimums-too-high":
      return `${pool(problem.pool)}the minimums add up to ${pounds(problem.total)}, ${pounds(problem.gap)} more than the ${pounds(problem.amount)} to share${afterText(problem.after)}. Lower the minimums.`;
    case "maximums-too-low":
      return `${pool(problem.pool)}the maximums let through ${pounds(problem.total)}, ${pounds(problem.gap)} less than the ${pounds(problem.amount)} to share${afterText(problem.after)}. Raise the maximums.`;
    case "signs-mixed":
      return `${problem.argument} has amounts above and below zero. Share charges and credits apart.`;
    case "totals-not-met":
      return `No table within ${pounds(problem.unit)} of its cells has these totals of rows and columns. Leave the rows free, or move ${pounds(problem.unit)} between two of them.`;
  }
}

/** Words for costs, rules and partners that do not fit together. */
export function describeAllocation(problem: AllocationProblem): string {
  switch (problem.code) {
    case "rule-unknown":
      return `${quotation(problem.pool)} names the rule ${quotation(problem.rule)}, which is not in the rules. ${known("The rules are", problem.known)}`;
    case "rule-missing":
      return `${quotation(problem.pool)} has no rule. Name a rule, or write a share formula such as SHARE([Population]).`;
    case "pool-unknown":
      return `There is no pool or line ${quotation(problem.name)}. ${known("There are", problem.known)}`;
    case "pool-repeated":
      return `${quotation(problem.name)} is the name of more than one pool or line in force. Give the year, or different names.`;
    case "driver-unknown":
      return `Line ${quotation(problem.line)} names the driver ${quotation(problem.driver)}, which is not in the driver table. ${known("The drivers are", problem.known)}`;
    case "driver-missing":
      return `Line ${quotation(problem.line)} is ${problem.behaviour} but names no driver. Name the driver it varies with.`;
    case "driver-value-unusable":
      return `${problem.partner}: ${problem.driver} is ${foundText(problem.found)} where line ${quotation(problem.line)} needs a number. Fill it in, or type 0 where it is nothing.`;
    case "driver-value-negative":
      return `${problem.partner}: ${problem.driver} is ${plain(problem.value)} in line ${quotation(problem.line)}. Drivers measure use, so they cannot be below zero.`;
    case "block-missing":
      return `Line ${quotation(problem.line)} is a step cost without a block above zero. Say how many units of its driver one block serves.`;
    case "line-partner-missing":
      return `Line ${quotation(problem.line)} is a direct cost but names no partner. Name the partner that causes it.`;
    case "line-partner-unknown":
      return `Line ${quotation(problem.line)} names ${quotation(problem.partner)}, which is not one of the partners. ${known("The partners are", problem.known)}`;
    case "years-reversed":
      return `Line ${quotation(problem.line)} runs from ${writeFinancialYear(problem.from)} to ${writeFinancialYear(problem.to)}, which is earlier. Exchange the two years.`;
    case "nothing-in-force":
      return `No cost runs in ${writeFinancialYear(problem.year)}. Choose another year, or change the From and To of the lines.`;
    case "agreed-not-whole":
      return `The shares in ${problem.argument} add up to ${percent(problem.total)}. They must add up to 100%.`;
    case "balances-not-zero":
      return `The balances add up to ${pounds(problem.total)}. What some are owed must equal what others owe, so that they add up to nothing.`;
  }
}

/** Words for leaving, and for money over years. */
export function describeCase(problem: CaseProblem): string {
  switch (problem.code) {
    case "members-missing":
      return `${problem.argument} names nobody. Name at least one partner.`;
    case "alone-unusable":
      return `${problem.partner}: Alone is ${foundText(problem.found)} where the cost of going alone is needed. Fill it in, in pounds a year.`;
    case "schedule-unknown":
      return `There is no discount schedule ${quotation(problem.found)}. Write ${list(problem.known, "or", 20)}, or a flat rate as a fraction (3.5% is 0.035).`;
    case "does-not-pay-back":
      return `The flows do not pay back: after year ${String(problem.years)} they are still ${pounds(problem.shortfall)} short${problem.discounted ? ", discounted" : ""}.`;
    case "nothing-to-switch":
      return `The ${problem.side} come to nothing, so no change in them alone brings the net present value to nothing. Give ${problem.side} in at least one year.`;
    case "bias-not-published":
      return `No optimism bias is published for ${problem.measure} in ${quotation(problem.type)}; there is one for ${list(problem.published)}. Name that as the measure, or another type.`;
    case "viability-not-followed":
      return `The share of ${quotation(problem.line)} does not follow ${problem.driver} in a way whose intervals can be given exactly. Share it by SHARE([${problem.driver}]), alone or blended, without minimum and maximum, or try single cases with WITHDRAW.`;
    case "steps-too-many":
      return `More than ${plain(problem.limit)} steps are reached before the answer settles. Give the steps a larger block, or leave out the lines that hardly matter.`;
    case "price-year-missing":
      return `The deflators have no index for ${problem.year}. ${heldYears(problem.held)}`;
  }
}

function named(partner: string | undefined): string {
  return partner === undefined ? "" : ` (${partner})`;
}

function pool(name: string | undefined): string {
  return name === undefined ? "The bounds cannot be met: " : `The bounds of ${quotation(name)} cannot be met: `;
}

function heldYears(held: readonly string[]): string {
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return "Give two columns, year and index.";
  return `They run from ${first} to ${last}: add the year, or write it as they do.`;
}

function known(intro: string, names: readonly string[]): string {
  if (names.length === 0) return "There are none yet.";
  return names.length === 1 ? `The only one is ${list(names)}.` : `${intro} ${list(names)}.`;
}
