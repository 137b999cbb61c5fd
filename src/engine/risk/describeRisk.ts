import type { RiskProblem } from "./riskProblem";
import { list, percent, plain, quotation } from "../words";

/** Words for uncertain inputs that are no distributions, and correlations that are none. */
export function describeRisk(problem: RiskProblem): string {
  switch (problem.code) {
    case "distribution-disordered":
      return `${quotation(problem.input)} has ${list(Object.entries(problem.values).map(([word, value]) => `${word} ${plain(value)}`))}. Give them in order, the lowest first.`;
    case "chances-not-whole":
      return `The chances of ${quotation(problem.input)} add up to ${percent(problem.total)}. They must add up to 100%.`;
    case "correlation-two-sided":
      return `The correlation between ${list(problem.inputs.map(quotation))} is ${plain(problem.above)} above the diagonal and ${plain(problem.below)} below it. Write the same number in both places.`;
    case "risk-rule-bounded":
      return `The amount of line ${quotation(problem.line)} is uncertain, but its rule ${quotation(problem.rule)} has a minimum or maximum in pounds, so that charges do not follow the amount along a straight line. Take the bounds out for this question, or the line out of the uncertain ones.`;
    case "risk-empty":
      return problem.what === "inputs"
        ? "Nothing in the model is uncertain. Give at least one input a distribution."
        : "The model has no output. Name at least one figure to simulate.";
  }
}
