import type { RechargeProblem } from "./recharge/rechargeProblem";
import type { RewardProblem } from "./reward/rewardProblem";
import { list, percent, plain, pounds } from "./words";

/** Words for rewards that cannot be worked out. */
export function describeReward(problem: RewardProblem): string {
  switch (problem.code) {
    case "bands-not-rising":
      return problem.limit === null
        ? `${problem.argument}, row ${String(problem.row)}: the limit is blank, but another band follows. Only the last band may be without a limit.`
        : `${problem.argument}, row ${String(problem.row)}: the limit ${plain(problem.limit)} is not above ${plain(problem.previous)}. List the bands from the lowest limit up.`;
    case "bands-exceeded": {
      const shown = problem.isShare ? percent : plain;
      const what = problem.isShare ? "of the target" : "";
      return `${problem.argument}, value ${String(problem.position)} is ${shown(problem.value)} ${what}`
        .trimEnd()
        .concat(`, above the last limit ${shown(problem.limit)}. Add a band for it; a blank limit has no end.`);
    }
    case "guarantee-short":
      return `The charges add up to ${pounds(problem.charges)}, ${pounds(problem.gap)} more than the baselines of ${pounds(problem.baselines)}, so somebody must be worse off. Find ${pounds(problem.gap)} outside the charges, or lower them.`;
    case "claims-below-estate":
      return `The estate of ${pounds(problem.estate)} is ${pounds(problem.gap)} more than the claims of ${pounds(problem.claims)}. Pay every claim in full, and share the ${pounds(problem.gap)} by another rule, such as SPLIT.`;
    case "too-many-claims":
      return `There are ${String(problem.count)} claims; random arrival is worked out exactly for at most ${String(problem.limit)}. Use talmud or adjusted proportional, or join small claims.`;
  }
}

/** Words for recharges between departments that cannot be worked out. */
export function describeRecharge(problem: RechargeProblem): string {
  switch (problem.code) {
    case "use-nowhere":
      return `Support department ${String(problem.department)} has a cost to pass on, but row ${String(problem.department)} of usage shows no use by ${problem.by}. Fill in its use, or charge its cost in another way.`;
    case "recharge-closed-group": {
      const [first, ...others] = problem.departments;
      const named = list(problem.departments.map(String));
      return others.length === 0
        ? `Support department ${String(first)} serves nobody but itself, so its cost reaches no operating unit. Fill in who else uses it.`
        : `Support departments ${named} serve only each other, so their cost reaches no operating unit. Fill in who else uses them.`;
    }
    case "order-unfit":
      return problem.found === null
        ? `order has ${String(problem.position)} positions, but there are ${String(problem.count)} support departments. Name each of 1 to ${String(problem.count)} once.`
        : `order, value ${String(problem.position)} is ${plain(problem.found)}. Name each of 1 to ${String(problem.count)} once.`;
    case "too-many-departments":
      return `There are ${String(problem.count)} support departments; a cell solves at most ${String(problem.limit)}. Join small departments, or use the library, which takes more.`;
  }
}
