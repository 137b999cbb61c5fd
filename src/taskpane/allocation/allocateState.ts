import type { CostLine, Rule } from "../../engine";
import type { FieldProblem } from "../components/ProblemList";
import { readAmount } from "../format/readTyped";
import type { CostModel } from "../partnership/costModel";

/** What is shared under the typed rule: the lines that follow a rule now, one line, or every line that is shared at all. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "rule"; readonly name: string }
  | { readonly kind: "line"; readonly name: string };

export interface AllocateState {
  readonly step: number;
  readonly scope: Scope;
  readonly ruleName: string;
  readonly formula: string;
  /** As typed; empty is no bound. */
  readonly minimum: string;
  readonly maximum: string;
}

export type AllocateEvent =
  | { readonly type: "go"; readonly step: number }
  | { readonly type: "scope"; readonly scope: Scope; readonly model: CostModel }
  | { readonly type: "type"; readonly field: "ruleName" | "formula" | "minimum" | "maximum"; readonly text: string };

export const allocateSteps = [
  { key: "pool", title: "Choose what is shared" },
  { key: "formula", title: "Write the formula" },
  { key: "write", title: "Look and write" },
] as const;

const sameText = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Direct lines belong to their partner: they are not shared unless they are chosen by name or follow the rule. */
export function linesInScope(lines: readonly CostLine[], scope: Scope): readonly CostLine[] {
  switch (scope.kind) {
    case "all":
      return lines.filter(({ behaviour }) => behaviour !== "direct");
    case "rule":
      return lines.filter(({ rule }) => rule !== null && sameText(rule, scope.name));
    case "line":
      return lines.filter(({ name }) => sameText(name, scope.name));
  }
}

export function ruleNamed(rules: readonly Rule[], name: string | null): Rule | undefined {
  return name === null ? undefined : rules.find((rule) => sameText(rule.name, name));
}

/** Everything that can be chosen: the rules in use first, because a rule is what partners agree on. */
export function scopesOf({ lines, rules }: CostModel): readonly Scope[] {
  const inUse = rules.filter(({ name }) => lines.some(({ rule }) => rule !== null && sameText(rule, name)));
  return [
    ...inUse.map(({ name }): Scope => ({ kind: "rule", name })),
    { kind: "all" },
    ...lines.map(({ name }): Scope => ({ kind: "line", name })),
  ];
}

/** Starts from the rule that the lines follow now. Over lines that follow several rules, bounds are not carried from one of them to all. */
export function startAllocate(model: CostModel, scope: Scope = scopesOf(model)[0] ?? { kind: "all" }): AllocateState {
  const inScope = linesInScope(model.lines, scope);
  const line = inScope[0];
  const rule = ruleNamed(model.rules, line?.rule ?? null);
  const isOne = inScope.every((other) => other.rule === line?.rule);
  const driver = line?.driver ?? model.drivers.drivers.find(({ name }) => !sameText(name, "Alone"))?.name;
  const byNature = driver ? `SHARE([${driver}])` : "EQUAL()";
  return {
    step: 0,
    scope,
    ruleName: (isOne ? rule?.name : undefined) ?? (scope.kind === "line" ? `Shares of ${scope.name}` : "Agreed shares"),
    formula: rule?.formula ?? line?.rule ?? byNature,
    minimum: isOne ? boundText(rule?.minimum) : "",
    maximum: isOne ? boundText(rule?.maximum) : "",
  };
}

function boundText(bound: number | null | undefined): string {
  return bound === null || bound === undefined ? "" : String(bound);
}

export function reduceAllocate(state: AllocateState, event: AllocateEvent): AllocateState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "scope":
      return { ...startAllocate(event.model, event.scope), step: state.step };
    case "type":
      return { ...state, [event.field]: event.text };
  }
}

/** A bound as typed: null is none, undefined cannot be read. */
function readBound(text: string): number | null | undefined {
  if (text.trim() === "" || sameText(text, "none")) return null;
  return readAmount(text) ?? undefined;
}

/** The rule as typed, or what is wrong with its name and bounds; the formula's own problems come from the engine. */
export function typedRule(
  state: AllocateState,
): { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const name = state.ruleName.trim();
  const minimum = readBound(state.minimum);
  const maximum = readBound(state.maximum);
  if (name === "") problems.push({ message: "Give the rule a name.", field: "rule-name" });
  if (minimum === undefined) {
    problems.push({ message: "Write the minimum in pounds, or leave it empty.", field: "minimum" });
  }
  if (maximum === undefined) {
    problems.push({ message: "Write the maximum in pounds, or leave it empty.", field: "maximum" });
  }
  if (name === "" || minimum === undefined || maximum === undefined) return { ok: false, problems };
  if (minimum !== null && maximum !== null && minimum > maximum) {
    return {
      ok: false,
      problems: [
        { message: "The minimum is above the maximum. Lower the minimum or raise the maximum.", field: "minimum" },
      ],
    };
  }
  const formula = state.formula.trim().replace(/^=\s*/u, "");
  return { ok: true, rule: { name, formula, minimum, maximum } };
}

/** The model as it would be with the typed rule in force for the lines in scope. */
export function modelWith(model: CostModel, state: AllocateState, rule: Rule): CostModel {
  const inScope = new Set(linesInScope(model.lines, state.scope));
  const isKnown = ruleNamed(model.rules, rule.name) !== undefined;
  return {
    ...model,
    rules: isKnown ? model.rules.map((one) => (sameText(one.name, rule.name) ? rule : one)) : [...model.rules, rule],
    lines: model.lines.map((line) => (inScope.has(line) ? { ...line, rule: rule.name } : line)),
  };
}

/** Other lines that follow the rule and would change with it. */
export function alsoFollowing(model: CostModel, state: AllocateState): readonly string[] {
  const inScope = new Set(linesInScope(model.lines, state.scope));
  return model.lines
    .filter((line) => !inScope.has(line) && line.rule !== null && sameText(line.rule, state.ruleName))
    .map(({ name }) => name);
}
