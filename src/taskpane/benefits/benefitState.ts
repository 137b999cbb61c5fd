import type { Benefit, BenefitClass, Partnership, Status } from "../../model/partnership";
import type { FieldProblem } from "../components/ProblemList";
import { readAmount } from "../format/readTyped";

/** A benefit as it is typed. */
export interface BenefitState {
  readonly step: number;
  /** The benefit that is changed, by the name that it has in Benefits; null is a new one. */
  readonly benefit: string | null;
  readonly name: string;
  readonly class: BenefitClass;
  /** A partner's name, or "" for all of them. */
  readonly partner: string;
  readonly annual: string;
  /** The name of a rule, a share formula, or "" for equal shares. */
  readonly rule: string;
  readonly status: Status;
  readonly source: string;
}

export type BenefitEvent =
  | { readonly type: "go"; readonly step: number }
  /** Begins with another benefit, or with a new one. */
  | { readonly type: "benefit"; readonly benefit: string | null; readonly partnership: Partnership }
  | { readonly type: "type"; readonly field: "name" | "partner" | "annual" | "rule" | "source"; readonly text: string }
  | { readonly type: "class"; readonly class: BenefitClass }
  | { readonly type: "status"; readonly status: Status };

export const benefitSteps = [
  { key: "benefit", title: "Describe the benefit" },
  { key: "write", title: "Look and write" },
] as const;

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

export function startBenefit(benefit: Benefit | null = null): BenefitState {
  return {
    step: 0,
    benefit: benefit?.benefit ?? null,
    name: benefit?.benefit ?? "",
    class: benefit?.class ?? "cashable",
    partner: benefit?.partner ?? "",
    annual: benefit?.annual === undefined || benefit.annual === null ? "" : String(benefit.annual),
    rule: benefit?.rule ?? "",
    status: benefit?.status ?? "assumed",
    source: benefit?.source ?? "",
  };
}

export function reduceBenefit(state: BenefitState, event: BenefitEvent): BenefitState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "benefit":
      return startBenefit(event.partnership.benefits.find(({ benefit }) => benefit === event.benefit) ?? null);
    case "type":
      return { ...state, [event.field]: event.text };
    case "class":
      return { ...state, class: event.class };
    case "status":
      return { ...state, status: event.status };
  }
}

/** What stands in the way of writing the benefit. */
export function problemsOfBenefit(state: BenefitState, { benefits }: Partnership): readonly FieldProblem[] {
  if (benefitSteps[state.step]?.key !== "benefit") return [];
  const said: FieldProblem[] = [];
  const { benefit, name, annual } = state;
  if (name.trim() === "") said.push({ message: "Give the benefit a name.", field: "benefit-name" });
  else if (benefits.some((other) => other.benefit !== benefit && same(other.benefit, name)))
    said.push({
      message: `${name.trim()} is in Benefits already. Choose it above to change it, or give another name.`,
      field: "benefit-name",
    });
  if (readAmount(annual) === null)
    said.push({ message: "Write the amount in pounds a year; 0 has to be typed.", field: "benefit-annual" });
  return said;
}

/** The typed benefit as the model holds it. */
export function benefitOf(state: BenefitState): Benefit {
  return {
    benefit: state.name.trim(),
    class: state.class,
    partner: state.partner === "" ? null : state.partner,
    annual: readAmount(state.annual),
    rule: state.partner !== "" || state.rule.trim() === "" ? null : state.rule.trim(),
    status: state.status,
    source: state.source.trim(),
  };
}
