import type { Behaviour, CostLineEntry, Partnership, Status } from "../../model/partnership";
import type { FieldProblem } from "../components/ProblemList";
import { readAmount, readWhole } from "../format/readTyped";

/** A cost line as it is typed; figures are read when they are needed. */
export interface CostLineState {
  readonly step: number;
  /** The line that is changed, by the name that it has in Costs; null is a new one. */
  readonly line: string | null;
  readonly name: string;
  readonly behaviour: Behaviour;
  readonly amount: string;
  readonly driver: string;
  readonly block: string;
  readonly partner: string;
  /** The name of a rule, a share formula, or "" for the line's own nature. */
  readonly rule: string;
  readonly lag: string;
  readonly status: Status;
  readonly source: string;
}

export type CostLineField = Exclude<keyof CostLineState, "step" | "line" | "behaviour" | "status">;

export type CostLineEvent =
  | { readonly type: "go"; readonly step: number }
  /** Begins with another line, or with a new one. */
  | { readonly type: "line"; readonly line: string | null; readonly partnership: Partnership }
  | { readonly type: "type"; readonly field: CostLineField; readonly text: string }
  | { readonly type: "behaviour"; readonly behaviour: Behaviour }
  | { readonly type: "status"; readonly status: Status };

export const costLineSteps = [
  { key: "line", title: "Describe the line" },
  { key: "write", title: "Look and write" },
] as const;

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
const plain = (value: number | null) => (value === null ? "" : String(value));

/** Starts with the first line that still waits for its amount, else with a new line. */
export function startCostLine(partnership: Partnership): CostLineState {
  const waiting = partnership.costs.find(({ amount }) => amount.value === null && amount.formula === undefined);
  return stateOf(partnership, waiting ?? null);
}

function stateOf({ drivers, partners, rules }: Partnership, line: CostLineEntry | null): CostLineState {
  return {
    step: 0,
    line: line?.line ?? null,
    name: line?.line ?? "",
    behaviour: line?.behaviour ?? "fixed",
    amount: plain(line?.amount.value ?? null),
    driver: line?.driver ?? drivers[0]?.name ?? "",
    block: plain(line?.block ?? null),
    partner: line?.partner ?? partners[0]?.name ?? "",
    rule: line ? (line.rule ?? "") : (rules[0]?.rule ?? ""),
    lag: plain(line?.lagMonths ?? null),
    status: line?.status ?? "stated",
    source: line?.source ?? "",
  };
}

export function reduceCostLine(state: CostLineState, event: CostLineEvent): CostLineState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "line":
      return stateOf(event.partnership, event.partnership.costs.find(({ line }) => line === event.line) ?? null);
    case "type":
      return { ...state, [event.field]: event.text };
    case "behaviour":
      return { ...state, behaviour: event.behaviour };
    case "status":
      return { ...state, status: event.status };
  }
}

/** What stands in the way of writing the line. */
export function problemsOfCostLine(state: CostLineState, { costs }: Partnership): readonly FieldProblem[] {
  if (costLineSteps[state.step]?.key !== "line") return [];
  const said: FieldProblem[] = [];
  const { line, name, behaviour, amount, block, lag } = state;
  if (name.trim() === "") said.push({ message: "Give the line a name.", field: "line-name" });
  else if (costs.some((other) => other.line !== line && same(other.line, name)))
    said.push({
      message: `${name.trim()} is in Costs already. Choose it above to change it, or give another name.`,
      field: "line-name",
    });
  if (readAmount(amount) === null)
    said.push({ message: "Write the amount in pounds; 0 has to be typed.", field: "line-amount" });
  if ((behaviour === "step" || behaviour === "variable") && state.driver === "")
    said.push({ message: "Choose the driver that the cost follows.", field: "line-driver" });
  if (behaviour === "step" && !((readAmount(block) ?? 0) > 0))
    said.push({ message: "Write how many units of the driver one step serves, above 0.", field: "line-block" });
  if (behaviour === "direct" && state.partner === "")
    said.push({ message: "Choose the partner that the cost is for.", field: "line-partner" });
  if (lag.trim() !== "" && readWhole(lag) === null)
    said.push({ message: "Write the lag in whole months, or leave it blank.", field: "line-lag" });
  return said;
}

/** The typed line as cells under the headers of Costs; what the behaviour does not use is blank. */
export function cellsOfCostLine(state: CostLineState): Readonly<Record<string, string | number | null>> {
  const { behaviour } = state;
  const usesDriver = behaviour === "step" || behaviour === "variable";
  return {
    Line: state.name.trim(),
    Behaviour: behaviour,
    Amount: readAmount(state.amount),
    Driver: usesDriver ? state.driver : null,
    Block: behaviour === "step" ? readAmount(state.block) : null,
    Partner: behaviour === "direct" ? state.partner : null,
    Rule: behaviour === "direct" || state.rule.trim() === "" ? null : state.rule.trim(),
    Lag: state.lag.trim() === "" ? null : readWhole(state.lag),
    Status: state.status,
    Source: state.source.trim(),
  };
}
