import type { GroupProblem } from "./problem";
import { list, placeText, quotation } from "./words";

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
  }
}

function more({ count, groups }: Extract<GroupProblem, { code: "groups-missing" }>): string {
  return count > groups.length ? ` and ${String(count - groups.length)} more` : "";
}
