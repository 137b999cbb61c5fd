import type { GroupProblem } from "./groupProblem";
import type { StabilityProblem } from "./stabilityProblem";
import { list, placeText, pounds, quotation } from "./words";

/** Words for tables of what groups cost, and for group methods that have no answer. */
export function describeGroups(problem: GroupProblem): string {
  switch (problem.code) {
    case "group-unreadable":
      return `${placeText(problem.place)}: ${quotation(problem.group)} is not a group. Write its partners joined by +, such as Barton+Ashby.`;
    case "group-partner-repeated":
      return `${placeText(problem.place)}: group ${quotation(problem.group)} names ${problem.partner} twice. Name each partner once.`;
    case "group-partner-unknown":
      return `${placeText(problem.place)}: ${quotation(problem.partner)} in group ${quotation(problem.group)} has no row of its own. Correct the name, or add a row with what ${quotation(problem.partner)} costs alone.`;
    case "group-repeated":
      return `${placeText(problem.place)}: group ${quotation(problem.group)} stands above already. Keep one row for each group, whatever the order of its partners.`;
    case "groups-missing":
      return `${problem.argument} lacks ${problem.count === 1 ? "the group" : `${String(problem.count)} groups:`} ${list(problem.groups, "and", 6)}${more(problem)}. Add a row with the cost of ${problem.count === 1 ? "it" : "each"}.`;
    case "too-many-for-groups":
      return `There are ${String(problem.count)} partners; a table of all their groups may have at most ${String(problem.limit)}. Take a method that needs no table of all groups (scrb, separable or stand-alone), or work on the cost model itself in the pane, the library or the command line.`;
    case "too-many-for-method":
      return `${problem.method} looks at every group of partners and takes at most ${String(problem.limit)} of them; there are ${String(problem.count)}. Take shapley, scrb, separable or stand-alone.`;
    case "costs-too-fine":
      return `The costs of groups of ${String(problem.count)} partners have more digits than can be worked out exactly beyond ${String(problem.limit)} partners. Give amounts and drivers with fewer decimals.`;
    case "volumes-too-many":
      return `The drivers of ${String(problem.count)} partners are too fine to count all their sums; beyond ${String(problem.limit)} partners that is how step costs are shared. Round the drivers of step lines, or make their blocks a multiple of a round number.`;
    case "separable-above-total":
      return `The separable costs add up to ${pounds(problem.separable)}, more than the ${pounds(problem.total)} that all cost together, so there is nothing left for this method to share. Take shapley, or look at the costs of all but one.`;
    case "no-cost-avoided":
      return `No partner avoids any cost by taking part, so there is nothing by which to share the ${pounds(problem.left)} that are left after the separable costs. Take separable, which shares them equally.`;
    case "not-quasi-balanced":
      return problem.group === null
        ? `The most that each partner can be asked to pay falls ${pounds(problem.gap)} short of the cost of all, so there is no tau value. Take shapley.`
        : `The separable costs of ${problem.group} are ${pounds(problem.gap)} above what that group costs on its own, so the bounds cross and there is no tau value. Take shapley.`;
    case "charge-missing":
      return `${problem.argument} has no row for ${list(problem.partners)}. Give every partner of the costs its charge.`;
  }
}

function more({ count, groups }: Extract<GroupProblem, { code: "groups-missing" }>): string {
  return count > groups.length ? ` and ${String(count - groups.length)} more` : "";
}

/** Words for questions about stability that have no answer. */
export function describeStability(problem: StabilityProblem): string {
  switch (problem.code) {
    case "core-empty":
      return `The core is empty: whatever the charges, some group pays at least ${pounds(problem.overcharge)} more than on its own. Outside money of ${pounds(problem.outside)} would keep all partners in; the nucleolus shows the least unfair charges.`;
    case "measure-not-positive":
      return `Group ${quotation(problem.group)} costs ${pounds(problem.cost)}, so savings cannot be measured as a part of its cost. Take the plain or per-capita nucleolus.`;
    case "parts-cheaper":
      return `${quotation(problem.parts[0])} and ${quotation(problem.parts[1])} apart cost ${pounds(problem.saving)} less than all partners together, so there is nothing to lose by leaving. Take the plain nucleolus.`;
    case "parts-contradict":
      return `Groups that save nothing by staying would have to pay exactly their own cost, and ${quotation(problem.group)} cannot while the others do. Take the plain nucleolus.`;
    case "not-proved":
      return `No answer for the ${problem.what} passed its own check, so none is shown. Look for costs that differ only beyond their tenth digit, and round them to pennies.`;
    case "charges-not-whole":
      return `The charges add up to ${pounds(problem.total)}, and all partners together cost ${pounds(problem.cost)}. Make the two equal.`;
  }
}
