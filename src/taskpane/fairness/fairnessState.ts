import { readFinancialYear } from "../../engine";
import type { FairnessOrder } from "../../model/fairness/fairness";
import { isWithin, usualMethods } from "../../model/fairness/fairnessMethods";
import { rangesAlone } from "../../model/fairness/rangesAlone";
import type { Partnership } from "../../model/partnership";
import type { FieldProblem } from "../components/ProblemList";
import type { CostModel } from "../partnership/costModel";

export interface FairnessState {
  readonly step: number;
  /** Names of the ways of sharing that are compared, in the order in which they are offered. */
  readonly methods: readonly string[];
}

export type FairnessEvent =
  | { readonly type: "go"; readonly step: number }
  | { readonly type: "method"; readonly name: string; readonly isChosen: boolean };

export const fairnessSteps = [
  { key: "choose", title: "Choose what matters" },
  { key: "compare", title: "Compare" },
  { key: "write", title: "Look and write" },
] as const;

/** Starts with what is shown side by side in a dispute. */
export function startFairness(partners: number): FairnessState {
  return { step: 0, methods: usualMethods(partners) };
}

export function reduceFairness(state: FairnessState, event: FairnessEvent): FairnessState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "method": {
      const others = state.methods.filter((name) => name !== event.name);
      return { ...state, methods: event.isChosen ? [...others, event.name] : others };
    }
  }
}

/** What is asked of the engine; ways that cannot take so many partners are left out. */
export function orderOf(model: CostModel, partnership: Partnership, methods: readonly string[]): FairnessOrder {
  const year = readFinancialYear(partnership.firstYear, { argument: "model year" });
  return {
    ...model,
    year: year.ok ? year.value : null,
    ranges: rangesAlone(partnership.partners),
    methods: methods.filter((name) => isWithin(name, model.drivers.partners.length)),
  };
}

/** What stands in the way of leaving a step. */
export function problemsOfFairness(state: FairnessState, isReady: boolean): readonly FieldProblem[] {
  switch (fairnessSteps[state.step]?.key) {
    case "choose":
      return state.methods.length === 0
        ? [{ message: "Choose at least one way of sharing to compare.", field: "methods" }]
        : [];
    case "compare":
      return isReady
        ? []
        : [{ message: "There is no comparison to write yet. Wait until it is worked out, or see what it says above." }];
    case "write":
    case undefined:
      return [];
  }
}
